package fr.paroletenue.query.export;

import fr.paroletenue.api.kernel.Paris;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How dates and numbers are written in a CSV file: for programs, or as a French spreadsheet expects them. */
public enum Notation {
    ISO(',', "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssxxx", false),
    FR(';', "dd/MM/yyyy", "dd/MM/yyyy HH:mm:ss", true);

    private final char separator;
    private final DateTimeFormatter day;
    private final DateTimeFormatter instant;
    private final boolean french;

    Notation(char separator, String day, String instant, boolean french) {
        this.separator = separator;
        this.day = DateTimeFormatter.ofPattern(day);
        this.instant = DateTimeFormatter.ofPattern(instant).withZone(Paris.ZONE);
        this.french = french;
    }

    char separator() {
        return separator;
    }

    /** A French spreadsheet takes a file without this mark for Latin-1. */
    boolean marksUtf8() {
        return french;
    }

    String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant at -> instant.format(at);
            case LocalDate on -> day.format(on);
            case BigDecimal amount -> french ? amount.toPlainString().replace('.', ',') : amount.toPlainString();
            case Boolean yes -> french ? (yes ? "oui" : "non") : yes.toString();
            case Enum<?> code -> code.name();
            case Collection<?> several -> several.stream().map(this::text).collect(Collectors.joining(" | "));
            default -> value.toString();
        };
    }
}
