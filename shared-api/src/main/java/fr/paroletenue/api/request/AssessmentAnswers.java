package fr.paroletenue.api.request;

import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WeeklySlot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was answered to the assessment form, whole or not. An empty list of skills says that none is needed. */
public record AssessmentAnswers(
        @Nullable List<HomeService> services,
        @Nullable Rhythm rhythm,
        @Nullable BigDecimal hoursPerMonth,
        @Nullable List<WeeklySlot> slots,
        @Nullable List<Skill> skills,
        @Nullable String postalCode,
        @Nullable LocalDate startOn,
        HomeDetails home) {

    /** Once nothing is missing that every form asks for. */
    public Needs needs() {
        return new Needs(
                Objects.requireNonNull(services).stream().distinct().toList(),
                Objects.requireNonNull(rhythm),
                Objects.requireNonNull(hoursPerMonth).setScale(2, RoundingMode.UNNECESSARY),
                WeeklySlot.joined(Objects.requireNonNull(slots)),
                skills == null ? List.of() : skills.stream().distinct().toList(),
                Objects.requireNonNull(postalCode),
                Objects.requireNonNull(startOn));
    }
}
