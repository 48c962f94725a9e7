package fr.paroletenue.frame.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JDBC address of PostgreSQL whose database and parameters can be exchanged. */
record DatabaseUrl(String server, String database, List<String> parameters) {

    private static final Pattern SHAPE = Pattern.compile("(jdbc:postgresql:(?://[^/?]*/)?)([^?]*)(?:\\?(.*))?");

    static DatabaseUrl of(String url) {
        Matcher shape = SHAPE.matcher(url);
        if (!shape.matches()) {
            // An address may carry a password, so the message does not repeat it.
            throw new IllegalArgumentException(
                    "The database address must look like jdbc:postgresql://host:port/database");
        }
        @Nullable String query = shape.group(3);
        return new DatabaseUrl(
                shape.group(1),
                shape.group(2),
                query == null || query.isEmpty() ? List.of() : List.of(query.split("&")));
    }

    DatabaseUrl toDatabaseForTheSameUser(String other) {
        return new DatabaseUrl(server, other, parameters);
    }

    /** What may be shown: a parameter can be a password. */
    String withoutParameters() {
        return server + database;
    }

    /** The same server for another role: the administrator's own name and password do not travel along. */
    DatabaseUrl toDatabase(String other) {
        return new DatabaseUrl(
                server,
                other,
                parameters.stream()
                        .filter(parameter -> !names(parameter, "user") && !names(parameter, "password"))
                        .toList());
    }

    /**
     * The server's details of an error quote the row that it refused, names and addresses included; without them neither
     * a log nor a dead letter can hold personal data that came back in an error.
     */
    String withoutErrorDetail() {
        List<String> all = new ArrayList<>(parameters);
        all.removeIf(parameter -> names(parameter, "logServerErrorDetail"));
        all.add("logServerErrorDetail=false");
        if (all.stream().noneMatch(parameter -> names(parameter, "reWriteBatchedInserts"))) {
            all.add("reWriteBatchedInserts=true");
        }
        return server + database + "?" + String.join("&", all);
    }

    private static boolean names(String parameter, String name) {
        return parameter.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + "=");
    }
}
