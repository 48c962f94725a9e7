package fr.paroletenue.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.api.kernel.Holiday;
import fr.paroletenue.api.kernel.HolidayZone;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FrenchHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, Jour de l'An",
        "2026-04-06, Lundi de Pâques",
        "2026-05-01, Fête du Travail",
        "2026-05-08, Victoire de 1945",
        "2026-05-14, Ascension",
        "2026-05-25, Lundi de Pentecôte",
        "2026-07-14, Fête nationale",
        "2026-08-15, Assomption",
        "2026-11-01, Toussaint",
        "2026-11-11, Armistice de 1918",
        "2026-12-25, Noël",
        "2027-01-01, Jour de l'An",
        "2027-03-29, Lundi de Pâques",
        "2027-05-01, Fête du Travail",
        "2027-05-06, Ascension",
        "2027-05-08, Victoire de 1945",
        "2027-05-17, Lundi de Pentecôte",
        "2027-07-14, Fête nationale",
        "2027-08-15, Assomption",
        "2027-11-01, Toussaint",
        "2027-11-11, Armistice de 1918",
        "2027-12-25, Noël",
    })
    void hasTheirFrenchNames(LocalDate day, String name) {
        assertThat(holidays(HolidayZone.METROPOLE, day, day)).containsExactly(new Holiday(day, name));
    }

    @ParameterizedTest
    @CsvSource({"2026, 11, 13", "2027, 11, 13", "2028, 11, 13"})
    void areElevenAndTwoMoreInAlsaceMoselle(int year, int inMetropole, int inAlsaceMoselle) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        assertThat(holidays(HolidayZone.METROPOLE, first, last)).hasSize(inMetropole);
        assertThat(holidays(HolidayZone.ALSACE_MOSELLE, first, last)).hasSize(inAlsaceMoselle);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-03, Vendredi saint",
        "2027-03-26, Vendredi saint",
        "2026-12-26, Saint-Étienne",
        "2028-12-26, Saint-Étienne",
    })
    void ofAlsaceMoselleAloneAreNamedToo(LocalDate day, String name) {
        assertThat(holidays(HolidayZone.ALSACE_MOSELLE, day, day)).containsExactly(new Holiday(day, name));
        assertThat(holidays(HolidayZone.METROPOLE, day, day)).isEmpty();
    }

    /** Ascension of 2008 fell on 1 May: one day, one name. */
    @Test
    void thatFallTogetherAreOneDayUnderTheFixedName() {
        var day = LocalDate.of(2008, 5, 1);
        assertThat(holidays(HolidayZone.METROPOLE, day, day)).containsExactly(new Holiday(day, "Fête du Travail"));
    }

    /** The whole century against a calculation of Easter that shares nothing with the library. */
    @ParameterizedTest
    @EnumSource(HolidayZone.class)
    void agreeWithOurOwnEasterFrom2000To2099(HolidayZone zone) {
        for (var year = 2000; year <= 2099; year++) {
            var found = new TreeMap<LocalDate, String>();
            holidays(zone, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                    .forEach(holiday -> found.put(holiday.day(), holiday.name()));
            assertThat(found).as("holidays of " + year).isEqualTo(expected(zone, year));
        }
    }

    /**
     * A pool of the JVM gives its threads a class loader that does not see the application. What the library has found it
     * keeps, so only classes that were never used before can tell.
     */
    @Test
    void areFoundOnAThreadThatKnowsNothingOfTheApplication() throws Exception {
        var thread = Thread.currentThread();
        var own = thread.getContextClassLoader();
        try (var neverUsed = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            var zone = neverUsed.loadClass(HolidayZone.class.getName());
            var workingDays = neverUsed
                    .loadClass(WorkingDays.class.getName())
                    .getMethod("in", zone)
                    .invoke(null, zone.getEnumConstants()[0]);
            var holiday = workingDays.getClass().getMethod("isWorkingDay", LocalDate.class);

            assertThat(holiday.invoke(workingDays, LocalDate.of(2026, 5, 1))).isEqualTo(false);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31", "2200-01-01"})
    void areNotGuessedOutsideTheKnownYears(LocalDate day) {
        var workingDays = WorkingDays.in(HolidayZone.METROPOLE);
        assertThatThrownBy(() -> workingDays.isWorkingDay(day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(day.toString());
    }

    private static URL[] classPath() throws MalformedURLException {
        var entries = new ArrayList<URL>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toUri().toURL());
        }
        return entries.toArray(URL[]::new);
    }

    private static List<Holiday> holidays(HolidayZone zone, LocalDate first, LocalDate last) {
        return WorkingDays.in(zone).holidaysBetween(first, last);
    }

    private static Map<LocalDate, String> expected(HolidayZone zone, int year) {
        var easter = easterSunday(year);
        var days = new TreeMap<LocalDate, String>();
        days.put(easter.plusDays(1), "Lundi de Pâques");
        days.put(easter.plusDays(39), "Ascension");
        days.put(easter.plusDays(50), "Lundi de Pentecôte");
        if (zone == HolidayZone.ALSACE_MOSELLE) {
            days.put(easter.minusDays(2), "Vendredi saint");
            days.put(LocalDate.of(year, Month.DECEMBER, 26), "Saint-Étienne");
        }
        days.put(LocalDate.of(year, Month.JANUARY, 1), "Jour de l'An");
        days.put(LocalDate.of(year, Month.MAY, 1), "Fête du Travail");
        days.put(LocalDate.of(year, Month.MAY, 8), "Victoire de 1945");
        days.put(LocalDate.of(year, Month.JULY, 14), "Fête nationale");
        days.put(LocalDate.of(year, Month.AUGUST, 15), "Assomption");
        days.put(LocalDate.of(year, Month.NOVEMBER, 1), "Toussaint");
        days.put(LocalDate.of(year, Month.NOVEMBER, 11), "Armistice de 1918");
        days.put(LocalDate.of(year, Month.DECEMBER, 25), "Noël");
        return days;
    }

    /** Gauss, with both of his exceptions; his two constants are those of 1900 to 2099. */
    private static LocalDate easterSunday(int year) {
        var d = (19 * (year % 19) + 24) % 30;
        var e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
        var day = 22 + d + e;
        if (d == 29 && e == 6) {
            day -= 7;
        }
        if (d == 28 && e == 6 && year % 19 > 10) {
            day -= 7;
        }
        return LocalDate.of(year, Month.MARCH, 1).plusDays(day - 1L);
    }
}
