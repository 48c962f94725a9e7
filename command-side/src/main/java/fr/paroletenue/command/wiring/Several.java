package fr.paroletenue.command.wiring;

import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Several commands about one new thing, in their order: all are done or none. To the thing it is one moment, so time passes for
 * it once, after the last: an act of long ago that was done in time is not told as missed in between.
 *
 * @param first done before the commands and kept with them
 * @param rehearsed everything is decided and nothing is kept
 */
public record Several(Runnable first, List<?> commands, boolean rehearsed) {

    /** Says of a command that another one follows. */
    static final String MORE_FOLLOW = "moreFollow";

    private static final String FOLLOWED_FROM = Several.class.getName() + ".followedFrom/";

    /** Whether the running command is not the last one about its thing. */
    public static boolean moreFollow() {
        return CurrentUnitOfWork.get().getMessage().getMetaData().containsKey(MORE_FOLLOW);
    }

    /** Whether what is being decided will be thrown away. */
    public static boolean isRehearsed() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().getMessage().getPayload() instanceof Several several
                && several.rehearsed();
    }

    /**
     * What was there before the first of several commands; {@code now} where there is only one.
     *
     * @param id of the thing
     * @param now what is there before the running command
     */
    public static <T> T before(String id, T now) {
        var root = CurrentUnitOfWork.get().root();
        return moreFollow()
                ? root.getOrComputeResource(FOLLOWED_FROM + id, key -> now)
                : root.getOrDefaultResource(FOLLOWED_FROM + id, now);
    }
}
