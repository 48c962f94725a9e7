package fr.paroletenue.query.readmodel;

import fr.paroletenue.frame.time.ReadToken;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How far a read model is, and waiting for it: whoever sent a command reads what it did (read your own writes). */
@Component
public class Progress {

    private final Tokens tokens;
    private final Signals signals;
    private final Duration patience;

    Progress(Tokens tokens, Signals signals, @Value("${paroletenue.read-models.patience:PT5S}") Duration patience) {
        this.tokens = tokens;
        this.signals = signals;
        this.patience = patience;
    }

    /** The version of a read model that an answer shows: everything up to this position of the history is in it. */
    public long versionOf(String readModel) {
        return tokens.of(readModel).stream().mapToLong(Tokens::position).min().orElse(0);
    }

    public boolean hasSeen(String readModel, long position) {
        var segments = tokens.of(readModel);
        return !segments.isEmpty() && segments.stream().allMatch(token -> Tokens.hasSeen(token, position));
    }

    /**
     * Waits, but not for ever.
     *
     * @param after a read token as the command's answer gave it; null asks for no wait
     */
    public void await(@Nullable String after, String... readModels) {
        if (after == null || after.isEmpty()) {
            return;
        }
        var position = ReadToken.read(after)
                .orElseThrow(() -> EdgeRefusal.invalid("after", FieldCode.UNREADABLE))
                .position();
        long end = System.nanoTime() + patience.toNanos();
        for (var readModel : readModels) {
            while (!hasSeen(readModel, position)) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw EdgeRefusal.notNow(Duration.ofSeconds(1));
                }
                try {
                    signals.await(left);
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                    throw EdgeRefusal.notNow(Duration.ofSeconds(1));
                }
            }
        }
    }
}
