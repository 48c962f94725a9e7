package fr.paroletenue.api.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.kernel.PersonalData;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** D13: what a person wrote or what tells who a person is lies in no history in clear. */
class PersonalDataIsMarkedTest {

    /**
     * Texts that may lie in clear for ever. What stands here is a code, an identity that means nothing outside of the house,
     * or a text about the firm's own rules. Never something that a person wrote about a person.
     */
    private static final Set<String> MAY_BE_CLEAR = Set.of(
            // identities and numbers
            "ComplaintId.value",
            "RemarkId.value",
            "SystemicIssueId.value",
            "RegisterMonth.value",
            "WorkerId.value",
            "IntakeId.value",
            "PolicyName.value",
            "ClientId.value",
            "RequestId.value",
            "ContractId.value",
            "ScheduleId.value",
            "MissionId.value",
            "VisitId.value",
            "PlanningRunId.value",
            "PlanChange.intakeId",
            "MissionEvent.TimesheetRemarked.intakeId",
            "ErasedKey.subject",
            "ComplaintEvent.Recorded.registerNumber",
            "ComplaintEvent.Recorded.clientId",
            "ComplaintEvent.Recorded.visitId",
            "ComplaintEvent.Recorded.workerId",
            "RemarkEvent.Recorded.visitId",
            "RemarkEvent.Recorded.workerId",
            "RemarkEvent.Recorded.clientId",
            "RemarkEvent.Promoted.registerNumber",
            "RemarkEvent.Promoted.clientId",
            "ComplaintEvent.CoordinatesStated.clientId",
            "WorkerEvent.Engaged.requestId",
            "WorkerEvent.Released.requestId",
            // codes: beginnings of postal codes, steps of a written procedure, words of the firm's list of skills
            "WorkerEvent.Registered.areas",
            "WorkerEvent.AreasSet.areas",
            "AssignmentNeed.area",
            "WorkerEvent.Registered.procedure",
            "WorkerEvent.SelectionStepTaken.step",
            "Skill.value",
            "IntakeEvent.Recorded.number",
            "IntakeEvent.Recorded.clientId",
            "RelayedByWorker.workerId",
            "IntakeEvent.OutcomeNoted.becameId",
            "IntakeEvent.OutcomeNoted.becameNumber",
            "IntakeEvent.OutcomeNoted.clientId",
            "IntakeEvent.ClientLinked.clientId",
            "IntakeEvent.ClientLinked.instead",
            "FollowUpEvent.SurveySent.questionnaireVersion",
            "RequestEvent.Registered.intakeId",
            "RequestEvent.QuoteIssued.number",
            "RequestEvent.QuoteIssued.supersedes",
            "RequestEvent.QuoteAccepted.number",
            "RequestEvent.QuoteRefused.number",
            "RequestEvent.Concluded.contractId",
            "ClientEvent.BecameClient.contractId",
            "ClientEvent.ContactLogged.intakeId",
            "RequestEvent.Concluded.quoteNumber",
            "ContractEvent.DrawnUp.quoteNumber",
            "FollowUpId.value",
            "SurprisePlanId.value",
            "AnomalyId.value",
            "AnomalyEvent.Found.number",
            "Needs.postalCode",
            // accounts of the firm's own people, who answer for what they do
            "ComplaintEvent.Recorded.owner",
            "ComplaintEvent.OwnerAssigned.owner",
            "ComplaintEvent.OwnerAssigned.deputy",
            "RepairEvent.CorrectiveActionPlanned.responsible",
            "ComplaintEvent.Answered.answeredBy",
            "DisputeEvent.Escalated.owner",
            "WorkerEvent.BackgroundChecked.seenBy",
            "RequestEvent.AssessmentPlanned.technicalSupervisor",
            "RequestEvent.Assessed.assessedBy",
            "ContractEvent.IntroductionMeetingHeld.representative",
            "MissionEvent.VisitDone.accompaniedBy",
            "FollowUpEvent.Started.accompaniedBy",
            "AnomalyEvent.Found.foundBy",
            "ClientEvent.ContactPersonAssigned.username",
            "ClientEvent.ContactPersonCommunicated.username",
            "ClientEvent.ContactPersonNoticeMissed.username",
            // the mediator is a firm
            "Mediator.name",
            "Mediator.address",
            "Mediator.site",
            "Mediator.policyVersion",
            // and so is the one whose letters these are
            "Letterhead.name",
            "Letterhead.address",
            "Letterhead.phone",
            "Letterhead.email",
            "Letterhead.policyVersion",
            // rules of the firm, with the proof of what was counted by them
            "ComplaintEvent.Qualified.definition",
            "ComplaintEvent.Closed.retentionPolicyVersion",
            "ComplaintEvent.Withdrawn.retentionPolicyVersion",
            "ComplaintEvent.Erased.retentionPolicyVersion",
            "ClientEvent.Erased.retentionPolicy",
            "ClientEvent.Erased.retentionPolicyVersion",
            "RepairEvent.CompensationGranted.approvalPolicyVersion",
            "WorkerEvent.Registered.procedureVersion",
            "WorkerEvent.SelectionStepTaken.procedureVersion",
            "WorkerEvent.DocumentSigned.version",
            "WorkerEvent.Departed.retentionPolicyVersion",
            "WorkerEvent.Erased.retentionPolicyVersion",
            "IntakeEvent.DocumentationSent.documentVersion",
            "IntakeEvent.Erased.retentionPolicy",
            "IntakeEvent.Erased.retentionPolicyVersion",
            "RequestEvent.Assessed.formVersion",
            "RequestEvent.QuoteIssued.validityPolicyVersion",
            "RequestEvent.InformationDelivered.documentVersion",
            "RequestEvent.Erased.retentionPolicy",
            "RequestEvent.Erased.retentionPolicyVersion",
            "ContractEvent.Signed.endPolicyVersion",
            "ContractEvent.Erased.retentionPolicy",
            "ContractEvent.Erased.retentionPolicyVersion",
            "AnomalyEvent.Erased.retentionPolicy",
            "AnomalyEvent.Erased.retentionPolicyVersion",
            "QuoteDuty.policyVersion",
            "Declaration.number",
            "Declaration.date",
            "Declaration.policyVersion",
            "Money.currency",
            "DueDate.policy",
            "DueDate.policyVersion",
            "DueDate.promises",
            "Holiday.name",
            "PolicyVersion.version",
            "PolicyVersion.value",
            "PolicyVersion.promises",
            "PolicyVersion.source",
            "PolicyEvent.VersionAdopted.reason");

    private static final Set<Class<?>> PLAIN = Set.of(
            boolean.class,
            int.class,
            long.class,
            Boolean.class,
            Integer.class,
            Long.class,
            BigDecimal.class,
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            YearMonth.class);

    @Test
    void everyTextIsPersonalDataOrKnownToBeNone() {
        var clear = new TreeSet<String>();
        components().stream()
                .filter(component -> !isMarked(component))
                .filter(component -> elementsOf(component.getGenericType()).contains(String.class))
                .forEach(component -> clear.add(nameOf(component)));

        assertThat(clear)
                .as("Mark a new text with @PersonalData. Only a code or an identity belongs on the list of this test.")
                .containsExactlyInAnyOrderElementsOf(MAY_BE_CLEAR);
    }

    @Test
    void everythingElseIsOfATypeThatHoldsNoText() {
        assertThat(components())
                .filteredOn(component -> !isMarked(component))
                .allSatisfy(component -> assertThat(elementsOf(component.getGenericType()))
                        .as(nameOf(component))
                        .allMatch(type ->
                                type == String.class || PLAIN.contains(type) || type.isEnum() || type.isRecord()));
    }

    @Test
    void everyMarkNamesTheIdentityOfWhoseDataItIs() {
        var marked =
                components().stream().filter(PersonalDataIsMarkedTest::isMarked).toList();

        assertThat(marked).isNotEmpty().allSatisfy(component -> {
            var subject = Arrays.stream(component.getDeclaringRecord().getRecordComponents())
                    .filter(sibling -> sibling.getName().equals(mark(component).subject()))
                    .findFirst();
            assertThat(subject).as(nameOf(component) + " names a sibling").isPresent();
            assertThat(subject.get()).as(nameOf(component)).isNotEqualTo(component);
            assertThat(isMarked(subject.get()))
                    .as("the subject of " + nameOf(component) + " is sealed itself")
                    .isFalse();
            assertThat(isIdentity(subject.get().getType()) || isOfWhatAMessageBecame(component))
                    .as(nameOf(component))
                    .isTrue();
        });
    }

    @Test
    void nothingMarkedIsUnableToSayThatItIsErased() {
        assertThat(components())
                .filteredOn(PersonalDataIsMarkedTest::isMarked)
                .allSatisfy(component -> assertThat(component.getType().isPrimitive()
                                || component.getType().isEnum())
                        .as(nameOf(component))
                        .isFalse())
                .filteredOn(component -> component.getType().isRecord())
                .allSatisfy(component -> assertThat(
                                component.getType().getMethod("erased").getReturnType())
                        .as(nameOf(component))
                        .isEqualTo(component.getType()));
    }

    /** Every component that can come to lie in the history unsealed, and those that are sealed; not what is inside of these. */
    private static Set<RecordComponent> components() {
        var seen = new LinkedHashSet<Class<?>>();
        var components = new LinkedHashSet<RecordComponent>();
        History.eventTypes().forEach(type -> collect(type, seen, components));
        return components;
    }

    private static void collect(Class<?> type, Set<Class<?>> seen, Set<RecordComponent> components) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        for (var component : type.getRecordComponents()) {
            components.add(component);
            if (!isMarked(component)) {
                elementsOf(component.getGenericType()).forEach(element -> collect(element, seen, components));
            }
        }
    }

    private static List<Class<?>> elementsOf(Type type) {
        if (type instanceof ParameterizedType some
                && (some.getRawType() == List.class || some.getRawType() == Optional.class)) {
            return elementsOf(some.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain ? List.of(plain) : List.of(Object.class);
    }

    private static boolean isIdentity(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static boolean isMarked(RecordComponent component) {
        return component.isAnnotationPresent(PersonalData.class);
    }

    private static PersonalData mark(RecordComponent component) {
        return component.getAnnotation(PersonalData.class);
    }

    /** A complaint or a remark: an identity of the one type or of the other. */
    private static boolean isOfWhatAMessageBecame(RecordComponent component) {
        return component.getDeclaringRecord() == IntakeEvent.OutcomeNoted.class
                && mark(component).subject().equals("becameId");
    }

    private static String nameOf(RecordComponent component) {
        var type = component.getDeclaringRecord().getName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + component.getName();
    }
}
