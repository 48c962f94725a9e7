package fr.paroletenue.command.edge;

import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The optional name that a caller gives to a request, so that it can be sent again without being done again. */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private IdempotencyKey() {}

    static @Nullable String of(HttpServletRequest request) {
        var key = request.getHeader(HEADER);
        if (key == null) {
            return null;
        }
        if (!SANE.matcher(key).matches()) {
            throw EdgeRefusal.invalid(HEADER, FieldCode.UNREADABLE);
        }
        return key;
    }
}
