package fr.paroletenue.api.kernel;

/** Which public holidays apply. Alsace-Moselle adds Good Friday and 26 December. */
public enum HolidayZone {
    METROPOLE,
    ALSACE_MOSELLE
}
