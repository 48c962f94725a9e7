package fr.paroletenue.command.deciding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Tells whether long texts are the same without keeping them; no two texts of a lifetime share one. */
public final class Fingerprint {

    private static final byte BETWEEN_PARTS = 0;
    private static final int BYTES = 16;

    private Fingerprint() {}

    public static String of(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update(BETWEEN_PARTS);
            }
            return Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
