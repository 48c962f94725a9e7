package fr.paroletenue.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.policy.PolicyCommand.AdoptPolicyVersion;
import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyReceipt;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyLifeTest {

    private static final PolicyName NAME = PolicyDefaults.COMPLAINT_ANSWER_LIMIT;
    private static final PolicyEvent.VersionAdopted ADOPTED = event("2027-1", "25");

    private final List<PolicyVersion> lookup = new ArrayList<>();
    private FixtureConfiguration<Policy> policy;

    @BeforeEach
    void furnish() {
        var noon = Clock.fixed(Instant.parse("2026-12-01T11:00:00Z"), ZoneId.of("Europe/Paris"));
        policy = new AggregateTestFixture<>(Policy.class);
        policy.registerCommandHandler(
                AdoptPolicyVersion.class,
                Policy.adoption(new PolicyRoom(noon, lookup::add)).handledBy(policy::getRepository, this::hasBegun));
    }

    /** The history of the fixture throws where a real one says that there is nothing. */
    private boolean hasBegun(String id) {
        try {
            return policy.getEventStore().readEvents(id).hasNext();
        } catch (AggregateNotFoundException nothingGiven) {
            return false;
        }
    }

    @Test
    void beginsWithTheFirstVersionOfItsOwn() {
        policy.givenNoPriorActivity()
                .when(adopt("2027-1", "25"))
                .expectEvents(ADOPTED)
                .expectResultMessagePayload(new PolicyReceipt(ADOPTED.adopted(), true, 1));
        assertThat(lookup).containsExactly(ADOPTED.adopted());
    }

    @Test
    void goesOnWithTheNextOne() {
        policy.given(ADOPTED)
                .when(adopt("2027-2", "20"))
                .expectEvents(event("2027-2", "20"))
                .expectResultMessagePayload(
                        new PolicyReceipt(event("2027-2", "20").adopted(), true, 2));
    }

    @Test
    void takesNoHarmFromARepeat() {
        policy.given(ADOPTED)
                .when(adopt("2027-1", "25"))
                .expectNoEvents()
                .expectResultMessagePayload(new PolicyReceipt(ADOPTED.adopted(), false, 1));
        assertThat(lookup).isEmpty();
    }

    /** Nothing has ever happened to it, and nothing has to. */
    @Test
    void takesNoHarmFromItsOwnDefault() {
        var standard = PolicyDefaults.of(NAME).orElseThrow();
        policy.givenNoPriorActivity()
                .when(new AdoptPolicyVersion(
                        NAME,
                        standard.version(),
                        standard.validFrom(),
                        standard.value(),
                        standard.source(),
                        "as it is"))
                .expectNoEvents()
                .expectResultMessagePayload(new PolicyReceipt(standard, false, 0));
        assertThat(lookup).isEmpty();
    }

    @Test
    void refusesAnotherContentUnderTheSameName() {
        policy.given(ADOPTED)
                .when(adopt("2027-1", "26"))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("ALREADY_DONE_DIFFERENTLY");
        assertThat(lookup).isEmpty();
    }

    @Test
    void refusesWhoeverReliesOnAnOlderVersion() {
        policy.given(ADOPTED)
                .when(adopt("2027-2", "20"), Map.of("expectedVersion", "0"))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("STALE_VERSION");
    }

    private static AdoptPolicyVersion adopt(String version, String value) {
        return new AdoptPolicyVersion(NAME, version, LocalDate.of(2027, 1, 1), value, "minutes", "faster");
    }

    private static PolicyEvent.VersionAdopted event(String version, String value) {
        return new PolicyEvent.VersionAdopted(
                NAME,
                new PolicyVersion(
                        NAME,
                        version,
                        LocalDate.of(2027, 1, 1),
                        PolicyUnit.WORKING_DAYS,
                        value,
                        List.of("S3-19"),
                        "minutes"),
                "faster");
    }
}
