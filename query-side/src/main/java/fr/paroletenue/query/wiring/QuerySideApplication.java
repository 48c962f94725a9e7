package fr.paroletenue.query.wiring;

import fr.paroletenue.frame.wiring.AxonDefaults;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The query side in a process of its own, against a PostgreSQL that a command side writes to. */
public final class QuerySideApplication {

    private QuerySideApplication() {}

    public static void main(String[] arguments) {
        AxonDefaults.beforeTheStart();
        SpringApplication.run(Parts.class, arguments);
    }

    /** No stereotype here either: see {@link HistoryOfItsOwn}. */
    @EnableAutoConfiguration
    @ComponentScan("fr.paroletenue.frame")
    @Import({QueryConfiguration.class, HistoryOfItsOwn.class})
    public static class Parts {}
}
