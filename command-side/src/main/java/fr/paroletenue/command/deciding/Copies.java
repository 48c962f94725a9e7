package fr.paroletenue.command.deciding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collections that are never changed, only followed by others, each in the order in which it grew. */
public final class Copies {

    private Copies() {}

    public static <T> List<T> plus(List<T> list, T last) {
        var more = new ArrayList<>(list);
        more.add(last);
        return List.copyOf(more);
    }

    public static <T> Set<T> plus(Set<T> set, T last) {
        var more = new LinkedHashSet<>(set);
        more.add(last);
        return Collections.unmodifiableSet(more);
    }

    public static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        var more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }

    public static <K, V> Map<K, V> minus(Map<K, V> map, K key) {
        var fewer = new LinkedHashMap<>(map);
        fewer.remove(key);
        return Collections.unmodifiableMap(fewer);
    }
}
