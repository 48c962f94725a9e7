package fr.paroletenue.backoffice.time;

import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The time machine over HTTP; there in the demo and test profiles only. */
@RestController
@Profile({"demo", "test"})
class TimeTravel {

    record Destination(@NotNull OffsetDateTime to) {}

    record Arrival(Instant now, int stops) {}

    private final TimeMachine machine;
    private final Clock clock;

    TimeTravel(TimeMachine machine, Clock clock) {
        this.machine = machine;
        this.clock = clock;
    }

    /** Travels forward; an instant that lies behind leaves the clock where it is. */
    @PostMapping("/api/time-machine")
    @AllowedTo({Role.ADMINISTRATOR, Role.DIRECTION})
    Arrival travel(@Valid @RequestBody Destination destination) {
        var stops = machine.travelTo(destination.to().toInstant());
        return new Arrival(clock.instant(), stops);
    }

    @GetMapping("/api/time-machine")
    @AllowedTo({Role.ADMINISTRATOR, Role.DIRECTION, Role.AUDITOR})
    Arrival now() {
        return new Arrival(clock.instant(), 0);
    }
}
