package fr.paroletenue.command.deciding;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What every decision refuses in the same words, whatever it is about. */
public final class Guards {

    private Guards() {}

    /** The same act with the same content again changes nothing; with other content it is refused. */
    public static <E> List<E> sameOrRefuse(boolean same) {
        if (same) {
            return List.of();
        }
        throw Refusal.because(RefusalCode.ALREADY_DONE_DIFFERENTLY);
    }

    /** @param allowed every state in which the act makes sense; what is not listed is refused */
    public static <S> void allowIn(S state, List<S> allowed) {
        if (!allowed.contains(state)) {
            throw Refusal.because(RefusalCode.STATE_DOES_NOT_ALLOW)
                    .with("state", state)
                    .with("allowedStates", allowed);
        }
    }

    /** Nobody receives what is still to come, or what came before the company was there. */
    public static void requireReceived(Instant receivedAt, LocalDate firstDay, Instant now) {
        if (receivedAt.isAfter(now)) {
            throw Refusal.because(RefusalCode.RECEIVED_IN_THE_FUTURE).with("receivedAt", receivedAt);
        }
        if (Paris.dayOf(receivedAt).isBefore(firstDay)) {
            throw Refusal.because(RefusalCode.BEFORE_FIRST_DAY)
                    .with("receivedAt", receivedAt)
                    .with("firstDay", firstDay);
        }
    }

    /** What answers something leaves after it came, and not in the future. */
    public static void requireSent(Instant sentAt, Instant receivedAt, Instant now) {
        if (sentAt.isAfter(now)) {
            throw Refusal.because(RefusalCode.SENT_IN_THE_FUTURE).with("sentAt", sentAt);
        }
        if (sentAt.isBefore(receivedAt)) {
            throw Refusal.because(RefusalCode.SENT_BEFORE_RECEIPT)
                    .with("sentAt", sentAt)
                    .with("receivedAt", receivedAt);
        }
    }

    public static void requireAccount(String username, Predicate<String> isAccount) {
        if (!isAccount.test(username)) {
            throw Refusal.because(RefusalCode.OWNER_NOT_AN_ACCOUNT).with("username", username);
        }
    }

    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
