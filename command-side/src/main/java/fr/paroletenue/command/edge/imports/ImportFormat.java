package fr.paroletenue.command.edge.imports;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How dates are written in a file: as our own exports write them, for programs or as a French spreadsheet does. */
public enum ImportFormat {
    ISO("uuuu-MM-dd", "uuuu-MM-dd['T'][' ']HH:mm[:ss]"),
    FR("dd/MM/uuuu", "dd/MM/uuuu HH:mm[:ss]");

    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;

    ImportFormat(String day, String minute) {
        this.day = strict(day);
        this.minute = strict(minute);
    }

    /** @param name as in the exports: {@code iso} or {@code fr}; null for iso */
    public static ImportFormat named(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return ISO;
        }
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name))
                .findFirst()
                .orElseThrow(() -> EdgeRefusal.invalid(List.of(FieldError.notInList(
                        "format",
                        Arrays.stream(values()).map(ImportFormat::word).toList()))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    LocalDate day(String text) {
        try {
            return LocalDate.parse(text, day);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** A Paris time unless the text says its offset. */
    @Nullable
    Moment moment(String text) {
        try {
            return new Moment.Exact(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException otherwiseWritten) {
            return localMoment(text);
        }
    }

    /** Whether it is a Paris time that there never was, because the clocks were put forward over it. */
    boolean isSkipped(String text) {
        var local = local(text);
        return local != null && Paris.ZONE.getRules().getValidOffsets(local).isEmpty();
    }

    private @Nullable Moment localMoment(String text) {
        var local = local(text);
        if (local != null) {
            return isSkipped(text) ? null : Moment.at(local);
        }
        var known = day(text);
        return known == null ? null : new Moment.SomeTime(known);
    }

    private @Nullable LocalDateTime local(String text) {
        try {
            return LocalDateTime.parse(text, minute);
        } catch (DateTimeException otherwiseWritten) {
            return null;
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
