package fr.paroletenue.api.mission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which Paris day a visit takes place or took place.
 *
 * @param day null for one that does not, and for a number that no visit of the month has
 */
public record VisitDay(@Nullable LocalDate day) {}
