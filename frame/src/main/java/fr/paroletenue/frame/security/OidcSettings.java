package fr.paroletenue.frame.security;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The firm's own login provider (OpenID Connect).
 *
 * @param issuer as the provider writes it into its tokens, to the letter; its description is read from there
 * @param audience what a token must be made for to be taken from a tool
 * @param clientId under which the provider knows this house; without it tools come in by token and people do not
 * @param usernameClaim where the name of the person stands
 * @param usernameSuffix what is cut off the end of that name, such as {@code @example.fr}
 * @param rolesClaim where the roles stand; a dot leads into a nested claim
 * @param roles what the provider calls each role; empty means that it uses our own names
 * @param localAccounts whether the accounts with a password stay usable
 * @param longestSession after which a person is sent to the provider again
 */
@ConfigurationProperties("paroletenue.oidc")
record OidcSettings(
        URI issuer,
        @DefaultValue("parole-tenue") String audience,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("") String usernameSuffix,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<Role, List<String>> roles,
        @DefaultValue("false") boolean localAccounts,
        @DefaultValue("PT1H") Duration longestSession) {

    static final String ISSUER = "paroletenue.oidc.issuer";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    OidcSettings {
        if (!"https".equals(issuer.getScheme()) && !THIS_MACHINE.contains(String.valueOf(issuer.getHost()))) {
            throw new IllegalStateException(
                    ISSUER + " must be an https address: whoever stands between this house and its"
                            + " provider could let anybody in");
        }
        if (audience.isBlank()) {
            throw new IllegalStateException("paroletenue.oidc.audience must not be empty: a token that another program"
                    + " was given would open this house");
        }
        clientId = blankToNull(clientId);
        clientSecret = blankToNull(clientSecret);
        if (clientId != null && clientSecret == null) {
            throw new IllegalStateException(
                    "paroletenue.oidc.client-id is given without paroletenue.oidc.client-secret");
        }
        if (clientId != null && !scopes.contains("openid")) {
            throw new IllegalStateException("paroletenue.oidc.scopes must contain openid");
        }
    }

    /** Our role for each name that the provider may use. */
    Map<String, Set<Role>> rolesByTheirName() {
        var ours = new HashMap<String, Set<Role>>();
        if (roles.isEmpty()) {
            for (var role : Role.values()) {
                ours.put(role.name(), Set.of(role));
            }
            return ours;
        }
        roles.forEach((role, names) -> names.forEach(name -> ours.merge(name, Set.of(role), OidcSettings::both)));
        return ours;
    }

    private static Set<Role> both(Set<Role> some, Set<Role> others) {
        var all = new java.util.HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Records are printed; secrets must not be. */
    @Override
    public String toString() {
        return "login provider " + issuer;
    }
}
