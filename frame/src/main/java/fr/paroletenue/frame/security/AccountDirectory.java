package fr.paroletenue.frame.security;

import java.util.Set;

/** Who has an account, for rules that name a person, such as the owner of a complaint. */
public interface AccountDirectory {

    /** Whether an active account has this name. */
    boolean exists(String username);

    /** The roles of an active account; empty for anybody else. */
    Set<Role> roles(String username);

    /** Whether this is an active account of somebody of the firm who acts, and does not only read or administer. */
    default boolean canAct(String username) {
        return roles(username).stream().anyMatch(Roles.DOMAIN.roles()::contains);
    }
}
