package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What holds for everything that is received, complaint or remark. */
final class Receipts {

    private Receipts() {}

    /** D10: the channel says whether it is written; who says otherwise says why. */
    static boolean isWritten(ReceptionChannel channel, @Nullable Boolean said, @Nullable String reason) {
        if (said == null || said == channel.isWritten()) {
            return channel.isWritten();
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.because(RefusalCode.WRITTEN_REASON_NEEDED).with("channel", channel);
        }
        return said;
    }
}
