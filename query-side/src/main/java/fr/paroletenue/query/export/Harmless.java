package fr.paroletenue.query.export;

/** Text that a spreadsheet must not take for a formula: whoever complains could otherwise run one on the reader's machine. */
final class Harmless {

    /** The full-width twins are taken for the plain ones by some spreadsheets. */
    private static final String STARTS_A_FORMULA = "=+-@\u2212\uFF1D\uFF0B\uFF0D\uFF20|%";

    private Harmless() {}

    /** The same text, led by an apostrophe where its first visible character could start a formula. */
    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00A0' || c == '\uFEFF') {
                continue;
            }
            return STARTS_A_FORMULA.indexOf(c) >= 0 ? "'" + text : text;
        }
        return text;
    }
}
