package fr.paroletenue.command.erasure;

import fr.paroletenue.api.kernel.ErasedKey;
import java.util.List;

/** Takes the keys that an event gave up (D13). */
@FunctionalInterface
public interface Erasures {

    /** Part of the running command: if it is rolled back, no key is destroyed. */
    void giveUp(List<ErasedKey> keys);
}
