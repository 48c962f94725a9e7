package fr.paroletenue.command.worker;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.worker.WorkerDocument;
import fr.paroletenue.api.worker.WorkerPolicies;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.policy.Policies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a worker's file may look up besides its own events.
 *
 * @param badges who holds which number
 * @param erasures takes the keys of a file whose years are over (D13)
 * @param firstDay no fact lies before the first day of the company
 */
record WorkerRoom(Clock clock, Policies policies, Badges badges, Erasures erasures, LocalDate firstDay) {

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Paris.dayOf(now());
    }

    PolicyVersion selection(LocalDate day) {
        return policies.inForce(WorkerPolicies.SELECTION, day);
    }

    PolicyVersion retention(LocalDate day) {
        return policies.inForce(WorkerPolicies.RETENTION, day);
    }

    /** The version of each document that is to be signed on that day. */
    Map<WorkerDocument, String> documentsInForce(LocalDate day) {
        var versions = new EnumMap<WorkerDocument, String>(WorkerDocument.class);
        for (var document : WorkerDocument.values()) {
            versions.put(document, policies.inForce(document.policy(), day).version());
        }
        return versions;
    }
}
