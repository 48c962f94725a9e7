package fr.paroletenue.api.complaint;

/** One cause and the process that owns it: codes only, so that statistics outlive the personal data. */
public record Cause(CauseCode cause, CauseOwner causeOwner) {}
