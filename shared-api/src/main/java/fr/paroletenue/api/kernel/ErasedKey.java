package fr.paroletenue.api.kernel;

/** A key that was given up for destruction (D13): whose data it opened, and why that was kept. */
public record ErasedKey(String subject, RetentionClass retention) {}
