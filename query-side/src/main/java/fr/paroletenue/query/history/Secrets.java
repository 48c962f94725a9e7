package fr.paroletenue.query.history;

import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.api.followup.SurprisePlanEvent;
import fr.paroletenue.api.history.History;
import fr.paroletenue.frame.security.Caller;
import fr.paroletenue.frame.security.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * What not everybody who reads a history may see: a surprise check is none if the worker or the client can hear of it, and so
 * only technical supervisors, the direction and the auditor know of one that was not held (S1-22).
 */
public final class Secrets {

    private static final List<Role> MAY_KNOW = List.of(Role.TECHNICAL_SUPERVISOR, Role.DIRECTION, Role.AUDITOR);

    /** The two of the follow-up are from before plans had a history of their own. */
    private static final List<String> SECRET = Stream.concat(
                    Stream.of(SurprisePlanEvent.class.getPermittedSubclasses()),
                    Stream.of(FollowUpEvent.SurpriseCheckPlanned.class, FollowUpEvent.SurpriseCheckDropped.class))
            .map(type -> History.storedAs(type).value())
            .toList();

    private Secrets() {}

    /** Nobody who is unknown may. */
    public static boolean mayBeReadByCaller() {
        return Caller.current()
                .filter(caller -> MAY_KNOW.stream().anyMatch(caller::is))
                .isPresent();
    }

    /** The logical names of the events that are passed by for the present caller. */
    static String[] hiddenFromCaller() {
        return mayBeReadByCaller() ? new String[0] : SECRET.toArray(String[]::new);
    }
}
