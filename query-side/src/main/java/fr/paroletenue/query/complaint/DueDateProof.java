package fr.paroletenue.query.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.paroletenue.api.kernel.DayCount;
import fr.paroletenue.api.kernel.Holiday;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.query.complaint.ComplaintFile.FiledDueDate;
import java.time.Instant;
import java.util.List;

/**
 * All that is needed to count a due date again by hand (S5-24).
 *
 * @param triggeredAt the instant that started the clock
 * @param count how the limit is read, with its amount and the holidays that were skipped
 */
public record DueDateProof(
        String complaintId,
        String registerNumber,
        Instant triggeredAt,
        DayCount count,
        int amount,
        HolidayZone zone,
        List<Holiday> holidays,
        @JsonUnwrapped FiledDueDateView dueDate) {

    static DueDateProof of(ComplaintFile file, FiledDueDate date) {
        var due = date.due();
        return new DueDateProof(
                file.complaintId(),
                file.reception().registerNumber(),
                due.triggeredAt(),
                due.count(),
                due.amount(),
                due.zone(),
                due.holidays(),
                FiledDueDateView.of(date));
    }
}
