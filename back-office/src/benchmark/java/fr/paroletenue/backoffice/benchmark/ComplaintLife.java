package fr.paroletenue.backoffice.benchmark;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The mix of commands: record, acknowledge, qualify, answer, one after the other on one complaint, then the next one. Direction
 * says that it is none, because the answer to a real one needs an investigation first, which is not in the mix.
 */
final class ComplaintLife implements Load.Client {

    enum Command {
        RECORD,
        ACKNOWLEDGE,
        QUALIFY,
        ANSWER
    }

    private static final String[] WHAT = {
        "L'intervenante est arrivée avec quarante minutes de retard",
        "Le repassage n'a pas été fait",
        "Un vase a été cassé dans l'entrée",
        "La facture compte deux heures de trop"
    };

    static final String MORE =
            " et personne n'a prévenu. C'est la troisième fois ce mois-ci, toujours le mardi matin, alors que"
                    + " l'horaire avait été confirmé par téléphone la veille. Je demande que cela cesse et qu'une personne me rappelle"
                    + " pour convenir d'une solution qui tienne, sans quoi je chercherai une autre agence pour ma mère.";

    /** How often the house had no time, over the whole run. */
    static final AtomicLong NOT_NOW = new AtomicLong();

    private final House house;
    private final HttpConnection http;
    private final Random random;
    private final Consumer<String> recorded;
    private Command next = Command.RECORD;
    private String id = "";
    private Instant receivedAt = Instant.EPOCH;

    ComplaintLife(House house, long seed) {
        this(house, seed, id -> {});
    }

    /** @param recorded told the id of each complaint once its recording was answered */
    ComplaintLife(House house, long seed, Consumer<String> recorded) {
        this.house = house;
        this.http = house.http();
        this.random = new Random(seed);
        this.recorded = recorded;
    }

    Command next() {
        return next;
    }

    String id() {
        return id;
    }

    @Override
    public void once() {
        var now = house.clock().instant();
        switch (next) {
            case RECORD -> {
                receivedAt = now.minus(1, ChronoUnit.MINUTES);
                id = record(house, http, random, receivedAt);
                recorded.accept(id);
                next = Command.ACKNOWLEDGE;
            }
            case ACKNOWLEDGE -> {
                act(
                        "acknowledgement",
                        Map.of(
                                "channel", "EMAIL",
                                "sentAt", now.toString(),
                                "nextSteps", "Enquête puis réponse écrite sous dix jours"),
                        house.relations());
                next = Command.QUALIFY;
            }
            case QUALIFY -> {
                act(
                        "qualification",
                        Map.of("decision", "NOT_A_COMPLAINT", "reason", "Demande de renseignement sur l'horaire"),
                        house.direction());
                next = Command.ANSWER;
            }
            case ANSWER -> {
                act(
                        "answer",
                        Map.of(
                                "sentAt", now.toString(),
                                "channel", "EMAIL",
                                "outcome", "NOT_A_COMPLAINT",
                                "motives", "Votre question sur l'horaire a reçu sa réponse ; rien n'est à réparer"),
                        house.relations());
                next = Command.RECORD;
            }
        }
    }

    /** Returns the id of the complaint. */
    static String record(House house, HttpConnection http, Random random, Instant receivedAt) {
        var number = random.nextInt(1_000_000);
        var body = Map.of(
                "receivedAt",
                receivedAt.toString(),
                "channel",
                "EMAIL",
                "subject",
                WHAT[random.nextInt(WHAT.length)],
                "description",
                WHAT[random.nextInt(WHAT.length)] + MORE,
                "motive",
                "LATENESS",
                "category",
                "SERVICE",
                "complainant",
                Map.of(
                        "name", "Client fictif " + number,
                        "email", "client" + number + "@exemple.test",
                        "phone", String.format(Locale.ROOT, "0199%06d", number)));
        var answer = send(http, "/api/complaints", House.JSON.writeValueAsString(body), house.relations());
        if (answer.status() != 201) {
            throw new IllegalStateException("recording was refused: " + answer);
        }
        return House.JSON.readTree(answer.body()).get("id").asString();
    }

    private void act(String act, Map<String, String> body, String who) {
        var answer = send(http, "/api/complaints/" + id + "/" + act, House.JSON.writeValueAsString(body), who);
        if (answer.status() != 200) {
            throw new IllegalStateException(act + " was refused: " + answer);
        }
    }

    /** Who is told "not now" comes again; that counts as one command that took long, and is told in the report. */
    private static HttpConnection.Answer send(HttpConnection http, String path, String body, String who) {
        var answer = http.post(path, body, who);
        while (answer.status() == 503) {
            NOT_NOW.incrementAndGet();
            answer = http.post(path, body, who);
        }
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
