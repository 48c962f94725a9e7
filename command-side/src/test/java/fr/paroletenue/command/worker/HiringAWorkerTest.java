package fr.paroletenue.command.worker;

import static fr.paroletenue.command.worker.WorkerStory.HIRED;
import static fr.paroletenue.command.worker.WorkerStory.ID;
import static fr.paroletenue.command.worker.WorkerStory.NEW_CHARTER_FROM;
import static fr.paroletenue.command.worker.WorkerStory.check;
import static fr.paroletenue.command.worker.WorkerStory.register;
import static fr.paroletenue.command.worker.WorkerStory.registered;
import static fr.paroletenue.command.worker.WorkerStory.signature;
import static fr.paroletenue.command.worker.WorkerStory.step;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.worker.AssignmentBlock;
import fr.paroletenue.api.worker.ContactDetails;
import fr.paroletenue.api.worker.StepResult;
import fr.paroletenue.api.worker.WorkerCommand;
import fr.paroletenue.api.worker.WorkerCommand.ChangeContactDetails;
import fr.paroletenue.api.worker.WorkerCommand.EraseWorker;
import fr.paroletenue.api.worker.WorkerCommand.IssueBadge;
import fr.paroletenue.api.worker.WorkerCommand.NoteDeparture;
import fr.paroletenue.api.worker.WorkerCommand.NoteReferences;
import fr.paroletenue.api.worker.WorkerCommand.NoteSelectionStep;
import fr.paroletenue.api.worker.WorkerCommand.NoteSignature;
import fr.paroletenue.api.worker.WorkerCommand.ReturnBadge;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.api.worker.WorkerEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S2-01, S2-24, S2-25, S2-26, S2-30, S2-31, D5: what stands before any assignment, and how a file ends. */
class HiringAWorkerTest {

    @Test
    void theGatesOpenOneAfterTheOther() {
        var story = registered();
        assertThat(story.blockedBecause())
                .containsExactly(
                        AssignmentBlock.SELECTION_INCOMPLETE,
                        AssignmentBlock.BACKGROUND_CHECK_MISSING,
                        AssignmentBlock.CLIENT_CHARTER_NOT_SIGNED,
                        AssignmentBlock.ETHICS_UNDERTAKING_NOT_SIGNED,
                        AssignmentBlock.LIST_OF_UNDERTAKINGS_NOT_SIGNED,
                        AssignmentBlock.BADGE_MISSING);

        story.given(step("CV", StepResult.PASSED), step("INTERVIEW", StepResult.PASSED));
        story.given(step("REFERENCES", StepResult.PASSED), step("TRIAL", StepResult.FAILED));
        assertThat(story.blockedBecause()).contains(AssignmentBlock.SELECTION_INCOMPLETE);
        story.given(step("TRIAL", StepResult.PASSED));
        assertThat(story.blockedBecause()).doesNotContain(AssignmentBlock.SELECTION_INCOMPLETE);
        story.given(check());
        for (var document : WorkerDocument.values()) {
            story.given(signature(document, "2026-1", HIRED));
        }
        assertThat(story.blockedBecause()).containsExactly(AssignmentBlock.BADGE_MISSING);
        story.given(new IssueBadge(ID, "B-1", HIRED));
        assertThat(story.blockedBecause()).isEmpty();
    }

    /** A step that was passed and then failed is not passed. */
    @Test
    void theLastResultOfAStepCounts() {
        var story = WorkerStory.ready().given(step("TRIAL", StepResult.FAILED));

        assertThat(story.blockedBecause()).containsExactly(AssignmentBlock.SELECTION_INCOMPLETE);
    }

    @Test
    void nobodyIsAssignedBeforeTheDayOfTheHire() {
        var story = registered();

        assertThat(story.on(HIRED.minusDays(1)).blockedBecause()).contains(AssignmentBlock.NOT_HIRED_YET);
        assertThat(story.on(HIRED).blockedBecause()).doesNotContain(AssignmentBlock.NOT_HIRED_YET);
    }

    @Test
    void theProcedureIsThatOfTheHire() {
        var facts = registered().state().facts();

        assertThat(facts.procedureVersion()).isEqualTo("2026-1");
        assertThat(facts.procedure()).containsExactly("CV", "INTERVIEW", "REFERENCES", "TRIAL");
        assertThat(facts.areas()).containsExactly("38", "69100");
        assertThat(WorkerStory.ready().on(NEW_CHARTER_FROM).blockedBecause())
                .as("a procedure adopted later selects nobody anew")
                .doesNotContain(AssignmentBlock.SELECTION_INCOMPLETE);
        assertThat(WorkerStory.ready()
                        .given(step("TRIAL", StepResult.FAILED))
                        .refusalCode(new NoteSelectionStep(
                                ID, "TRIAL", null, HIRED.minusDays(400), StepResult.PASSED, null)))
                .as("a failure is not made good by what came before it")
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        assertThat(registered().refusal(step("MEDICAL", StepResult.PASSED)).facts())
                .containsEntry("steps", List.of("CV", "INTERVIEW", "REFERENCES", "TRIAL"));
        assertThat(registered().refusalCode(new NoteSelectionStep(ID, "CV", "2026-2", HIRED, StepResult.PASSED, null)))
                .isEqualTo(RefusalCode.SELECTION_PROCEDURE_DIFFERS);
    }

    @Test
    void aHireMayLieAheadButNotBeforeTheCompanyNorTooFar() {
        var story = registered();

        assertThat(story.when(register(HIRED.plusYears(2)))).hasSize(1);
        assertThat(story.refusalCode(register(HIRED.plusYears(2).plusDays(1)))).isEqualTo(RefusalCode.DAY_TOO_FAR);
        assertThat(story.refusalCode(register(LocalDate.of(2019, 12, 31)))).isEqualTo(RefusalCode.BEFORE_FIRST_DAY);
    }

    /** A new version in force closes the way until it is signed too, and the old signature stays a fact. */
    @ParameterizedTest
    @EnumSource(WorkerDocument.class)
    void aDocumentIsSignedUnderAVersionInForceOnItsDay(WorkerDocument document) {
        var story = registered();

        var ahead = story.refusal(signature(document, "2026-2", HIRED));
        assertThat(ahead.code()).isEqualTo(RefusalCode.DOCUMENT_VERSION_NOT_IN_FORCE);
        assertThat(ahead.facts()).containsEntry("inForce", "2026-1");
        assertThat(story.when(new NoteSignature(ID, document, null, HIRED)))
                .as("where the version is known no more, the one in force")
                .containsExactly(new WorkerEvent.DocumentSigned(ID, document, "2026-1", HIRED));
        assertThat(story.when(signature(document, "2026-1", HIRED))).isEmpty();
        assertThat(story.refusalCode(signature(document, "2026-1", HIRED.minusDays(1))))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    /** S2-01, S2-25, S2-31: neither before the version that is named, nor before the firm knew the person. */
    @ParameterizedTest
    @EnumSource(WorkerDocument.class)
    void nobodySignsBeforeThereIsSomethingToSign(WorkerDocument document) {
        var longAgo = LocalDate.of(2021, 1, 1);
        var refused = registered().refusal(signature(document, "2026-1", longAgo));
        assertThat(refused.code()).isEqualTo(RefusalCode.SIGNED_BEFORE_HIRE);
        assertThat(refused.facts()).containsEntry("signedOn", longAgo).containsEntry("notBefore", HIRED);
        assertThat(registered().refusalCode(signature(document, "2026-1", HIRED.minusDays(1))))
                .isEqualTo(RefusalCode.SIGNED_BEFORE_HIRE);
        assertThat(registered().when(signature(document, "2026-1", HIRED))).hasSize(1);

        var selected = registered()
                .given(new NoteSelectionStep(ID, "CV", null, HIRED.minusDays(20), StepResult.PASSED, null))
                .given(step("TRIAL", StepResult.PASSED));
        assertThat(selected.refusal(signature(document, "2026-1", HIRED.minusDays(21)))
                        .facts())
                .containsEntry("notBefore", HIRED.minusDays(20));
        assertThat(selected.when(signature(document, "2026-1", HIRED.minusDays(20))))
                .hasSize(1);
    }

    /** A version that was adopted has a first day, and before it another one was to be signed. */
    @Test
    void aVersionIsSignedFromItsFirstDayOn() {
        var story = registered().on(NEW_CHARTER_FROM);

        assertThat(story.refusal(signature(WorkerDocument.CLIENT_CHARTER, "2026-2", NEW_CHARTER_FROM.minusDays(1)))
                        .facts())
                .containsEntry("inForce", "2026-1");
        assertThat(story.when(signature(WorkerDocument.CLIENT_CHARTER, "2026-2", NEW_CHARTER_FROM)))
                .hasSize(1);
    }

    @Test
    void aNewVersionAsksForANewSignature() {
        var story = WorkerStory.ready();
        assertThat(story.on(NEW_CHARTER_FROM.minusDays(1)).blockedBecause()).isEmpty();

        assertThat(story.on(NEW_CHARTER_FROM).blockedBecause())
                .containsExactly(AssignmentBlock.CLIENT_CHARTER_NOT_SIGNED);
        assertThat(story.refusalCode(signature(WorkerDocument.CLIENT_CHARTER, "2026-1", NEW_CHARTER_FROM)))
                .as("the day of the first signature was another")
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        story.given(signature(WorkerDocument.CLIENT_CHARTER, "2026-2", NEW_CHARTER_FROM));
        assertThat(story.blockedBecause()).isEmpty();
    }

    /** D5: who saw it, when, with what result. */
    @Test
    void theBackgroundCheckIsAFactAndNothingElse() {
        var story = registered();

        assertThat(story.when(check()))
                .singleElement()
                .isInstanceOfSatisfying(
                        WorkerEvent.BackgroundChecked.class,
                        checked -> assertThat(checked.seenBy()).isEqualTo("anna"));
        assertThat(story.when(check())).isEmpty();
        assertThat(WorkerEvent.BackgroundChecked.class.getRecordComponents())
                .extracting(java.lang.reflect.RecordComponent::getName)
                .containsExactly("workerId", "bulletin", "seenOn", "seenBy", "finding");
    }

    @Test
    void aBadgeIsHeldOnceAndComesBack() {
        var story = registered().given(new IssueBadge(ID, "B-1", HIRED));

        assertThat(story.when(new IssueBadge(ID, "B-1", HIRED))).isEmpty();
        assertThat(story.refusalCode(new IssueBadge(ID, "B-2", HIRED))).isEqualTo(RefusalCode.BADGE_HELD);
        assertThat(story.refusalCode(new ReturnBadge(ID, HIRED.minusDays(1))))
                .isEqualTo(RefusalCode.END_BEFORE_BEGINNING);
        assertThat(story.when(new ReturnBadge(ID, HIRED))).hasSize(1);
        assertThat(story.when(new ReturnBadge(ID, HIRED))).isEmpty();
        assertThat(story.blockedBecause()).contains(AssignmentBlock.BADGE_MISSING);
        assertThat(story.on(HIRED.plusDays(1)).refusalCode(new ReturnBadge(ID, HIRED.plusDays(1))))
                .isEqualTo(RefusalCode.NO_BADGE_HELD);
        assertThat(story.when(new IssueBadge(ID, "B-1", HIRED)))
                .as("given again")
                .hasSize(1);
    }

    /** S2-26: no two workers show the same number; whoever may not hold one at all does not ask for it. */
    @Test
    void aNumberIsHeldByOneWorker() {
        var story = registered().heldByAnother("B-7");

        var refused = story.refusal(new IssueBadge(ID, "B-7", HIRED));
        assertThat(refused.code()).isEqualTo(RefusalCode.BADGE_NUMBER_HELD);
        assertThat(refused.facts()).containsEntry("heldBy", "w-2");
        assertThat(story.refusalCode(new IssueBadge(ID, "B-7", HIRED.plusDays(1))))
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(story.when(new IssueBadge(ID, "B-8", HIRED))).hasSize(1);
        assertThat(story.heldByAnother("B-8").when(new IssueBadge(ID, "B-8", HIRED)))
                .as("the same again")
                .isEmpty();
        assertThat(story.refusalCode(new IssueBadge(ID, "B-7", HIRED))).isEqualTo(RefusalCode.BADGE_HELD);
    }

    @Test
    void nothingIsDoneInTheFuture() {
        var story = registered().on(HIRED.minusDays(1));

        for (WorkerCommand ahead : List.of(
                step("CV", StepResult.PASSED),
                check(),
                signature(WorkerDocument.CLIENT_CHARTER, "2026-1", HIRED),
                new IssueBadge(ID, "B-1", HIRED),
                new NoteDeparture(ID, HIRED))) {
            assertThat(story.refusalCode(ahead)).as(ahead.toString()).isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        }
    }

    @Test
    void whoHasLeftIsBlockedAndTheFileIsKeptForItsYears() {
        var story = WorkerStory.ready();
        assertThat(story.refusalCode(new NoteDeparture(ID, HIRED.minusDays(1))))
                .isEqualTo(RefusalCode.END_BEFORE_BEGINNING);
        story.on("2027-06-30").given(new NoteDeparture(ID, LocalDate.of(2027, 6, 30)));

        assertThat(story.blockedBecause()).contains(AssignmentBlock.DEPARTED);
        assertThat(story.when(new NoteDeparture(ID, LocalDate.of(2027, 6, 30)))).isEmpty();
        assertThat(story.refusalCode(new NoteDeparture(ID, LocalDate.of(2027, 6, 29))))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.refusalCode(new IssueBadge(ID, "B-9", HIRED))).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.when(new ReturnBadge(ID, LocalDate.of(2027, 6, 30)))).hasSize(1);
        assertThat(story.when(new ChangeContactDetails(ID, "Mme Exemple", ContactDetails.erased())))
                .hasSize(1);
        assertThat(story.on("2032-06-30").refusal(new EraseWorker(ID)).facts())
                .containsEntry("keepUntil", LocalDate.of(2032, 6, 30));
        assertThat(story.on("2032-07-01").when(new EraseWorker(ID)))
                .containsExactly(new WorkerEvent.Erased(
                        ID, LocalDate.of(2032, 6, 30), "2026-1", List.of(new ErasedKey("w-1", RetentionClass.WORKER))));
        assertThat(story.when(new EraseWorker(ID))).isEmpty();
        assertThat(story.refusalCode(new ChangeContactDetails(ID, "x", ContactDetails.erased())))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    @Test
    void whoIsHereIsNotErased() {
        assertThat(registered().on("2050-01-01").refusalCode(new EraseWorker(ID)))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    @Test
    void whatIsSaidAgainChangesNothing() {
        var story = registered();
        var references = new NoteReferences(ID, "classeur", "CNI 0000");

        assertThat(story.when(references)).hasSize(1);
        assertThat(story.when(references)).isEmpty();
        assertThat(story.when(step("CV", StepResult.PASSED))).hasSize(1);
        assertThat(story.when(step("CV", StepResult.PASSED))).isEmpty();
        assertThat(story.when(
                        new ChangeContactDetails(ID, "Mme Exemple", new ContactDetails(null, "0600000000", null))))
                .isEmpty();
    }
}
