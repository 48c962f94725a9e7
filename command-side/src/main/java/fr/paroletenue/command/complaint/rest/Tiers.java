package fr.paroletenue.command.complaint.rest;

import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.DueDateView;

/** The two tiers of a clock (D1). */
record Tiers(DueDateView target, DueDateView limit) {

    static Tiers open(DueDate target, DueDate limit) {
        return new Tiers(DueDateView.of(target, DueDateState.OPEN), DueDateView.of(limit, DueDateState.OPEN));
    }
}
