package fr.paroletenue.command.wiring;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

/** The version that a caller believes to change (If-Match), checked inside the aggregate so that nobody slips in between. */
public final class ExpectedVersion {

    public static final String KEY = "expectedVersion";

    private ExpectedVersion() {}

    public static void check(MetaData metaData) {
        var expected = metaData.get(KEY);
        if (expected instanceof String text && !text.equals(Long.toString(current()))) {
            throw Refusal.because(RefusalCode.STALE_VERSION).with("currentVersion", current());
        }
    }

    /** The number of events of the running aggregate; what a person sees as its version. */
    public static long current() {
        var last = AggregateLifecycle.getVersion();
        return last == null ? 0 : last + 1;
    }

    /** For a command sent from within another: what holds for the one, such as the version that the caller believes in, does not hold for the other. */
    public static MetaData without(MetaData metaData) {
        return metaData.withoutKeys(Set.of(KEY, Several.MORE_FOLLOW));
    }
}
