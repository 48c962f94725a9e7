package fr.paroletenue.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists that are never changed, only followed by others. */
public final class Lists {

    private Lists() {}

    public static <T> List<T> plus(List<T> list, T last) {
        var more = new ArrayList<>(list);
        more.add(last);
        return List.copyOf(more);
    }

    public static <T, R> List<R> each(List<T> list, Function<? super T, ? extends R> change) {
        return list.stream().<R>map(change).toList();
    }
}
