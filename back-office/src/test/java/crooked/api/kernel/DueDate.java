package crooked.api.kernel;

/** Stands for the due date of the language. */
public record DueDate(String dueAt) {}
