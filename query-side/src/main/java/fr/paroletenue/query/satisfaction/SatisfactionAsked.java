package fr.paroletenue.query.satisfaction;

import fr.paroletenue.query.list.CalendarYear;
import org.jspecify.annotations.Nullable;

/**
 * Whose satisfaction is asked for, and in which year.
 *
 * @param technicalSupervisor user name; null for all, and for the clients whom nobody supervises
 * @param clientId null for all
 */
public record SatisfactionAsked(
        CalendarYear year,
        @Nullable String technicalSupervisor,
        @Nullable String clientId) {}
