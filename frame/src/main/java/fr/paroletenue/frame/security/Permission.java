package fr.paroletenue.frame.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What {@link AllowedTo} says about one endpoint. */
public record Permission(Set<Role> roles, boolean withoutLogin) {

    /** Empty where no rule stands, which means nobody. */
    public static Optional<Permission> of(HandlerMethod endpoint) {
        var rule = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), AllowedTo.class);
        if (rule == null) {
            rule = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), AllowedTo.class);
        }
        if (rule == null) {
            return Optional.empty();
        }
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(List.of(rule.value()));
        for (var group : rule.groups()) {
            roles.addAll(group.roles());
        }
        return Optional.of(new Permission(roles, rule.withoutLogin()));
    }

    boolean allows(Set<Role> caller) {
        return withoutLogin || caller.stream().anyMatch(roles::contains);
    }
}
