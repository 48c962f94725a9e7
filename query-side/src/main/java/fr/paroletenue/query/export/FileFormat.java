package fr.paroletenue.query.export;

import java.util.Locale;

/** The files that a list can be had as. */
public enum FileFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String contentType;

    FileFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param ending csv or xlsx; the route lets nothing else through */
    public static FileFormat ofEnding(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }
}
