package fr.paroletenue.api.kernel;

/** What no person did: time passed, and the house saw it. Whoever acted at that moment only made it look. */
public interface MadeByTime {}
