package fr.paroletenue.query.followup;

import fr.paroletenue.api.followup.FollowUpDueDate;
import fr.paroletenue.api.followup.FollowUpStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which follow-ups of the list are wanted.
 *
 * @param owed of which such a thing is awaited
 * @param dueBefore something is awaited whose last day lies before this Paris day
 * @param late something was awaited by now and is not done
 * @param undelivered the client does not have the conclusions of a visit (S1-21)
 */
public record FollowUpFilter(
        @Nullable FollowUpStatus status,
        @Nullable String clientId,
        @Nullable String contractId,
        @Nullable FollowUpDueDate owed,
        @Nullable LocalDate dueBefore,
        boolean late,
        boolean undelivered) {}
