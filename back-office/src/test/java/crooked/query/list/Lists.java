package crooked.query.list;

import crooked.query.leak.LeakQuestion;

/** Leans on a capability that leans on it. */
public final class Lists {

    private Lists() {}

    public static String note(Object of) {
        return of + LeakQuestion.class.getName();
    }
}
