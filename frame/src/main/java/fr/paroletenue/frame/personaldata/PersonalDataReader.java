package fr.paroletenue.frame.personaldata;

import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;

/** Opens stored personal data without knowing the record that it belongs to. */
public final class PersonalDataReader {

    /** What was sealed. */
    public sealed interface Opened {

        /** Readable: the JSON of the value. */
        @SuppressWarnings("ArrayRecordComponent") // never compared, only read
        record Clear(byte[] json) implements Opened {}

        /** Its key was destroyed. */
        record Erased() implements Opened {}
    }

    private final PersonKeys keys;

    public PersonalDataReader(PersonKeys keys) {
        this.keys = keys;
    }

    /**
     * Null when {@code text} is no sealed value of this house: a person may have typed something that looks like one, and
     * that must not make a history unreadable.
     *
     * @param component the name of the field that holds the text
     * @throws PersonalDataUnreadable when its key does not open it
     */
    public @Nullable Opened open(String text, String component) {
        var encrypted = EncryptedText.parse(text);
        if (encrypted == null) {
            return null;
        }
        try {
            var key = keys.forReading(encrypted.keyId());
            return key.isEmpty()
                    ? new Opened.Erased()
                    : new Opened.Clear(key.get().open(encrypted, component));
        } catch (PersonKeyUnknown e) {
            return null;
        } catch (AEADBadTagException e) {
            throw new PersonalDataUnreadable(
                    component, encrypted.keyId(), "it is not what was written there with that key");
        }
    }
}
