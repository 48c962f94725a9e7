package fr.paroletenue.query.mission;

import fr.paroletenue.api.client.PostalAddress;
import fr.paroletenue.api.mission.VisitStatus;
import fr.paroletenue.query.client.Clients;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A week's plan as an iCalendar (RFC 5545) that any calendar can subscribe to. Times are in UTC, which every calendar shows on its
 * own clocks. A visit that is not there any more is simply left out, as a subscription expects it.
 */
@Component
public class WeekCalendar {

    public static final String CONTENT_TYPE = "text/calendar;charset=UTF-8";

    private static final String WRITTEN_BY = "-//Parole Tenue//Planning//FR";

    private final Clients clients;
    private final Clock clock;

    WeekCalendar(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    public String of(PlanningWeek week) {
        var visits = week.days().stream().flatMap(day -> day.visits().stream()).toList();
        var addressees = clients.addressees(
                visits.stream().map(VisitLine::clientId).distinct().toList());
        var now = clock.instant();
        var calendar = new Calendar();
        calendar.add(new ProdId(WRITTEN_BY));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        visits.forEach(visit -> calendar.add(event(visit, addressees.get(visit.clientId()), now)));
        return written(calendar);
    }

    private static VEvent event(VisitLine visit, Clients.@Nullable Addressee client, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(visit.id()));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(visit.startsAt()));
        event.add(new DtEnd<>(visit.endsAt()));
        event.add(status(visit.status()));
        if (client != null) {
            event.add(new Summary(client.name()));
            var address = client.details().postalAddress();
            if (address != null) {
                event.add(new Location(oneLine(address)));
            }
        }
        event.add(new Description(who(visit)));
        return event;
    }

    /** Nobody comes for certain while somebody is still looked for. */
    private static Status status(VisitStatus status) {
        return status == VisitStatus.UNCOVERED || status == VisitStatus.REPLACEMENT_OFFERED
                ? ImmutableStatus.VEVENT_TENTATIVE
                : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private static String who(VisitLine visit) {
        var worker = visit.worker() == null ? visit.workerId() : visit.worker();
        return switch (visit.status()) {
            case UNCOVERED -> "À couvrir : " + worker + " ne vient pas";
            case REPLACEMENT_OFFERED ->
                visit.uncovered()
                        ? "Remplacement proposé : " + worker + " ne vient pas"
                        : "Remplacement proposé à la place de " + worker;
            case MISSED -> "Non réalisée : " + worker;
            default -> "Intervention : " + worker;
        };
    }

    private static String oneLine(PostalAddress address) {
        return Stream.of(address.line1(), address.line2(), address.postalCode() + " " + address.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String written(Calendar calendar) {
        var text = new StringWriter();
        try {
            // Not validated on the way out: an empty week is a calendar too.
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
