package fr.paroletenue.query.followup;

import fr.paroletenue.query.list.CalendarYear;
import fr.paroletenue.query.satisfaction.Figure;
import fr.paroletenue.query.satisfaction.SatisfactionPart;
import fr.paroletenue.query.satisfaction.Tally;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How a client was followed up in a year, and what was found wrong (S1-01). A call or a visit that came too late is made, and its due
 * date missed. What was missed before a contract ended stays missed; what was dropped with it never was.
 */
@Component
class FollowUpsOfAYear implements SatisfactionPart {

    @Override
    public List<String> readModels() {
        return List.of(FollowUpProjection.NAME, AnomalyProjection.NAME);
    }

    @Override
    public List<Tally> of(CalendarYear year) {
        return List.of(
                Tally.of("read_model.follow_up", "true")
                        .figure(Figure.FOLLOW_UP_CALLS_MADE, sum("calls", at(year, "calledAt")))
                        .figure(Figure.FOLLOW_UP_CALLS_MISSED, sum("owed", missed(year, "CALL_%")))
                        .figure(Figure.FOLLOW_UP_VISITS_HELD, sum("visits", at(year, "heldAt")))
                        .figure(Figure.FOLLOW_UP_VISITS_MISSED, sum("owed", missed(year, "VISIT")))
                        .figure(Figure.SURVEYS_SENT, sum("surveys", "(one ->> 'year')::int = " + year.year()))
                        .figure(
                                Figure.SURVEYS_NOT_SENT,
                                sum("owed", missed(year, "SURVEY") + " and one ->> 'settledAt' is null")),
                Tally.of("read_model.anomaly", year.holdsInstant("found_at")).figure(Figure.ANOMALIES, "count(*)"));
    }

    private static String sum(String list, String condition) {
        return "coalesce(sum((select count(*) from jsonb_array_elements(file -> '%s') one where %s)), 0)"
                .formatted(list, condition);
    }

    private static String at(CalendarYear year, String field) {
        return year.holdsInstant("(one ->> '" + field + "')::timestamptz");
    }

    /** By its last day: what was due by the end of 31 December is a miss of that year, whenever it was noted. */
    private static String missed(CalendarYear year, String name) {
        return "one ->> 'name' like '" + name + "' and one ->> 'state' = 'MISSED' and "
                + year.holdsDay("(one -> 'due' ->> 'lastDay')::date");
    }
}
