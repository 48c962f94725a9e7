package fr.paroletenue.frame.personaldata;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** The key that wraps every person's key. It never lies in a database, and no log or message shows it (D13). */
public final class KeyEncryptionKey {

    private final SecretKey key;
    private final String origin;

    private KeyEncryptionKey(SecretKey key, String origin) {
        this.key = key;
        this.origin = origin;
    }

    /** @param origin where it came from, for messages: a file or the name of a variable */
    public static KeyEncryptionKey ofBase64(String text, String origin) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw notAKey(origin);
        }
        if (bytes.length != AesGcm.KEY_BYTES) {
            throw notAKey(origin);
        }
        return new KeyEncryptionKey(AesGcm.key(bytes), origin);
    }

    static String newBase64() {
        return Base64.getEncoder().encodeToString(AesGcm.randomBytes(AesGcm.KEY_BYTES));
    }

    byte[] wrap(byte[] clear, String boundTo) {
        return AesGcm.seal(key, clear, boundTo.getBytes(StandardCharsets.UTF_8));
    }

    byte[] unwrap(byte[] wrapped, String boundTo) throws AEADBadTagException {
        return AesGcm.open(key, wrapped, boundTo.getBytes(StandardCharsets.UTF_8));
    }

    /** A key for another purpose, from which this one cannot be found. */
    byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String origin() {
        return origin;
    }

    @Override
    public String toString() {
        return "key encryption key from " + origin;
    }

    private static KeyEncryptionKeyRefused notAKey(String origin) {
        // The cause is left out: a decoder's message may quote what it was given.
        return new KeyEncryptionKeyRefused(origin + " does not hold a key: 32 bytes in base64 are needed,"
                + " as `openssl rand -base64 32` prints them.");
    }
}
