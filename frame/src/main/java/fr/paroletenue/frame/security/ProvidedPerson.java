package fr.paroletenue.frame.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The principal of a session that the provider has opened; the token is kept because the provider asks for it at logout. */
record ProvidedPerson(LoggedIn who, OidcIdToken token) implements OidcUser, Serializable {

    ProvidedPerson as(LoggedIn now) {
        return new ProvidedPerson(now, token);
    }

    @Override
    public String getName() {
        return who.username();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return who.authorities();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    /** Principals find their way into logs; tokens must not. */
    @Override
    public String toString() {
        return who.username();
    }
}
