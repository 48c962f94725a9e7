package fr.paroletenue.backoffice;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a page says in backticks, and what is there under that name. */
final class NamedClasses {

    static final Path ROOT = Path.of(System.getProperty("paroletenue.root", ".."));

    private static final List<String> MODULES =
            List.of("shared-api", "frame", "command-side", "query-side", "back-office");
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][A-Za-z0-9]*)`");

    private NamedClasses() {}

    static Set<String> in(String cell) {
        return CLASS_NAME.matcher(cell).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    static Set<String> ofSources(String kind) throws IOException {
        var names = new TreeSet<String>();
        for (var file : sources(kind)) {
            var name = file.getFileName().toString();
            names.add(name.substring(0, name.length() - ".java".length()));
        }
        return names;
    }

    static Set<Path> sources(String kind) throws IOException {
        var all = new TreeSet<Path>();
        for (var module : MODULES) {
            var folder = ROOT.resolve(module).resolve("src").resolve(kind).resolve("java");
            if (Files.isDirectory(folder)) {
                try (var files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
                }
            }
        }
        return all;
    }
}
