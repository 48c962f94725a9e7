package crooked.command.calendar;

import crooked.command.leak.Leaking;

/** A calendar that knows a capability, and sleeps. */
public final class Days {

    private Days() {}

    public static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(Leaking.class.getName(), stopping);
        }
    }
}
