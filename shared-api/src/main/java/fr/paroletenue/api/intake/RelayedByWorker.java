package fr.paroletenue.api.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client spoke to a worker instead of the firm (S1-05): the bypass.
 *
 * @param workerId absent where nobody said which one, as of a complaint that is known as one at once
 * @param heardAt when the worker heard it, which is when every clock of it starts
 */
public record RelayedByWorker(@Nullable String workerId, Instant heardAt) {}
