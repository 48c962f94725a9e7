package fr.paroletenue.frame.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a line of a file is refused. What stands in the cell is not repeated: it may be about a person.
 *
 * @param line as a spreadsheet numbers it; the heading is line 1
 * @param column its heading; empty for the line as a whole
 * @param code of a field or of a rule
 * @param message ready text, or null where the bundles know one for the code
 * @param allowed the words of the closed list, where there is one
 */
public record RefusedCell(
        long line, String column, String code, @Nullable String message, List<String> allowed) {

    public RefusedCell {
        allowed = List.copyOf(allowed);
    }

    Map<String, Object> in(Locale language) {
        var document = new LinkedHashMap<String, Object>();
        document.put("line", line);
        document.put("column", column);
        document.put("code", code);
        document.put("message", message != null ? message : Texts.fieldOrDetail(code, language));
        if (!allowed.isEmpty()) {
            document.put("allowed", allowed);
        }
        return document;
    }
}
