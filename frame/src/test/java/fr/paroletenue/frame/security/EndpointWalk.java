package fr.paroletenue.frame.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of ours in a running application, with the rule that stands on it. */
public final class EndpointWalk {

    /** Reached by the web server's own error dispatch only, which no rule guards. */
    private static final Set<String> NOT_CALLED_FROM_OUTSIDE = Set.of("/error");

    /**
     * @param handler the controller's method, for messages
     * @param ruled whether any rule stands on it; without one nobody may call it
     */
    public record Endpoint(
            String method, String pattern, String handler, boolean ruled, Set<Role> roles, boolean withoutLogin) {

        public boolean allows(Role role) {
            return withoutLogin || roles.contains(role);
        }

        /** A path that leads to this endpoint, with {@code value} for each variable. */
        public String path(String value) {
            return pattern.replaceAll("\\{[^}]*}", value);
        }

        @Override
        public String toString() {
            return method + " " + pattern + " (" + handler + ")";
        }
    }

    private EndpointWalk() {}

    public static List<Endpoint> of(ApplicationContext context) {
        var mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var endpoints = new ArrayList<Endpoint>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("fr.paroletenue")) {
                return;
            }
            var name = handler.getBeanType().getSimpleName() + "."
                    + handler.getMethod().getName();
            var permission = Permission.of(handler);
            for (var pattern : new TreeSet<>(info.getPatternValues())) {
                if (NOT_CALLED_FROM_OUTSIDE.contains(pattern)) {
                    continue;
                }
                for (var method : methods(info)) {
                    endpoints.add(new Endpoint(
                            method,
                            pattern,
                            name,
                            permission.isPresent(),
                            permission.map(Permission::roles).orElse(Set.of()),
                            permission.map(Permission::withoutLogin).orElse(false)));
                }
            }
        });
        endpoints.sort(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method));
        return endpoints;
    }

    /** Fails where an endpoint has no rule, an empty one, or is open to the world outside {@code /public}. */
    public static void assertEveryEndpointHasARule(ApplicationContext context) {
        var endpoints = of(context);
        if (endpoints.isEmpty()) {
            throw new AssertionError("no endpoint of ours was found: the walk looks at the wrong context");
        }
        var faults = endpoints.stream()
                .filter(endpoint -> !endpoint.ruled()
                        || (endpoint.roles().isEmpty() && !endpoint.withoutLogin())
                        || (endpoint.withoutLogin() && !endpoint.pattern().startsWith("/public/")))
                .map(Endpoint::toString)
                .collect(Collectors.joining("\n"));
        if (!faults.isEmpty()) {
            throw new AssertionError("endpoints without a rule, or with one that opens too much:\n" + faults);
        }
    }

    private static Set<String> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? Set.of("GET")
                : methods.stream().map(RequestMethod::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
