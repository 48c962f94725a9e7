package fr.paroletenue.command.deciding;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.worker.WeeklySlot;
import java.util.List;

/** What every decision asks of spans of time that come back every week. */
public final class Slots {

    private Slots() {}

    public static void requireSpans(List<WeeklySlot> slots) {
        slots.stream().filter(slot -> !slot.spansTime()).findFirst().ifPresent(slot -> {
            throw Refusal.because(RefusalCode.END_BEFORE_BEGINNING)
                    .with("from", slot.from())
                    .with("to", slot.to());
        });
    }

    /**
     * Who says the same hour twice has mistyped one of them. What touches does not overlap.
     *
     * @param field in which they are said
     */
    public static void requireApart(List<WeeklySlot> slots, String field) {
        requireSpans(slots);
        var overlapping = WeeklySlot.overlapping(slots);
        if (!overlapping.isEmpty()) {
            throw Refusal.because(RefusalCode.SLOTS_OVERLAP)
                    .with("field", field)
                    .with("slots", overlapping);
        }
    }
}
