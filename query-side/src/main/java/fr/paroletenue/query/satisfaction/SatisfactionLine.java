package fr.paroletenue.query.satisfaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in a calendar year, Paris time, for one client or for all clients of one technical supervisor.
 *
 * @param technicalSupervisor user name of who is there for the client now, or was last for one who has left; absent where nobody is
 * @param clientId absent on the line of a technical supervisor
 * @param clientName likewise, and once the client is erased
 * @param clients who were there on some day of the year; 1 on the line of a client
 * @param clientsLost of these, whose relationship ended in the year and did not begin again
 * @param clientsLostAfterComplaint of these, who had complained within the twelve months before
 * @param complaints received in the year, without those that were discarded
 * @param complaintsFounded of these, found justified by the investigation, at least partly
 * @param complaintsWithMissedDueDate of these, with at least one due date that was missed and not excused
 * @param followUpCallsMade in the year, at which the client was reached, in time or not
 * @param followUpCallsMissed whose last day was in the year, and which were not made by it
 * @param followUpVisitsHeld in the year, in time or not
 * @param followUpVisitsMissed whose last day was in the year, and which were not held by it
 * @param anomalies found in the year
 * @param surveysSent questionnaires of the year that left, in time or not
 * @param surveysNotSent questionnaires of the year whose last day has passed and which have not left
 */
public record SatisfactionLine(
        int year,
        @Nullable String technicalSupervisor,
        @Nullable String clientId,
        @Nullable String clientName,
        long clients,
        long clientsLost,
        long clientsLostAfterComplaint,
        long complaints,
        long complaintsFounded,
        long complaintsWithMissedDueDate,
        long followUpCallsMade,
        long followUpCallsMissed,
        long followUpVisitsHeld,
        long followUpVisitsMissed,
        long anomalies,
        long surveysSent,
        long surveysNotSent) {

    static SatisfactionLine ofClient(int year, ResultSet row) throws SQLException {
        return of(year, row, row.getString("client_id"), row.getString("name"));
    }

    static SatisfactionLine ofTechnicalSupervisor(int year, ResultSet row) throws SQLException {
        return of(year, row, null, null);
    }

    private static SatisfactionLine of(int year, ResultSet row, @Nullable String clientId, @Nullable String clientName)
            throws SQLException {
        return new SatisfactionLine(
                year,
                row.getString("supervisor"),
                clientId,
                clientName,
                counted(row, Figure.CLIENTS),
                counted(row, Figure.CLIENTS_LOST),
                counted(row, Figure.CLIENTS_LOST_AFTER_COMPLAINT),
                counted(row, Figure.COMPLAINTS),
                counted(row, Figure.COMPLAINTS_FOUNDED),
                counted(row, Figure.COMPLAINTS_WITH_MISSED_DUE_DATE),
                counted(row, Figure.FOLLOW_UP_CALLS_MADE),
                counted(row, Figure.FOLLOW_UP_CALLS_MISSED),
                counted(row, Figure.FOLLOW_UP_VISITS_HELD),
                counted(row, Figure.FOLLOW_UP_VISITS_MISSED),
                counted(row, Figure.ANOMALIES),
                counted(row, Figure.SURVEYS_SENT),
                counted(row, Figure.SURVEYS_NOT_SENT));
    }

    private static long counted(ResultSet row, Figure figure) throws SQLException {
        return row.getLong(figure.column());
    }
}
