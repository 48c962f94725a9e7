package fr.paroletenue.command.wiring;

import fr.paroletenue.api.kernel.HolidayZone;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set when the company installs the house.
 *
 * @param firstDay no fact of an earlier day is accepted
 * @param zone which public holidays apply
 */
@ConfigurationProperties("paroletenue.company")
public record CompanySettings(
        @DefaultValue("2000-01-01") LocalDate firstDay,
        @DefaultValue("METROPOLE") HolidayZone zone) {}
