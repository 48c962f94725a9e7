package fr.paroletenue.query.erasure;

import fr.paroletenue.api.history.History;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.frame.personaldata.PersonKeys;
import fr.paroletenue.query.erasure.ErasureCertificate.Basis;
import fr.paroletenue.query.erasure.ErasureCertificate.Key;
import fr.paroletenue.query.erasure.ErasureCertificate.Unreadable;
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

    private final List<Erasable> files;
    private final List<SealedBeside> beside;
    private final HistoryReader history;
    private final PersonKeys keys;

    ErasureCertificates(List<Erasable> files, List<SealedBeside> beside, HistoryReader history, PersonKeys keys) {
        this.files = List.copyOf(files);
        this.beside = List.copyOf(beside);
        this.history = history;
        this.keys = keys;
    }

    /**
     * Empty as long as nobody has erased it.
     *
     * @param path as the room is called in addresses
     */
    public Optional<ErasureCertificate> find(String path, String id, Locale language) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .flatMap(file -> {
                    var events = history.of(id);
                    return one(events, file.erased()).map(erased -> certificate(file, events, erased, language));
                });
    }

    private ErasureCertificate certificate(
            Erasable file, List<StoredEvent> events, StoredEvent erased, Locale language) {
        var said = Objects.requireNonNull(erased.payload());
        var given = StreamSupport.stream(said.path("scope").spliterator(), false)
                .map(this::key)
                .toList();
        return new ErasureCertificate(
                erased.aggregateId(),
                file.number() == null ? null : text(events.getFirst().payload(), file.number()),
                erased.metadata() == null ? null : text(erased.metadata(), "actor"),
                erased.recordedAt(),
                Basis.RETENTION_ENDED,
                LocalDate.parse(text(said, "keptUntil")),
                text(said, "retentionPolicyVersion"),
                given.stream().allMatch(Key::destroyed),
                given,
                unreadable(Stream.concat(
                        events.stream(),
                        others(file, erased.aggregateId(), given).flatMap(id -> history.of(id).stream()))),
                Stream.concat(file.stays().stream(), WhatStays.OF_EVERY_FILE.stream())
                        .map(stays -> stays.in(language))
                        .toList());
    }

    /** Other histories that hold words under the keys that are gone. */
    private Stream<String> others(Erasable file, String id, List<Key> given) {
        return Stream.concat(
                given.stream().map(Key::subject).filter(subject -> !subject.equals(id)),
                beside.stream().filter(part -> part.path().equals(file.path())).flatMap(part -> part.of(id).stream()));
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
