package fr.paroletenue.frame.security;

import org.jspecify.annotations.Nullable;

/**
 * How people may come in, for whoever draws a login page.
 *
 * @param passwords whether the accounts with a password may be used
 * @param provider where a browser goes to log in at the firm's own provider; null where there is none
 */
public record LoginDoors(boolean passwords, @Nullable String provider) {}
