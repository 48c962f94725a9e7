package fr.paroletenue.api.contract;

/**
 * One of the conditions of a visit.
 *
 * @param block what it says when it is closed
 */
public record VisitGate(VisitBlock block, boolean open) {}
