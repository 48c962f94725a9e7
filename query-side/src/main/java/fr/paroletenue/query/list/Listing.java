package fr.paroletenue.query.list;

import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldCode;
import fr.paroletenue.frame.web.FieldError;
import fr.paroletenue.query.export.FileFormat;
import fr.paroletenue.query.export.FileWriting;
import fr.paroletenue.query.export.Lines;
import fr.paroletenue.query.export.Notation;
import fr.paroletenue.query.export.Sheet;
import fr.paroletenue.query.list.Page.ReadModelVersion;
import fr.paroletenue.query.readmodel.Progress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How every list is answered: waiting for the read model, saying its version, page by page or as a file. */
@Component
public class Listing {

    /** Says which version of which read model an answer shows, where the body has no place for it. */
    public static final String VERSION_HEADER = "Read-Model-Version";

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 200;

    private final Progress progress;

    Listing(Progress progress) {
        this.progress = progress;
    }

    /** To be called before the question is asked, with all read models that the answer comes from. */
    public Shown after(@Nullable String token, String readModel, String... others) {
        progress.await(token, readModel);
        progress.await(token, others);
        return new Shown(new ReadModelVersion(readModel, progress.versionOf(readModel)));
    }

    /** Asked for before the rows are read: the answer may show more, never less. */
    public record Shown(ReadModelVersion version) {

        public <T> Page<T> page(KeysetQuery.Part<T> part, boolean count, LongSupplier total) {
            var next = part.next();
            return new Page<>(
                    version, part.items(), next == null ? null : next.text(), count ? total.getAsLong() : null);
        }

        public <T> Page<T> whole(List<T> items, boolean count) {
            return new Page<>(version, items, null, count ? (long) items.size() : null);
        }

        /** One thing that may be acted upon: its version goes into the tag that an act gives back. */
        public <T> ResponseEntity<T> one(long version, T body) {
            return ok().eTag("\"" + version + "\"").body(body);
        }

        /** Figures, or whatever else nobody acts upon. */
        public <T> ResponseEntity<T> answer(T body) {
            return ok().body(body);
        }

        /** A text as it goes to a client. */
        public ResponseEntity<String> french(String text) {
            return ok().header(HttpHeaders.CONTENT_LANGUAGE, "fr").body(text);
        }

        private ResponseEntity.BodyBuilder ok() {
            return ResponseEntity.ok().header(VERSION_HEADER, header());
        }

        private String header() {
            return version.name() + "=" + version.version();
        }

        public <T> void file(
                Sheet<T> sheet, Lines<T> lines, String ending, @Nullable String notation, HttpServletResponse response)
                throws IOException {
            response.setHeader(VERSION_HEADER, header());
            Listing.file(sheet, lines, ending, notation, response);
        }
    }

    /** A file that no read model stands behind. */
    public static <T> void file(
            Sheet<T> sheet, Lines<T> lines, String ending, @Nullable String notation, HttpServletResponse response)
            throws IOException {
        var format = FileFormat.ofEnding(ending);
        var written = word("format", notation, Notation.class, Notation.ISO);
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + sheet.name() + "." + format.ending() + "\"");
        FileWriting.write(sheet, lines, format, written, response.getOutputStream());
    }

    public static int size(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL_SIZE;
        }
        if (asked < 1 || asked > LARGEST_SIZE) {
            throw EdgeRefusal.invalid(List.of(new FieldError("size", "OUT_OF_RANGE", "1.." + LARGEST_SIZE, List.of())));
        }
        return asked;
    }

    /** Finds the order that is asked for by its word. */
    public static Order order(@Nullable String sort, List<Order> known, Order usual) {
        if (sort == null || sort.isEmpty()) {
            return usual;
        }
        return known.stream()
                .filter(order -> order.word().equals(sort))
                .findFirst()
                .orElseThrow(() -> EdgeRefusal.invalid(List.of(FieldError.notInList(
                        "sort", known.stream().map(Order::word).toList()))));
    }

    /** Reads a word of a closed list whatever its case. */
    public static <E extends Enum<E>> E word(String parameter, @Nullable String text, Class<E> list, E absent) {
        if (text == null || text.isEmpty()) {
            return absent;
        }
        return Arrays.stream(list.getEnumConstants())
                .filter(code -> code.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> EdgeRefusal.invalid(List.of(FieldError.notInList(
                        parameter,
                        Arrays.stream(list.getEnumConstants())
                                .map(code -> code.name().toLowerCase(Locale.ROOT))
                                .toList()))));
    }

    /** A name in a path that is no word of ours leads nowhere. */
    public static EdgeRefusal unreadable(String parameter) {
        return EdgeRefusal.invalid(parameter, FieldCode.UNREADABLE);
    }
}
