package fr.paroletenue.command.edge.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a former system knew of time, read as exactly as it knew it, and in doubt against the firm. */
class ReadingMomentsTest {

    private static final Instant NOW = Instant.parse("2026-04-20T07:35:00Z");

    private static Moment read(ImportFormat format, String text) {
        var moment = format.moment(text);
        assertThat(moment).as(text).isNotNull();
        return moment;
    }

    @ParameterizedTest
    @CsvSource({
        "ISO, 2024-05-06T18:10:00+02:00, 2024-05-06T16:10:00Z",
        "FR, 2024-05-06T18:10:00+02:00, 2024-05-06T16:10:00Z",
        "ISO, 2024-05-06 18:10, 2024-05-06T16:10:00Z",
        "ISO, 2024-05-06T18:10:30, 2024-05-06T16:10:30Z",
        "ISO, 2024-01-06 18:10, 2024-01-06T17:10:00Z",
        "FR, 06/05/2024 18:10, 2024-05-06T16:10:00Z",
        "FR, 06/05/2024 18:10:30, 2024-05-06T16:10:30Z"
    })
    void aTimeIsTheSameFromBothSides(ImportFormat format, String text, Instant expected) {
        var moment = read(format, text);

        assertThat(moment.atTheEarliest()).isEqualTo(expected);
        assertThat(moment.atTheLatest(NOW)).isEqualTo(expected);
    }

    @Test
    void ofADayTheBeginningOrTheEndCounts() {
        var day = read(ImportFormat.FR, "06/05/2024");

        assertThat(day.atTheEarliest()).isEqualTo("2024-05-05T22:00:00Z");
        assertThat(day.atTheLatest(NOW)).isEqualTo("2024-05-06T21:59:59Z");
    }

    @Test
    void whatWasDoneTodayWasDoneByNow() {
        assertThat(read(ImportFormat.ISO, "2026-04-20").atTheLatest(NOW)).isEqualTo(NOW);
        // A day to come stays one, so that it is refused.
        assertThat(read(ImportFormat.ISO, "2026-04-21").atTheLatest(NOW)).isAfter(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"06/05/2024", "2024-02-30", "2024-5-6", "24-05-06", "2024-05-06 25:00", "2024-05-06 18h10", "1"})
    void whatIsWrittenOtherwiseIsNotGuessed(String text) {
        assertThat(ImportFormat.ISO.moment(text)).isNull();
        assertThat(ImportFormat.ISO.day(text)).isNull();
    }

    @Test
    void theTwoNotationsAreNeverMixed() {
        assertThat(ImportFormat.FR.day("29/02/2024")).isEqualTo(LocalDate.parse("2024-02-29"));
        assertThat(ImportFormat.FR.day("29/02/2023")).isNull();
        assertThat(ImportFormat.FR.day("2024-02-29")).isNull();
    }
}
