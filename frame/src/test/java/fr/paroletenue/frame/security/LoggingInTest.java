package fr.paroletenue.frame.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.web.RunningEdge;
import fr.paroletenue.frame.web.RunningEdge.Answer;
import java.net.CookieManager;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Nobody comes in without an account, nobody does what no rule allows him, and a changed account is felt at once. */
@ExtendWith(OutputCaptureExtension.class)
class LoggingInTest {

    private static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static TestDatabase database;
    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        edge = RunningEdge.start(database, Doors.class, Unruled.class);
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @RestController
    static class Doors {

        record Note(String text) {}

        @GetMapping("/api/test/mine")
        @AllowedTo(groups = Roles.EVERYONE)
        Map<String, Object> mine(Caller caller) {
            return Map.of("username", caller.username(), "roles", caller.roles(), "id", caller.correlationId());
        }

        @PostMapping("/api/test/notes")
        @AllowedTo(groups = Roles.EVERYONE)
        Map<String, Object> note(@RequestBody Note note) {
            return Map.of("text", note.text());
        }

        @PostMapping("/api/test/direction")
        @AllowedTo(Role.DIRECTION)
        Map<String, Object> direction(@RequestBody Note note) {
            return Map.of("text", note.text());
        }

        @GetMapping("/public/test")
        @AllowedTo(withoutLogin = true)
        Map<String, Object> open(Caller caller) {
            return Map.of("username", caller.username());
        }
    }

    @RestController
    static class Unruled {

        @GetMapping("/api/test/unruled")
        Map<String, Object> forgotten() {
            return Map.of();
        }

        @GetMapping("/public/test/unruled")
        Map<String, Object> forgottenInPublic() {
            return Map.of();
        }
    }

    private static String newAccount(Role... roles) {
        var username = "someone-" + NAMES.incrementAndGet();
        var names = java.util.Arrays.stream(roles)
                .map(role -> '"' + role.name() + '"')
                .toList();
        var answer = edge.call("POST", "/api/accounts")
                .asAdmin()
                .json("{\"username\":\"%s\",\"password\":\"%s\",\"roles\":%s}".formatted(username, PASSWORD, names))
                .answer();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return username;
    }

    private static Answer mine(String username, String password) {
        return edge.call("GET", "/api/test/mine").as(username, password).answer();
    }

    private static Answer patch(String username, String json) {
        return edge.call("PATCH", "/api/accounts/" + username)
                .asAdmin()
                .json(json)
                .answer();
    }

    @Test
    void whoShowsThePasswordOfAnActiveAccountComesIn() {
        var username = newAccount(Role.PLANNING, Role.CLIENT_RELATIONS);
        var answer = mine(username, PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("username").asString()).isEqualTo(username);
        assertThat(answer.json().path("roles").toString()).contains("PLANNING", "CLIENT_RELATIONS");
        assertThat(answer.json().path("id").asString()).isEqualTo(answer.header("X-Correlation-Id"));
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void withoutLoginOnlyHealthAndThePublicPagesAnswer() {
        assertThat(edge.call("GET", "/actuator/health").answer().body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(edge.call("GET", "/actuator/health/liveness").answer().status())
                .isEqualTo(200);
        assertThat(edge.call("GET", "/actuator/health/readiness").answer().status())
                .isEqualTo(200);
        assertThat(edge.call("GET", "/public/test")
                        .answer()
                        .json()
                        .path("username")
                        .asString())
                .isEqualTo("anonymous");
        assertThat(edge.call("GET", "/public/test/unruled").answer().status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/test/mine",
                "/api/nowhere",
                "/api/accounts",
                "/actuator",
                "/actuator/prometheus",
                "/actuator/health/db",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/error",
                "/"
            })
    void everythingElseAsksForALogin(String path) {
        var answer = edge.call("GET", path).answer();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aWritingCallWithoutLoginHearsAboutTheLoginFirst() {
        var answer =
                edge.call("POST", "/api/test/notes").json("{\"text\":\"a\"}").answer();
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aScriptIsNotAnsweredWithAPasswordWindow() {
        var answer = edge.call("GET", "/api/test/mine")
                .header("X-Requested-With", "XMLHttpRequest")
                .answer();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).doesNotContain("Basic");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            admin        | wrong password here
            nobody-knows | the password of admin
            ADMIN        | The password of admin
            a'; drop table accounts.account; -- | x
            admin        | ''
            """)
    void whateverIsWrongIsAnsweredAlike(String username, String password) {
        var answer = mine(username, password);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("detail").asString())
                .isEqualTo(
                        "Personne n'est connecté, ou l'identifiant et le mot de passe ne correspondent à aucun compte"
                                + " actif.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic YQ==", "Bearer abc", "Basic AGE6Yg=="})
    void credentialsThatAreNoneAreRefused(String header) {
        var answer = edge.call("GET", "/api/test/mine")
                .header("Authorization", header)
                .answer();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void whatNoRuleAllowsIsRefusedBeforeTheBodyIsRead() {
        var username = newAccount(Role.AUDITOR);
        var answer = edge.call("POST", "/api/test/direction")
                .as(username, PASSWORD)
                .json("{ this is no JSON")
                .answer();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
        assertThat(edge.call("GET", "/api/test/unruled").asAdmin().answer().status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheAdministratorSeesAccountsAndOnlySomeSeeTheMachine(Role role) {
        var username = newAccount(role);
        boolean administrator = role == Role.ADMINISTRATOR;
        for (var path : new String[] {"/api/accounts", "/api/accounts/admin"}) {
            assertThat(edge.call("GET", path).as(username, PASSWORD).answer().status())
                    .isEqualTo(administrator ? 200 : 403);
        }
        assertThat(edge.call("PATCH", "/api/accounts/" + username)
                        .as(username, PASSWORD)
                        .json("{}")
                        .answer()
                        .status())
                .isEqualTo(administrator ? 200 : 403);
        assertThat(edge.call("GET", "/actuator/prometheus")
                        .as(username, PASSWORD)
                        .answer()
                        .status())
                .isEqualTo(administrator || role == Role.REPORTING ? 200 : 403);
        assertThat(edge.call("GET", "/v3/api-docs")
                        .as(username, PASSWORD)
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aChangedPasswordRoleOrActivityIsFeltByTheNextRequest() {
        var username = newAccount(Role.DIRECTION);
        assertThat(mine(username, PASSWORD).status()).isEqualTo(200);
        assertThat(patch(username, "{\"roles\":[\"AUDITOR\"]}").status()).isEqualTo(200);
        assertThat(mine(username, PASSWORD).json().path("roles").toString()).isEqualTo("[\"AUDITOR\"]");
        patch(username, "{\"active\":false}");
        assertThat(mine(username, PASSWORD).status()).isEqualTo(401);
        patch(username, "{\"active\":true}");
        assertThat(mine(username, PASSWORD).status()).isEqualTo(200);
        patch(username, "{\"password\":\"another horse battery\"}");
        assertThat(mine(username, PASSWORD).status()).isEqualTo(401);
        assertThat(mine(username, "another horse battery").status()).isEqualTo(200);
    }

    @Test
    void theDirectoryKnowsActiveAccountsOnly() {
        var username = newAccount(Role.CLIENT_RELATIONS);
        var directory = edge.context().getBean(AccountDirectory.class);
        assertThat(directory.exists(username)).isTrue();
        assertThat(directory.roles(username)).containsExactly(Role.CLIENT_RELATIONS);
        patch(username, "{\"active\":false}");
        assertThat(directory.exists(username)).isFalse();
        assertThat(directory.roles(username)).isEmpty();
        assertThat(directory.exists("no-such-account")).isFalse();
        assertThat(directory.exists("not a \u0000 name")).isFalse();
    }

    @Test
    void guessingIsMadeSlowForThatUserAndNobodyElse() {
        var username = newAccount(Role.PLANNING);
        for (int i = 0; i < Throttle.FREE_FAILURES; i++) {
            assertThat(mine(username, "guess number " + i).status()).isEqualTo(401);
        }
        var closed = mine(username, PASSWORD);
        assertThat(closed.status()).isEqualTo(429);
        assertThat(closed.code()).isEqualTo("TOO_MANY");
        assertThat(Integer.parseInt(closed.header("Retry-After"))).isBetween(1, 30);
        assertThat(mine("admin", RunningEdge.ADMIN_PASSWORD).status()).isEqualTo(200);
        edge.pass(Duration.ofSeconds(31));
        assertThat(mine(username, "one guess more").status()).isEqualTo(401);
        assertThat(Integer.parseInt(mine(username, PASSWORD).header("Retry-After")))
                .isBetween(31, 60);
        edge.pass(Duration.ofSeconds(61));
        assertThat(mine(username, PASSWORD).status()).isEqualTo(200);
        assertThat(mine(username, "a first failure again").status()).isEqualTo(401);
        assertThat(mine(username, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aUserWhoDoesNotExistIsSlowedDownAlike() {
        for (int i = 0; i < Throttle.FREE_FAILURES; i++) {
            assertThat(mine("no-such-user", "guess number " + i).status()).isEqualTo(401);
        }
        assertThat(mine("no-such-user", "guess").status()).isEqualTo(429);
    }

    @Test
    void whatHappensIsLoggedWithoutPasswordsAndUnknownNames(CapturedOutput output) {
        // what was said before is not ours: the class that comes first also hears the database server say where it
        // listens
        int begin = output.getAll().length();
        var username = newAccount(Role.PLANNING);
        mine(username, "a wrong password 4711");
        mine("my-password-in-the-wrong-field", "x");
        edge.call("GET", "/api/accounts").as(username, PASSWORD).answer();
        assertThat(output.getAll().substring(begin))
                .contains("account created: user=" + username)
                .contains("login refused: user=" + username)
                .contains("login refused: user=(unknown)")
                .contains("call refused: user=" + username + " endpoint=AccountAdministration.all")
                .doesNotContain(PASSWORD, "4711", "my-password-in-the-wrong-field", "bcrypt", "127.0.0.1");
    }

    @Test
    void theFormOpensASessionThatItsAccountCanEnd() {
        var username = newAccount(Role.DIRECTION);
        var cookies = new CookieManager();
        var visit = edge.call("GET", "/")
                .with(cookies)
                .header("Accept", "text/html")
                .answer();
        assertThat(visit.status()).isEqualTo(302);
        assertThat(visit.header("Location")).endsWith("/login");
        var form = edge.call("GET", "/login")
                .with(cookies)
                .header("Accept", "text/html")
                .answer();
        var login = "username=%s&password=%s&_csrf=%s".formatted(username, PASSWORD.replace(' ', '+'), csrfOf(form));
        assertThat(edge.call("POST", "/login")
                        .with(cookies)
                        .form(login.replaceAll("_csrf=.*", ""))
                        .answer()
                        .status())
                .isEqualTo(401);
        var before = cookies.getCookieStore().getCookies().toString();
        var done = edge.call("POST", "/login").with(cookies).form(login).answer();
        assertThat(done.status()).isEqualTo(302);
        assertThat(done.header("Location")).doesNotContain("error");
        assertThat(done.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        assertThat(cookies.getCookieStore().getCookies().toString()).isNotEqualTo(before);

        assertThat(edge.call("GET", "/api/test/mine").with(cookies).answer().status())
                .isEqualTo(200);
        var unguarded = edge.call("POST", "/api/test/notes").with(cookies).json("{\"text\":\"a\"}");
        assertThat(unguarded.answer().status()).isEqualTo(403);

        patch(username, "{\"roles\":[\"AUDITOR\"]}");
        assertThat(edge.call("GET", "/api/test/mine")
                        .with(cookies)
                        .answer()
                        .json()
                        .path("roles")
                        .toString())
                .isEqualTo("[\"AUDITOR\"]");
        patch(username, "{\"password\":\"another horse battery\"}");
        assertThat(edge.call("GET", "/api/test/mine").with(cookies).answer().status())
                .isEqualTo(401);
    }

    @Test
    void theFormIsFrenchAndNeedsNoScript() {
        var form = page("/login");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(form.header("Content-Language")).isEqualTo("fr");
        assertThat(form.header("Content-Security-Policy")).contains("default-src 'self'", "form-action 'self'");
        assertThat(form.header("Cache-Control")).contains("no-store");
        assertThat(form.body())
                .contains("<html lang=\"fr\">", "<title>Connexion", "Se connecter", "autocomplete=\"current-password\"")
                .doesNotContain("<script", "http:", "https:", "role=\"alert\"", "<!--", "Please sign in");
        for (var field : List.of("username", "password")) {
            assertThat(form.body())
                    .contains("<label for=\"" + field + "\">", "id=\"" + field + "\" name=\"" + field + "\"");
        }
    }

    @Test
    void theFormSaysInFrenchWhatWentWrong() {
        var cookies = new CookieManager();
        var form = edge.call("GET", "/login").with(cookies).answer();
        var refused = edge.call("POST", "/login")
                .with(cookies)
                .form("username=nobody&password=wrong&_csrf=" + csrfOf(form))
                .answer();
        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.header("Location")).endsWith("/login?error");

        assertThat(page("/login?error").body())
                .contains(
                        "role=\"alert\"", "n’est pas le bon", "aria-describedby=\"message\"", "aria-invalid=\"true\"");
        assertThat(page("/login?logout").body())
                .contains("role=\"status\"", "Vous êtes déconnecté.")
                .doesNotContain("aria-invalid");
        assertThat(page("/login?error=%3Cb%3Ex").body()).doesNotContain("<b>");
    }

    @Test
    void whoGuessedTooOftenIsToldInFrenchHowLongToWait() {
        var username = newAccount(Role.PLANNING);
        var cookies = new CookieManager();
        var form = edge.call("GET", "/login").with(cookies).answer();
        for (int i = 0; i < Throttle.FREE_FAILURES; i++) {
            assertThat(byForm(username, "wrong", form).with(cookies).answer().header("Location"))
                    .endsWith("/login?error");
        }

        var closed = byForm(username, PASSWORD, form)
                .with(cookies)
                .header("Accept", "text/html")
                .answer();
        assertThat(closed.status()).isEqualTo(429);
        assertThat(closed.header("Retry-After")).isEqualTo("30");
        assertThat(closed.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(closed.header("Content-Language")).isEqualTo("fr");
        assertThat(closed.header("Cache-Control")).contains("no-store");
        assertThat(closed.body())
                .contains("role=\"alert\"", "Attendez 30 secondes", "administrateur")
                .doesNotContain("<script", "<!--", username);

        var toAScript = byForm(username, PASSWORD, form)
                .with(cookies)
                .header("Accept", "text/html")
                .header("Sec-Fetch-Mode", "cors")
                .answer();
        assertThat(toAScript.status()).isEqualTo(429);
        assertThat(toAScript.code()).isEqualTo("TOO_MANY");

        edge.pass(Duration.ofSeconds(31));
        byForm(username, "wrong", form).with(cookies).answer();
        var longer = byForm(username, PASSWORD, form)
                .with(cookies)
                .header("Accept", "text/html")
                .answer();
        assertThat(longer.body()).contains("Attendez 1 minute avant");

        edge.pass(Duration.ofSeconds(61));
        var done = byForm(username, PASSWORD, longer).with(cookies).answer();
        assertThat(done.status()).isEqualTo(302);
        assertThat(done.header("Location")).doesNotContain("error");
    }

    private static RunningEdge.Call byForm(String username, String password, Answer form) {
        return edge.call("POST", "/login")
                .form("username=%s&password=%s&_csrf=%s".formatted(username, password.replace(' ', '+'), csrfOf(form)));
    }

    @Test
    void theSessionIsEndedByAButtonAndNotByALink() {
        var username = newAccount(Role.DIRECTION);
        var cookies = new CookieManager();
        var login = "username=%s&password=%s&_csrf=%s"
                .formatted(
                        username,
                        PASSWORD.replace(' ', '+'),
                        csrfOf(edge.call("GET", "/login").with(cookies).answer()));
        assertThat(edge.call("POST", "/login")
                        .with(cookies)
                        .form(login)
                        .answer()
                        .header("Location"))
                .doesNotContain("error");

        var question = edge.call("GET", "/logout").with(cookies).answer();
        assertThat(question.body()).contains("lang=\"fr\"", "Se déconnecter").doesNotContain("<script", "<!--");
        assertThat(edge.call("GET", "/api/test/mine").with(cookies).answer().status())
                .isEqualTo(200);

        var done = edge.call("POST", "/logout")
                .with(cookies)
                .form("_csrf=" + csrfOf(question))
                .answer();
        assertThat(done.header("Location")).endsWith("/login?logout");
        assertThat(edge.call("GET", "/api/test/mine").with(cookies).answer().status())
                .isEqualTo(401);
    }

    private static Answer page(String path) {
        return edge.call("GET", path).header("Accept", "text/html").answer();
    }

    @Test
    void anotherSiteCannotUseARememberedPassword() {
        var answer = edge.call("POST", "/api/test/notes")
                .asAdmin()
                .header("Sec-Fetch-Site", "cross-site")
                .json("{\"text\":\"a\"}")
                .answer();
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void theWalkFindsEveryEndpointAndWhatIsMissing() {
        var walk = EndpointWalk.of(edge.context());
        assertThat(walk)
                .extracting(EndpointWalk.Endpoint::toString)
                .contains(
                        "POST /api/accounts (AccountAdministration.create)",
                        "PATCH /api/accounts/{username} (AccountAdministration.change)",
                        "GET /api/test/mine (Doors.mine)");
        assertThatThrownBy(() -> EndpointWalk.assertEveryEndpointHasARule(edge.context()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Unruled.forgotten)")
                .hasMessageContaining("Unruled.forgottenInPublic")
                .hasMessageNotContaining("Doors")
                .hasMessageNotContaining("AccountAdministration");
    }

    @Test
    void aLostDatabaseIsAnOutageAndNoRefusal() throws SQLException {
        assertThat(mine("admin", RunningEdge.ADMIN_PASSWORD).status()).isEqualTo(200);
        var name = database.settings().query().url().replaceFirst(".*/([^/?]+)\\?.*", "$1");
        var server = TestDatabase.administrator();
        try (var superuser = DriverManager.getConnection(server.url(), server.username(), server.password());
                var statement = superuser.createStatement()) {
            statement.execute("alter database " + name + " with allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            try {
                var answer = mine("admin", RunningEdge.ADMIN_PASSWORD);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("NOT_NOW");
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.body()).doesNotContain("parole_tenue_test", "jdbc", "Hikari");
            } finally {
                statement.execute("alter database " + name + " with allow_connections true");
            }
        }
        assertThat(mine("admin", RunningEdge.ADMIN_PASSWORD).status()).isEqualTo(200);
    }

    private static String csrfOf(Answer form) {
        var found = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
        assertThat(found.find()).as(form.body()).isTrue();
        return found.group(1);
    }
}
