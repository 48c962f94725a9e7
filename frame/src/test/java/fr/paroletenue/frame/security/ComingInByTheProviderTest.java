package fr.paroletenue.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.web.RunningEdge;
import fr.paroletenue.frame.web.RunningEdge.Answer;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The firm's own login provider says who somebody is; everything else stays as it is for everybody. */
@ExtendWith(OutputCaptureExtension.class)
class ComingInByTheProviderTest {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private static TestDatabase database;
    private static TestProvider provider;
    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        provider = TestProvider.start();
        edge = house(database, Map.of());
        provider.expects(edge.port());
    }

    private static RunningEdge house(TestDatabase database, Map<String, Object> more) {
        var settings = new LinkedHashMap<String, Object>(Map.of(
                "paroletenue.oidc.issuer", provider.issuer(),
                "paroletenue.oidc.client-id", TestProvider.CLIENT,
                "paroletenue.oidc.client-secret", TestProvider.CLIENT_SECRET));
        settings.putAll(more);
        return RunningEdge.start(database, settings, Doors.class);
    }

    @AfterAll
    static void stop() {
        edge.close();
        provider.close();
    }

    @RestController
    static class Doors {

        @GetMapping("/api/test/mine")
        @AllowedTo(groups = Roles.EVERYONE)
        Map<String, Object> mine(Caller caller) {
            return Map.of("username", caller.username(), "roles", caller.roles());
        }

        @PostMapping("/api/test/direction")
        @AllowedTo(Role.DIRECTION)
        Map<String, Object> direction() {
            return Map.of();
        }
    }

    private static String newName() {
        return "someone-" + NAMES.incrementAndGet();
    }

    private static Answer mine(RunningEdge house, String token) {
        return house.call("GET", "/api/test/mine")
                .header("Authorization", "Bearer " + token)
                .answer();
    }

    private static Answer mine(String token) {
        return mine(edge, token);
    }

    private static Accounts accounts() {
        return edge.context().getBean(Accounts.class);
    }

    // ---- tools

    @Test
    void whoShowsATokenComesInUnderTheNameAndTheRolesInIt() {
        var name = newName();
        var answer = mine(provider.tokenOf(name.toUpperCase(java.util.Locale.ROOT), "PLANNING", "AUDITOR"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("username").asString()).isEqualTo(name);
        assertThat(answer.json().path("roles").toString()).contains("PLANNING", "AUDITOR");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    /** Not a token of the test's own making: asked for at the provider's token endpoint. */
    @Test
    void aToolAsksTheProviderForItsToken() throws Exception {
        provider.knows(
                TestProvider.CLIENT, Map.of("preferred_username", "nightly-export", "roles", List.of("REPORTING")));
        var basic = java.util.Base64.getEncoder()
                .encodeToString(
                        (TestProvider.CLIENT + ":" + TestProvider.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            var token = http.send(
                    HttpRequest.newBuilder(URI.create(provider.issuer() + "/oauth2/token"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var found = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(token.body());
            assertThat(found.find()).as(token.body()).isTrue();
            assertThat(mine(found.group(1)).json().path("username").asString()).isEqualTo("nightly-export");
        }
    }

    static Stream<Arguments> badTokens() throws Exception {
        var now = Instant.now(Clock.systemUTC());
        var good = new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .audience("parole-tenue")
                .subject("subject-of-mallory")
                .claim("preferred_username", "mallory")
                .claim("roles", List.of("DIRECTION"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .build();
        var shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good);
        shared.sign(new MACSigner(TestProvider.publicKey()));
        var token = provider.tokenOf("mallory", "DIRECTION");
        return Stream.of(
                Arguments.of(
                        "expired",
                        changed(c -> c.issuedAt(now.minus(Duration.ofHours(1))).expiresAt(now.minusSeconds(31)))),
                Arguments.of("not yet valid", changed(c -> c.notBefore(now.plusSeconds(60)))),
                Arguments.of("never expires", changed(c -> c.claims(all -> all.remove("exp")))),
                Arguments.of("wrong issuer", changed(c -> c.issuer("https://evil.example"))),
                Arguments.of("issuer almost right", changed(c -> c.issuer(provider.issuer() + "/"))),
                Arguments.of("no issuer", changed(c -> c.claims(all -> all.remove("iss")))),
                Arguments.of("wrong audience", changed(c -> c.audience(List.of("another-program")))),
                Arguments.of("no audience", changed(c -> c.claims(all -> all.remove("aud")))),
                Arguments.of("an id token", changed(c -> c.audience(List.of(TestProvider.CLIENT)))),
                Arguments.of("wrong signature", provider.token(TestProvider.forged(), "JWT", mallory(c -> {}))),
                Arguments.of("another type", provider.tokenOfType("logout+jwt", mallory(c -> {}))),
                Arguments.of("alg none", new PlainJWT(good).serialize()),
                Arguments.of("the public key as a shared secret", shared.serialize()),
                Arguments.of("signature cut off", token.substring(0, token.lastIndexOf('.') + 1)),
                Arguments.of("roles changed afterwards", token.replaceFirst("\\.[^.]+\\.", "." + encoded(good) + ".")),
                Arguments.of("no name", changed(c -> c.claims(all -> all.remove("preferred_username")))),
                Arguments.of("a name that is none", changed(c -> c.claim("preferred_username", "a; drop table"))),
                Arguments.of("a name that is no text", changed(c -> c.claim("preferred_username", List.of("admin")))),
                Arguments.of("no subject", changed(c -> c.claims(all -> all.remove("sub")))),
                Arguments.of("no issue time", changed(c -> c.claims(all -> all.remove("iat")))),
                Arguments.of("no token at all", "abc"));
    }

    private static String encoded(JWTClaimsSet claims) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String changed(Consumer<JwtClaimsSet.Builder> change) {
        return provider.token(mallory(change));
    }

    private static Consumer<JwtClaimsSet.Builder> mallory(Consumer<JwtClaimsSet.Builder> change) {
        return claims -> change.accept(claims.subject("subject-of-mallory")
                .claim("preferred_username", "mallory")
                .claim("roles", List.of("DIRECTION")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatIsNotWhatItShouldBeOpensNothing(String what, String token) {
        var answer = mine(token);
        assertThat(answer.status()).as(what + ": " + answer.body()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ");
        assertThat(accounts().find("mallory")).isEmpty();
    }

    @Test
    void theSameTokenUnchangedWouldHaveOpened() {
        assertThat(mine(provider.token(mallory(c -> c.claim("preferred_username", "not-mallory"))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rolesThatAreNotOursGiveNothing() {
        for (var roles : List.of(new String[] {}, new String[] {"direction", "ROLE_DIRECTION", "EVERYTHING"})) {
            var name = newName();
            var answer = mine(provider.tokenOf(name, roles));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("FORBIDDEN");
            assertThat(accounts().find(name)).isEmpty();
        }
        var none = mine(provider.token(c -> c.subject("s").claim("preferred_username", newName())));
        assertThat(none.status()).isEqualTo(403);
        assertThat(mine(provider.tokenOf(newName(), "AUDITOR", "EVERYTHING"))
                        .json()
                        .path("roles")
                        .toString())
                .isEqualTo("[\"AUDITOR\"]");
    }

    @Test
    void theRulesOfTheEndpointsHoldForTokens() {
        var direction = edge.call("POST", "/api/test/direction")
                .header("Authorization", "Bearer " + provider.tokenOf(newName(), "DIRECTION"))
                .answer();
        assertThat(direction.status()).isEqualTo(200);
        var auditor = edge.call("POST", "/api/test/direction")
                .header("Authorization", "Bearer " + provider.tokenOf(newName(), "AUDITOR"))
                .answer();
        assertThat(auditor.status()).isEqualTo(403);
        assertThat(edge.call("GET", "/actuator/prometheus")
                        .header("Authorization", "Bearer " + provider.tokenOf(newName(), "REPORTING"))
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anotherSiteCannotUseATokenThatABrowserRemembers() {
        var answer = edge.call("POST", "/api/test/direction")
                .header("Authorization", "Bearer " + provider.tokenOf(newName(), "DIRECTION"))
                .header("Sec-Fetch-Site", "cross-site")
                .answer();
        assertThat(answer.status()).isEqualTo(403);
    }

    // ---- accounts

    @Test
    void whoCameInOnceCanBeGivenWork() {
        var name = newName();
        var directory = edge.context().getBean(AccountDirectory.class);
        assertThat(directory.exists(name)).isFalse();
        mine(provider.tokenOf(name, "CLIENT_RELATIONS"));
        assertThat(directory.exists(name)).isTrue();
        assertThat(directory.roles(name)).containsExactly(Role.CLIENT_RELATIONS);
    }

    @Test
    void aRoleThatWasTakenAwayIsGoneAlsoForOlderTokens() {
        var name = newName();
        var before = tokenIssued(name, 60, "DIRECTION");
        assertThat(mine(before).json().path("roles").toString()).isEqualTo("[\"DIRECTION\"]");
        assertThat(mine(tokenIssued(name, 30, "AUDITOR")).json().path("roles").toString())
                .isEqualTo("[\"AUDITOR\"]");
        assertThat(mine(before).json().path("roles").toString()).isEqualTo("[\"AUDITOR\"]");
        assertThat(mine(tokenIssued(name, 10)).status()).isEqualTo(403);
        assertThat(mine(before).status()).isEqualTo(403);
        assertThat(edge.context().getBean(AccountDirectory.class).roles(name)).isEmpty();
    }

    private static String tokenIssued(String name, int secondsAgo, String... roles) {
        var issued = Instant.now(Clock.systemUTC()).minusSeconds(secondsAgo);
        return provider.token(claims -> claims.subject("subject-of-" + name)
                .issuedAt(issued)
                .claim("preferred_username", name)
                .claim("roles", List.of(roles)));
    }

    @Test
    void aNameIsNeverTakenOverByAnotherPerson() {
        var name = newName();
        assertThat(mine(provider.tokenOf(name, "DIRECTION")).status()).isEqualTo(200);
        var other = mine(provider.token(claims ->
                claims.subject("somebody-new").claim("preferred_username", name).claim("roles", List.of("DIRECTION"))));
        assertThat(other.status()).isEqualTo(401);
        assertThat(accounts().find(name).orElseThrow().provider())
                .extracting(Account.Provider::subject)
                .isEqualTo("subject-of-" + name);
    }

    @Test
    void whoGetsANewNameLeavesTheOldOneClosed() {
        var before = newName();
        var after = newName();
        mine(provider.tokenOf(before, "PLANNING"));
        assertThat(mine(provider.token(claims -> claims.subject("subject-of-" + before)
                                .claim("preferred_username", after)
                                .claim("roles", List.of("PLANNING"))))
                        .status())
                .isEqualTo(200);
        assertThat(edge.context().getBean(AccountDirectory.class).exists(before))
                .isFalse();
        assertThat(mine(provider.tokenOf(before, "PLANNING")).status()).isEqualTo(401);
    }

    @Test
    void anAdministratorSeesAndClosesSuchAnAccountAndChangesNothingElseOfIt() {
        var name = newName();
        var token = provider.tokenOf(name, "PLANNING");
        mine(token);
        var admin = provider.tokenOf(newName(), "ADMINISTRATOR");
        assertThat(patch(admin, name, "{\"roles\":[\"DIRECTION\"]}").status()).isEqualTo(409);
        assertThat(patch(admin, name, "{\"password\":\"a password for somebody\"}")
                        .status())
                .isEqualTo(409);
        var closed = patch(admin, name, "{\"active\":false}");
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(closed.json().path("byProvider").asBoolean()).isTrue();
        assertThat(mine(token).status()).isEqualTo(401);
        patch(admin, name, "{\"active\":true}");
        assertThat(mine(token).status()).isEqualTo(200);
    }

    private static Answer patch(String token, String username, String json) {
        return edge.call("PATCH", "/api/accounts/" + username)
                .header("Authorization", "Bearer " + token)
                .json(json)
                .answer();
    }

    // ---- people

    @Test
    void aPersonIsSentToTheProviderAndComesBackWithASession() {
        var name = newName();
        provider.knows(name, "DIRECTION");
        var browser = new Browser();
        var end = browser.logIn(edge, name);
        assertThat(end.uri().getPort()).isEqualTo(edge.port());
        assertThat(end.headers().allValues("Set-Cookie").toString()).doesNotContain("eyJ");
        assertThat(browser.get(edge, "/api/test/mine").body()).contains(name, "DIRECTION");

        assertThat(browser.post(edge, "/api/test/direction").statusCode())
                .as("a session must bear its CSRF token")
                .isEqualTo(403);
        assertThat(accounts().find(name).orElseThrow().hasPassword()).isFalse();

        provider.knows(name, "AUDITOR");
        mine(tokenIssuedSoon(name, "AUDITOR"));
        assertThat(browser.get(edge, "/api/test/mine").body())
                .as("a session is worth what its account is worth now")
                .contains("AUDITOR")
                .doesNotContain("DIRECTION");
        var before = accounts().find(name).orElseThrow();
        accounts()
                .change(
                        name,
                        account -> new Account(
                                name,
                                "",
                                before.roles(),
                                false,
                                before.createdAt(),
                                before.changedAt(),
                                before.provider()));
        assertThat(browser.get(edge, "/api/test/mine").statusCode()).isEqualTo(401);
    }

    /** The subject is the login name at this provider. */
    private static String tokenIssuedSoon(String name, String... roles) {
        return provider.token(claims -> claims.subject(name)
                .issuedAt(Instant.now(Clock.systemUTC()).plusSeconds(5))
                .claim("preferred_username", name)
                .claim("roles", List.of(roles)));
    }

    @Test
    void whoHasNoRoleOfOursIsToldSoAndHasNoSession() {
        var name = newName();
        provider.knows(name, "SOMETHING_ELSE");
        var browser = new Browser();
        assertThat(browser.logIn(edge, name).statusCode()).isEqualTo(403);
        assertThat(browser.get(edge, "/api/test/mine").statusCode()).isEqualTo(401);
    }

    @Test
    void anAnswerThatNobodyAskedForOpensNothing() {
        var answer = edge.call("GET", "/login/oauth2/code/oidc?code=stolen&state=made-up")
                .header("Accept", "text/html")
                .answer();
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void theProviderIsAskedWithAProofThatOnlyThisBrowserHolds() {
        var answer = edge.call("GET", SingleSignOn.ENTRANCE).answer();
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .startsWith(provider.issuer() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "state=", "nonce=")
                .doesNotContain(TestProvider.CLIENT_SECRET);
    }

    // ---- passwords beside it

    @Test
    void passwordsOpenNothingUnlessTheyAreWanted(CapturedOutput output) {
        assertThat(accounts().find("admin")).isEmpty();
        var basic = edge.call("GET", "/api/test/mine").asAdmin().answer();
        assertThat(basic.status()).isEqualTo(401);
        assertThat(basic.header("WWW-Authenticate")).startsWith("Bearer ");
        assertThat(edge.call("POST", "/login")
                        .form("username=admin&password=x")
                        .answer()
                        .status())
                .isEqualTo(401);
        var page = edge.call("GET", "/login").answer();
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).endsWith(SingleSignOn.ENTRANCE);
        assertThat(edge.context().getBean(LoginDoors.class))
                .isEqualTo(new LoginDoors(false, "/oauth2/authorization/oidc"));
        assertThat(output.getAll()).doesNotContain("The first accounts");
    }

    @Test
    void passwordsMayStayAndThenTheirNamesAreSafe() {
        var both = TestDatabase.fresh();
        try (var house = house(both, Map.of("paroletenue.oidc.local-accounts", "true"))) {
            assertThat(house.call("GET", "/api/test/mine").asAdmin().answer().status())
                    .isEqualTo(200);
            assertThat(mine(house, provider.tokenOf(newName(), "PLANNING")).status())
                    .isEqualTo(200);
            assertThat(mine(house, provider.tokenOf("admin", "PLANNING")).status())
                    .isEqualTo(401);
            assertThat(house.call("GET", "/api/test/mine").asAdmin().answer().status())
                    .isEqualTo(200);
            assertThat(house.call("GET", "/login").answer().body())
                    .contains("name=\"password\"", "href=\"" + SingleSignOn.ENTRANCE + "\"");
        }
        try (var house = house(both, Map.of())) {
            assertThat(mine(house, provider.tokenOf("admin", "PLANNING")).status())
                    .as("with the door of passwords closed the firm's provider says who admin is")
                    .isEqualTo(200);
            assertThat(house.call("GET", "/api/test/mine").asAdmin().answer().status())
                    .isEqualTo(401);
        }
    }

    // ---- names of the firm's own

    @Test
    void rolesAndNamesAreFoundWhereTheFirmKeepsThem() {
        var settings = Map.<String, Object>of(
                "paroletenue.oidc.roles-claim", "realm_access.roles",
                "paroletenue.oidc.username-claim", "email",
                "paroletenue.oidc.username-suffix", "@example.fr",
                "paroletenue.oidc.audience", "maison",
                "paroletenue.oidc.roles.client-relations", "Service client,Accueil",
                "paroletenue.oidc.roles.direction", "Direction");
        try (var house = house(TestDatabase.fresh(), settings)) {
            assertThat(mine(house, byMail("anne@example.fr", "Accueil", "DIRECTION"))
                            .body())
                    .contains("\"anne\"", "CLIENT_RELATIONS")
                    .doesNotContain("DIRECTION");
            assertThat(mine(house, byMail("anne@elsewhere.fr", "Direction")).status())
                    .isEqualTo(401);
        }
    }

    private static String byMail(String mail, String... roles) {
        return provider.token(claims -> claims.subject("1")
                .audience(List.of("maison"))
                .claim("email", mail)
                .claim("realm_access", Map.of("roles", List.of(roles))));
    }

    @Test
    void theHouseStartsAndSaysWhatIsMissingWhileTheProviderIsDown() {
        var settings = Map.<String, Object>of("paroletenue.oidc.issuer", "http://localhost:1");
        try (var house = house(TestDatabase.fresh(), settings)) {
            var answer = mine(house, provider.tokenOf(newName(), "PLANNING"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
    }

    @Test
    void withoutAnIssuerNothingOfItIsThere() {
        try (var house = RunningEdge.start(TestDatabase.fresh(), Map.of("paroletenue.oidc.issuer", ""), Doors.class)) {
            assertThat(house.context().getBeanNamesForType(ProviderLogin.class)).isEmpty();
            assertThat(house.context().getBean(LoginDoors.class)).isEqualTo(new LoginDoors(true, null));
            assertThat(mine(house, provider.tokenOf(newName(), "PLANNING")).status())
                    .isEqualTo(401);
            assertThat(house.call("GET", SingleSignOn.ENTRANCE).answer().status())
                    .isEqualTo(401);
            assertThat(house.call("GET", "/api/test/mine").asAdmin().answer().status())
                    .isEqualTo(200);
        }
    }

    /** Keeps cookies and follows redirects from server to server, as a browser does. */
    private static final class Browser {

        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        HttpResponse<String> logIn(RunningEdge house, String name) {
            var form = get(house, "/api/test/mine");
            assertThat(form.uri().toString()).as("sent to the provider").startsWith(provider.issuer());
            var csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
            assertThat(csrf.find()).as(form.body()).isTrue();
            return send(HttpRequest.newBuilder(URI.create(provider.issuer() + "/login"))
                    .header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password=" + TestProvider.PASSWORD
                            + "&_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8))));
        }

        HttpResponse<String> get(RunningEdge house, String path) {
            var first = HttpRequest.newBuilder(URI.create("http://localhost:" + house.port() + path));
            return send(loggedIn ? first : first.header("Accept", "text/html"));
        }

        HttpResponse<String> post(RunningEdge house, String path) {
            return send(HttpRequest.newBuilder(URI.create("http://localhost:" + house.port() + path))
                    .POST(HttpRequest.BodyPublishers.noBody()));
        }

        private boolean loggedIn;

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                loggedIn = loggedIn || request.build().method().equals("POST");
                return answer;
            } catch (java.io.IOException fault) {
                throw new AssertionError(fault);
            } catch (InterruptedException fault) {
                Thread.currentThread().interrupt();
                throw new AssertionError(fault);
            }
        }
    }
}
