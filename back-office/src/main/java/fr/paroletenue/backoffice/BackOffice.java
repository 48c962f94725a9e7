package fr.paroletenue.backoffice;

import fr.paroletenue.backoffice.database.DatabaseStart;
import fr.paroletenue.backoffice.database.OneTimeInstallation;
import fr.paroletenue.frame.wiring.AxonDefaults;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.StandardEnvironment;

/** The whole house in one process: both sides, the pages, and a database of its own unless another one is given. */
@SpringBootApplication(scanBasePackages = "fr.paroletenue")
public class BackOffice {

    public static void main(String[] arguments) {
        if (OneTimeInstallation.isAskedFor(arguments)) {
            OneTimeInstallation.run(new StandardEnvironment());
            return;
        }
        application().run(arguments);
    }

    /** The application as {@code main} starts it, for tests that stop and start the whole of it. */
    public static SpringApplication application() {
        AxonDefaults.beforeTheStart();
        SpringApplication application = new SpringApplication(BackOffice.class);
        application.addInitializers(new DatabaseStart());
        return application;
    }
}
