package fr.paroletenue.frame.security;

import java.util.Locale;

/** What somebody is in the firm, as far as the product is concerned. */
public enum Role {
    PLANNING,
    TECHNICAL_SUPERVISOR,
    CLIENT_RELATIONS,
    DIRECTION,
    /** Reads everything, writes nothing. */
    AUDITOR,
    /** Read models only. */
    REPORTING,
    /** Accounts and settings, no act of the domain. */
    ADMINISTRATOR;

    /** The account that the first start makes for the role. */
    public String firstUsername() {
        return this == ADMINISTRATOR ? "admin" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
