package fr.paroletenue.query.request;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.request.RequestStatus;
import fr.paroletenue.query.client.Checklist.Step;
import fr.paroletenue.query.client.Checklist.StepName;
import fr.paroletenue.query.client.Checklist.StepState;
import fr.paroletenue.query.client.ChecklistPart;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What is done and what comes next for each request of which something may still come (S1-07), and what was done for those that
 * have come to a contract. No time is set for any of it.
 */
@Component
class StepsOfARequest implements ChecklistPart {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    StepsOfARequest(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<String> readModels() {
        return List.of(RequestProjection.NAME);
    }

    @Override
    public List<Step> of(String clientId) {
        var today = Paris.dayOf(clock.instant());
        return jdbc
                .query(
                        "select file from read_model.request where client_id = ? order by received_at, request_id",
                        (row, n) -> RequestRows.file(row),
                        clientId)
                .stream()
                .filter(file -> file.isGoingOn() || file.status() == RequestStatus.CONCLUDED)
                .flatMap(file -> steps(file, today).filter(step -> file.isGoingOn() || step.state() == StepState.DONE))
                .toList();
    }

    static Stream<Step> steps(RequestFile file, LocalDate today) {
        var assessed = file.assessment();
        var afterAssessment = assessed.isPresent() ? StepState.DUE : StepState.NOT_YET;
        var assigned = Optional.ofNullable(file.assignment()).filter(one -> !file.isAssignedForFormerNeeds());
        var accepted = file.quote().filter(quote -> QuoteProgress.of(file, today) == QuoteProgress.ACCEPTED);
        var given = file.quote().filter(quote -> quote.isOpenOn(today)).or(() -> accepted);
        return Stream.of(
                step(file, StepName.REQUEST_REGISTERED, Optional.of(file.receivedAt()), StepState.DUE),
                step(file, StepName.NEEDS_ASSESSED, assessed.map(RequestFile.Assessment::heldAt), StepState.DUE),
                step(
                        file,
                        StepName.WORKER_ASSIGNED,
                        assigned.map(one -> one.by().recordedAt()),
                        afterAssessment),
                step(
                        file,
                        StepName.QUOTE_GIVEN,
                        given.map(quote -> quote.by().recordedAt()),
                        file.quoteAsked() == null ? afterAssessment : StepState.DUE),
                step(
                        file,
                        StepName.INFORMATION_DELIVERED,
                        file.delivery().map(RequestFile.InformationDelivery::deliveredAt),
                        afterAssessment),
                step(
                        file,
                        StepName.QUOTE_ACCEPTED,
                        accepted.flatMap(quote -> Optional.ofNullable(quote.answered()))
                                .map(by -> by.recordedAt()),
                        given.isPresent() ? StepState.DUE : StepState.NOT_YET));
    }

    private static Step step(RequestFile file, StepName name, Optional<Instant> doneAt, StepState otherwise) {
        return Step.of(name, doneAt.isPresent() ? StepState.DONE : otherwise, doneAt.orElse(null), file.requestId());
    }
}
