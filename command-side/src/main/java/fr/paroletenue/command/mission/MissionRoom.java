package fr.paroletenue.command.mission;

import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.deciding.CompanyDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * What schedules, missions and planning runs may look up besides their own events.
 *
 * @param plan all visits, across missions
 * @param isMessage whether the call log has a message of that id (S1-04)
 * @param isAccount whether somebody of the firm goes by that name
 * @param firstDay no fact lies before the first day of the company
 */
record MissionRoom(
        Clock clock,
        MissionTimeLimits limits,
        OpenDueDates openDueDates,
        VisitPlan plan,
        Predicate<String> isMessage,
        Predicate<String> isAccount,
        LocalDate firstDay) {

    Instant now() {
        return clock.instant();
    }

    CompanyDays days() {
        return new CompanyDays(firstDay, now());
    }

    FreeTime freeTime() {
        return new FreeTime(plan::busy);
    }
}
