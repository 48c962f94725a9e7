package fr.paroletenue.frame.security;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Groups of roles that many endpoints share; an annotation cannot name a set. */
public enum Roles {
    /** The people of the firm who act: they record, acknowledge, answer (S3-05). */
    DOMAIN(EnumSet.of(Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION)),

    /** Those who act, and the auditor who reads what they did. */
    READERS(EnumSet.of(Role.PLANNING, Role.TECHNICAL_SUPERVISOR, Role.CLIENT_RELATIONS, Role.DIRECTION, Role.AUDITOR)),

    /** Readers, and reporting, which sees read models only. */
    READ_MODELS(EnumSet.of(
            Role.PLANNING,
            Role.TECHNICAL_SUPERVISOR,
            Role.CLIENT_RELATIONS,
            Role.DIRECTION,
            Role.AUDITOR,
            Role.REPORTING)),

    /** Those who look at the work of all others. */
    OVERSEERS(EnumSet.of(Role.DIRECTION, Role.AUDITOR, Role.ADMINISTRATOR)),

    EVERYONE(EnumSet.allOf(Role.class));

    private final Set<Role> roles;

    Roles(Set<Role> roles) {
        this.roles = Collections.unmodifiableSet(roles);
    }

    public Set<Role> roles() {
        return roles;
    }
}
