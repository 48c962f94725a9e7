package fr.paroletenue.command.edge.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

    /** On 29 March 2026 the clocks in Paris went from 2:00 to 3:00; only an offset says which instant a time between them is. */
    @ParameterizedTest
    @CsvSource({
        "ISO, 2026-03-29 01:59, false, 2026-03-29T00:59:00Z",
        "ISO, 2026-03-29 02:00, true, ",
        "ISO, 2026-03-29 02:30, true, ",
        "ISO, 2026-03-29T02:59:59, true, ",
        "FR, 29/03/2026 02:30, true, ",
        "ISO, 2026-03-29 03:00, false, 2026-03-29T01:00:00Z",
        "ISO, 2026-03-29T02:30:00+01:00, false, 2026-03-29T01:30:00Z",
        "ISO, 2026-03-29, false, 2026-03-28T23:00:00Z"
    })
    void aTimeThatTheClocksSkippedNeverWas(
            ImportFormat format, String text, boolean skipped, @Nullable Instant expected) {
        assertThat(format.isSkipped(text)).isEqualTo(skipped);
        var moment = format.moment(text);
        if (expected == null) {
            assertThat(moment).isNull();
        } else {
            assertThat(moment.atTheEarliest()).isEqualTo(expected);
        }
    }

    /** On 26 October 2025 the clocks went from 3:00 back to 2:00: of the two times the one counts that speaks against the firm. */
    @ParameterizedTest
    @CsvSource({
        "2025-10-26 01:59, 2025-10-25T23:59:00Z, 2025-10-25T23:59:00Z",
        "2025-10-26 02:00, 2025-10-26T00:00:00Z, 2025-10-26T01:00:00Z",
        "2025-10-26 02:30, 2025-10-26T00:30:00Z, 2025-10-26T01:30:00Z",
        "2025-10-26 03:00, 2025-10-26T02:00:00Z, 2025-10-26T02:00:00Z",
        "2025-10-26T02:30:00+01:00, 2025-10-26T01:30:00Z, 2025-10-26T01:30:00Z"
    })
    void aTimeThatCameTwiceIsReadAgainstTheFirm(String text, Instant earliest, Instant latest) {
        var moment = read(ImportFormat.ISO, text);

        assertThat(moment.atTheEarliest()).isEqualTo(earliest);
        assertThat(moment.atTheLatest(NOW)).isEqualTo(latest);
    }

    /** Sent between the two: the second has not come yet. */
    @Test
    void whatWasDoneWasDoneByNowAlsoInTheHourThatComesTwice() {
        assertThat(read(ImportFormat.ISO, "2025-10-26 02:30").atTheLatest(Instant.parse("2025-10-26T00:45:00Z")))
                .isEqualTo("2025-10-26T00:30:00Z");
    }

    @Test
    void theTwoNotationsAreNeverMixed() {
        assertThat(ImportFormat.FR.day("29/02/2024")).isEqualTo(LocalDate.parse("2024-02-29"));
        assertThat(ImportFormat.FR.day("29/02/2023")).isNull();
        assertThat(ImportFormat.FR.day("2024-02-29")).isNull();
    }
}
