package fr.paroletenue.command.followup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.followup.CallKind;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.policy.PolicyBook;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1-24: by when a client is called and surveyed. */
class FollowUpTimeLimitsTest {

    private static final FollowUpTimeLimits LIMITS = FollowUpStory.LIMITS;

    @ParameterizedTest(name = "{4}: {0} after {1} is due {2}, to be done by {3}")
    @CsvSource({
        "EIGHT_DAYS, 2026-04-30, 2026-05-08, 2026-05-07, R-20",
        "ONE_MONTH,  2026-08-31, 2026-09-30, 2026-09-30, R-21",
        "ONE_MONTH,  2027-01-30, 2027-02-28, 2027-02-26, R-21",
        "ONE_MONTH,  2026-12-17, 2027-01-17, 2027-01-15, R-21",
        "YEARLY,     2026-05-06, 2027-05-06, 2027-05-05, R-22",
    })
    void everyCallIsDueAsPromised(
            CallKind kind, LocalDate firstVisitOn, LocalDate lastDay, LocalDate doBy, String rule) {
        var due = LIMITS.call(kind, 1, Paris.startOf(firstVisitOn).plusSeconds(32_400));

        assertThat(due.lastDay()).isEqualTo(lastDay);
        assertThat(due.doBy()).isEqualTo(doBy);
        assertThat(due.dueAt()).isEqualTo(Paris.startOf(lastDay.plusDays(1)));
    }

    /** whoever began on a leap day has it back after four years. */
    @ParameterizedTest
    @CsvSource({"1, 2025-02-28", "2, 2026-02-28", "3, 2027-02-28", "4, 2028-02-29"})
    void everyAnniversaryIsCountedFromTheFirstVisit(int number, LocalDate lastDay) {
        var due = LIMITS.call(CallKind.YEARLY, number, Paris.startOf(LocalDate.of(2024, 2, 29)));

        assertThat(due.lastDay()).isEqualTo(lastDay);
    }

    @Test
    void theDayOfTheFirstVisitIsTheOneInParis() {
        var lateInTheEvening = FollowUpStory.at("2026-04-29T22:30:00Z");

        assertThat(LIMITS.call(CallKind.EIGHT_DAYS, 1, lateInTheEvening).lastDay())
                .isEqualTo(LocalDate.of(2026, 5, 8));
    }

    @Test
    void everyDueDateNamesItsPromise() {
        var firstVisit = FollowUpStory.FIRST_VISIT;

        assertThat(LIMITS.call(CallKind.EIGHT_DAYS, 1, firstVisit).promises()).containsExactly("S1-14");
        assertThat(LIMITS.call(CallKind.ONE_MONTH, 1, firstVisit).promises()).containsExactly("S2-35");
        assertThat(LIMITS.call(CallKind.YEARLY, 3, firstVisit).promises()).containsExactly("S2-36");
        assertThat(LIMITS.visit(firstVisit).promises()).containsExactly("S1-20");
        assertThat(LIMITS.visit(firstVisit).lastDay()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(LIMITS.checkNotice(firstVisit).dueAt()).isEqualTo(firstVisit.plusSeconds(86_400));
        assertThat(LIMITS.checkNotice(firstVisit).promises()).containsExactly("S1-23");
    }

    /** S1-24: contracts that have run for two months or more on 1 November; the first questionnaire leaves by the end of it. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-30T09:00:00+02:00, 2026",
        "2026-08-31T09:00:00+02:00, 2026",
        "2026-09-01T23:59:59+02:00, 2026",
        "2026-09-02T00:00:00+02:00, 2027",
        "2026-12-31T23:30:00+01:00, 2027",
        "2027-01-01T00:00:00+01:00, 2027",
    })
    void theFirstQuestionnaireIsOfTheFirstYearInWhichTheContractHasRunLongEnough(OffsetDateTime firstVisit, int year) {
        assertThat(LIMITS.firstSurvey(firstVisit.toInstant())).isEqualTo(year);
        var due = LIMITS.survey(year, firstVisit.toInstant());
        assertThat(due.lastDay()).isEqualTo(LocalDate.of(year, 11, 30));
        assertThat(due.promises()).containsExactly("S1-24", "S2-38");
    }

    /** Sunday 28 February 2027: it stays the last day, and the questionnaire should leave on the Friday before. */
    @Test
    void anotherMonthMovesOnlyTheQuestionnairesAfterIt() {
        var november = PolicyDefaults.of(PolicyDefaults.SURVEY_MONTH).orElseThrow();
        var february = new PolicyVersion(
                november.name(),
                "2026-2",
                LocalDate.of(2026, 11, 1),
                november.unit(),
                "2",
                november.promises(),
                november.source());
        var limits =
                new FollowUpTimeLimits(PolicyBook.of(PolicyDefaults.all(), List.of(february)), HolidayZone.METROPOLE);
        var firstVisit = OffsetDateTime.parse("2026-04-30T09:00:00+02:00").toInstant();

        assertThat(limits.survey(2026, firstVisit).lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        var next = limits.survey(2027, Paris.startOf(LocalDate.of(2026, 11, 30)));
        assertThat(next.lastDay()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(next.doBy()).isEqualTo(LocalDate.of(2027, 2, 26));
        assertThat(next.policyVersion()).isEqualTo("2026-2");
    }

    /** Reading rule (e): what the firm promised is never later than it was promised. */
    @Property
    void noCallIsEverPromisedForLater(
            @ForAll CallKind kind,
            @ForAll @IntRange(max = 10_000) int day,
            @ForAll @IntRange(max = 86_399) int second,
            @ForAll @IntRange(min = 1, max = 20) int anniversary) {
        var firstVisitOn = LocalDate.of(2020, 1, 1).plusDays(day);
        var number = kind == CallKind.YEARLY ? anniversary : 1;
        var firstVisitAt = firstVisitOn
                .atTime(LocalTime.ofSecondOfDay(second))
                .atZone(Paris.ZONE)
                .toInstant();

        var due = LIMITS.call(kind, number, firstVisitAt, HolidayZone.ALSACE_MOSELLE);

        var promised = switch (kind) {
            case EIGHT_DAYS -> firstVisitOn.plusDays(8);
            case ONE_MONTH -> firstVisitOn.plusMonths(1);
            case YEARLY -> firstVisitOn.plusYears(number);
        };
        assertThat(due.lastDay()).isEqualTo(promised);
        assertThat(due.doBy()).isBeforeOrEqualTo(promised).isAfterOrEqualTo(firstVisitOn);
    }
}
