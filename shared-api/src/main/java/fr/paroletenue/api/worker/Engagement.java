package fr.paroletenue.api.worker;

/**
 * What the one who engages a worker needs next.
 *
 * @param match what was outweighed, where it misses something
 * @param version of the worker after it
 */
public record Engagement(WorkerId workerId, Match match, long version) {}
