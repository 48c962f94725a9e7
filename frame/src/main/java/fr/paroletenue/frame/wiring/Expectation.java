package fr.paroletenue.frame.wiring;

/** A part of the house that was looked at before it starts and is the one that was meant. */
public record Expectation(String part, String type) {

    /** The exact class counts: a subclass or a wrapper would be another part. */
    public static Expectation that(String part, Object found, Class<?> meant) {
        if (found.getClass() != meant) {
            throw new IllegalStateException(
                    "The " + part + " is " + found.getClass().getName() + " and should be " + meant.getName()
                            + "; the house does not start on another one.");
        }
        return new Expectation(part, meant.getName());
    }

    @Override
    public String toString() {
        return part + ": " + type;
    }
}
