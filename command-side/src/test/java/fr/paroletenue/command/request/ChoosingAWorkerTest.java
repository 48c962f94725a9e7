package fr.paroletenue.command.request;

import static fr.paroletenue.command.request.RequestStory.HOME;
import static fr.paroletenue.command.request.RequestStory.ID;
import static fr.paroletenue.command.request.RequestStory.NOE;
import static fr.paroletenue.command.request.RequestStory.ODILE;
import static fr.paroletenue.command.request.RequestStory.acceptance;
import static fr.paroletenue.command.request.RequestStory.answers;
import static fr.paroletenue.command.request.RequestStory.assessed;
import static fr.paroletenue.command.request.RequestStory.assessment;
import static fr.paroletenue.command.request.RequestStory.assignment;
import static fr.paroletenue.command.request.RequestStory.hours;
import static fr.paroletenue.command.request.RequestStory.quote;
import static fr.paroletenue.command.request.RequestStory.registered;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.contract.ContractCommand.ConfirmUnplanned;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.ReleaseCause;
import fr.paroletenue.api.request.RequestCommand.AbandonRequest;
import fr.paroletenue.api.request.RequestCommand.AssignWorker;
import fr.paroletenue.api.request.RequestCommand.ConcludeRequest;
import fr.paroletenue.api.request.RequestCommand.EndAssignment;
import fr.paroletenue.api.request.RequestCommand.LoseWorker;
import fr.paroletenue.api.request.RequestCommand.ProposeWorker;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.worker.WorkerCommand.ConsiderWorker;
import fr.paroletenue.api.worker.WorkerCommand.EngageWorker;
import fr.paroletenue.api.worker.WorkerCommand.ReleaseWorker;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S1-09, S1-11, S2-15: who is proposed, who comes, and whose time is given back. */
class ChoosingAWorkerTest {

    @Test
    void nobodyIsProposedOrAssignedBeforeTheAssessment() {
        var story = registered();

        assertThat(story.refusalCode(new ProposeWorker(ID, ODILE, null))).isEqualTo(RefusalCode.ASSESSMENT_NEEDED);
        assertThat(story.refusalCode(assignment(ODILE, null))).isEqualTo(RefusalCode.ASSESSMENT_NEEDED);
        assertThat(RefusalCode.ASSESSMENT_NEEDED.kind()).isEqualTo(RefusalCode.Kind.CONFLICT);
        assertThat(story.asked()).isEmpty();
    }

    @Test
    void aProposalIsAskedOfTheWorkersFileOnce() {
        var story = assessed();

        assertThat(story.when(new ProposeWorker(ID, ODILE, null))).hasSize(1);
        assertThat(story.asked())
                .containsExactly(
                        new ConsiderWorker(ODILE, ID.value(), answers().needs().forAWorker(), null));
        assertThat(story.when(new ProposeWorker(ID, ODILE, null))).isEmpty();
        assertThat(story.asked()).isEmpty();
        assertThat(story.refusalCode(new ProposeWorker(ID, ODILE, "elle apprend")))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.when(new ProposeWorker(ID, NOE, "il apprend"))).hasSize(1);
        story.given(assessment(answers("FRIDAY-09:00-12:00", HOME)));
        assertThat(story.when(new ProposeWorker(ID, ODILE, null)))
                .as("for other needs")
                .hasSize(1);
    }

    @Test
    void anAssignmentTakesTheWorkersTime() {
        var story = assessed();

        assertThat(story.when(assignment(ODILE, null)))
                .singleElement()
                .isInstanceOfSatisfying(RequestEvent.WorkerAssigned.class, assigned -> {
                    assertThat(assigned.workerId()).isEqualTo(ODILE);
                    assertThat(assigned.assessment()).isOne();
                });
        assertThat(story.asked())
                .containsExactly(
                        new EngageWorker(ODILE, ID.value(), answers().needs().forAWorker(), null));
        assertThat(story.when(assignment(ODILE, null))).isEmpty();
        assertThat(story.asked()).isEmpty();
    }

    /** Nobody is replaced by mistake, and with a reason nobody's time is lost. */
    @Test
    void whoIsReplacedIsFreeAgain() {
        var story = assessed().given(assignment(ODILE, null));
        story.asked();

        assertThat(story.refusal(assignment(NOE, null)).facts()).containsEntry("workerId", ODILE.value());
        assertThat(story.refusalCode(new AssignWorker(ID, ODILE, "elle apprend", null)))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.when(assignment(NOE, "Odile est malade")))
                .startsWith(new RequestEvent.WorkerReleased(ID, ODILE, ReleaseCause.REASSIGNED, "Odile est malade"))
                .hasSize(2);
        assertThat(story.when(assignment(NOE, "Odile est malade"))).isEmpty();
        assertThat(story.state().staffing().standing().orElseThrow().workerId()).isEqualTo(NOE);
    }

    /** Two requests that swap their workers ask for both files in the same order, and so never wait for each other. */
    @Test
    void twoFilesAreAlwaysAskedInTheSameOrder() {
        var toNoe = assessed().given(assignment(ODILE, null));
        var toOdile = assessed().given(assignment(NOE, null));
        toNoe.asked();
        toOdile.asked();

        toNoe.given(assignment(NOE, "échange"));
        toOdile.given(assignment(ODILE, "échange"));

        assertThat(toNoe.asked())
                .hasExactlyElementsOfTypes(EngageWorker.class, ReleaseWorker.class)
                .extracting("workerId")
                .containsExactly(NOE, ODILE);
        assertThat(toOdile.asked())
                .hasExactlyElementsOfTypes(ReleaseWorker.class, EngageWorker.class)
                .extracting("workerId")
                .containsExactly(NOE, ODILE);
    }

    /** S1-11, S2-15: whoever was assigned for other needs is so no longer; where nothing that was matched changed, they are. */
    @Test
    void newNeedsAskForTheTimeAnew() {
        var story = assessed().given(assignment(ODILE, null));
        story.asked();
        var sameNeeds = new HomeDetails("sols et vitres", "clé", "aucune", "aucun", "sur place", null);
        assertThat(story.when(assessment(answers("MONDAY-09:00-12:00", sameNeeds))))
                .hasSize(1);
        assertThat(story.asked()).isEmpty();

        assertThat(story.when(assessment(answers("FRIDAY-09:00-12:00", HOME))))
                .hasExactlyElementsOfTypes(RequestEvent.WorkerReleased.class, RequestEvent.Assessed.class)
                .first()
                .extracting("cause")
                .isEqualTo(ReleaseCause.NEEDS_CHANGED);
        assertThat(story.asked()).hasExactlyElementsOfTypes(ReleaseWorker.class);
        assertThat(story.when(assignment(ODILE, null))).hasSize(1);
        assertThat(story.asked()).hasExactlyElementsOfTypes(EngageWorker.class);
    }

    @Test
    void theTimeIsGivenBack() {
        var story = assessed();
        var release = new EndAssignment(ID, "elle attend septembre");
        assertThat(story.refusalCode(release)).isEqualTo(RefusalCode.NOBODY_ASSIGNED);
        story.given(assignment(ODILE, null));
        story.asked();

        assertThat(story.when(release)).hasSize(1);
        assertThat(story.asked()).containsExactly(new ReleaseWorker(ODILE, ID.value()));
        assertThat(story.when(release)).isEmpty();
        assertThat(story.asked()).isEmpty();
        assertThat(story.refusalCode(new EndAssignment(ID, "autre chose")))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.when(assignment(ODILE, null))).as("and taken again").hasSize(1);
    }

    /** S1-11, S2-15: whoever has left comes to nobody, whatever the request has come to; somebody else's departure is none of its. */
    @Test
    void whoHasLeftIsAssignedNoMore() {
        var left = new LoseWorker(ID, ODILE);
        var open = assessed().given(assignment(ODILE, null));
        var accepted = assessed()
                .given(
                        assignment(ODILE, null),
                        quote("2026-05-05", hours("12", "25.00", "10")),
                        acceptance("2026-05-05"));
        var concluded = assessed()
                .given(assignment(ODILE, null))
                .given(new ConcludeRequest(ID, "c-1", List.of(hours("1", "50.00", "10"))));

        for (var story : List.of(open, accepted, concluded)) {
            story.asked();
            assertThat(story.when(new LoseWorker(ID, NOE))).isEmpty();
            assertThat(story.when(left))
                    .containsExactly(new RequestEvent.WorkerReleased(ID, ODILE, ReleaseCause.WORKER_DEPARTED, null));
            assertThat(story.asked()).containsExactly(new ReleaseWorker(ODILE, ID.value()));
            assertThat(story.when(left)).isEmpty();
            assertThat(story.refusalCode(new EndAssignment(ID, "x"))).isEqualTo(RefusalCode.NOBODY_ASSIGNED);
        }
        assertThat(assessed().when(left)).as("nobody was").isEmpty();
        assertThat(open.when(assignment(NOE, null))).as("without a reason").hasSize(1);
        assertThat(assessed()
                        .given(assignment(ODILE, null), new AbandonRequest(ID, LocalDate.of(2026, 5, 5), "x"))
                        .when(left))
                .isEmpty();
    }

    /** S1-11: a contract with nobody asks for somebody all the same; where there is one, the request changes nothing any more. */
    @Test
    void somebodyIsStillFoundAfterTheContract() {
        var conclusion = new ConcludeRequest(ID, "c-1", List.of(hours("1", "50.00", "10")));
        var nobodys = assessed().given(conclusion);
        assertThat(StaffingDecisions.contractToAsk(nobodys.state()))
                .contains(new ConfirmUnplanned(new ContractId("c-1")));
        assertThat(nobodys.when(new ProposeWorker(ID, ODILE, null))).hasSize(1);
        assertThat(nobodys.when(assignment(ODILE, null))).hasSize(1);
        assertThat(nobodys.refusalCode(assignment(NOE, "échange"))).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(nobodys.when(assignment(ODILE, null))).as("again").isEmpty();
        assertThat(nobodys.given(new LoseWorker(ID, ODILE)).when(assignment(NOE, null)))
                .hasSize(1);

        var somebodys = assessed().given(assignment(ODILE, null));
        assertThat(StaffingDecisions.contractToAsk(somebodys.state())).isEmpty();
        assertThat(somebodys.given(conclusion).refusalCode(assignment(NOE, "échange")))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    @Test
    void whatIsAbandonedKeepsNobody() {
        var story = assessed().given(assignment(ODILE, null));
        story.asked();
        var abandonment = new AbandonRequest(ID, LocalDate.of(2026, 5, 5), "sa fille l'aide");

        assertThat(story.when(abandonment))
                .containsExactly(
                        new RequestEvent.WorkerReleased(ID, ODILE, ReleaseCause.ABANDONED, null),
                        new RequestEvent.Abandoned(ID, LocalDate.of(2026, 5, 5), "sa fille l'aide"));
        assertThat(story.asked()).containsExactly(new ReleaseWorker(ODILE, ID.value()));
        assertThat(story.when(abandonment)).isEmpty();
        assertThat(story.refusalCode(assignment(ODILE, null))).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.refusalCode(new ProposeWorker(ID, ODILE, null))).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.refusalCode(new EndAssignment(ID, "x"))).isEqualTo(RefusalCode.NOBODY_ASSIGNED);
    }
}
