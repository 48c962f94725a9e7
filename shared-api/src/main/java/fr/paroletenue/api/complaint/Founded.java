package fr.paroletenue.api.complaint;

/** Whether the investigation found the complaint justified (S4-04). Not the same as its qualification. */
public enum Founded {
    YES,
    PARTLY,
    NO
}
