package crooked.api.leak;

/** What only the command side is told. */
public record LeakCommand(String id) {}
