package fr.paroletenue.query.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A sheet of plain text: parts with an empty line between them, no line longer than {@value #WIDTH} where its words allow. */
public final class LetterPaper {

    private static final int WIDTH = 78;
    private static final String WINDOW = " ".repeat(40);

    /** In French these stand apart from the word before them, but never at the beginning of a line. */
    private static final Set<String> BOUND = Set.of(":", ";", "?", "!", "»", "»)", "».", "€");

    private final StringBuilder text = new StringBuilder();
    private boolean underTitle;

    /** Lines that stand together. */
    public void block(List<String> lines) {
        begin();
        lines.forEach(line -> wrap("", "", line));
    }

    /** Where the window of an envelope is. */
    public void addressee(List<String> lines) {
        begin();
        lines.forEach(line -> wrap(WINDOW, WINDOW, line));
    }

    public void title(String words) {
        begin();
        wrap("", "", words);
        underTitle = true;
    }

    /** What follows a title stands right below it. */
    public void paragraph(String words) {
        if (!underTitle) {
            begin();
        }
        underTitle = false;
        wrap("", "", words);
    }

    /** What somebody has typed, with its own lines. */
    public void words(String typed) {
        if (!underTitle) {
            begin();
        }
        underTitle = false;
        typed.strip().lines().forEach(line -> wrap("", "", line));
    }

    public void item(String words) {
        underTitle = false;
        wrap("- ", "  ", words);
    }

    public String text() {
        return text.toString();
    }

    private void begin() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        underTitle = false;
    }

    private void wrap(String first, String others, String words) {
        var indent = first;
        var line = new StringBuilder(indent);
        for (var word : bound(words)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                text.append(line.toString().stripTrailing()).append('\n');
                indent = others;
                line = new StringBuilder(indent);
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static List<String> bound(String words) {
        var all = new ArrayList<String>();
        for (var word : words.strip().split("\\s+")) {
            if (!all.isEmpty() && (BOUND.contains(word) || all.getLast().endsWith("«"))) {
                all.set(all.size() - 1, all.getLast() + " " + word);
            } else {
                all.add(word);
            }
        }
        return all;
    }
}
