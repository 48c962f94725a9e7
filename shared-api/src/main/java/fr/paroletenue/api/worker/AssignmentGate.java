package fr.paroletenue.api.worker;

import java.util.List;

/**
 * One thing that has to be there before any assignment.
 *
 * @param block what it says when it is closed
 * @param missing what would open it: steps of the selection, or the version to sign; empty where the block says it all
 */
public record AssignmentGate(AssignmentBlock block, boolean open, List<String> missing) {}
