package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.query.list.Plain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who somebody most probably is, by the telephone number or the e-mail address that was noted (S2-05). It is looked up whenever
 * somebody reads, and stored nowhere: whoever has a file tomorrow is recognised in the message of today, and no word of a file
 * outlives it. Nothing follows from it by itself; a person says whose message it is.
 */
@Component
public class Callers {

    /** Of more than so many nobody would say that it is the one. */
    private static final int SHOWN = 5;

    /** Some share a number, such as the clients of one guardian. */
    private static final int LOOKED_AT = 20;

    private static final String AT = "@";

    /** Whole numbers and the whole word with the @ only; the fence as in the search, which says why. */
    private static final String BY_HASH = """
            select wanted.hash, c.file from unnest(?::int[]) wanted (hash)
             cross join lateral (
                   with found as materialized (
                        select w.client_id from read_model.client_words w where w.found_by @> array[wanted.hash])
                   select client_id from found order by client_id limit ?) f
              join read_model.client c on c.client_id = f.client_id""";

    /** By what somebody was recognised. */
    public enum By {
        PHONE,
        EMAIL
    }

    /** What was noted of somebody whose message it is not known to be. */
    public record Contact(@Nullable String phone, @Nullable String email) {

        private Optional<String> number() {
            return Stream.ofNullable(phone)
                    .map(ClientWords::typed)
                    .filter(words -> words.size() == 1)
                    .map(List::getFirst)
                    .filter(ClientWords::isTelephone)
                    .findFirst();
        }

        /** The part of the address by which it is looked for; the whole is compared afterwards. */
        private Optional<String> address() {
            return Stream.ofNullable(email)
                    .flatMap(text -> ClientWords.typed(text).stream())
                    .filter(word -> word.contains(AT))
                    .findFirst();
        }

        private Stream<Integer> hashes() {
            return Stream.of(number(), address()).flatMap(Optional::stream).map(ClientWords::beginning);
        }
    }

    /** A client who has exactly that number or that address. */
    public record Recognised(String clientId, String name, ClientStanding standing, List<By> by) {}

    private record Found(int hash, ClientFile file) {}

    private final JdbcTemplate jdbc;

    Callers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A few, those who match twice and those whose file is open first; nobody where nothing can be said. */
    public List<Recognised> recognise(Contact contact) {
        return recognise(Map.of(AT, contact)).getOrDefault(AT, List.of());
    }

    /**
     * The same for many at once, in one statement.
     *
     * @param contacts by any key
     * @return by the same keys, those alone who were recognised
     */
    public <K> Map<K, List<Recognised>> recognise(Map<K, Contact> contacts) {
        var files = files(contacts.values());
        var recognised = new HashMap<K, List<Recognised>>();
        contacts.forEach((key, contact) -> {
            var them = them(contact, files);
            if (!them.isEmpty()) {
                recognised.put(key, them);
            }
        });
        return recognised;
    }

    private List<Found> files(Collection<Contact> contacts) {
        var hashes = contacts.stream().flatMap(Contact::hashes).distinct().toArray(Integer[]::new);
        return hashes.length == 0 ? List.of() : jdbc.query(BY_HASH, Callers::found, hashes, LOOKED_AT);
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(row.getInt("hash"), ClientRows.file(row));
    }

    /** What was equal was a hash: the number and the address themselves are compared here. */
    private static List<Recognised> them(Contact contact, List<Found> files) {
        var hashes = contact.hashes().toList();
        return files.stream()
                .filter(found -> hashes.contains(found.hash()))
                .map(Found::file)
                .distinct()
                .flatMap(file -> {
                    var by = by(contact, file);
                    return by.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new Recognised(file.clientId(), file.name(), file.standing(), by));
                })
                .sorted(Comparator.comparing((Recognised one) -> -one.by().size())
                        .thenComparing(one -> !one.standing().isOpen())
                        .thenComparing(Recognised::name)
                        .thenComparing(Recognised::clientId))
                .limit(SHOWN)
                .toList();
    }

    private static List<By> by(Contact contact, ClientFile file) {
        if (file.erasure() != null) {
            return List.of();
        }
        var number = contact.number()
                .filter(called -> ClientWords.telephones(file).contains(called))
                .map(called -> By.PHONE);
        var address = Optional.ofNullable(contact.email())
                .filter(email -> file.details().email() != null
                        && Plain.of(email)
                                .strip()
                                .equals(Plain.of(file.details().email()).strip()))
                .map(email -> By.EMAIL);
        return Stream.of(number, address).flatMap(Optional::stream).toList();
    }
}
