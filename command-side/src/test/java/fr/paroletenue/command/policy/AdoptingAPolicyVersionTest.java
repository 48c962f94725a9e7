package fr.paroletenue.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.policy.PolicyCommand.AdoptPolicyVersion;
import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdoptingAPolicyVersionTest {

    private static final PolicyName NAME = PolicyDefaults.COMPLAINT_ANSWER_LIMIT;

    /** Half past midnight in Paris on 1 December, still November in UTC. */
    private static final Instant NOW = Instant.parse("2026-11-30T23:30:00Z");

    @Test
    void takesUnitAndPromisesFromThePolicyItself() {
        var events = PolicyDecisions.adopt(PolicyState.NONE, adopt("2027-1", "2027-01-01", "25"), NOW);

        assertThat(events)
                .containsExactly(new PolicyEvent.VersionAdopted(
                        NAME,
                        new PolicyVersion(
                                NAME,
                                "2027-1",
                                LocalDate.of(2027, 1, 1),
                                PolicyUnit.WORKING_DAYS,
                                "25",
                                List.of("S3-19"),
                                "minutes of the board"),
                        "faster answers"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01, true", "2026-12-02, true", "2026-11-30, false"})
    void startsOnTheParisDayOfItsAdoptionAtTheEarliest(String validFrom, boolean allowed) {
        var command = adopt("2027-1", validFrom, "25");

        if (allowed) {
            assertThat(PolicyDecisions.adopt(PolicyState.NONE, command, NOW)).hasSize(1);
        } else {
            assertRefused(
                    () -> PolicyDecisions.adopt(PolicyState.NONE, command, NOW),
                    RefusalCode.POLICY_STARTS_IN_THE_PAST,
                    Map.of("validFrom", "2026-11-30", "today", "2026-12-01"));
        }
    }

    @Test
    void saysNothingNewWhenRepeatedEvenAfterItsFirstDay() {
        var command = adopt("2027-1", "2027-01-01", "25");
        var state = after(command);

        assertThat(PolicyDecisions.adopt(state, command, NOW)).isEmpty();
        assertThat(PolicyDecisions.adopt(state, command, Instant.parse("2027-06-01T10:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-02, 25, minutes of the board, faster answers",
        "2027-01-01, 26, minutes of the board, faster answers",
        "2027-01-01, 25, another source,       faster answers",
        "2027-01-01, 25, minutes of the board, another reason",
    })
    void isRefusedUnderANameThatSaysSomethingElse(LocalDate validFrom, String value, String source, String reason) {
        var state = after(adopt("2027-1", "2027-01-01", "25"));
        var command = new AdoptPolicyVersion(NAME, "2027-1", validFrom, value, source, reason);

        assertRefused(
                () -> PolicyDecisions.adopt(state, command, NOW),
                RefusalCode.ALREADY_DONE_DIFFERENTLY,
                Map.of("version", "2027-1", "validFrom", "2027-01-01", "value", "25"));
    }

    @Test
    void isRefusedUnderTheNameOfTheDefault() {
        assertRefused(
                () -> PolicyDecisions.adopt(PolicyState.NONE, adopt(PolicyDefaults.VERSION, "2027-01-01", "30"), NOW),
                RefusalCode.ALREADY_DONE_DIFFERENTLY,
                Map.of("version", PolicyDefaults.VERSION));
    }

    @Test
    void mayCorrectAnEarlierOneOfTheSameDay() {
        var state = after(adopt("2027-1", "2027-01-01", "25"));

        assertThat(PolicyDecisions.adopt(state, adopt("2027-1a", "2027-01-01", "20"), NOW))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"no-such-policy", "company-first-day", "COMPLAINT-ANSWER-LIMIT"})
    void isRefusedForAPolicyThatDoesNotExist(String name) {
        var command = new AdoptPolicyVersion(
                new PolicyName(name), "2027-1", LocalDate.of(2027, 1, 1), "25", "source", "reason");

        assertRefused(
                () -> PolicyDecisions.adopt(PolicyState.NONE, command, NOW),
                RefusalCode.POLICY_UNKNOWN,
                Map.of("policy", name));
    }

    @ParameterizedTest
    @CsvSource({
        "complaint-answer-limit,          1",
        "complaint-answer-limit,          2500",
        "complaint-answer-alert,          0",
        "complaint-acknowledgement-target, 8760",
        "effectiveness-review,            3650",
        "complaint-retention,             100",
        "follow-up-visit,                 120",
        "survey-month,                    12",
        "recurrence-count,                2",
        "compensation-approval,           0.00",
        "compensation-approval,           150.50",
        "billing-day,                     PREV",
        "billing-day,                     NEXT",
        "opening-hours,                   MONDAY-SATURDAY 08:30-19:00",
        "complaint-default-owner,         claire.martin",
        "documentation,                   Ménage | Prestataire | 25.00 HT et 27.50 TTC | Sans frais | Crédit d'impôt",
        "satisfaction-questionnaire,      Accueil | Attention | Relations | Après-vente | Ensemble",
        "complaint-definition,            Toute plainte.",
        "assessment-form,                 NOTES SERVICES RHYTHM HOURS_PER_MONTH SLOTS POSTAL_CODE START_ON",
        "vat-rates,                       20 10 5.5 0",
        "declaration,                     SAP000000000 | 1er mars 2020",
        "pre-contract-information,        Ménage | 27.50 TTC de l'heure | 14 jours et formulaire | Médiateur | Réclamations",
    })
    void acceptsWhatItsRuleCanRead(String name, String value) {
        var events = PolicyDecisions.adopt(PolicyState.NONE, adopt(new PolicyName(name), value), NOW);

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        PolicyEvent.VersionAdopted.class,
                        event -> assertThat(event.adopted().value()).isEqualTo(value));
    }

    @ParameterizedTest
    @CsvSource({
        "compensation-approval,  150,   150.00",
        "compensation-approval,  150.5, 150.50",
        "complaint-answer-limit, ' 25 ', 25",
    })
    void storesAValueInOneWayOnly(String name, String value, String stored) {
        assertThat(PolicyDecisions.proposal(new PolicyName(name), LocalDate.of(2027, 1, 1), value)
                        .value())
                .isEqualTo(stored);
    }

    static List<List<String>> unreadable() {
        return List.of(
                List.of("complaint-answer-limit", ""),
                List.of("complaint-answer-limit", "0"),
                List.of("complaint-answer-limit", "-5"),
                List.of("complaint-answer-limit", "+5"),
                List.of("complaint-answer-limit", "05"),
                List.of("complaint-answer-limit", "2.5"),
                List.of("complaint-answer-limit", "thirty"),
                List.of("complaint-answer-limit", "٣٠"),
                List.of("complaint-answer-limit", "2501"),
                List.of("complaint-answer-limit", "99999999999999999999"),
                List.of("complaint-acknowledgement-target", "8761"),
                List.of("complaint-answer-alert", "-1"),
                List.of("complaint-retention", "101"),
                List.of("survey-month", "13"),
                List.of("compensation-approval", "-1.00"),
                List.of("compensation-approval", "1.005"),
                List.of("compensation-approval", "1,50"),
                List.of("compensation-approval", "1e3"),
                List.of("billing-day", "SOMETIMES"),
                List.of("satisfaction-questionnaire", "Attention | Relations | Après-vente | Ensemble"),
                List.of("documentation", "Ménage | Prestataire | 25.00 HT et 27.50 TTC | Sans frais"),
                // without the day of the beginning; with a word that is no field; with one twice as long
                List.of("assessment-form", "SERVICES RHYTHM HOURS_PER_MONTH SLOTS POSTAL_CODE"),
                List.of("assessment-form", "SERVICES RHYTHM HOURS_PER_MONTH SLOTS POSTAL_CODE START_ON MOOD"),
                List.of("assessment-form", "SERVICES RHYTHM HOURS_PER_MONTH SLOTS POSTAL_CODE START_ONE"),
                List.of("vat-rates", "20 10%"),
                List.of("declaration", "SAP000000000"),
                List.of("pre-contract-information", "Ménage | 27.50 | 14 jours | Médiateur"),
                List.of("complaint-promised-answer", "WEEKS"),
                List.of("opening-hours", "MONDAY-FRIDAY 09:00-24:30"),
                List.of("complaint-default-owner", "two words"),
                List.of("complaint-definition", "   "),
                List.of("complaint-definition", "a".repeat(4001)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void refusesWhatItsRuleCouldNotRead(List<String> nameAndValue) {
        var command = adopt(new PolicyName(nameAndValue.getFirst()), nameAndValue.getLast());

        assertRefused(
                () -> PolicyDecisions.adopt(PolicyState.NONE, command, NOW),
                RefusalCode.POLICY_VALUE_UNREADABLE,
                Map.of("policy", nameAndValue.getFirst()));
    }

    private static PolicyState after(AdoptPolicyVersion command) {
        return PolicyDecisions.adopt(PolicyState.NONE, command, NOW).stream()
                .reduce(PolicyState.NONE, PolicyState::after, (one, other) -> other);
    }

    private static AdoptPolicyVersion adopt(String version, String validFrom, String value) {
        return new AdoptPolicyVersion(
                NAME, version, LocalDate.parse(validFrom), value, "minutes of the board", "faster answers");
    }

    private static AdoptPolicyVersion adopt(PolicyName name, String value) {
        return new AdoptPolicyVersion(name, "2027-1", LocalDate.of(2027, 1, 1), value, "source", "reason");
    }

    private static void assertRefused(ThrowingCallable act, RefusalCode code, Map<String, Object> facts) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.facts()).containsAllEntriesOf(facts);
        });
    }
}
