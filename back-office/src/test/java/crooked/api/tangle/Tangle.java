package crooked.api.tangle;

import crooked.api.leak.LeakCommand;

/** Leans on a capability that leans on it. */
public record Tangle(LeakCommand command, int parts) {}
