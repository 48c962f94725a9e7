package fr.paroletenue.frame.web;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.personaldata.PersonKeyDestroyed;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What a fault means to the caller. Nothing of the fault's own text goes out. */
final class ProblemOf {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int MOST_CAUSES = 30;

    private ProblemOf() {}

    static Problem fault(Throwable fault) {
        for (var cause : causes(fault)) {
            var known = known(cause);
            if (known != null) {
                return known;
            }
        }
        for (var cause : causes(fault)) {
            if (isOutage(cause)) {
                return Problem.of(EdgeCode.NOT_NOW).retryAfter(SOON);
            }
        }
        // after the outages: a lost connection while appending also shows itself as a concurrency fault
        for (var cause : causes(fault)) {
            if (cause instanceof ConcurrencyException) {
                return Problem.of(Refusal.because(RefusalCode.CHANGED_MEANWHILE));
            }
        }
        return fault instanceof ErrorResponse response
                ? Problem.of(EdgeCode.ofStatus(response.getStatusCode().value()))
                : Problem.of(EdgeCode.UNEXPECTED);
    }

    /** The classes of a fault and its causes, which hold no data of people. */
    static String names(Throwable fault) {
        return causes(fault).stream().map(cause -> cause.getClass().getName()).collect(Collectors.joining(" < "));
    }

    private static @Nullable Problem known(Throwable fault) {
        return switch (fault) {
            case Refusal refusal -> Problem.of(refusal);
            case EdgeRefusal refusal -> refusal.problem();
            case AggregateNotFoundException unknown -> Problem.of(EdgeCode.NOT_FOUND);
            case PersonKeyDestroyed erased -> Problem.of(Refusal.because(RefusalCode.PERSONAL_DATA_ERASED));
            case AccessDeniedException denied -> Problem.of(EdgeCode.FORBIDDEN);
            case AuthenticationException denied -> Problem.of(EdgeCode.UNAUTHENTICATED);
            case RequestRejectedException rejected -> Problem.of(EdgeCode.MALFORMED);
            case InvalidParameterException unreadable -> Problem.of(EdgeCode.ofStatus(unreadable.getErrorCode()));
            case HttpMessageNotReadableException unreadable -> Problem.of(EdgeCode.MALFORMED);
            case HttpRequestMethodNotSupportedException method -> methodNotAllowed(method);
            case HttpMediaTypeNotSupportedException type -> unsupported(type);
            case MissingServletRequestParameterException missing ->
                Problem.invalid(List.of(FieldError.of(missing.getParameterName(), FieldCode.REQUIRED)));
            case MissingRequestHeaderException missing ->
                Problem.invalid(List.of(FieldError.of(missing.getHeaderName(), FieldCode.REQUIRED)));
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case HandlerMethodValidationException invalid -> Problem.invalid(errors(invalid));
            case BindingResult invalid -> Problem.invalid(errors(invalid));
            case ConstraintViolationException invalid ->
                Problem.invalid(Violations.fieldErrors(invalid.getConstraintViolations(), ""));
            case AsyncRequestTimeoutException late ->
                Problem.of(EdgeCode.NOT_NOW).retryAfter(SOON);
            default -> null;
        };
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException fault) {
        var allowed = fault.getSupportedHttpMethods();
        var names = allowed == null
                ? List.<String>of()
                : allowed.stream().map(HttpMethod::name).sorted().toList();
        var problem = Problem.of(EdgeCode.METHOD_NOT_ALLOWED).with("allowedMethods", names);
        return names.isEmpty() ? problem : problem.header("Allow", String.join(", ", names));
    }

    private static Problem unsupported(HttpMediaTypeNotSupportedException fault) {
        var supported = fault.getSupportedMediaTypes().stream()
                .filter(MediaType::isConcrete)
                .map(MediaType::toString)
                .toList();
        return Problem.of(EdgeCode.UNSUPPORTED_MEDIA_TYPE)
                .with("supported", supported.isEmpty() ? List.of("application/json") : supported);
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException fault) {
        var type = fault.getRequiredType();
        var text = String.valueOf(fault.getValue());
        var error = type == null ? null : ScalarText.check(fault.getName(), type, text);
        return Problem.invalid(List.of(error != null ? error : FieldError.of(fault.getName(), FieldCode.UNREADABLE)));
    }

    private static List<FieldError> errors(HandlerMethodValidationException fault) {
        var errors = new ArrayList<FieldError>();
        for (var result : fault.getParameterValidationResults()) {
            if (result instanceof BindingResult binding) {
                errors.addAll(errors(binding));
                continue;
            }
            var name = result.getMethodParameter().getParameterName();
            for (var error : result.getResolvableErrors()) {
                errors.add(new FieldError(name == null ? "" : name, code(error), error.getDefaultMessage(), List.of()));
            }
        }
        return errors;
    }

    private static List<FieldError> errors(BindingResult fault) {
        return fault.getAllErrors().stream()
                .map(error -> {
                    var field = error instanceof org.springframework.validation.FieldError of ? of.getField() : "";
                    boolean unreadable =
                            error instanceof org.springframework.validation.FieldError of && of.isBindingFailure();
                    return unreadable
                            ? FieldError.of(field, FieldCode.UNREADABLE)
                            : new FieldError(field, code(error), error.getDefaultMessage(), List.of());
                })
                .toList();
    }

    /** The last of a resolvable's codes is the bare name of the constraint. */
    private static String code(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0
                ? FieldCode.UNREADABLE.name()
                : Violations.code(codes[codes.length - 1]);
    }

    /** The store is away, full, or gave up in time: the same request may well be answered a moment later. */
    private static boolean isOutage(Throwable fault) {
        if (fault instanceof DataAccessResourceFailureException
                || fault instanceof TransientDataAccessException
                || fault instanceof CannotCreateTransactionException
                // a commit or rollback on a connection that is gone; the pool tells no SQL state then
                || fault instanceof TransactionSystemException
                || fault instanceof java.sql.SQLTransientException
                || fault instanceof java.sql.SQLNonTransientConnectionException) {
            return true;
        }
        if (fault instanceof SQLException sql) {
            var state = sql.getSQLState();
            return state != null
                    && (state.startsWith("08") // connection
                            || state.startsWith("53") // resources: disk full, too many connections
                            || state.startsWith("57") // shut down, cancelled by a time limit
                            || state.startsWith("58") // input and output
                            || state.startsWith("40") // serialisation, deadlock
                            || state.equals("25P03") // idle in transaction too long
                            || state.equals("25P04") // transaction too long
                            || state.equals("25006") // read-only for now
                            || state.equals("55P03")); // lock not available
        }
        return false;
    }

    private static List<Throwable> causes(Throwable fault) {
        var causes = new ArrayList<Throwable>();
        Throwable cause = fault;
        while (cause != null && causes.size() < MOST_CAUSES && !causes.contains(cause)) {
            causes.add(cause);
            if (cause instanceof SQLException sql && sql.getNextException() != null) {
                causes.add(sql.getNextException());
            }
            cause = cause.getCause();
        }
        return causes;
    }
}
