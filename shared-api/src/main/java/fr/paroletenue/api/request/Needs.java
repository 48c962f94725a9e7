package fr.paroletenue.api.request;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.paroletenue.api.worker.AssignmentNeed;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WeeklySlot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a client needs, as it was assessed: codes, times and numbers.
 *
 * @param hoursPerMonth all hours of the month; of a one-off service, all of its hours
 * @param startOn the first Paris day
 */
public record Needs(
        List<HomeService> services,
        Rhythm rhythm,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal hoursPerMonth,
        List<WeeklySlot> slots,
        List<Skill> skills,
        String postalCode,
        LocalDate startOn) {

    /** The same for whoever looks for a worker. A one-off service takes each of its times once. */
    public AssignmentNeed forAWorker() {
        return new AssignmentNeed(
                skills, postalCode, slots, startOn, rhythm == Rhythm.ONE_OFF ? startOn.plusDays(6) : null);
    }
}
