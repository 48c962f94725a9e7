package fr.paroletenue.query.export;

import java.util.function.Consumer;

/** The rows of an export, handed over one by one so that no list of them is ever held. */
@FunctionalInterface
public interface Lines<T> {

    void forEach(Consumer<T> line);
}
