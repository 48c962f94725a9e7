package fr.paroletenue.command.wiring;

import fr.paroletenue.frame.wiring.AxonDefaults;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The command side in a process of its own, against a PostgreSQL that a query side reads from. */
public final class CommandSideApplication {

    private CommandSideApplication() {}

    public static void main(String[] arguments) {
        AxonDefaults.beforeTheStart();
        SpringApplication.run(Parts.class, arguments);
    }

    /**
     * No stereotype: a process that has both sides must not find it by scanning. Every pool here has to be asked for by
     * name, and Spring, which sees none that is meant for everybody, would make one more.
     */
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @ComponentScan({"fr.paroletenue.frame", "fr.paroletenue.command"})
    public static class Parts {}
}
