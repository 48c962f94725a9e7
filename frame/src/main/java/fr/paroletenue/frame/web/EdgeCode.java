package fr.paroletenue.frame.web;

/** Every no of the edge itself; those of the domain are refusal codes. The texts stand in the refusals bundles. */
public enum EdgeCode {
    MALFORMED(400),
    INVALID(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    LINES_REFUSED(422),
    TOO_MANY(429),
    UNEXPECTED(500),
    NOT_NOW(503);

    private final int status;

    EdgeCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The code that says best what a bare HTTP status means. */
    static EdgeCode ofStatus(int status) {
        for (var code : values()) {
            if (code.status == status && code != INVALID && code != LINES_REFUSED) {
                return code;
            }
        }
        return status >= 400 && status < 500 ? MALFORMED : UNEXPECTED;
    }
}
