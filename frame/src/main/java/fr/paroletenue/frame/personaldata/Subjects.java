package fr.paroletenue.frame.personaldata;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds whose data a marked component holds, in the record that is being written. */
final class Subjects {

    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var accessors = new HashMap<String, Method>();
            if (type.isRecord()) {
                for (var component : type.getRecordComponents()) {
                    var accessor = component.getAccessor();
                    accessor.setAccessible(true);
                    accessors.put(component.getName(), accessor);
                }
            }
            return Map.copyOf(accessors);
        }
    };

    private Subjects() {}

    static String of(@Nullable Object written, String component) {
        if (written == null || !written.getClass().isRecord()) {
            throw new IllegalStateException("personal data can be marked in records only, not in "
                    + (written == null ? "nothing" : written.getClass().getName()));
        }
        var accessor = COMPONENTS.get(written.getClass()).get(component);
        if (accessor == null) {
            throw new IllegalStateException(
                    written.getClass().getName() + " has no component " + component + " to say whose data it holds");
        }
        var subject = read(accessor, written);
        var text = subject == null ? "" : subject.toString();
        if (text.isBlank()) {
            throw new IllegalStateException(
                    written.getClass().getName() + "." + component + " is empty, so nobody's key can seal the data");
        }
        return text;
    }

    private static @Nullable Object read(Method accessor, Object written) {
        try {
            return accessor.invoke(written);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor + " cannot be read", e);
        }
    }
}
