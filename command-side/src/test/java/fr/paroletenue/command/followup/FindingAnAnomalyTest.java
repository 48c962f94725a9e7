package fr.paroletenue.command.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.followup.AnomalyCommand.CloseAnomaly;
import fr.paroletenue.api.followup.AnomalyCommand.RecordAnomaly;
import fr.paroletenue.api.followup.AnomalyCommand.TakeMeasure;
import fr.paroletenue.api.followup.AnomalyEvent;
import fr.paroletenue.api.followup.AnomalyId;
import fr.paroletenue.api.followup.AnomalyKind;
import fr.paroletenue.api.followup.AnomalyOutcome;
import fr.paroletenue.api.followup.AnomalyStatus;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.command.deciding.CompanyDays;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** S2-37: what the firm itself found wrong. */
class FindingAnAnomalyTest {

    private static final AnomalyId ID = new AnomalyId("a-1");
    private static final Instant NOW = FollowUpStory.at("2026-05-12T10:00:00+02:00");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);
    private static final CompanyDays DAYS = new CompanyDays(LocalDate.of(2026, 1, 1), NOW);
    private static final Known KNOWN = new Known(
            "tania"::equals,
            client -> client.value().equals("k-1"),
            contract -> contract.value().equals("c-1"),
            mission -> mission.value().equals("c-1-2026-05"),
            worker -> worker.value().equals("w-1"));

    private AnomalyState state = AnomalyState.NONE;

    @Test
    void whatWasFoundBearsANumberAndStandsInTheFileOfAClient() {
        var found = (AnomalyEvent.Found)
                record(found("tania", "k-1", "c-1", "c-1-2026-05-1", "w-1")).getFirst();

        assertThat(found.number()).isEqualTo("ANO-2026-00001");
        assertThat(found.clientId()).isEqualTo(new ClientId("k-1"));
        assertThat(state.status()).isEqualTo(AnomalyStatus.OPEN);
    }

    @Test
    void whatNobodyKnowsIsRefusedAndTakesNoNumber() {
        assertThat(refused(found("somebody", "k-1", "c-1", "c-1-2026-05-1", "w-1")))
                .isEqualTo(RefusalCode.OWNER_NOT_AN_ACCOUNT);
        assertThat(refused(found("tania", "k-2", "c-1", "c-1-2026-05-1", "w-1")))
                .isEqualTo(RefusalCode.ANOMALY_ABOUT_UNKNOWN);
        assertThat(refused(found("tania", "k-1", "c-2", "c-1-2026-05-1", "w-1")))
                .isEqualTo(RefusalCode.ANOMALY_ABOUT_UNKNOWN);
        assertThat(refused(found("tania", "k-1", "c-1", "c-1-2026-06-1", "w-1")))
                .isEqualTo(RefusalCode.ANOMALY_ABOUT_UNKNOWN);
        assertThat(refused(found("tania", "k-1", "c-1", "une visite", "w-1")))
                .isEqualTo(RefusalCode.ANOMALY_ABOUT_UNKNOWN);
        assertThat(refused(found("tania", "k-1", "c-1", "c-1-2026-05-1", "w-2")))
                .isEqualTo(RefusalCode.ANOMALY_ABOUT_UNKNOWN);
    }

    @Test
    void nobodyFindsWhatIsStillToCome() {
        var tomorrow = new RecordAnomaly(
                ID,
                AnomalyKind.SAFETY,
                NOW.plusSeconds(1),
                null,
                new ClientId("k-1"),
                null,
                null,
                null,
                "une prise nue");

        assertThat(refused(tomorrow)).isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
    }

    @Test
    void measuresAreTakenUntilItIsClosed() {
        record(found("tania", "k-1", "c-1", "c-1-2026-05-1", "w-1"));
        var measure = new TakeMeasure(ID, TODAY, "un aspirateur prêté");
        assertThat(when(AnomalyDecisions.takeMeasure(state, measure, DAYS))).hasSize(1);
        assertThat(AnomalyDecisions.takeMeasure(state, measure, DAYS)).isEmpty();
        assertThat(code(() -> AnomalyDecisions.takeMeasure(
                        state, new TakeMeasure(ID, LocalDate.of(2026, 5, 10), "trop tôt"), DAYS)))
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);

        var closure = new CloseAnomaly(ID, TODAY, AnomalyOutcome.RESOLVED, "elle en a un neuf");
        assertThat(when(AnomalyDecisions.close(state, closure, DAYS))).hasSize(1);
        assertThat(AnomalyDecisions.close(state, closure, DAYS)).isEmpty();
        assertThat(code(() -> AnomalyDecisions.close(
                        state, new CloseAnomaly(ID, TODAY, AnomalyOutcome.ACCEPTED, "non"), DAYS)))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(code(() -> AnomalyDecisions.takeMeasure(state, new TakeMeasure(ID, TODAY, "encore une"), DAYS)))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    /** D13. */
    @Test
    void itIsErasedFiveYearsAfterItWasClosedAndNotADayEarlier() {
        record(found("tania", "k-1", "c-1", "c-1-2026-05-1", "w-1"));
        assertThat(code(() -> erase(TODAY))).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        when(AnomalyDecisions.close(
                state, new CloseAnomaly(ID, TODAY, AnomalyOutcome.RESOLVED, "elle en a un neuf"), DAYS));

        assertThat(code(() -> erase(LocalDate.of(2031, 5, 12)))).isEqualTo(RefusalCode.RETENTION_RUNNING);
        var erased =
                (AnomalyEvent.Erased) when(erase(LocalDate.of(2031, 5, 13))).getFirst();
        assertThat(erased.scope()).containsExactly(new ErasedKey("a-1", RetentionClass.ANOMALY));
        assertThat(erase(LocalDate.of(2031, 5, 13))).isEmpty();
        assertThat(state.status()).isEqualTo(AnomalyStatus.ERASED);
    }

    private static RecordAnomaly found(String by, String client, String contract, String visit, String worker) {
        return new RecordAnomaly(
                ID,
                AnomalyKind.EQUIPMENT,
                NOW.minusSeconds(3600),
                by,
                new ClientId(client),
                new ContractId(contract),
                new VisitId(visit),
                new WorkerId(worker),
                "l'aspirateur est cassé");
    }

    private List<AnomalyEvent> record(RecordAnomaly c) {
        return when(AnomalyDecisions.record(c, KNOWN, () -> "ANO-2026-00001", DAYS));
    }

    private static RefusalCode refused(RecordAnomaly c) {
        return code(() -> AnomalyDecisions.record(
                c,
                KNOWN,
                () -> {
                    throw new AssertionError("a number was taken");
                },
                DAYS));
    }

    private List<AnomalyEvent> erase(LocalDate today) {
        return AnomalyDecisions.erase(state, day -> retention(), today);
    }

    private static PolicyVersion retention() {
        return PolicyDefaults.of(PolicyDefaults.ANOMALY_RETENTION).orElseThrow();
    }

    private static RefusalCode code(Supplier<List<AnomalyEvent>> decision) {
        return catchThrowableOfType(Refusal.class, decision::get).code();
    }

    private List<AnomalyEvent> when(List<AnomalyEvent> events) {
        events.forEach(event -> state = state.after(event));
        return events;
    }
}
