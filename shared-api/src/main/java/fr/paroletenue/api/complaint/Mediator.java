package fr.paroletenue.api.complaint;

/** The consumer mediator of the firm on a given day (D6): a firm of its own, so nothing of it is personal data. */
public record Mediator(String name, String address, String site, String policyVersion) {}
