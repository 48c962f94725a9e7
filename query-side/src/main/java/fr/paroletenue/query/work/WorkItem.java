package fr.paroletenue.query.work;

import fr.paroletenue.api.kernel.DueDateView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody has to do.
 *
 * @param kind a word of its room, such as {@code CALL_BACK}
 * @param id of that which it is about
 * @param number where such things are numbered
 * @param what what exactly, as codes: the due date of a complaint, the documents to be signed
 * @param name whom it is about, as the lists of its room show it
 * @param probably which clients it is probably about, where nobody said so (S2-05)
 * @param username whose it is; absent where anybody with the role may take it
 * @param since from when on it is to do, where it has no due date
 * @param dueAt the first instant that is too late
 * @param doBy the Paris day by which it should be done
 * @param due the due date with its proof, where one was counted
 * @param link where the whole of it is read
 * @param act where the act that settles it is sent
 */
public record WorkItem(
        String kind,
        State state,
        String id,
        @Nullable String number,
        List<String> what,
        @Nullable String clientId,
        @Nullable String name,
        List<Somebody> probably,
        @Nullable String username,
        @Nullable Instant since,
        @Nullable Instant dueAt,
        @Nullable LocalDate doBy,
        @Nullable DueDateView due,
        String link,
        String act) {

    /** A client who was recognised, by a telephone number for example. */
    public record Somebody(String clientId, String name) {}

    WorkItem probably(List<Somebody> them) {
        return new WorkItem(
                kind, state, id, number, what, clientId, name, them, username, since, dueAt, doBy, due, link, act);
    }

    /** How it stands on the day that is asked for. */
    public enum State {
        /** Its first instant too late has passed. */
        LATE,
        TODAY,
        TOMORROW,
        LATER,
        NO_DATE
    }
}
