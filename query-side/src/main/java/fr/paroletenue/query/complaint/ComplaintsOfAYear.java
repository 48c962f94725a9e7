package fr.paroletenue.query.complaint;

import fr.paroletenue.query.list.CalendarYear;
import fr.paroletenue.query.satisfaction.Figure;
import fr.paroletenue.query.satisfaction.SatisfactionPart;
import fr.paroletenue.query.satisfaction.Tally;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a client complained of in a year, and whether the client left after it (S1-01, S3-02). A discarded complaint is none. */
@Component
class ComplaintsOfAYear implements SatisfactionPart {

    private static final String COMPLAINTS = "read_model.complaint";

    private static final String MISSED = """
            exists (select from read_model.complaint_due_date d
                     where d.complaint_id = t.complaint_id and d.state = 'MISSED')""";

    @Override
    public List<String> readModels() {
        return List.of(ComplaintProjection.NAME);
    }

    @Override
    public List<Tally> of(CalendarYear year) {
        return List.of(
                Tally.of(COMPLAINTS, "not discarded and " + year.holdsInstant("received_at"))
                        .figure(Figure.COMPLAINTS, "count(*)")
                        .figure(Figure.COMPLAINTS_FOUNDED, "count(*) filter (where founded in ('YES', 'PARTLY'))")
                        .figure(Figure.COMPLAINTS_WITH_MISSED_DUE_DATE, "count(*) filter (where " + MISSED + ")"),
                Tally.of(COMPLAINTS, ClientsLost.leftAfterIt() + " and " + year.holdsDay("left_on"))
                        .figure(Figure.CLIENTS_LOST_AFTER_COMPLAINT, "least(count(*), 1)"));
    }
}
