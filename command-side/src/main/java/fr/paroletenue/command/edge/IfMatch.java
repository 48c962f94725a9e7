package fr.paroletenue.command.edge;

import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The optional version that a caller believes to change. */
final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("\"?(\\d{1,18})\"?");

    private IfMatch() {}

    static @Nullable String of(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw EdgeRefusal.invalid(HttpHeaders.IF_MATCH, FieldCode.UNREADABLE);
        }
        return Long.toString(Long.parseLong(version.group(1)));
    }
}
