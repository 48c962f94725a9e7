package fr.paroletenue.command.wiring;

import fr.paroletenue.api.kernel.RetentionClass;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kind of aggregate that may live so long that its events are too many to be read again for every command.
 *
 * @param aggregate its shell
 * @param type as its events are stored
 * @param state what its events are folded into: a record of records, all of it as JSON
 * @param retention the class of the key, of the aggregate's own id, with which all of it is sealed
 * @param none before the first event
 * @param events the page of its events
 * @param after folds one more event
 * @param awake the shell with that state
 * @param stateOf what such a shell was given
 */
public record LongLived<A, S, E>(
        Class<A> aggregate,
        String type,
        Class<S> state,
        RetentionClass retention,
        S none,
        Class<E> events,
        BiFunction<S, E, S> after,
        Function<S, A> awake,
        Function<A, S> stateOf) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** As it lies in a snapshot, once it is sealed. */
    public byte[] written(S folded) {
        return JSON.writeValueAsBytes(folded);
    }

    public S read(byte[] json) {
        return JSON.readValue(json, state);
    }

    /** The state after what a stream says: a snapshot of the shell, or an event. */
    S fold(S before, Object payload) {
        return aggregate.isInstance(payload)
                ? stateOf.apply(aggregate.cast(payload))
                : after.apply(before, events.cast(payload));
    }
}
