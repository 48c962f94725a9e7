package fr.paroletenue.backoffice.database;

/** The start would endanger data or cannot work here; says what was found and what a person can do about it. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    StartRefused(String found, String action) {
        super(found);
        this.action = action;
    }

    StartRefused(String found, String action, Throwable cause) {
        super(found, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
