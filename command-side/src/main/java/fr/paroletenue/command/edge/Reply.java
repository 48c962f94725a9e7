package fr.paroletenue.command.edge;

import fr.paroletenue.api.kernel.Done;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of a command is told. Version and read token are added where the command ends.
 *
 * @param location of what was created
 */
public record Reply(int status, @Nullable String location, long version, Map<String, Object> body) {

    /** An act on something that exists. */
    public static Reply acted(String id, Done done) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.putAll(done.facts());
        return new Reply(200, null, done.version(), body);
    }

    /** Something new. */
    public static Reply created(String location, long version, Map<String, Object> body) {
        return new Reply(201, location, version, body);
    }
}
