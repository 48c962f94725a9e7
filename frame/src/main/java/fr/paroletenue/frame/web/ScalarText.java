package fr.paroletenue.frame.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How single values are written, in bodies and in query parameters alike. */
final class ScalarText {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private ScalarText() {}

    /** What is wrong with {@code text} as a value of {@code type}; null when it can be read, or the type is none of ours. */
    static @Nullable FieldError check(String field, Class<?> type, String text) {
        if (!PlainText.isPlain(text)) {
            return FieldError.of(field, FieldCode.FORBIDDEN_CHARACTER);
        }
        if (isInstant(type)) {
            return instant(text) == null ? FieldError.of(field, FieldCode.INSTANT_EXPECTED) : null;
        }
        if (type == LocalDate.class) {
            return date(text) == null ? FieldError.of(field, FieldCode.DATE_EXPECTED) : null;
        }
        if (type.isEnum()) {
            var words = words(type);
            return words.contains(text) ? null : FieldError.notInList(field, words);
        }
        if (type == boolean.class || type == Boolean.class) {
            return text.equals("true") || text.equals("false")
                    ? null
                    : FieldError.of(field, FieldCode.BOOLEAN_EXPECTED);
        }
        if (type == int.class || type == Integer.class) {
            return fits(text, Integer.MIN_VALUE, Integer.MAX_VALUE)
                    ? null
                    : FieldError.of(field, FieldCode.WHOLE_NUMBER_EXPECTED);
        }
        if (type == long.class || type == Long.class) {
            return fits(text, Long.MIN_VALUE, Long.MAX_VALUE)
                    ? null
                    : FieldError.of(field, FieldCode.WHOLE_NUMBER_EXPECTED);
        }
        return null;
    }

    static boolean isInstant(Class<?> type) {
        return type == Instant.class || type == OffsetDateTime.class || type == ZonedDateTime.class;
    }

    /** An instant always says its offset: without one, two readers could mean two moments. */
    static @Nullable Instant instant(String text) {
        try {
            var read = OffsetDateTime.parse(text);
            return read.getYear() >= FIRST_YEAR && read.getYear() <= LAST_YEAR ? read.toInstant() : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static @Nullable LocalDate date(String text) {
        try {
            var read = LocalDate.parse(text);
            return read.getYear() >= FIRST_YEAR && read.getYear() <= LAST_YEAR ? read : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static List<String> words(Class<?> list) {
        return Arrays.stream(list.getEnumConstants())
                .map(word -> ((Enum<?>) word).name())
                .toList();
    }

    private static boolean fits(String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            return number >= least && number <= most && !text.startsWith("+");
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }
}
