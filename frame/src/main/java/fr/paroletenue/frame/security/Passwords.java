package fr.paroletenue.frame.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes and checks passwords. A check is slow on purpose, and HTTP Basic shows the password with every request, so what
 * was found right is remembered: not the password but its keyed digest, under a key that dies with the process, and together
 * with the stored hash, so that a changed password is never taken for the remembered one.
 */
final class Passwords {

    /** What bcrypt looks at; the rest would be ignored in silence. */
    static final int LONGEST_IN_BYTES = 72;

    private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int RANDOM_LENGTH = 20;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final String hashOfNobody;

    private final Cache<String, byte[]> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    Passwords() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        key = new SecretKeySpec(bytes, "HmacSHA256");
        hashOfNobody = hash(random());
    }

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    static boolean fits(String password) {
        return !password.isEmpty() && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_IN_BYTES;
    }

    String random() {
        var password = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            password.append(LEGIBLE.charAt(random.nextInt(LEGIBLE.length())));
        }
        return password.toString();
    }

    /** Whether this password was found right for this stored hash before. */
    boolean isKnown(Account account, String password) {
        var remembered = verified.getIfPresent(account.username());
        return remembered != null && MessageDigest.isEqual(remembered, digest(account, password));
    }

    /** The slow check; it costs the same for a user who does not exist. */
    boolean matches(@Nullable Account account, String password) {
        boolean fits = fits(password);
        boolean right =
                encoder.matches(fits ? password : "too long", account == null ? hashOfNobody : account.passwordHash());
        if (account == null || !fits || !right) {
            return false;
        }
        verified.put(account.username(), digest(account, password));
        return true;
    }

    private byte[] digest(Account account, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(account.passwordHash().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
