package fr.paroletenue.frame.time;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Says up to which position of the history a reader wants to have seen. Opaque to whoever carries it. */
public record ReadToken(long position) {

    private static final String PREFIX = "p";

    public String value() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + position).getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty when it is not one of ours. */
    public static Optional<ReadToken> read(String value) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII);
            return text.startsWith(PREFIX)
                    ? Optional.of(new ReadToken(Long.parseLong(text.substring(PREFIX.length()))))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
