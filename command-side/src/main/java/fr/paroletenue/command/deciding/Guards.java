package fr.paroletenue.command.deciding;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
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

    public static void requireAccount(String username, Predicate<String> isAccount) {
        if (!isAccount.test(username)) {
            throw Refusal.because(RefusalCode.OWNER_NOT_AN_ACCOUNT).with("username", username);
        }
    }

    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
