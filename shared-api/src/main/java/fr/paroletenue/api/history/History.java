package fr.paroletenue.api.history;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.api.kernel.StoredAs;
import fr.paroletenue.api.policy.PolicyEvent;
import java.util.List;
import java.util.stream.Stream;

/** Every event type of the house, found through the sealed page of its capability. */
public final class History {

    /** The one list to extend when a capability joins. */
    public static final List<Class<?>> PAGES = List.of(ComplaintEvent.class, RemarkEvent.class, PolicyEvent.class);

    private History() {}

    public static Stream<Class<?>> eventTypes() {
        return PAGES.stream().flatMap(page -> Stream.of(page.getPermittedSubclasses()));
    }

    /** The logical name and revision of an event type. */
    public static StoredAs storedAs(Class<?> eventType) {
        var storedAs = eventType.getAnnotation(StoredAs.class);
        if (storedAs == null) {
            throw new IllegalStateException(eventType + " has no @StoredAs name");
        }
        return storedAs;
    }
}
