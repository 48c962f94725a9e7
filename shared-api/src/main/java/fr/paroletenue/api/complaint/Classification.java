package fr.paroletenue.api.complaint;

/** Where it comes from, why, and what it is about, as codes that can be counted (S4-03). */
public record Classification(ComplaintSource source, ComplaintMotive motive, ComplaintCategory category) {}
