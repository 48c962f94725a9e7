package fr.paroletenue.query.mission;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which missions are wanted; what is null does not narrow.
 *
 * @param unsigned the timesheet is to be signed, in time or not
 * @param late something was owed by now and is not done: the signature or the answer to a remark
 * @param unanswered a remark waits for its answer
 */
public record MissionFilter(
        @Nullable String contractId,
        @Nullable String clientId,
        @Nullable YearMonth month,
        boolean unsigned,
        boolean unanswered,
        boolean late) {}
