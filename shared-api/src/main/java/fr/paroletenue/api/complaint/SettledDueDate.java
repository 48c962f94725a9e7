package fr.paroletenue.api.complaint;

import fr.paroletenue.api.kernel.DueDateState;

/** What an act made of a due date: by the instant of the act itself, not of its recording. */
public record SettledDueDate(DueDateName dueDate, DueDateState state) {}
