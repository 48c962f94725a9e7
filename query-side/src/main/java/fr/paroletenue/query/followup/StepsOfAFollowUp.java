package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.query.client.Checklist.Step;
import fr.paroletenue.query.client.Checklist.StepName;
import fr.paroletenue.query.client.Checklist.StepState;
import fr.paroletenue.query.client.ChecklistPart;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What follows from a contract that is in force (S1-07): the first visit, and from it the calls, the visits of the technical
 * supervisor, the surprise checks and the questionnaire of each calendar year.
 */
@Component
class StepsOfAFollowUp implements ChecklistPart {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    StepsOfAFollowUp(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<String> readModels() {
        return List.of(FollowUpProjection.NAME, "contracts");
    }

    @Override
    public List<Step> of(String clientId) {
        var now = clock.instant();
        return Stream.concat(started(clientId, now), awaitingTheFirstVisit(clientId))
                .toList();
    }

    private Stream<Step> started(String clientId, Instant now) {
        return jdbc
                .query(
                        "select file from read_model.follow_up where client_id = ? order by first_visit_at, follow_up_id",
                        (row, n) -> FollowUpRows.file(row),
                        clientId)
                .stream()
                .flatMap(file -> steps(file, now));
    }

    /** All steps are there as soon as the contract is in force, so that none is forgotten. */
    private Stream<Step> awaitingTheFirstVisit(String clientId) {
        return jdbc.queryForList("""
                        select k.contract_id from read_model.contract k
                         where k.client_id = ? and k.status in ('SIGNED', 'RUNNING')
                           and not exists (select from read_model.follow_up f where f.contract_id = k.contract_id)
                         order by k.drawn_up_at, k.contract_id""", String.class, clientId).stream()
                .flatMap(contract -> Stream.concat(
                        Stream.of(Step.of(StepName.FIRST_VISIT, StepState.DUE, null, null, contract)),
                        Stream.of(
                                        StepName.CALL_WITHIN_8_DAYS,
                                        StepName.CALL_AFTER_A_MONTH,
                                        StepName.FOLLOW_UP_VISIT,
                                        StepName.CALL_OF_THE_YEAR,
                                        StepName.SURVEY_OF_THE_YEAR)
                                .map(step -> Step.of(step, StepState.NOT_YET, null, null, contract))));
    }

    private static Stream<Step> steps(FollowUpFile file, Instant now) {
        var dated = file.owed().stream()
                .filter(owed -> !isOvertaken(owed, file))
                .map(owed -> Step.of(
                        step(owed.name()),
                        state(owed, now),
                        owed.settledAt(),
                        DueDateView.of(owed.due(), owed.state()),
                        file.contractId()));
        var undelivered = file.visits().stream()
                .map(visit -> Step.of(
                        StepName.CONCLUSIONS_DELIVERED,
                        visit.delivered() == null ? StepState.DUE : StepState.DONE,
                        visit.delivered() == null ? null : visit.delivered().deliveredAt(),
                        null,
                        file.contractId()));
        var checked = file.checks().stream()
                .map(check ->
                        Step.of(StepName.SURPRISE_CHECK, StepState.DONE, check.heldAt(), null, file.contractId()));
        return Stream.of(
                        Stream.of(Step.of(
                                StepName.FIRST_VISIT,
                                StepState.DONE,
                                file.firstVisit().at(),
                                null,
                                file.contractId())),
                        dated,
                        undelivered,
                        checked)
                .flatMap(Function.identity());
    }

    /** A questionnaire that never left and never will: the one of a later year took its place. The file keeps the miss. */
    private static boolean isOvertaken(FollowUpFile.Owed owed, FollowUpFile file) {
        return owed.name() == FollowUpDueDate.SURVEY && owed.dropped() && file.ended() == null;
    }

    private static StepState state(FollowUpFile.Owed owed, Instant now) {
        if (owed.settledAt() != null) {
            return StepState.DONE;
        }
        if (owed.dropped()) {
            return StepState.NOT_YET;
        }
        return owed.due().hasPassedAt(now) ? StepState.LATE : StepState.DUE;
    }

    private static StepName step(FollowUpDueDate name) {
        return switch (name) {
            case CALL_8_DAYS -> StepName.CALL_WITHIN_8_DAYS;
            case CALL_MONTH -> StepName.CALL_AFTER_A_MONTH;
            case CALL_YEARLY -> StepName.CALL_OF_THE_YEAR;
            case VISIT -> StepName.FOLLOW_UP_VISIT;
            case CHECK_NOTICE -> StepName.SURPRISE_CHECK_TOLD;
            case SURVEY -> StepName.SURVEY_OF_THE_YEAR;
        };
    }
}
