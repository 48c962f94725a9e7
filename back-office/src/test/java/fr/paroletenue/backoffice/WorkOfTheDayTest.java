package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.security.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S1-02, S2-06, S2-09, S2-32 as somebody at a desk meets them: what is to do, the act that settles it, and then no more. */
class WorkOfTheDayTest extends HouseTest {

    private List<String> kinds(Role role, String question, String id) {
        everythingIsSeen();
        return work(role, question).stream()
                .filter(item -> item.path("id").asString().equals(id))
                .map(item ->
                        item.path("kind").asString() + " -> " + item.path("act").asString())
                .toList();
    }

    @Test
    void whatIsToDoNamesTheActThatSettlesIt() {
        var planner = as(Role.PLANNING);
        var client = planner.post("/api/clients", """
                        {"name":"Ophélie Dujour","phone":"01 99 00 66 01","since":"%s","standing":"CLIENT"}""".formatted(Paris.dayOf(now())))
                .ok(201)
                .id();
        planner.post("/api/clients/" + client + "/planner", "{\"username\":\"planning\"}")
                .ok();
        var message = planner.post("/api/intake", """
                        {"leftAt":"%s","channel":"VOICEMAIL","content":"Rappelez-moi.","clientId":"%s",
                         "caller":{"name":"Ophélie Dujour","phone":"0199006601"}}""".formatted(now(), client))
                .ok(201)
                .id();

        assertThat(kinds(Role.PLANNING, "", message))
                .containsExactly("CALL_BACK -> /api/intake/" + message + "/call-backs");
        planner.post("/api/intake/" + message + "/call-backs", "{\"at\":\"%s\",\"reached\":true}".formatted(now()))
                .ok();
        assertThat(kinds(Role.PLANNING, "", message))
                .containsExactly("MESSAGE_OUTCOME -> /api/intake/" + message + "/outcome");
        planner.post("/api/intake/" + message + "/outcome", "{\"outcome\":\"CALLED_BACK\"}")
                .ok();
        assertThat(kinds(Role.PLANNING, "", message)).isEmpty();

        assertThat(kinds(Role.PLANNING, "", client))
                .containsExactly(
                        "CONTACT_PERSON_NOTICE -> /api/clients/" + client + "/contact-person-notice",
                        "TECHNICAL_SUPERVISOR_MISSING -> /api/clients/" + client + "/technical-supervisor");
        assertThat(kinds(Role.TECHNICAL_SUPERVISOR, "", client))
                .containsExactly("TECHNICAL_SUPERVISOR_MISSING -> /api/clients/" + client + "/technical-supervisor");
        planner.post("/api/clients/" + client + "/technical-supervisor", "{\"username\":\"technical-supervisor\"}")
                .ok();
        planner.post(
                        "/api/clients/" + client + "/contact-person-notice",
                        "{\"about\":\"PLANNER\",\"channel\":\"PHONE\",\"sentAt\":\"%s\"}".formatted(now()))
                .ok();
        assertThat(kinds(Role.PLANNING, "", client)).isEmpty();
        assertThat(kinds(Role.TECHNICAL_SUPERVISOR, "", client))
                .containsExactly("CONTACT_PERSON_NOTICE -> /api/clients/" + client + "/contact-person-notice");
        assertThat(kinds(Role.DIRECTION, "&for=TECHNICAL_SUPERVISOR&username=technical-supervisor", client))
                .hasSize(1);
        assertThat(kinds(Role.AUDITOR, "&for=TECHNICAL_SUPERVISOR", client)).hasSize(1);
        assertThat(kinds(Role.AUDITOR, "&for=TECHNICAL_SUPERVISOR&username=planning", client))
                .isEmpty();
    }

    @Test
    void nobodySeesTheWorkOfOthersButThoseWhoOverseeThem() {
        for (var others : List.of("for=TECHNICAL_SUPERVISOR", "for=PLANNER&username=somebody-else")) {
            var refused = as(Role.PLANNING).get("/api/work?" + others);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("FORBIDDEN");
            assertThat(as(Role.PLANNING).get("/api/work.csv?" + others).status())
                    .isEqualTo(403);
        }
        as(Role.PLANNING).get("/api/work?for=PLANNER&username=planning").ok();
        assertThat(as(Role.CLIENT_RELATIONS).get("/api/work?for=PLANNER").status())
                .isEqualTo(403);
        assertThat(as(Role.DIRECTION).get("/api/work").each("errors", "field")).containsExactly("for");
    }
}
