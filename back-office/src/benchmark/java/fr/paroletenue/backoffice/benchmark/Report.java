package fr.paroletenue.backoffice.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Markdown, printed as it grows and written at the end. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    void section(String title) {
        line("");
        line("## " + title);
        line("");
    }

    void item(String text) {
        line("- " + text);
    }

    void line(String text) {
        lines.add(text);
        System.out.println(text);
    }

    void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    void head(String... cells) {
        row(cells);
        line("|" + "---|".repeat(cells.length));
    }

    void writeTo(Path file) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
