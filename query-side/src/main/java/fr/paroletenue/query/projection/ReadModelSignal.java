package fr.paroletenue.query.projection;

/** Told after each batch, so that whoever waits for a read model need not poll for it. */
@FunctionalInterface
public interface ReadModelSignal {

    void progressed(String readModel);
}
