package fr.paroletenue.frame.security;

import fr.paroletenue.frame.web.RequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks, as the login says and never the body. A controller takes it as a parameter. */
public record Caller(String username, Set<Role> roles, String correlationId) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The names under which {@link #carried()} says who acts, through which door, and for which request. */
    public static final List<String> CARRIED = List.of("actor", "roles", "channel", RequestContext.CORRELATION_ID);

    /** Somebody who reads a public page. */
    static final String NOBODY = "anonymous";

    /** The caller of the request that this thread works for; empty outside a request. */
    public static Optional<Caller> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Optional.empty();
        }
        var who = LoggedIn.in(authentication);
        if (who.isPresent()) {
            return who.map(person -> new Caller(person.username(), person.roles(), RequestContext.correlationId()));
        }
        return authentication instanceof AnonymousAuthenticationToken
                ? Optional.of(new Caller(NOBODY, Set.of(), RequestContext.correlationId()))
                : Optional.empty();
    }

    /** What every command that this caller sends carries, and every event that it brings about. */
    public Map<String, String> carried() {
        return Map.of(
                "actor",
                username,
                "roles",
                roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                "channel",
                "api",
                RequestContext.CORRELATION_ID,
                correlationId);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isOneOf(Roles group) {
        return group.roles().stream().anyMatch(this::is);
    }
}
