package fr.paroletenue.api.request;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.worker.WorkerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a request has come to, as the one who draws up its contract needs it: nothing is said twice.
 *
 * @param quoteNumber of the quote that was accepted; null where none had to be given
 * @param monthly what is paid each month
 * @param once what is paid besides, one time
 * @param workerId who is assigned, if anybody is yet
 * @param informedOn Paris day on which the client was given the information before concluding (S2-13); null if not yet
 */
public record Agreement(
        ClientId clientId,
        Needs needs,
        HomeDetails home,
        Price monthly,
        Price once,
        @Nullable String quoteNumber,
        @Nullable WorkerId workerId,
        @Nullable LocalDate informedOn) {}
