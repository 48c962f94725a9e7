package fr.paroletenue.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.command.calendar.DueDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** a case opened on the last day of the old version keeps it, and is listed. */
class WhatIfTest {

    private static final Instant NEW_YEARS_EVE = Instant.parse("2026-12-31T15:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void listsAnOpenCaseWithWhatItKeepsAndWhatItWouldHaveGot() {
        var open = open("c-1", PolicyDefaults.COMPLAINT_ANSWER_LIMIT, HolidayZone.METROPOLE);
        var proposed = PolicyDecisions.proposal(PolicyDefaults.COMPLAINT_ANSWER_LIMIT, NEW_YEAR, "20");

        assertThat(WhatIf.of(proposed, List.of(open))).singleElement().satisfies(difference -> {
            assertThat(difference.aggregateType()).isEqualTo("Complaint");
            assertThat(difference.aggregateId()).isEqualTo("c-1");
            assertThat(difference.name()).isEqualTo("complaint-answer-limit of c-1");
            assertThat(difference.kept()).isEqualTo(open.due());
            assertThat(difference.kept().lastDay()).isEqualTo(LocalDate.of(2027, 2, 12));
            assertThat(difference.proposed().lastDay()).isEqualTo(LocalDate.of(2027, 1, 29));
            assertThat(difference.proposed().policyVersion()).isEqualTo("proposal");
            assertThat(difference.proposed().triggeredAt()).isEqualTo(NEW_YEARS_EVE);
        });
    }

    @Test
    void countsByTheZoneOfTheCase() {
        var trigger = Instant.parse("2027-03-25T09:00:00Z");
        var open = new WhatIf.Open(
                "Complaint",
                "c-1",
                "acknowledgement",
                due(PolicyDefaults.COMPLAINT_ACKNOWLEDGEMENT_LIMIT, trigger, HolidayZone.ALSACE_MOSELLE));
        var proposed = PolicyDecisions.proposal(PolicyDefaults.COMPLAINT_ACKNOWLEDGEMENT_LIMIT, NEW_YEAR, "1");

        // Good Friday, the weekend and Easter Monday lie between
        assertThat(WhatIf.of(proposed, List.of(open)))
                .singleElement()
                .extracting(difference -> difference.proposed().lastDay())
                .isEqualTo(LocalDate.of(2027, 3, 30));
    }

    @Test
    void leavesOutWhatWouldNotChange() {
        var open = List.of(
                open("c-1", PolicyDefaults.COMPLAINT_ANSWER_LIMIT, HolidayZone.METROPOLE),
                open("c-2", PolicyDefaults.COMPLAINT_ANSWER_TARGET, HolidayZone.METROPOLE));

        assertThat(WhatIf.of(PolicyDecisions.proposal(PolicyDefaults.COMPLAINT_ANSWER_LIMIT, NEW_YEAR, "30"), open))
                .isEmpty();
        assertThat(WhatIf.of(PolicyDecisions.proposal(PolicyDefaults.COMPLAINT_ANSWER_TARGET, NEW_YEAR, "12"), open))
                .extracting(WhatIf.Difference::aggregateId)
                .containsExactly("c-2");
    }

    @ParameterizedTest
    @CsvSource({"complaint-answer-alert, 2", "compensation-approval, 50.00", "billing-day, NEXT"})
    void findsNothingForAPolicyThatGivesNoDueDate(String name, String value) {
        var open = open("c-1", PolicyDefaults.COMPLAINT_ANSWER_LIMIT, HolidayZone.METROPOLE);

        assertThat(WhatIf.of(PolicyDecisions.proposal(new PolicyName(name), NEW_YEAR, value), List.of(open)))
                .isEmpty();
    }

    /** The day that a holding letter named is nobody's to recompute. */
    @Test
    void leavesANamedDayAlone() {
        var standard =
                PolicyDefaults.of(PolicyDefaults.COMPLAINT_PROMISED_ANSWER).orElseThrow();
        var due = DueDates.onNamedDay(NEW_YEARS_EVE, LocalDate.of(2027, 1, 20), standard, HolidayZone.METROPOLE);

        assertThat(WhatIf.of(standard, List.of(new WhatIf.Open("Complaint", "c-1", "promised-answer", due))))
                .isEmpty();
    }

    private static WhatIf.Open open(String id, PolicyName policy, HolidayZone zone) {
        return new WhatIf.Open("Complaint", id, policy + " of " + id, due(policy, NEW_YEARS_EVE, zone));
    }

    private static DueDate due(PolicyName policy, Instant trigger, HolidayZone zone) {
        return DueDates.compute(trigger, PolicyDefaults.of(policy).orElseThrow(), zone);
    }
}
