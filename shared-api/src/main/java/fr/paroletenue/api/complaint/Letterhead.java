package fr.paroletenue.api.complaint;

/** How the firm could be reached on a given day (S4-21): it stands on every letter that left that day, for ever. */
public record Letterhead(String name, String address, String phone, String email, String policyVersion) {}
