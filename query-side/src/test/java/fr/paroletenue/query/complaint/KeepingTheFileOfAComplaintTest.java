package fr.paroletenue.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.paroletenue.api.complaint.ActionReopened;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.FirstMeasure;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.RepairEvent;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.history.EventSamples;
import fr.paroletenue.api.history.History;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.Histories;
import fr.paroletenue.query.complaint.ClientsCounted.Who;
import fr.paroletenue.query.complaint.ComplaintAlerts.Alert;
import fr.paroletenue.query.complaint.ComplaintAlerts.Kind;
import fr.paroletenue.query.complaint.ComplaintFile.Ended;
import fr.paroletenue.query.complaint.RepairFile.ActionStatus;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.RowJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepingTheFileOfAComplaintTest {

    private static final Histories C = Histories.of("c-1");
    private static final Instant RECORDED = Instant.parse("2026-04-20T08:00:00Z");

    @Test
    void aFreshComplaintWaitsForItsSixActs() {
        var file = file(C.recorded(1, "Absence"));

        assertThat(file.status()).isEqualTo(ComplaintStatus.OPEN);
        assertThat(file.mostPressing().orElseThrow().name()).isEqualTo(DueDateName.DIRECTION_INFORMED);
        assertThat(file.dueDates()).hasSize(6).allMatch(ComplaintFile.FiledDueDate::awaited);
        assertThat(file.version()).isOne();
        assertThat(file.seen()).isOne();
    }

    @Test
    void itIsLateFromTheFirstInstantThatIsTooLateWhetherOrNotAnAlarmHasRung() {
        var file = file(C.recorded(1, "Absence"), C.directionInformed(DueDateState.KEPT));

        assertThat(file.isLateAt(Histories.ACK_TARGET.dueAt().minusNanos(1000))).isFalse();
        assertThat(file.isLateAt(Histories.ACK_TARGET.dueAt())).isTrue();
    }

    @Test
    void aMissedTargetStaysPressingUntilItsActIsDone() {
        var missed = file(
                C.recorded(1, "Absence"),
                C.directionInformed(DueDateState.KEPT),
                C.targetMissed(DueDateName.ACKNOWLEDGEMENT_TARGET, Histories.ACK_TARGET));
        assertThat(missed.mostPressing().orElseThrow().name()).isEqualTo(DueDateName.ACKNOWLEDGEMENT_TARGET);
        assertThat(missed.nextDue().orElseThrow().name()).isEqualTo(DueDateName.FIRST_MEASURE);

        var done = after(missed, C.acknowledged("2026-04-23T08:00:00Z", DueDateState.MISSED));
        assertThat(done.mostPressing().orElseThrow().name()).isEqualTo(DueDateName.FIRST_MEASURE);
        assertThat(state(done, DueDateName.ACKNOWLEDGEMENT_TARGET)).isEqualTo(DueDateState.MISSED);
        assertThat(state(done, DueDateName.ACKNOWLEDGEMENT_LIMIT)).isEqualTo(DueDateState.KEPT);
    }

    /** The letter had left in time and was only written down after the alarm: the instant of the act decides. */
    @Test
    void anActThatWasInTimeUndoesTheVerdictOfAnAlarm() {
        var file = file(
                C.recorded(1, "Absence"),
                C.targetMissed(DueDateName.ACKNOWLEDGEMENT_TARGET, Histories.ACK_TARGET),
                C.acknowledged("2026-04-21T08:00:00Z", DueDateState.KEPT));
        assertThat(state(file, DueDateName.ACKNOWLEDGEMENT_TARGET)).isEqualTo(DueDateState.KEPT);
    }

    @Test
    void beingDiscardedStopsNothingAndCanBeTurnedRound() {
        var discarded = file(C.recorded(1, "Absence"), C.qualified(Qualification.NOT_A_COMPLAINT));
        assertThat(discarded.isDiscarded()).isTrue();
        assertThat(discarded.isOpen()).isTrue();
        assertThat(discarded.dueDates()).allMatch(ComplaintFile.FiledDueDate::awaited);

        var back = after(discarded, C.qualified(Qualification.COMPLAINT));
        assertThat(back.isDiscarded()).isFalse();
        assertThat(back.qualifications())
                .extracting(ComplaintFile.QualificationDecision::decision)
                .containsExactly(Qualification.NOT_A_COMPLAINT, Qualification.COMPLAINT);
    }

    @Test
    void earlierSeveritiesAndOwnersAreKept() {
        var file = file(C.recorded(1, "Absence"), C.severity(2), C.severity(4), C.owner("planning"));
        assertThat(file.severities())
                .extracting(ComplaintFile.SeverityAssessment::severity)
                .containsExactly(2, 4);
        assertThat(file.owners())
                .extracting(ComplaintFile.Ownership::owner)
                .containsExactly("client-relations", "planning");
        assertThat(file.ownership().deputy()).isEqualTo("direction");
    }

    @Test
    void aSecondHoldingLetterReplacesThePromisedDate() {
        var file = file(
                C.recorded(1, "Absence"),
                C.holdingLetter("2026-06-01T08:00:00Z", "2026-06-20"),
                C.holdingLetter(
                        "2026-06-15T08:00:00Z",
                        "2026-07-01",
                        new SettledDueDate(DueDateName.UPDATE, DueDateState.KEPT)));

        var promised = named(file, DueDateName.PROMISED_ANSWER);
        assertThat(promised).extracting(ComplaintFile.FiledDueDate::ordinal).containsExactly(1, 2);
        assertThat(promised.getFirst().ended()).isEqualTo(Ended.SUPERSEDED);
        assertThat(promised.getFirst().awaited()).isFalse();
        assertThat(promised.getLast().ended()).isNull();
        assertThat(promised.getLast().awaited()).isTrue();
        var updates = named(file, DueDateName.UPDATE);
        assertThat(updates.getFirst().state()).isEqualTo(DueDateState.KEPT);
        assertThat(updates.getFirst().ended()).isNull();
    }

    @Test
    void aWithdrawalEndsWhatIsOpenWithoutAVerdictAndKeepsTheVerdictsGivenBefore() {
        var file = file(
                C.recorded(1, "Absence"),
                C.targetMissed(DueDateName.DIRECTION_INFORMED, Histories.DIRECTION),
                C.withdrawn());

        assertThat(file.status()).isEqualTo(ComplaintStatus.WITHDRAWN);
        assertThat(file.dueDates()).noneMatch(ComplaintFile.FiledDueDate::awaited);
        assertThat(state(file, DueDateName.ANSWER_LIMIT)).isEqualTo(DueDateState.OPEN);
        assertThat(file.dueDate(DueDateName.ANSWER_LIMIT).orElseThrow().ended()).isEqualTo(Ended.WITHDRAWN);
        assertThat(state(file, DueDateName.DIRECTION_INFORMED)).isEqualTo(DueDateState.MISSED);
        assertThat(file.dueDate(DueDateName.DIRECTION_INFORMED).orElseThrow().ended())
                .isNull();
    }

    @Test
    void aWholeLifeEndsWithNothingAwaitedButItsAction() {
        var file = fold(C.wholeLife(1));
        assertThat(file.status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(file.dueDates().stream().filter(ComplaintFile.FiledDueDate::awaited))
                .extracting(ComplaintFile.FiledDueDate::name)
                .containsExactly(DueDateName.CORRECTIVE_ACTION);
        assertThat(file.seen()).isEqualTo(file.version());
        assertThat(file.timeline())
                .extracting(ComplaintFile.Moment::type)
                .startsWith("complaint.recorded", "complaint.target-missed")
                .endsWith("complaint.answered", "complaint.closed");
    }

    @Test
    void aFileSurvivesItsJson() {
        var file = fold(C.wholeLife(1));
        assertThat(RowJson.read(RowJson.write(file).text(), ComplaintFile.class))
                .isEqualTo(file);
    }

    @Test
    void aHistoryThatDoesNotBeginWithARecordingIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> file(C.severity(1)));
    }

    @Test
    void anAlertStandsUntilItsActCame() {
        var alerts = alerts(
                C.recorded(1, "Absence"),
                C.targetMissed(DueDateName.ACKNOWLEDGEMENT_TARGET, Histories.ACK_TARGET),
                C.limitApproaching(DueDateName.ANSWER_LIMIT, Histories.ANSWER_LIMIT));
        assertThat(alerts).extracting(Alert::kind).containsExactly(Kind.TARGET_MISSED, Kind.LIMIT_APPROACHING);
        assertThat(alerts).noneMatch(Alert::isResolved);

        var later = alerts(
                C.recorded(1, "Absence"),
                C.targetMissed(DueDateName.ACKNOWLEDGEMENT_TARGET, Histories.ACK_TARGET),
                C.limitApproaching(DueDateName.ANSWER_LIMIT, Histories.ANSWER_LIMIT),
                C.acknowledged("2026-04-21T08:00:00Z", DueDateState.KEPT));
        assertThat(later.getFirst().resolvedBy()).isEqualTo("complaint.acknowledged");
        assertThat(later.getFirst().verdict()).isEqualTo(DueDateState.KEPT);
        assertThat(later.getLast().isResolved()).isFalse();
    }

    @Test
    void aComplaintWithoutTroubleHasNoAlertRow() {
        assertThat(alerts(C.recorded(1, "Absence"), C.acknowledged("2026-04-21T08:00:00Z", DueDateState.KEPT)))
                .isEmpty();
    }

    /** S4-19: nobody but direction can end it, unless there is nothing left to decide. */
    @Test
    void aCompensationThatWaitsForItsApprovalIsAnAlert() {
        var begun = new ComplaintEvent[] {
            C.recorded(1, "Absence"), C.compensation(1, "20.00", false), C.compensation(2, "150.00", true)
        };
        var waiting = alerts(begun);
        assertThat(waiting).extracting(Alert::kind).containsExactly(Kind.APPROVAL_AWAITED);
        assertThat(waiting.getFirst().compensationId()).isEqualTo(2);

        assertThat(alerts(plus(begun, C.closed(), C.approved(1))))
                .as("neither a closure nor the approval of another one")
                .noneMatch(Alert::isResolved);
        assertThat(alerts(plus(begun, C.approved(2))).getFirst().resolvedBy())
                .isEqualTo("complaint.compensation-approved");
        assertThat(alerts(plus(begun, C.withdrawn()))).allMatch(Alert::isResolved);
        assertThat(alerts(plus(begun, C.erased()))).allMatch(Alert::isResolved);
    }

    private static ComplaintEvent[] plus(ComplaintEvent[] events, ComplaintEvent... more) {
        return Stream.concat(Stream.of(events), Stream.of(more)).toArray(ComplaintEvent[]::new);
    }

    @Test
    void everyTypeOfEventLeavesItsTrace() {
        var told =
                C.everything(1, true).map(ComplaintEvent::getClass).distinct().toList();
        assertThat(EventSamples.all().stream()
                        .filter(ComplaintEvent.class::isInstance)
                        .map(Object::getClass)
                        .filter(type -> !type.equals(ComplaintEvent.Withdrawn.class)))
                .allMatch(told::contains);

        var file = fold(C.everything(1, false));
        assertThat(file.seen()).isEqualTo(file.version());
        assertThat(file.status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(Objects.requireNonNull(file.firstMeasure()).how()).isEqualTo(FirstMeasure.INVESTIGATION);
        assertThat(file.timeToFirstMeasure()).contains(Duration.ofMinutes(30).plusSeconds(9));
        assertThat(file.scope().orElseThrow().relatedComplaints()).containsExactly("other-1");
        assertThat(file.reception().complainant().postalAddress()).isEqualTo("2 rue Y, 38100 Grenoble");
        assertThat(ComplaintRows.postcode(file)).isEqualTo("38100");
        assertThat(file.repair().compensated()).contains(new BigDecimal("150.00"));
        assertThat(file.dispute().level()).isEqualTo(2);
        assertThat(file.ownership().owner()).isEqualTo("direction");
        assertThat(Objects.requireNonNull(file.dispute().meetings().getFirst().minutes())
                        .text())
                .isEqualTo("Elle refuse");
        assertThat(file.dispute().mediationState()).contains(MediationState.AGREED);
        assertThat(Objects.requireNonNull(file.dispute().mediation()).mediator())
                .isEqualTo(Histories.MEDIATOR);
        assertThat(file.dispute().reopenings().getFirst().closure()).isNotNull();
        assertThat(RowJson.read(RowJson.write(file).text(), ComplaintFile.class))
                .isEqualTo(file);
    }

    @Test
    void anActionIsReopenedUntilItHelps() {
        var planned = file(C.recorded(1, "Absence"), C.action(), C.overdue(1));
        assertThat(planned.dueDateOfAction(1).orElseThrow().state()).isEqualTo(DueDateState.MISSED);
        assertThat(planned.dueDateOfAction(1).orElseThrow().actionId()).isOne();

        var done = after(planned, C.done(1, DueDateState.MISSED));
        assertThat(action(done).status()).isEqualTo(ActionStatus.DONE);
        assertThat(done.dueDateOfAction(1).orElseThrow().name()).isEqualTo(DueDateName.EFFECTIVENESS_REVIEW);

        var again = after(done, C.reopenedAction(1, ActionReopened.RECURRENCE));
        assertThat(action(again).status()).isEqualTo(ActionStatus.PLANNED);
        assertThat(action(again).done()).isNull();
        assertThat(action(again).reopenings().getFirst().because()).isEqualTo(ActionReopened.RECURRENCE);
        assertThat(named(again, DueDateName.EFFECTIVENESS_REVIEW).getFirst().ended())
                .isEqualTo(Ended.SUPERSEDED);
        assertThat(named(again, DueDateName.CORRECTIVE_ACTION))
                .extracting(ComplaintFile.FiledDueDate::awaited)
                .containsExactly(false, true);

        var helped = after(after(again, C.done(1, DueDateState.KEPT)), C.reviewed(1, true));
        assertThat(action(helped).status()).isEqualTo(ActionStatus.EFFECTIVE);
        assertThat(helped.dueDates().stream().filter(date -> date.actionId() != null))
                .noneMatch(ComplaintFile.FiledDueDate::awaited);
    }

    @Test
    void whatDirectionOwesRunsOnAfterClosureAndTheActionsAfterWithdrawalToo() {
        var closed = file(C.recorded(1, "Absence"), C.action(), C.closed());
        assertThat(awaited(closed)).containsExactly(DueDateName.DIRECTION_INFORMED, DueDateName.CORRECTIVE_ACTION);
        var withdrawn = file(C.recorded(1, "Absence"), C.action(), C.withdrawn());
        assertThat(awaited(withdrawn)).containsExactly(DueDateName.CORRECTIVE_ACTION);
    }

    @Test
    void theYearsBeginAnewWithTheClosureThatFollowsAReopening() {
        var reopened = file(C.recorded(1, "Absence"), C.closed(), C.reopened());
        assertThat(reopened.status()).isEqualTo(ComplaintStatus.REOPENED);
        assertThat(reopened.isOpen()).isTrue();
        assertThat(reopened.keepUntil()).isNull();
        assertThat(after(reopened, C.closed()).keepUntil()).isNotNull();
    }

    /** What is read once the key is destroyed is imitated by blanking before the erasure is folded in. */
    @Test
    void anErasureLeavesWhatARebuildWouldFind() {
        var before = fold(C.everything(1, false));
        var erased = after(before, C.erased());
        assertThat(erased.status()).isEqualTo(ComplaintStatus.ERASED);
        assertThat(erased).isEqualTo(after(before.erased(), C.erased()));
        assertThat(RowJson.write(erased).text())
                .doesNotContain("Émery", "claire@", "Grenoble", "refuse", "visites\"", "vu\"", "moitié", "bus", "serré")
                .contains("150.00", "LATENESS", "AGREED", "2031-05-11", "client-7");
        assertThat(erased.dueDates().size()).isEqualTo(before.dueDates().size());
        assertThat(ComplaintRows.postcode(erased)).isNull();
    }

    @Test
    void anOverdueActionAlertsUntilThatVeryActionIsDone() {
        var standing = alerts(C.recorded(1, "Absence"), C.action(), C.overdue(1), C.done(2, DueDateState.KEPT));
        assertThat(standing.getFirst().dueDate()).isEqualTo(DueDateName.CORRECTIVE_ACTION);
        assertThat(standing.getFirst().actionId()).isOne();
        assertThat(standing.getFirst().isResolved()).isFalse();
        var resolved = alerts(C.recorded(1, "Absence"), C.action(), C.overdue(1), C.done(1, DueDateState.MISSED));
        assertThat(resolved.getFirst().isResolved()).isTrue();
        assertThat(resolved.getFirst().verdict()).isEqualTo(DueDateState.MISSED);
    }

    @Test
    void aClientIsCountedOnceHoweverOftenHeComplained() {
        assertThat(ClientsCounted.among(List.of(
                        new Who("a", "client-1", "a@example.org", "+33 6 00 00 00 01"),
                        new Who("b", "client-1", null, null),
                        new Who("c", null, "A@example.org ", null),
                        new Who("d", null, null, "06 00 00 00 01"),
                        new Who("e", null, "e@example.org", "06 00 00 00 02"),
                        new Who("f", null, "f@example.org", "0600000002"),
                        new Who("g", "client-2", "a@example.org", null),
                        new Who("h", null, null, null))))
                .isEqualTo(4);
    }

    @Test
    void aPersonalNumberShowsItsLastTwoFigures() {
        assertThat(Register.masked("+33 6 00 00 12 34")).isEqualTo("+** * ** ** ** 34");
    }

    private static RepairFile.CorrectiveAction action(ComplaintFile file) {
        return file.repair().actions().getFirst();
    }

    private static List<DueDateName> awaited(ComplaintFile file) {
        return file.dueDates().stream()
                .filter(ComplaintFile.FiledDueDate::awaited)
                .map(ComplaintFile.FiledDueDate::name)
                .toList();
    }

    private static DueDateState state(ComplaintFile file, DueDateName name) {
        return file.dueDate(name).orElseThrow().state();
    }

    private static List<ComplaintFile.FiledDueDate> named(ComplaintFile file, DueDateName name) {
        return file.dueDates().stream().filter(date -> date.name() == name).toList();
    }

    private static ComplaintFile file(ComplaintEvent... events) {
        return fold(Stream.of(events));
    }

    private static ComplaintFile fold(Stream<ComplaintEvent> events) {
        @Nullable ComplaintFile file = null;
        for (var event : events.toList()) {
            file = after(file, event);
        }
        return Objects.requireNonNull(file);
    }

    private static ComplaintFile after(@Nullable ComplaintFile file, ComplaintEvent event) {
        return new ComplaintFold().after(file, event, facts(file == null ? 1 : file.version() + 1, event));
    }

    /** The letter had left before the limit and was only written down after it: the answer is still missing, the breach is none. */
    @Test
    void aHoldingLetterWrittenDownLateExcusesTheAlertWhoseAnswerIsStillMissing() {
        var breached = C.limitBreached(DueDateName.ANSWER_LIMIT, Histories.ACK_TARGET);
        var letter = C.holdingLetter(
                "2026-06-01T08:00:00Z",
                "2026-06-20",
                new SettledDueDate(DueDateName.ANSWER_LIMIT, DueDateState.EXCUSED));

        var excused = alerts(C.recorded(1, "Absence"), breached, letter).getFirst();
        assertThat(excused.verdict()).isEqualTo(DueDateState.EXCUSED);
        assertThat(excused.isResolved()).isFalse();

        var answered = alerts(
                        C.recorded(1, "Absence"),
                        breached,
                        letter,
                        C.answered("2026-06-10T08:00:00Z", DueDateState.KEPT))
                .getFirst();
        assertThat(answered.isResolved()).isTrue();
    }

    /** A refill passes by the events that move no alert; one that did move one would be lost. */
    @Test
    void whatIsPassedByMovesNoAlert() {
        var samples = EventSamples.all().stream()
                .filter(ComplaintEvent.class::isInstance)
                .map(ComplaintEvent.class::cast)
                .toList();
        var raising = List.<Class<? extends ComplaintEvent>>of(
                ComplaintEvent.LimitApproaching.class,
                ComplaintEvent.TargetMissed.class,
                ComplaintEvent.LimitBreached.class,
                ComplaintEvent.LimitExcused.class,
                RepairEvent.CorrectiveActionOverdue.class,
                RepairEvent.EffectivenessReviewOverdue.class,
                RepairEvent.CompensationGranted.class,
                RepairEvent.CompensationApproved.class);
        assertThat(samples)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(AlertFold.isMovedBy(event.getClass()))
                        .as(event.getClass().getSimpleName())
                        .isEqualTo(raising.contains(event.getClass())
                                || !ActsDone.by(event).isEmpty()));
    }

    @Test
    void theRegisterTellsTheHandlingInTheOrderOfItsDays() {
        var file = file(
                C.recorded(1, "Absence"),
                C.acknowledged("2026-04-21T08:00:00Z", DueDateState.KEPT),
                C.qualified(Qualification.COMPLAINT),
                C.holdingLetter("2026-04-02T08:00:00Z", "2026-06-20"));
        assertThat(Register.handling(file))
                .matches(
                        "02/04/2026 lettre d'attente .* ; 20/04/2026 qualifiée réclamation ; 21/04/2026 accusé de réception .*");
    }

    @Test
    void whatWasLongPastAtAnImportIsToldApartAndWhatIsStillToComeIsNot() {
        var events = List.of(
                C.targetMissed(DueDateName.ANSWER_TARGET, Histories.ANSWER_TARGET),
                C.limitApproaching(DueDateName.ANSWER_LIMIT, Histories.ANSWER_LIMIT));
        @Nullable ComplaintAlerts alerts = null;
        long version = 1;
        for (var event : events) {
            alerts = new AlertFold().after(alerts, event, facts(version++, event, "import"));
        }
        assertThat(alerts).isNotNull();
        assertThat(alerts.alerts()).extracting(Alert::imported).containsExactly(true, false);
        assertThat(alerts(events.toArray(ComplaintEvent[]::new)))
                .extracting(Alert::imported)
                .containsExactly(false, false);
    }

    private static List<Alert> alerts(ComplaintEvent... events) {
        @Nullable ComplaintAlerts alerts = null;
        long version = 1;
        for (var event : events) {
            alerts = new AlertFold().after(alerts, event, facts(version++, event));
        }
        return alerts == null ? List.of() : alerts.alerts();
    }

    private static EventFacts facts(long version, ComplaintEvent event) {
        return facts(version, event, "web");
    }

    private static EventFacts facts(long version, ComplaintEvent event, String channel) {
        return new EventFacts(
                "c-1",
                version,
                History.storedAs(event.getClass()).value(),
                RECORDED.plusSeconds(version),
                "planning",
                channel);
    }
}
