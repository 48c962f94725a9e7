package fr.paroletenue.query.complaint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many clients stand behind some complaints, each counted once (S4-13): by client id, else by the same e-mail or telephone,
 * else the complaint itself. Once a complaint is erased its e-mail and telephone are unknown, so without a client id it counts for
 * itself.
 */
final class ClientsCounted {

    /** What is known of who complained. */
    record Who(
            String complaintId,
            @Nullable String clientId,
            @Nullable String email,
            @Nullable String phone) {

        private Stream<String> coordinates() {
            return Stream.concat(
                    Stream.ofNullable(email)
                            .map(address -> "e-mail " + address.strip().toLowerCase(Locale.ROOT)),
                    Stream.ofNullable(phone).map(number -> "telephone " + national(number)));
        }

        /** The same line, written with or without its country code and in whatever groups. */
        private static String national(String number) {
            var figures = number.replaceAll("\\D", "").replaceFirst("^0033", "33");
            return figures.startsWith("33") && figures.length() > 10
                    ? "0" + figures.substring(2).replaceFirst("^0", "")
                    : figures;
        }
    }

    private final Map<String, String> sameAs = new HashMap<>();

    private ClientsCounted() {}

    static int among(List<Who> complaints) {
        return new ClientsCounted().count(complaints);
    }

    private int count(List<Who> complaints) {
        // Clients who are known lend their coordinates to those who are not; two of them who share one stay two.
        complaints.stream()
                .filter(who -> who.clientId() != null)
                .forEach(who -> who.coordinates().forEach(one -> sameAs.putIfAbsent(one, "client " + who.clientId())));
        complaints.stream()
                .filter(who -> who.clientId() == null)
                .forEach(who -> who.coordinates().forEach(one -> join("complaint " + who.complaintId(), one)));
        return (int) complaints.stream()
                .map(who ->
                        who.clientId() == null ? root("complaint " + who.complaintId()) : "client " + who.clientId())
                .distinct()
                .count();
    }

    private void join(String one, String other) {
        var first = root(one);
        var second = root(other);
        if (!first.equals(second) && !first.startsWith("client ")) {
            sameAs.put(first, second);
        } else if (!first.equals(second) && !second.startsWith("client ")) {
            sameAs.put(second, first);
        }
    }

    private String root(String one) {
        var at = one;
        for (var next = sameAs.get(at); next != null; next = sameAs.get(at)) {
            at = next;
        }
        return at;
    }
}
