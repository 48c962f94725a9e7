package fr.paroletenue.command.request;

import fr.paroletenue.api.request.RequestEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who was proposed, and who comes.
 *
 * @param assigned the one whose time is taken now
 * @param released how the last time was given back
 */
record StaffingState(
        List<RequestEvent.WorkerProposed> proposals,
        RequestEvent.@Nullable WorkerAssigned assigned,
        RequestEvent.@Nullable WorkerReleased released) {

    static final StaffingState NONE = new StaffingState(List.of(), null, null);

    StaffingState after(RequestEvent.WorkerProposed e) {
        var more = new ArrayList<>(proposals);
        more.add(e);
        return new StaffingState(List.copyOf(more), assigned, released);
    }

    StaffingState after(RequestEvent.WorkerAssigned e) {
        return new StaffingState(proposals, e, released);
    }

    StaffingState after(RequestEvent.WorkerReleased e) {
        return new StaffingState(proposals, null, e);
    }

    Optional<RequestEvent.WorkerAssigned> standing() {
        return Optional.ofNullable(assigned);
    }
}
