package fr.paroletenue.api.request;

import fr.paroletenue.api.worker.WorkerId;
import org.jspecify.annotations.Nullable;

/** Whose time a request has taken; null while nobody is assigned. */
public record Assignment(@Nullable WorkerId workerId) {}
