package fr.paroletenue.frame.history;

import java.util.List;

/**
 * Types with a {@code @StoredAs} name that are stored but are no events, such as what an alarm carries or a snapshot. A
 * module that has some offers them as a bean.
 */
public record StoredTypes(List<Class<?>> types) {}
