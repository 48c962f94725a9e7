package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.SystemicIssueCommand.CloseSystemicIssue;
import fr.paroletenue.api.complaint.SystemicIssueCommand.LinkComplaint;
import fr.paroletenue.api.complaint.SystemicIssueCommand.NoteOutreach;
import fr.paroletenue.api.complaint.SystemicIssueCommand.OpenSystemicIssue;
import fr.paroletenue.api.complaint.SystemicIssueCommand.UnlinkComplaint;
import fr.paroletenue.api.complaint.SystemicIssueEvent;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.command.deciding.Guards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/** Every rule of a fault that more than one client suffers from (S4-13). Pure, as the decisions of a complaint. */
final class SystemicIssueDecisions {

    private SystemicIssueDecisions() {}

    static List<SystemicIssueEvent> open(OpenSystemicIssue c, Predicate<ComplaintId> isComplaint) {
        var events = new ArrayList<SystemicIssueEvent>();
        events.add(new SystemicIssueEvent.Opened(c.issueId(), c.title(), c.description()));
        for (var complaint : new LinkedHashSet<>(c.complaints())) {
            requireComplaint(complaint, isComplaint);
            events.add(new SystemicIssueEvent.ComplaintLinked(c.issueId(), complaint));
        }
        return List.copyOf(events);
    }

    static List<SystemicIssueEvent> link(
            SystemicIssueState state, LinkComplaint c, Predicate<ComplaintId> isComplaint) {
        if (state.linked().contains(c.complaintId())) {
            return List.of();
        }
        requireOpen(state);
        requireComplaint(c.complaintId(), isComplaint);
        return List.of(new SystemicIssueEvent.ComplaintLinked(c.issueId(), c.complaintId()));
    }

    static List<SystemicIssueEvent> unlink(SystemicIssueState state, UnlinkComplaint c) {
        if (!state.linked().contains(c.complaintId())) {
            return List.of();
        }
        requireOpen(state);
        return List.of(new SystemicIssueEvent.ComplaintUnlinked(c.issueId(), c.complaintId(), c.reason()));
    }

    static List<SystemicIssueEvent> noteOutreach(SystemicIssueState state, NoteOutreach c, Instant now) {
        var told = new SystemicIssueEvent.OutreachNoted(c.issueId(), c.on(), c.clientsReached(), c.message());
        if (state.outreach().contains(told)) {
            return List.of();
        }
        requireOpen(state);
        if (c.on().isAfter(Paris.dayOf(now))) {
            throw Refusal.because(RefusalCode.DONE_IN_THE_FUTURE).with("doneOn", c.on());
        }
        return List.of(told);
    }

    static List<SystemicIssueEvent> close(SystemicIssueState state, CloseSystemicIssue c) {
        if (state.closed() != null) {
            return Guards.<SystemicIssueEvent>sameOrRefuse(
                    state.closed().result().equals(c.result()));
        }
        return List.of(new SystemicIssueEvent.Closed(c.issueId(), c.result()));
    }

    private static void requireComplaint(ComplaintId complaint, Predicate<ComplaintId> isComplaint) {
        if (!isComplaint.test(complaint)) {
            throw Refusal.because(RefusalCode.RELATED_COMPLAINT_UNKNOWN).with("complaintId", complaint.value());
        }
    }

    private static void requireOpen(SystemicIssueState state) {
        if (state.closed() != null) {
            throw Refusal.because(RefusalCode.STATE_DOES_NOT_ALLOW)
                    .with("state", "CLOSED")
                    .with("allowedStates", List.of("OPEN"));
        }
    }
}
