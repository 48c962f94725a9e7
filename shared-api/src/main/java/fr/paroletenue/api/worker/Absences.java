package fr.paroletenue.api.worker;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a worker does not come.
 *
 * @param standing all absences that were not taken back
 * @param departedOn the last Paris day of the worker; null for somebody who stays
 */
public record Absences(List<Absence> standing, @Nullable LocalDate departedOn) {}
