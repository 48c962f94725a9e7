package fr.paroletenue.command.client;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.calendar.DueDates;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiPredicate;

/**
 * What a client's file may look up besides its own events.
 *
 * @param hasRole whether an active account of that name has the role that such a contact person needs
 * @param firstDay no fact lies before the first day of the company
 */
record ClientRoom(
        Clock clock,
        Policies policies,
        HolidayZone zone,
        OpenDueDates openDueDates,
        BiPredicate<String, ContactPersonRole> hasRole,
        Erasures erasures,
        LocalDate firstDay) {

    Instant now() {
        return clock.instant();
    }

    /** By when a client is told who is there for them (S2-32). */
    DueDate noticeDue(Instant assignedAt) {
        return DueDates.compute(
                assignedAt, policies.inForce(PolicyDefaults.CONTACT_PERSON_NOTICE, Paris.dayOf(assignedAt)), zone);
    }
}
