package fr.paroletenue.api.mission;

import java.math.BigDecimal;

/** What was worked under a contract, in hours of two decimals. */
public record HoursDone(BigDecimal hours) {}
