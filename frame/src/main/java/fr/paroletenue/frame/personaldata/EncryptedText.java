package fr.paroletenue.frame.personaldata;

import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Personal data as it lies in the history: {@code enc:1:<key id>:<base64 of vector and sealed JSON>}. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only carried from the text to the key and back
record EncryptedText(String keyId, byte[] sealed) {

    private static final String PREFIX = "enc:1:";
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Null when {@code text} is none: written before its component was marked as personal data. */
    static @Nullable EncryptedText parse(@Nullable String text) {
        if (text == null || !text.startsWith(PREFIX)) {
            return null;
        }
        var end = text.indexOf(':', PREFIX.length());
        if (end < 0 || !KEY_ID.matcher(text).region(PREFIX.length(), end).matches()) {
            return null;
        }
        try {
            var sealed = Base64.getDecoder().decode(text.substring(end + 1));
            return sealed.length < AesGcm.SEALED_MORE_BYTES
                    ? null
                    : new EncryptedText(text.substring(PREFIX.length(), end), sealed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return PREFIX + keyId + ':' + Base64.getEncoder().encodeToString(sealed);
    }
}
