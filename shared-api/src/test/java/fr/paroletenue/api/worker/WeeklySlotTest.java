package fr.paroletenue.api.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklySlotTest {

    private static List<WeeklySlot> slots(String... texts) {
        return Arrays.stream(texts)
                .map(text -> WeeklySlot.read(text).orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MONDAY",
                "LUNDI-09:00-12:00",
                "monday-09:00-12:00",
                "MONDAY-9:00-12:00",
                "MONDAY-12:00-09:00",
                "MONDAY-09:00-09:00",
                "MONDAY-25:00-26:00",
                "MONDAY-09:00-12:00 "
            })
    void whatIsNoSpanOfTimeIsNotRead(String text) {
        assertThat(WeeklySlot.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY-09:00-12:00,  MONDAY-11:59-13:00, true",
        "MONDAY-09:00-12:00,  MONDAY-12:00-13:00, false",
        "MONDAY-09:00-12:00,  MONDAY-08:00-09:00, false",
        "MONDAY-09:00-12:00,  TUESDAY-09:00-12:00, false",
        "MONDAY-09:00-12:00,  MONDAY-08:00-18:00, true",
    })
    void overlapIsSharedTimeAndNotASharedEnd(String one, String other, boolean overlap) {
        var slots = slots(one, other);

        assertThat(slots.getFirst().overlaps(slots.getLast())).isEqualTo(overlap);
        assertThat(slots.getLast().overlaps(slots.getFirst())).isEqualTo(overlap);
    }

    @Test
    void theFirstTwoThatSayTheSameMinuteAreNamed() {
        assertThat(WeeklySlot.overlapping(List.of())).isEmpty();
        assertThat(WeeklySlot.overlapping(
                        slots("TUESDAY-09:00-12:00", "MONDAY-12:00-13:00", "MONDAY-09:00-12:00", "MONDAY-13:00-18:00")))
                .isEmpty();
        assertThat(WeeklySlot.overlapping(slots("TUESDAY-09:00-12:00", "MONDAY-12:00-13:00", "MONDAY-09:00-12:01")))
                .isEqualTo(slots("MONDAY-09:00-12:01", "MONDAY-12:00-13:00"));
        assertThat(WeeklySlot.overlapping(slots("MONDAY-09:00-12:00", "MONDAY-09:00-12:00")))
                .as("twice the same")
                .hasSize(2);
        assertThat(WeeklySlot.overlapping(
                        slots("FRIDAY-10:00-11:00", "FRIDAY-08:00-18:00", "FRIDAY-14:00-15:00", "FRIDAY-07:00-08:00")))
                .isEqualTo(slots("FRIDAY-08:00-18:00", "FRIDAY-10:00-11:00"));
    }

    @Test
    void whatTouchesIsOne() {
        assertThat(WeeklySlot.joined(slots(
                        "TUESDAY-09:00-10:00",
                        "MONDAY-14:00-18:00",
                        "MONDAY-09:00-12:00",
                        "MONDAY-11:00-11:30",
                        "MONDAY-12:00-13:00")))
                .isEqualTo(slots("MONDAY-09:00-13:00", "MONDAY-14:00-18:00", "TUESDAY-09:00-10:00"));
    }
}
