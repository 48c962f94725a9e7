package fr.paroletenue.command.deciding;

import java.util.Map;
import java.util.Set;

/** Who acts, taken from the authenticated caller and never from a body. Role names are those of the accounts. */
public record Acting(String username, Set<String> roles) {

    /** Read from what travels beside the command; an alarm or an import has an actor but no roles. */
    public static Acting of(Map<String, ?> metaData) {
        var roles = metaData.get("roles") instanceof String text ? text : "";
        return new Acting(String.valueOf(metaData.get("actor")), Set.of(roles.split(",", -1)));
    }

    public boolean isDirection() {
        return roles.contains("DIRECTION");
    }

    public boolean isClientRelations() {
        return roles.contains("CLIENT_RELATIONS");
    }
}
