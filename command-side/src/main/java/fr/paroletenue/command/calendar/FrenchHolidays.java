package fr.paroletenue.command.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.paroletenue.api.kernel.Holiday;
import fr.paroletenue.api.kernel.HolidayZone;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The legal public holidays of France, read once. */
final class FrenchHolidays {

    private static final String EASTER_MONDAY = "christian.EASTER_MONDAY";
    private static final String WHIT_MONDAY = "christian.WHIT_MONDAY";
    private static final int FROM_EASTER_MONDAY_TO_WHIT_MONDAY = 49;

    /** The library's keys with the names that the French know; a key that is missing here stops the start. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("NEW_YEAR", "Jour de l'An"),
            Map.entry("christian.GOOD_FRIDAY", "Vendredi saint"),
            Map.entry(EASTER_MONDAY, "Lundi de Pâques"),
            Map.entry("LABOUR_DAY", "Fête du Travail"),
            Map.entry("VICTORY_DAY", "Victoire de 1945"),
            Map.entry("christian.ASCENSION_DAY", "Ascension"),
            Map.entry(WHIT_MONDAY, "Lundi de Pentecôte"),
            Map.entry("NATIONAL_DAY", "Fête nationale"),
            Map.entry("ASSUMPTION_MARY", "Assomption"),
            Map.entry("ALL_SAINTS", "Toussaint"),
            Map.entry("ARMISTICE", "Armistice de 1918"),
            Map.entry("CHRISTMAS", "Noël"),
            Map.entry("SECOND_CHRISTMAS_DAY", "Saint-Étienne"));

    private final NavigableMap<LocalDate, Holiday> byDay;
    private final Set<LocalDate> days;

    private FrenchHolidays(NavigableMap<LocalDate, Holiday> byDay) {
        this.byDay = byDay;
        // Asked for each day of each due date, where the walk down the tree would be felt.
        this.days = Set.copyOf(byDay.keySet());
    }

    /**
     * The library looks its parts up through the context class loader of the calling thread. The first due date may be asked
     * for on any thread, also on one of a pool that knows nothing of the application, so it is lent ours meanwhile.
     */
    static FrenchHolidays of(HolidayZone zone, Year first, Year last) {
        var thread = Thread.currentThread();
        var borrowed = thread.getContextClassLoader();
        thread.setContextClassLoader(FrenchHolidays.class.getClassLoader());
        try {
            return read(zone, first, last);
        } finally {
            thread.setContextClassLoader(borrowed);
        }
    }

    private static FrenchHolidays read(HolidayZone zone, Year first, Year last) {
        var library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
        var byDay = new TreeMap<LocalDate, Holiday>();
        for (var year = first; !year.isAfter(last); year = year.plusYears(1)) {
            for (var found : library.getHolidays(year, departmentsOf(zone))) {
                add(byDay, found.getDate(), found.getPropertiesKey());
                // From 2004 to 2007 the library leaves Whit Monday out. It was worked then, as the day of solidarity,
                // but
                // it never left the list of public holidays.
                if (found.getPropertiesKey().equals(EASTER_MONDAY)) {
                    add(byDay, found.getDate().plusDays(FROM_EASTER_MONDAY_TO_WHIT_MONDAY), WHIT_MONDAY);
                }
            }
        }
        return new FrenchHolidays(Collections.unmodifiableNavigableMap(byDay));
    }

    private static String[] departmentsOf(HolidayZone zone) {
        return switch (zone) {
            case METROPOLE -> new String[0];
            // Bas-Rhin stands for the three departments: they share their two additional days.
            case ALSACE_MOSELLE -> new String[] {"67"};
        };
    }

    private static void add(Map<LocalDate, Holiday> byDay, LocalDate day, String key) {
        var name = NAMES.get(key);
        if (name == null) {
            throw new IllegalStateException("No French name for the public holiday " + key + " on " + day);
        }
        // Two may fall on one day, as in 2008: Ascension on 1 May. One day is skipped once; the fixed feast names it.
        byDay.merge(day, new Holiday(day, name), (one, other) -> key.startsWith("christian.") ? one : other);
    }

    boolean contains(LocalDate day) {
        return days.contains(day);
    }

    Collection<Holiday> between(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? Collections.emptyList()
                : byDay.subMap(first, true, last, true).values();
    }
}
