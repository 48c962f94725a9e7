package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S1-01 as those meet it who answer for satisfied clients: each technical supervisor for his or her own, direction for all. */
class SatisfactionOfClientsTest extends HouseTest {

    private static final String OTHER = "other-technical-supervisor";

    private String asked(String question) {
        return "/api/satisfaction" + question + "year=" + Paris.dayOf(now()).getYear();
    }

    private String client(String name, String technicalSupervisor) {
        var planner = as(Role.PLANNING);
        var client = planner.post("/api/clients", """
                        {"name":"%s","phone":"01 99 00 67 01","since":"%s","standing":"CLIENT"}""".formatted(name, Paris.dayOf(now())))
                .ok(201)
                .id();
        planner.post(
                        "/api/clients/" + client + "/technical-supervisor",
                        "{\"username\":\"" + technicalSupervisor + "\"}")
                .ok();
        planner.post("/api/complaints", """
                        {"receivedAt":"%s","channel":"PHONE","subject":"Retard","description":"Une heure de retard.",
                         "complainant":{"name":"%s","phone":"01 99 00 67 01","clientId":"%s"}}""".formatted(now(), name, client)).ok(201);
        return client;
    }

    @Test
    void eachTechnicalSupervisorSeesTheOwnClientsAndWhoeverOverseesThemSeesAll() {
        as(Role.ADMINISTRATOR)
                .post("/api/accounts", """
                        {"username":"%s","password":"%s","roles":["TECHNICAL_SUPERVISOR"]}""".formatted(OTHER, PASSWORD))
                .ok(201);
        var mine = client("Sabine Satisfaite", Role.TECHNICAL_SUPERVISOR.firstUsername());
        var others = client("Olive Autrement", OTHER);
        everythingIsSeen();

        var other = Speaker.named(port(), OTHER, PASSWORD);
        var lines = other.get(asked("?")).ok();
        assertThat(lines.each("items", "technicalSupervisor")).containsExactly(OTHER);
        assertThat(lines.each("items", "complaints")).containsExactly("1");
        assertThat(other.get(asked("?by=client&")).ok().each("items", "clientName"))
                .containsExactly("Olive Autrement");
        assertThat(other.get(asked("?by=client&clientId=" + mine + "&")).ok().each("items", "clientId"))
                .as("of somebody else's client there is nothing to see")
                .isEmpty();
        assertThat(other.get(asked(".csv?by=client&")).ok().lines()).hasSize(2);

        var supervisor = as(Role.TECHNICAL_SUPERVISOR);
        assertThat(supervisor.get(asked("?by=client&size=200&")).ok().each("items", "clientId"))
                .contains(mine)
                .doesNotContain(others);
        for (var path : List.of("?", ".csv?", ".xlsx?")) {
            var refused = supervisor.get(asked(path + "technicalSupervisor=" + OTHER + "&"));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("FORBIDDEN");
        }
        supervisor.get(asked("?technicalSupervisor=technical-supervisor&")).ok();

        for (var role : List.of(Role.DIRECTION, Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertThat(as(role).get(asked("?")).ok().each("items", "technicalSupervisor"))
                    .as(role.name())
                    .contains(OTHER, Role.TECHNICAL_SUPERVISOR.firstUsername());
            assertThat(as(role).get(asked("?by=client&technicalSupervisor=" + OTHER + "&"))
                            .ok()
                            .each("items", "clientId"))
                    .as(role.name())
                    .containsExactly(others);
        }
        for (var role : List.of(Role.PLANNING, Role.CLIENT_RELATIONS, Role.REPORTING)) {
            assertThat(as(role).get(asked("?")).status()).as(role.name()).isEqualTo(403);
            assertThat(as(role).get(asked(".csv?")).status()).as(role.name()).isEqualTo(403);
        }
    }

    @Test
    void aYearThatHasNotBegunIsRefused() {
        var refused = as(Role.DIRECTION)
                .get("/api/satisfaction?year=" + (Paris.dayOf(now()).getYear() + 1));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.each("errors", "code")).containsExactly("IN_THE_FUTURE");
    }
}
