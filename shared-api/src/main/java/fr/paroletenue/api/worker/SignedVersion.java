package fr.paroletenue.api.worker;

/** A version of a document. */
public record SignedVersion(WorkerDocument document, String version) {}
