package fr.paroletenue.query.satisfaction;

import java.util.Locale;

/** What is counted for a client in a year. Answers to surveys are not among it: nobody can record any yet. */
public enum Figure {
    CLIENTS,
    CLIENTS_LOST,
    CLIENTS_LOST_AFTER_COMPLAINT,
    COMPLAINTS,
    COMPLAINTS_FOUNDED,
    COMPLAINTS_WITH_MISSED_DUE_DATE,
    FOLLOW_UP_CALLS_MADE,
    FOLLOW_UP_CALLS_MISSED,
    FOLLOW_UP_VISITS_HELD,
    FOLLOW_UP_VISITS_MISSED,
    ANOMALIES,
    SURVEYS_SENT,
    SURVEYS_NOT_SENT;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
