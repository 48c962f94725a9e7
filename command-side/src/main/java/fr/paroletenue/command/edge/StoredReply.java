package fr.paroletenue.command.edge;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer as it is kept for a repetition. */
record StoredReply(int status, @Nullable String location, long version, JsonNode body) {}
