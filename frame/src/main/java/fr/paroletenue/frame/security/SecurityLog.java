package fr.paroletenue.frame.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an administrator has to be able to read afterwards. Names only of accounts that exist, since people type passwords into
 * the wrong field; addresses only as a keyed digest, which tells one source from another and nothing else.
 */
final class SecurityLog {

    private static final Logger log = LoggerFactory.getLogger("fr.paroletenue.security");

    private final byte[] salt = new byte[16];

    SecurityLog() {
        new SecureRandom().nextBytes(salt);
    }

    void loginRefused(boolean known, String username, String address, String why) {
        log.warn("login refused: user={} source={} why={}", known ? username : "(unknown)", source(address), why);
    }

    /** @param why of our own words, or of the library that looked at the token; both quote no token */
    void tokenRefused(String address, String why) {
        log.warn("token refused: source={} why={}", source(address), why);
    }

    void providerRefused(String why) {
        log.warn("login of the provider refused: why={}", why);
    }

    void providerNoted(Account account) {
        log.info("account told by the provider: user={} roles={}", account.username(), account.roles());
    }

    void callRefused(String username, String endpoint) {
        log.warn("call refused: user={} endpoint={}", username, endpoint);
    }

    void accountCreated(String by, Account account) {
        log.info("account created: user={} roles={} by={}", account.username(), account.roles(), by);
    }

    void accountChanged(String by, Account account, boolean password) {
        log.info(
                "account changed: user={} roles={} active={} passwordChanged={} by={}",
                account.username(),
                account.roles(),
                account.active(),
                password,
                by);
    }

    void sessionEnded(String username, String why) {
        log.info("session ended: user={} why={}", username, why);
    }

    private String source(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            var hash = digest.digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
