package fr.paroletenue.command.edge;

import org.jspecify.annotations.Nullable;

/** A {@link StoredReply} read as what its endpoint says that it answers. */
record FirstAnswer<A>(int status, @Nullable String location, long version, A body) {}
