package fr.paroletenue.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.web.client.RestTemplate;

/**
 * The doors of the firm's own login provider: people are sent there and come back with a code, tools show a token. Nothing of
 * it exists without an issuer. The provider is asked for its description at the first login and not at the start, so that the
 * house starts while the provider is down.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(SingleSignOn.IsWanted.class)
@EnableConfigurationProperties(OidcSettings.class)
class SingleSignOn {

    static final String CLIENT = "oidc";
    static final String ENTRANCE = "/oauth2/authorization/" + CLIENT;

    /** For both clocks together; a token lives for minutes. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** An empty value is what a compose file passes on when nothing was set. */
    static final class IsWanted implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var issuer = context.getEnvironment().getProperty(OidcSettings.ISSUER);
            return issuer != null && !issuer.isBlank();
        }
    }

    /** What the two chains need to know of the provider. */
    record Doors(
            OidcSettings settings,
            AuthenticationProvider tokens,
            Optional<AuthenticationProvider> people,
            ClientRegistrationRepository client) {

        LoginDoors shown() {
            return new LoginDoors(settings.localAccounts(), people.isPresent() ? ENTRANCE : null);
        }
    }

    @Bean
    ProviderLogin providerLogin(OidcSettings settings, Accounts accounts, java.time.Clock clock, SecurityLog log) {
        return new ProviderLogin(settings, accounts, clock, log);
    }

    @Bean
    Doors providerDoors(OidcSettings settings, ProviderLogin login) {
        return new Doors(settings, tokens(settings, login), people(settings, login), new Client(settings));
    }

    private static AuthenticationProvider tokens(OidcSettings settings, ProviderLogin login) {
        var provider = new JwtAuthenticationProvider(decoder(settings));
        provider.setJwtAuthenticationConverter(token -> {
            try {
                var who = login.enter(token.getClaims(), token.getIssuedAt());
                return UsernamePasswordAuthenticationToken.authenticated(who, null, who.authorities());
            } catch (OAuth2AuthenticationException refused) {
                throw new InvalidBearerTokenException(refused.getError().getErrorCode(), refused);
            }
        });
        return provider;
    }

    private static JwtDecoder decoder(OidcSettings settings) {
        var issuer = settings.issuer().toString();
        var found = new SupplierJwtDecoder(() -> {
            // asymmetric algorithms only, those of the provider's published keys
            var decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .discoverJwsAlgorithms()
                    .validateType(false)
                    .restOperations(impatient())
                    .build();
            decoder.setClaimSetConverter(SingleSignOn::asTold);
            var type = new JwtTypeValidator("JWT", "at+jwt");
            type.setAllowEmpty(true);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                    new JwtTimestampValidator(SKEW),
                    new JwtIssuerValidator(issuer),
                    new JwtAudienceValidator(settings.audience()),
                    type)));
            return decoder;
        });
        return token -> {
            try {
                return withAnEnd(found.decode(token));
            } catch (JwtException known) {
                throw known;
            } catch (RuntimeException unreachable) {
                throw new JwtException("the provider does not answer", unreachable);
            }
        };
    }

    /** The library makes up an issue time from the end; which of two tokens is the later word needs the real one. */
    private static Map<String, Object> asTold(Map<String, Object> told) {
        var claims = new HashMap<>(Objects.requireNonNull(
                MappedJwtClaimSetConverter.withDefaults(Map.of()).convert(told)));
        claims.keySet().retainAll(told.keySet());
        return claims;
    }

    /** The library takes a token that never expires. */
    private static Jwt withAnEnd(Jwt token) {
        if (token.getExpiresAt() == null) {
            throw new BadJwtException("the token never expires");
        }
        return token;
    }

    private static RestTemplate impatient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }

    private static Optional<AuthenticationProvider> people(OidcSettings settings, ProviderLogin login) {
        if (settings.clientId() == null) {
            return Optional.empty();
        }
        return Optional.of(new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), request -> person(request, login)));
    }

    private static OidcUser person(OidcUserRequest request, ProviderLogin login) {
        var token = request.getIdToken();
        var who = login.enter(new OidcUserService().loadUser(request).getClaims(), token.getIssuedAt());
        if (who.roles().isEmpty()) {
            throw new OAuth2AuthenticationException(new OAuth2Error(ProviderLogin.NO_ROLE), ProviderLogin.NO_ROLE);
        }
        return new ProvidedPerson(who, token);
    }

    static void letPeopleIn(HttpSecurity http, Doors doors, LoginRefusals refusals) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(doors.client());
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var farewell = new OidcClientInitiatedLogoutSuccessHandler(doors.client());
        farewell.setPostLogoutRedirectUri("{baseUrl}/");
        http.oauth2Login(login -> {
                    login.loginPage(doors.settings().localAccounts() ? LoginPages.LOGIN : ENTRANCE)
                            .clientRegistrationRepository(doors.client())
                            .authorizedClientRepository(new NoTokensKept())
                            .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                            .failureHandler(refusals::commence);
                })
                .logout(logout -> logout.logoutSuccessHandler(farewell));
    }

    /** The client's description, read from the provider when it is needed first; a failure is tried again by the next. */
    private static final class Client implements ClientRegistrationRepository {

        private final OidcSettings settings;
        private volatile @Nullable ClientRegistration found;

        Client(OidcSettings settings) {
            this.settings = settings;
        }

        @Override
        public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
            if (settings.clientId() == null || !CLIENT.equals(registrationId)) {
                return null;
            }
            var known = found;
            if (known == null) {
                known = ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
                        .registrationId(CLIENT)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .scope(settings.scopes())
                        .build();
                found = known;
            }
            return known;
        }
    }

    /** The provider's tokens serve to come in and for nothing else. */
    private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registrationId, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // forgotten on purpose
        }

        @Override
        public void removeAuthorizedClient(
                String registrationId,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // there is none
        }
    }
}
