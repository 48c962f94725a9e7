package fr.paroletenue.frame.personaldata;

import fr.paroletenue.api.kernel.RetentionClass;
import java.util.Optional;

/** The keys under which personal data is stored, one for each person and retention class (D13). */
public interface PersonKeys {

    /**
     * The key to write with; made when there is none.
     *
     * @throws PersonKeyDestroyed when it was destroyed: what was erased is not begun anew behind the back of the one who
     *     asked for it
     */
    PersonKey forWriting(String subject, RetentionClass retention);

    /**
     * The key that a stored value names; empty when it was destroyed, so that the value is erased.
     *
     * @throws PersonKeyUnknown when no such key ever was: keys were lost, which must not pass for an erasure
     */
    Optional<PersonKey> forReading(String keyId);

    /** Erases: nothing sealed with this key can be read again, by nobody. A repeat is harmless. */
    void destroy(String subject, RetentionClass retention);

    /** Asked of where the keys lie, never of a cache: what it answers may be certified. */
    boolean isDestroyed(String subject, RetentionClass retention);
}
