package fr.paroletenue.frame.security;

import fr.paroletenue.frame.web.EdgeCode;
import fr.paroletenue.frame.web.Problem;
import fr.paroletenue.frame.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What the security chain itself refuses, in the words of the edge. */
final class LoginRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Pattern PLAIN = Pattern.compile("[a-z_]{1,60}");

    private final Problems problems;
    private final SecurityLog log;

    private final LoginDoors doors;

    LoginRefusals(Problems problems, SecurityLog log, LoginDoors doors) {
        this.problems = problems;
        this.log = log;
        this.doors = doors;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        if (fault instanceof TooManyFailures many) {
            problems.write(request, response, Problem.of(EdgeCode.TOO_MANY).retryAfter(many.waitFor()));
            return;
        }
        if (fault instanceof AuthenticationServiceException) {
            log.providerRefused("the provider does not answer");
            problems.write(request, response, Problem.of(EdgeCode.NOT_NOW).retryAfter(RETRY));
            return;
        }
        if (fault instanceof OAuth2AuthenticationException token && !(fault instanceof InvalidBearerTokenException)) {
            refuseVisitor(request, response, token);
            return;
        }
        if (fault instanceof InvalidBearerTokenException) {
            log.tokenRefused(request.getRemoteAddr(), String.valueOf(fault.getMessage()));
            problems.write(
                    request,
                    response,
                    Problem.of(EdgeCode.UNAUTHENTICATED)
                            .header("WWW-Authenticate", "Bearer realm=\"Parole Tenue\", error=\"invalid_token\""));
            return;
        }
        if (!doors.passwords()) {
            problems.write(
                    request,
                    response,
                    Problem.of(EdgeCode.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer realm=\"Parole Tenue\""));
            return;
        }
        // a script's request must not make the browser ask for a password in a window of its own
        var challenge = isScript(request) ? "Form" : "Basic";
        problems.write(
                request,
                response,
                Problem.of(EdgeCode.UNAUTHENTICATED)
                        .header("WWW-Authenticate", challenge + " realm=\"Parole Tenue\", charset=\"UTF-8\""));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException fault)
            throws IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (fault instanceof CsrfException && LoggedIn.in(authentication).isEmpty()) {
            // nobody is logged in: that is what the sender has to hear first
            commence(
                    request, response, new org.springframework.security.authentication.BadCredentialsException("none"));
            return;
        }
        log.callRefused(
                Caller.current().map(Caller::username).orElse(Caller.NOBODY), request.getMethod() + " of the chain");
        problems.write(request, response, Problem.of(EdgeCode.FORBIDDEN));
    }

    /** The provider let the person in, or not; here the login ends. Its own words are not shown to the browser. */
    private void refuseVisitor(
            HttpServletRequest request, HttpServletResponse response, OAuth2AuthenticationException fault)
            throws IOException {
        var code = fault.getError().getErrorCode();
        log.providerRefused(PLAIN.matcher(code).matches() ? code : "(unreadable)");
        problems.write(
                request,
                response,
                Problem.of(ProviderLogin.NO_ROLE.equals(code) ? EdgeCode.FORBIDDEN : EdgeCode.UNAUTHENTICATED));
    }

    static boolean isScript(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return "XMLHttpRequest".equalsIgnoreCase(request.getHeader("X-Requested-With"))
                || request.getHeader("HX-Request") != null
                || (mode != null && !mode.equals("navigate"));
    }

    /** Somebody opens a page in a browser. */
    static boolean isPageVisit(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && isForAPage(request);
    }

    /** The answer will be looked at by a person. */
    static boolean isForAPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return !isScript(request) && accept != null && accept.contains("text/html");
    }
}
