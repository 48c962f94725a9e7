package fr.paroletenue.api.intake;

import java.time.Instant;

/**
 * A client spoke to a worker instead of the firm (S1-05): the bypass.
 *
 * @param heardAt when the worker heard it, which is when every clock of it starts
 */
public record RelayedByWorker(String workerId, Instant heardAt) {}
