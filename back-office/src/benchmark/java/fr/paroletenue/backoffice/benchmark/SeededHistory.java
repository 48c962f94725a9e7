package fr.paroletenue.backoffice.benchmark;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.CauseOwner;
import fr.paroletenue.api.complaint.Circumstances;
import fr.paroletenue.api.complaint.Classification;
import fr.paroletenue.api.complaint.ClassificationInOwnWords;
import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintCategory;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.ComplaintSource;
import fr.paroletenue.api.complaint.DirectionLearned;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.FeedbackType;
import fr.paroletenue.api.complaint.FirstMeasure;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.GapType;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.api.complaint.RemarkId;
import fr.paroletenue.api.complaint.RiskCategory;
import fr.paroletenue.api.complaint.Scope;
import fr.paroletenue.api.complaint.SettledDueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.backoffice.benchmark.HistoryWriter.Stored;
import fr.paroletenue.command.complaint.ComplaintTimeLimits;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;

/**
 * Three years of complaints written straight into the history: by the house's own serializer, with a key of its own for each
 * person, and in the order in which they would have happened, so that the lives of many complaints are interleaved.
 */
final class SeededHistory {

    private static final Instant FIRST = Instant.parse("2023-01-02T07:00:00Z");
    private static final Duration SPAN = Duration.ofDays(1_090);
    private static final int BLOCK = 2_000;
    private static final int WORKERS = 8;

    private static final Letterhead LETTERHEAD = new Letterhead(
            "Agence des Exemples",
            "1 rue des Exemples, 67000 Strasbourg",
            "0199000000",
            "agence@exemple.test",
            "2026-1");

    private final House house;
    private final int complaints;
    private final HistoryWriter history;
    private final ComplaintTimeLimits limits;

    SeededHistory(House house, int complaints) {
        this.house = house;
        this.complaints = complaints;
        this.history = new HistoryWriter(house);
        this.limits = house.part(ComplaintTimeLimits.class);
    }

    /** Returns how many events there are now. */
    long write() throws SQLException {
        var waiting = new PriorityQueue<Stored>(Comparator.comparing(Stored::at)
                .thenComparing(Stored::aggregateId)
                .thenComparing(Stored::sequence));
        long written = 0;
        for (var from = 0; from < complaints; from += BLOCK) {
            waiting.addAll(block(from, Math.min(complaints, from + BLOCK)));
            written += writeUntil(receivedAt(Math.min(complaints, from + BLOCK)), waiting);
        }
        written += writeUntil(Instant.MAX, waiting);
        history.finish();
        return written;
    }

    private long writeUntil(Instant passed, PriorityQueue<Stored> waiting) throws SQLException {
        var passedBy = new ArrayList<Stored>();
        for (var next = waiting.peek(); next != null && next.at().isBefore(passed); next = waiting.peek()) {
            passedBy.add(waiting.remove());
        }
        history.write(passedBy);
        return passedBy.size();
    }

    private List<Stored> block(int from, int to) {
        var all = new ArrayList<Stored>();
        Load.inParallel(WORKERS, worker -> {
            var own = new ArrayList<Stored>();
            for (var number = from + worker; number < to; number += WORKERS) {
                own.addAll(number % 20 == 0 ? remark(number) : List.of());
                own.addAll(life(number));
            }
            synchronized (all) {
                all.addAll(own);
            }
        });
        return all;
    }

    private Instant receivedAt(int number) {
        return FIRST.plusMillis(SPAN.toMillis() * number / complaints);
    }

    private List<Stored> remark(int number) {
        var random = new Random(7_000_000L + number);
        var at = receivedAt(number);
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        var event = new RemarkEvent.Recorded(
                new RemarkId(id),
                at.minusSeconds(60),
                ReceptionChannel.PHONE,
                false,
                null,
                "Une voisine se plaint du bruit",
                "L'aspirateur avant huit heures" + ComplaintLife.MORE,
                null,
                null,
                null,
                null,
                Circumstances.UNKNOWN,
                false,
                classification(random),
                new ClassificationInOwnWords(null, null, null),
                FeedbackType.REMARK,
                null,
                null);
        return List.of(history.stored(id, "Remark", 0, at, event));
    }

    private List<Stored> life(int number) {
        var random = new Random(number);
        var id = new ComplaintId(new UUID(random.nextLong(), random.nextLong()).toString());
        var received = receivedAt(number);
        var life = new Life(id, received);
        life.add(Duration.ofSeconds(60), recorded(id, number, received, random));
        var kind = random.nextInt(10);
        if (kind < 2) {
            life.add(
                    Duration.ofHours(24),
                    new ComplaintEvent.TargetMissed(
                            id,
                            DueDateName.DIRECTION_INFORMED,
                            limits.forReceipt(received).directionInformed()));
        }
        life.add(
                Duration.ofHours(kind < 2 ? 26 : 3),
                new ComplaintEvent.DirectionInformed(
                        id,
                        DirectionLearned.QUALIFIED_IT,
                        new SettledDueDate(
                                DueDateName.DIRECTION_INFORMED, kind < 2 ? DueDateState.MISSED : DueDateState.KEPT)));
        life.add(
                Duration.ZERO,
                new ComplaintEvent.Qualified(
                        id,
                        Qualification.COMPLAINT,
                        "Mécontentement exprimé par écrit",
                        "complaint-definition 2026-1"));
        life.add(Duration.ofHours(5), acknowledged(id, life.at()));
        if (kind >= 6) {
            life.add(
                    Duration.ofDays(3),
                    new ComplaintEvent.FirstMeasureTaken(
                            id,
                            FirstMeasure.INVESTIGATION,
                            new SettledDueDate(DueDateName.FIRST_MEASURE, DueDateState.KEPT)));
            life.add(Duration.ZERO, investigated(id));
            life.add(
                    Duration.ofDays(1),
                    new ComplaintEvent.ScopeAssessed(id, Scope.ISOLATED, "personne d'autre ce mois-ci", List.of()));
            life.add(Duration.ofDays(2), answered(id, life.at()));
        }
        if (kind == 9) {
            life.add(Duration.ofDays(1), closed(id, life.at()));
        }
        return life.events;
    }

    private final class Life {

        private final ComplaintId id;
        private final List<Stored> events = new ArrayList<>();
        private Instant at;

        Life(ComplaintId id, Instant at) {
            this.id = id;
            this.at = at;
        }

        Instant at() {
            return at;
        }

        void add(Duration later, ComplaintEvent event) {
            at = at.plus(later);
            events.add(history.stored(id.value(), "Complaint", events.size(), at, event));
        }
    }

    private ComplaintEvent recorded(ComplaintId id, int number, Instant received, Random random) {
        return new ComplaintEvent.Recorded(
                id,
                String.format(Locale.ROOT, "REC-%d-%05d", Paris.dayOf(received).getYear(), number + 1),
                received,
                ReceptionChannel.EMAIL,
                true,
                null,
                "Réclamation numéro " + number,
                "L'intervenante est arrivée en retard" + ComplaintLife.MORE,
                new Complainant(
                        "Client fictif " + number,
                        "client" + number + "@exemple.test",
                        String.format(Locale.ROOT, "0199%06d", number),
                        number % 100 + " rue des Exemples, 67000 Strasbourg"),
                "client-" + number % 5_000,
                "visite-" + number,
                "intervenante-" + number % 300,
                "Un rappel et un nouvel horaire",
                Circumstances.UNKNOWN,
                false,
                classification(random),
                new ClassificationInOwnWords(null, null, null),
                null,
                "relations",
                limits.forReceipt(received));
    }

    private static Classification classification(Random random) {
        return new Classification(
                ComplaintSource.CLIENT,
                ComplaintMotive.values()[random.nextInt(ComplaintMotive.values().length)],
                ComplaintCategory.values()[random.nextInt(ComplaintCategory.values().length)],
                RiskCategory.NOT_ASSESSED);
    }

    private static ComplaintEvent acknowledged(ComplaintId id, Instant at) {
        return new ComplaintEvent.Acknowledged(
                id,
                LetterChannel.EMAIL,
                at,
                "Enquête puis réponse écrite sous dix jours",
                "courriel",
                LETTERHEAD,
                kept(DueDateName.ACKNOWLEDGEMENT_TARGET, DueDateName.ACKNOWLEDGEMENT_LIMIT));
    }

    private static ComplaintEvent investigated(ComplaintId id) {
        return new ComplaintEvent.Investigated(
                id,
                List.of(new Cause(CauseCode.PLANNING_ERROR, CauseOwner.PLANNING)),
                List.of(""),
                "La tournée du mardi était trop serrée ; trois retards relevés en un mois",
                Founded.YES,
                1,
                List.of("tournée sans temps de trajet"),
                GapType.NON_CONFORMITY,
                false,
                "feuilles d'heures",
                "Le bus précédent est supprimé depuis la rentrée");
    }

    private static ComplaintEvent answered(ComplaintId id, Instant at) {
        return new ComplaintEvent.Answered(
                id,
                at,
                LetterChannel.EMAIL,
                AnswerOutcome.UPHELD,
                "Les retards nous sont imputables ; la tournée est changée dès mardi prochain",
                List.of("tournée trop serrée"),
                List.of(),
                null,
                "relations",
                null,
                LETTERHEAD,
                kept(DueDateName.ANSWER_TARGET, DueDateName.ANSWER_LIMIT));
    }

    private static ComplaintEvent closed(ComplaintId id, Instant at) {
        return new ComplaintEvent.Closed(
                id,
                "Horaires changés",
                "aucune autre action utile",
                "Appel de courtoisie : satisfaite",
                0,
                List.of(),
                LocalDate.ofInstant(at, Paris.ZONE).plusYears(5),
                "2026-1");
    }

    private static List<SettledDueDate> kept(DueDateName... names) {
        return java.util.Arrays.stream(names)
                .map(name -> new SettledDueDate(name, DueDateState.KEPT))
                .toList();
    }
}
