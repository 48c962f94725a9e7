package fr.paroletenue.frame.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** A login provider in the test's own process: Spring's authorization server, on a real port. */
public final class TestProvider implements AutoCloseable {

    public static final String CLIENT = "the-house";
    public static final String CLIENT_SECRET = "the-secret-of-the-house";
    public static final String PASSWORD = "known-to-the-provider-only";

    private static final RSAKey KEY = newKey();

    /** What the provider says of each person. */
    private static final Map<String, Map<String, Object>> PEOPLE = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;

    private TestProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static TestProvider start() {
        return new TestProvider(new SpringApplicationBuilder(Application.class)
                .properties(Map.of(
                        "server.port", "0",
                        // both servers are called localhost, and cookies do not look at ports
                        "server.servlet.session.cookie.name", "PROVIDER",
                        "spring.main.banner-mode", "off",
                        "spring.autoconfigure.exclude", allButTheWeb()))
                .run());
    }

    public String issuer() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** From now on the provider tells this of the person. */
    public void knows(String login, Map<String, Object> claims) {
        PEOPLE.put(login, Map.copyOf(claims));
    }

    public void knows(String login, String... roles) {
        knows(login, Map.of("preferred_username", login, "roles", List.of(roles)));
    }

    /** A token as a tool would show it, with whatever the test changes. */
    public String token(Consumer<JwtClaimsSet.Builder> change) {
        return token(KEY, "at+jwt", change);
    }

    public String tokenOf(String username, String... roles) {
        return token(claims -> claims.subject("subject-of-" + username)
                .claim("preferred_username", username)
                .claim("roles", List.of(roles)));
    }

    String tokenOfType(String type, Consumer<JwtClaimsSet.Builder> change) {
        return token(KEY, type, change);
    }

    String token(RSAKey key, String type, Consumer<JwtClaimsSet.Builder> change) {
        var now = Instant.now(Clock.systemUTC());
        var claims = JwtClaimsSet.builder()
                .issuer(issuer())
                .audience(List.of("parole-tenue"))
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofMinutes(5)));
        change.accept(claims);
        var header = JwsHeader.with(SignatureAlgorithm.RS256)
                .keyId(KEY.getKeyID())
                .type(type)
                .build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(header, claims.build()))
                .getTokenValue();
    }

    /** The public key, which everybody has: an attacker may try it as a shared secret. */
    static byte[] publicKey() throws com.nimbusds.jose.JOSEException {
        return KEY.toRSAPublicKey().getEncoded();
    }

    /** Another key that claims to be the provider's. */
    static RSAKey forged() {
        return new RSAKey.Builder(newKey()).keyID(KEY.getKeyID()).build();
    }

    private static RSAKey newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID(UUID.randomUUID().toString())
                    .build();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static String allButTheWeb() {
        var needed = List.of("servlet", "tomcat", "webmvc", "web.server", "http.converter", "jackson");
        return StreamSupport.stream(
                        ImportCandidates.load(AutoConfiguration.class, TestProvider.class.getClassLoader())
                                .spliterator(),
                        false)
                .filter(name -> needed.stream().noneMatch(part -> name.startsWith("org.springframework.boot." + part)))
                .collect(Collectors.joining(","));
    }

    /** No stereotype: a scan of the house must not find it. */
    @EnableAutoConfiguration
    @EnableWebSecurity
    static class Application {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) {
            var server = new OAuth2AuthorizationServerConfigurer();
            http.securityMatcher(server.getEndpointsMatcher())
                    .with(server, with -> with.oidc(oidc -> {}))
                    .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                            new LoginUrlAuthenticationEntryPoint("/login"),
                            new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
            return http.build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) {
            return http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .formLogin(form -> {})
                    .build();
        }

        @Bean
        UserDetailsService everybody() {
            return login -> User.withUsername(login)
                    .password("{noop}" + PASSWORD)
                    .authorities("person")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(client(0));
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(KEY));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return org.springframework.security.oauth2.jwt.NimbusJwtDecoder.withJwkSource(keys)
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> whatIsKnown() {
            return token -> {
                PEOPLE.getOrDefault(token.getPrincipal().getName(), Map.of())
                        .forEach((claim, value) -> token.getClaims().claim(claim, value));
                if ("access_token".equals(token.getTokenType().getValue())) {
                    token.getClaims().audience(List.of("parole-tenue"));
                }
            };
        }
    }

    /** The port of a house is known only when it has started. */
    public void expects(int port) {
        context.getBean(RegisteredClientRepository.class).save(client(port));
    }

    private static RegisteredClient client(int port) {
        return RegisteredClient.withId("house")
                .clientId(CLIENT)
                .clientSecret("{noop}" + CLIENT_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .redirectUri("http://localhost:" + port + "/login/oauth2/code/oidc")
                .postLogoutRedirectUri("http://localhost:" + port + "/")
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile")))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }
}
