package fr.paroletenue.api.kernel;

import java.time.LocalDate;

/** A public holiday as it was counted when a due date was computed, with its French name. */
public record Holiday(LocalDate day, String name) {}
