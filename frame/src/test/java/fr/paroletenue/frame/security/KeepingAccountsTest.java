package fr.paroletenue.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.web.RunningEdge;
import fr.paroletenue.frame.web.RunningEdge.Answer;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The administrator makes, changes and switches off accounts, and cannot lock everybody out. */
class KeepingAccountsTest {

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = RunningEdge.start(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    private static Answer create(String json) {
        return edge.call("POST", "/api/accounts").asAdmin().json(json).answer();
    }

    private static Answer change(String username, String json) {
        return edge.call("PATCH", "/api/accounts/" + username)
                .asAdmin()
                .json(json)
                .answer();
    }

    @Test
    void anAccountIsMadeOnceHoweverOftenItIsAskedFor() {
        var wanted = "{\"username\":\"anne.martin\",\"password\":\"a long password\",\"roles\":[\"PLANNING\"]}";
        var first = create(wanted);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/accounts/anne.martin");
        assertThat(first.body()).doesNotContain("password", "bcrypt");
        assertThat(first.json().path("createdAt").asString()).isEqualTo("2026-04-20T09:30:00+02:00");
        assertThat(create(wanted).status()).isEqualTo(200);
        var other = create(wanted.replace("PLANNING", "DIRECTION"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("ALREADY_EXISTS");
        assertThat(create(wanted.replace("a long", "another long")).status()).isEqualTo(409);
        assertThat(edge.call("GET", "/api/accounts/anne.martin")
                        .asAdmin()
                        .answer()
                        .json()
                        .path("roles")
                        .toString())
                .isEqualTo("[\"PLANNING\"]");
    }

    @Test
    void theFirstStartHasMadeAnAccountForEachRole() {
        var list = edge.call("GET", "/api/accounts").asAdmin().answer().json().path("items");
        assertThat(list.findValuesAsString("username"))
                .contains(
                        "admin",
                        "auditor",
                        "client-relations",
                        "direction",
                        "planning",
                        "reporting",
                        "technical-supervisor");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"username":"A B","password":"a long password","roles":["PLANNING"]}        | username:PATTERN
            {"username":"x","password":"a long password","roles":["PLANNING"]}          | username:PATTERN
            {"username":"carl","password":"short","roles":["PLANNING"]}                 | password:SIZE
            {"username":"carl","password":"a long password","roles":[]}                 | roles:REQUIRED
            {"username":"carl","password":"a long password","roles":["BOSS"]}           | roles[0]:NOT_IN_LIST
            {"username":"carl","password":"a long password","roles":["PLANNING"],"active":true} | active:UNKNOWN_FIELD
            {"username":"carl","password":"éééééééééééééééééééééééééééééééééééééé","roles":["PLANNING"]} | password:SIZE
            """)
    void whatIsNoAccountIsRefused(String json, String error) {
        var answer = create(json);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void anUnknownAccountCannotBeReadOrChanged() {
        assertThat(edge.call("GET", "/api/accounts/nobody").asAdmin().answer().code())
                .isEqualTo("ACCOUNT_UNKNOWN");
        var answer = change("nobody", "{\"active\":false}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("ACCOUNT_UNKNOWN");
    }

    @Test
    void theLastActiveAdministratorStays() {
        for (var json : new String[] {"{\"active\":false}", "{\"roles\":[\"PLANNING\"]}"}) {
            var answer = change("admin", json);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("LAST_ADMINISTRATOR");
        }
        assertThat(change("admin", "{\"roles\":[\"ADMINISTRATOR\",\"PLANNING\"]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void twoAdministratorsCannotSwitchEachOtherOff() throws Exception {
        create("{\"username\":\"second\",\"password\":\"a long password\",\"roles\":[\"ADMINISTRATOR\"]}");
        try (var people = Executors.newFixedThreadPool(2)) {
            Callable<Answer> one = () -> change("second", "{\"active\":false}");
            Callable<Answer> other = () -> edge.call("PATCH", "/api/accounts/admin")
                    .as("second", "a long password")
                    .json("{\"active\":false}")
                    .answer();
            var first = people.submit(one);
            var second = people.submit(other);
            first.get();
            second.get();
        }
        var accounts = edge.context().getBean(Accounts.class);
        assertThat(accounts.all().stream().filter(Account::isActiveAdministrator))
                .hasSize(1);
        accounts.change(
                "admin",
                before -> new Account(
                        before.username(),
                        before.passwordHash(),
                        before.roles(),
                        true,
                        before.createdAt(),
                        before.changedAt()));
    }
}
