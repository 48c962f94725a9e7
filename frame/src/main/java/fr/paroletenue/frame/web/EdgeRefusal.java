package fr.paroletenue.frame.web;

import java.time.Duration;
import java.util.List;

/** A no of the edge, thrown where a request is read or answered. */
public final class EdgeRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public EdgeRefusal(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /** Fields that cannot be read or break a stated constraint; all of them at once. */
    public static EdgeRefusal invalid(List<FieldError> errors) {
        return new EdgeRefusal(Problem.invalid(errors));
    }

    public static EdgeRefusal invalid(String field, FieldCode code) {
        return invalid(List.of(FieldError.of(field, code)));
    }

    /** The body is no JSON document at all. */
    public static EdgeRefusal malformed() {
        return new EdgeRefusal(Problem.of(EdgeCode.MALFORMED));
    }

    public static EdgeRefusal notFound() {
        return new EdgeRefusal(Problem.of(EdgeCode.NOT_FOUND));
    }

    /** Somebody with these roles may ask, but not for this. */
    public static EdgeRefusal forbidden() {
        return new EdgeRefusal(Problem.of(EdgeCode.FORBIDDEN));
    }

    /** It cannot be answered at this moment, for instance because a read model has not seen a command yet. */
    public static EdgeRefusal notNow(Duration retryAfter) {
        return new EdgeRefusal(Problem.of(EdgeCode.NOT_NOW).retryAfter(retryAfter));
    }

    public static EdgeRefusal tooMany(Duration retryAfter) {
        return new EdgeRefusal(Problem.of(EdgeCode.TOO_MANY).retryAfter(retryAfter));
    }

    static EdgeRefusal tooLarge(long limit) {
        return new EdgeRefusal(Problem.of(EdgeCode.TOO_LARGE).with("limitInBytes", limit));
    }

    public Problem problem() {
        return problem;
    }
}
