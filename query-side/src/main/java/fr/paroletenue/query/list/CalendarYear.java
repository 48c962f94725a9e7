package fr.paroletenue.query.list;

import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import java.time.LocalDate;

/**
 * A calendar year of Paris days, from the midnight before 1 January to the one after 31 December, and what falls into it in SQL.
 * Its own bounds are all that it writes into a statement.
 */
public record CalendarYear(int year) {

    /** As it stands behind the question mark. */
    public static CalendarYear asked(int year) {
        if (year < 1 || year > 9999) {
            throw EdgeRefusal.invalid("year", FieldCode.UNREADABLE);
        }
        return new CalendarYear(year);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    public String firstDaySql() {
        return day(firstDay());
    }

    public String lastDaySql() {
        return day(lastDay());
    }

    /** The condition of an instant that falls into it. */
    public String holdsInstant(String sql) {
        return "(%1$s >= %2$s and %1$s < %3$s)"
                .formatted(sql, startOf(firstDay()), startOf(lastDay().plusDays(1)));
    }

    /** The condition of a Paris day that falls into it. */
    public String holdsDay(String sql) {
        return "(%s between %s and %s)".formatted(sql, firstDaySql(), lastDaySql());
    }

    private static String day(LocalDate day) {
        return "make_date(%d, %d, %d)".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String startOf(LocalDate day) {
        return "to_timestamp(%d)".formatted(Paris.startOf(day).getEpochSecond());
    }
}
