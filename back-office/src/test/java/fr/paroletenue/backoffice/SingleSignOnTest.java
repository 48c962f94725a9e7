package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.database.TestDatabase;
import fr.paroletenue.frame.security.EndpointWalk;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.TestProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A firm whose own provider logs everybody in: nobody has a password here, and the history names the same persons. */
class SingleSignOnTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static TestProvider provider;
    private static ConfigurableApplicationContext house;

    @BeforeAll
    static void start() {
        provider = TestProvider.start();
        Map<String, Object> properties = new LinkedHashMap<>(DATABASE.properties());
        properties.put("server.port", "0");
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.level.root", "WARN");
        properties.put(
                "paroletenue.keys.file",
                HouseTest.folder().resolve("key-encryption-key").toString());
        properties.put("paroletenue.oidc.issuer", provider.issuer());
        house = new SpringApplicationBuilder(BackOffice.class)
                .properties(properties)
                .run();
    }

    @AfterAll
    static void stop() {
        house.close();
        provider.close();
    }

    private static Speaker as(String name, Role... roles) {
        var port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var names = java.util.Arrays.stream(roles).map(Role::name).toArray(String[]::new);
        return Speaker.stranger(port).with("Authorization", "Bearer " + provider.tokenOf(name, names));
    }

    @Test
    void thePersonOfTheProviderActsAndOwnsUnderHerName() {
        var anne = as("anne.martin", Role.CLIENT_RELATIONS);
        var recorded = anne.post(
                        "/api/complaints",
                        HouseTest.recording(house.getBean(java.time.Clock.class).instant()))
                .ok(201);
        assertThat(HouseTest.tables(DATABASE)
                        .queryForList(
                                "select distinct convert_from(metadata, 'UTF8')::jsonb ->> 'actor'"
                                        + " from events.domain_event where aggregate_id = ?",
                                String.class,
                                recorded.id()))
                .containsExactly("anne.martin");

        var hands = "{\"owner\":\"benoit.leroy\",\"deputy\":\"anne.martin\"}";
        var unknown = anne.post(HouseTest.of(recorded.id()) + "/owner", hands);
        assertThat(unknown.status()).as(unknown.toString()).isEqualTo(422);
        as("benoit.leroy", Role.TECHNICAL_SUPERVISOR).get("/api/complaints").ok();
        var given = anne.post(HouseTest.of(recorded.id()) + "/owner", hands).ok();
        assertThat(anne.get("/api/complaints?owner=benoit.leroy", given).ok().each("items", "id"))
                .containsExactly(recorded.id());
    }

    @Test
    void everyRoleOfATokenGetsWhereItsRuleLetsItAndNowhereElse() {
        var faults = new ArrayList<String>();
        for (var role : List.of(Role.AUDITOR, Role.REPORTING, Role.DIRECTION, Role.ADMINISTRATOR)) {
            var speaker = as(role.name().toLowerCase(Locale.ROOT), role);
            for (var endpoint : EndpointWalk.of(house)) {
                var status =
                        speaker.call(endpoint.method(), endpoint.path("csv")).status();
                var allowed = endpoint.withoutLogin() || endpoint.roles().contains(role);
                if (allowed ? status == 401 || status == 403 || status >= 500 : status != 403) {
                    faults.add(endpoint + " answers " + role + " with " + status);
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
