package fr.paroletenue.frame.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Asks {@link AllowedTo} before a byte of the body is read. Whatever it does not know is refused. */
final class AllowedToInterceptor implements HandlerInterceptor {

    private final SecurityLog log;

    AllowedToInterceptor(SecurityLog log) {
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST || isAllowed(handler)) {
            return true;
        }
        log.callRefused(Caller.current().map(Caller::username).orElse(Caller.NOBODY), nameOf(handler));
        throw new AccessDeniedException("no rule allows it");
    }

    private static boolean isAllowed(Object handler) {
        if (handler instanceof HandlerMethod endpoint) {
            var home = endpoint.getBeanType().getPackageName();
            if (isOf(home, "fr.paroletenue")) {
                var roles = Caller.current().map(Caller::roles).orElse(Set.of());
                return Permission.of(endpoint)
                        .filter(permission -> permission.allows(roles))
                        .isPresent();
            }
            // the description of the API, and Spring's own answer to OPTIONS; the filter chain has asked for a login
            return isOf(home, "org.springdoc") || isOf(home, "org.springframework.web.servlet");
        }
        return handler instanceof ResourceHttpRequestHandler;
    }

    private static boolean isOf(String home, String root) {
        return home.equals(root) || home.startsWith(root + ".");
    }

    private static String nameOf(Object handler) {
        return handler instanceof HandlerMethod endpoint
                ? endpoint.getBeanType().getSimpleName() + "."
                        + endpoint.getMethod().getName()
                : handler.getClass().getSimpleName();
    }
}
