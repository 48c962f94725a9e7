package fr.paroletenue.api.worker;

import java.time.LocalDate;

/**
 * Whole Paris days on which somebody does not work.
 *
 * @param to the last day, included
 */
public record Absence(LocalDate from, LocalDate to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
