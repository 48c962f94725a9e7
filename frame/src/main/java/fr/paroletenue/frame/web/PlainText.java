package fr.paroletenue.frame.web;

/**
 * Text that every place it may go to can hold: the database knows no U+0000, a spreadsheet no control characters, and no
 * encoding knows half a surrogate pair.
 */
final class PlainText {

    private PlainText() {}

    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c) || c == '\uFFFE' || c == '\uFFFF') {
                return false;
            } else if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
        }
        return true;
    }
}
