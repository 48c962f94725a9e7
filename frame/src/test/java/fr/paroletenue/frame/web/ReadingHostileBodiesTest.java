package fr.paroletenue.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** However a body is mangled, it is read or refused; nothing else ever comes of it. */
class ReadingHostileBodiesTest {

    enum Word {
        ONE,
        TWO
    }

    record Part(String name, @Nullable List<Part> parts) {}

    record Whole(
            String text,
            Instant at,
            LocalDate day,
            Word word,
            int number,
            long large,
            BigDecimal amount,
            boolean yes,
            @Nullable @Size(max = 3) List<Part> parts,
            @Nullable Map<String, Word> words) {}

    private static final String GOOD = """
            {"text":"é👋","at":"2026-04-20T09:30:00+02:00","day":"2026-04-17","word":"ONE","number":1,"large":12345678901,
            "amount":309.00,"yes":true,"parts":[{"name":"a","parts":[{"name":"b"}]}],"words":{"x":"TWO"}}""";

    /** What breaks readers: half of something, too much of something, and things that look like something else. */
    private static final List<String> SCRAPS = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "1e999999999",
            "1e99999999999",
            "-0",
            "0.1",
            "NaN",
            "\\u0000",
            "\\ud800",
            "\\",
            "\u0001",
            "9".repeat(70),
            "\"text\":",
            "\"word\":\"THREE\"",
            "[[[[[[[[[[",
            "{}",
            "2026-13-01",
            "+999999999-01-01T00:00:00Z",
            "\"\"",
            "//",
            "'",
            "\uFEFF",
            "\u2028");

    private final StrictBodies bodies;

    ReadingHostileBodiesTest() {
        var builder = JsonMapper.builder();
        new WebEdge().strictJson().customize(builder);
        bodies = new StrictBodies(
                builder.build(),
                Validation.byDefaultProvider()
                        .configure()
                        .messageInterpolator(new ParameterMessageInterpolator())
                        .buildValidatorFactory()
                        .getValidator());
    }

    @Test
    void theUnmangledBodyIsRead() {
        var whole = (Whole) bodies.read(GOOD.getBytes(StandardCharsets.UTF_8), Whole.class);
        assertThat(whole.at()).isEqualTo(Instant.parse("2026-04-20T07:30:00Z"));
        assertThat(whole.amount()).isEqualByComparingTo("309");
        assertThat(whole.parts()).hasSize(1);
        assertThat(whole.words()).containsEntry("x", Word.TWO);
    }

    @Test
    void aMangledOneIsReadOrRefused() {
        var random = new Random(20260420);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            var bytes = mangled(random);
            try {
                assertThat(bodies.read(bytes, Whole.class)).isInstanceOf(Whole.class);
            } catch (EdgeRefusal refusal) {
                refused++;
                assertThat(refusal.problem().status()).isEqualTo(400);
            } catch (RuntimeException | Error fault) {
                throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), fault);
            }
        }
        assertThat(refused).isBetween(2_500, 4_990);
    }

    private static byte[] mangled(Random random) {
        var text = new StringBuilder(GOOD);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(from, SCRAPS.get(random.nextInt(SCRAPS.size())));
                case 1 -> text.replace(from, to, SCRAPS.get(random.nextInt(SCRAPS.size())));
                case 2 -> text.insert(from, text.substring(from, to));
                default -> text.setCharAt(from, (char) random.nextInt(0x250));
            }
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(5) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
