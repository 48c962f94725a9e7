package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ErasureBasis;
import fr.paroletenue.api.history.History;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.frame.personaldata.PersonKeys;
import fr.paroletenue.query.complaint.ErasureCertificate.Key;
import fr.paroletenue.query.complaint.ErasureCertificate.Unreadable;
import fr.paroletenue.query.history.HistoryReader;
import fr.paroletenue.query.history.StoredEvent;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Certifies erasures from the history and, for the keys, from the database in which they lay. */
@Component
public class ErasureCertificates {

    private static final String RECORDED =
            History.storedAs(ComplaintEvent.Recorded.class).value();

    private static final String ERASED =
            History.storedAs(ComplaintEvent.Erased.class).value();

    private final HistoryReader history;
    private final PersonKeys keys;

    ErasureCertificates(HistoryReader history, PersonKeys keys) {
        this.history = history;
        this.keys = keys;
    }

    /** Empty as long as nobody has erased it. */
    public Optional<ErasureCertificate> find(String complaintId, Locale language) {
        var events = history.of(complaintId);
        return one(events, ERASED).map(erased -> certificate(events, erased, language));
    }

    private ErasureCertificate certificate(List<StoredEvent> events, StoredEvent erased, Locale language) {
        var said = Objects.requireNonNull(erased.payload());
        var given = StreamSupport.stream(said.path("scope").spliterator(), false)
                .map(this::key)
                .toList();
        return new ErasureCertificate(
                erased.aggregateId(),
                one(events, RECORDED)
                        .map(recorded -> text(recorded.payload(), "registerNumber"))
                        .orElse(""),
                erased.metadata() == null ? null : text(erased.metadata(), "actor"),
                erased.recordedAt(),
                ErasureBasis.valueOf(text(said, "basis")),
                LocalDate.parse(text(said, "keptUntil")),
                text(said, "retentionPolicyVersion"),
                given.stream().allMatch(Key::destroyed),
                given,
                unreadable(Stream.concat(
                        events.stream(),
                        given.stream()
                                .map(Key::subject)
                                .filter(subject -> !subject.equals(erased.aggregateId()))
                                .flatMap(subject -> history.of(subject).stream()))),
                Stream.of(WhatStays.values()).map(stays -> stays.in(language)).toList());
    }

    private Key key(JsonNode given) {
        var subject = text(given, "subject");
        var retention = RetentionClass.valueOf(text(given, "retention"));
        return new Key(subject, retention, keys.isDestroyed(subject, retention));
    }

    private static List<Unreadable> unreadable(Stream<StoredEvent> events) {
        var counts =
                events.collect(Collectors.groupingBy(StoredEvent::type, TreeMap::new, Collectors.summingInt(e -> 1)));
        return counts.entrySet().stream()
                .map(type -> new Unreadable(type.getKey(), type.getValue(), personal(type.getKey())))
                .filter(type -> !type.components().isEmpty())
                .toList();
    }

    private static List<String> personal(String type) {
        return History.eventTypes()
                .filter(known -> History.storedAs(known).value().equals(type))
                .flatMap(known -> Stream.of(known.getRecordComponents()))
                .filter(component -> component.isAnnotationPresent(PersonalData.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Optional<StoredEvent> one(List<StoredEvent> events, String type) {
        return events.stream().filter(event -> event.type().equals(type)).findFirst();
    }

    private static String text(@Nullable JsonNode json, String name) {
        return json == null ? "" : json.path(name).asString("");
    }
}
