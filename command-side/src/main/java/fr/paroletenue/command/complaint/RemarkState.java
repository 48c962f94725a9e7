package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.RemarkEvent;
import org.jspecify.annotations.Nullable;

/** What a remark knows of itself. */
record RemarkState(RemarkEvent.@Nullable Recorded recorded, RemarkEvent.@Nullable Promoted promoted) {

    static final RemarkState NONE = new RemarkState(null, null);

    RemarkState after(RemarkEvent event) {
        return switch (event) {
            case RemarkEvent.Recorded e -> new RemarkState(e, promoted);
            case RemarkEvent.Promoted e -> new RemarkState(recorded, e);
        };
    }

    RemarkEvent.Recorded facts() {
        if (recorded == null) {
            throw new IllegalStateException("nothing was recorded yet");
        }
        return recorded;
    }
}
