package fr.paroletenue.frame.personaldata;

import java.nio.charset.StandardCharsets;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/** The key of one person in one retention class. What it seals names it, so that reading needs no other context. */
public final class PersonKey {

    private final String id;
    private final SecretKey key;

    PersonKey(String id, byte[] key) {
        this.id = id;
        this.key = AesGcm.key(key);
    }

    public String id() {
        return id;
    }

    /** @param component the record component that the text fills; it cannot be moved to another one */
    EncryptedText seal(byte[] clear, String component) {
        return new EncryptedText(id, AesGcm.seal(key, clear, boundTo(component)));
    }

    byte[] open(EncryptedText text, String component) throws AEADBadTagException {
        return AesGcm.open(key, text.sealed(), boundTo(component));
    }

    private byte[] boundTo(String component) {
        return (id + '/' + component).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
