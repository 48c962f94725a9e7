package fr.paroletenue.api.client;

import org.jspecify.annotations.Nullable;

/** Where somebody lives, as it is written on an envelope. Personal data as a whole. */
public record PostalAddress(String line1, @Nullable String line2, String postalCode, String city) {}
