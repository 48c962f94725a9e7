package fr.paroletenue.command.alarm;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon an alarm counts as lost.
 *
 * @param heartbeat how often whoever rings an alarm says that it is still at work; after six in silence another one rings it
 * @param grace how late an alarm may be before the sweeper looks after it
 */
@ConfigurationProperties("paroletenue.alarms")
public record AlarmSettings(
        @DefaultValue("PT10S") Duration heartbeat,
        @DefaultValue("PT1M") Duration grace) {}
