package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.security.EndpointWalk;
import fr.paroletenue.frame.security.EndpointWalk.Endpoint;
import fr.paroletenue.frame.security.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every endpoint with every role and with nobody: whoever is not named is kept out, whoever is named gets in. */
class EveryEndpointHasARuleTest extends HouseTest {

    /** Stands for any variable of a path: no id of ours, and the ending that files are asked for with. */
    private static final String ANYTHING = "csv";

    @Autowired
    private ApplicationContext context;

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        EndpointWalk.assertEveryEndpointHasARule(context);
    }

    @Test
    void bothSidesAreWalked() {
        assertThat(EndpointWalk.of(context))
                .extracting(Endpoint::pattern)
                .contains(
                        "/api/complaints",
                        "/api/complaints/{id}/answer",
                        "/api/register.{ending:csv|xlsx}",
                        "/api/history",
                        "/api/accounts",
                        "/api/time-machine");
    }

    @Test
    void nobodyGetsInWithoutLogin() {
        var faults = new ArrayList<String>();
        for (var endpoint : EndpointWalk.of(context)) {
            var status =
                    stranger().call(endpoint.method(), endpoint.path(ANYTHING)).status();
            // Without a login a browser's form token is missing too; either way nothing was done.
            var keptOut = status == 401 || (status == 403 && !endpoint.method().equals("GET"));
            if (keptOut == endpoint.withoutLogin()) {
                faults.add(endpoint + " answered " + status + " to a stranger");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyRoleGetsWhereItsRuleLetsItAndNowhereElse() {
        var faults = new ArrayList<String>();
        for (var role : Role.values()) {
            var speaker = as(role);
            for (var endpoint : EndpointWalk.of(context)) {
                var answer = speaker.call(endpoint.method(), endpoint.path(ANYTHING));
                var allowed = endpoint.withoutLogin() || endpoint.roles().contains(role);
                if (allowed && List.of(401, 403).contains(answer.status())) {
                    faults.add(endpoint + " keeps out " + role + ": " + answer);
                } else if (!allowed && answer.status() != 403) {
                    faults.add(endpoint + " lets in " + role + ": " + answer);
                } else if (answer.status() >= 500) {
                    faults.add(endpoint + " fails for " + role + ": " + answer);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anAccountThatIsClosedIsOutAtTheNextRequest() {
        var admin = as(Role.ADMINISTRATOR);
        admin.post("/api/accounts", """
                        {"username":"passante","password":"%s","roles":["AUDITOR"]}""".formatted(PASSWORD)).ok(201);
        var passing = Speaker.named(port(), "passante", PASSWORD);
        passing.get("/api/history").ok();

        admin.patch("/api/accounts/passante", "{\"roles\":[\"REPORTING\"]}").ok();
        assertThat(passing.get("/api/history").status()).isEqualTo(403);

        admin.patch("/api/accounts/passante", "{\"active\":false}").ok();
        assertThat(passing.get("/api/complaints").status()).isEqualTo(401);
    }
}
