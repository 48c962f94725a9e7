package fr.paroletenue.query.letter;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.Paris;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What letters say the same way. */
public final class French {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private French() {}

    public static String day(Instant instant) {
        return day(Paris.dayOf(instant));
    }

    public static String day(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er" + DAY.format(day).substring(1) : DAY.format(day);
    }

    public static String sentBy(LetterChannel channel) {
        return switch (channel) {
            case FORM -> "par formulaire";
            case BY_HAND -> "remise en main propre";
            case EMAIL -> "par courriel";
            case POST -> "par courrier";
        };
    }

    /** Such as {@code 1234,50 €}. */
    public static String euros(Money money) {
        return money.amount().toPlainString().replace('.', ',') + " €";
    }

    /** Such as {@code 12,5}. */
    public static String number(BigDecimal number) {
        var shown = number.stripTrailingZeros();
        return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString().replace('.', ',');
    }

    /** S4-21. */
    public static List<String> head(Letterhead letterhead) {
        return List.of(
                letterhead.name(),
                letterhead.address(),
                "Téléphone : " + letterhead.phone(),
                "Courriel : " + letterhead.email());
    }
}
