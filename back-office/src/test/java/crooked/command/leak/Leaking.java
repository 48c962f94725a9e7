package crooked.command.leak;

import crooked.command.calendar.Days;
import crooked.query.leak.LeakQuestion;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.annotation.DeadlineHandler;

/** No shell, and yet it knows the framework, the other side, and hears an alarm by its clock. */
public class Leaking {

    public Object send(CommandGateway commands, LeakQuestion question) {
        return commands.sendAndWait(question);
    }

    @DeadlineHandler(deadlineName = "leak")
    public void overdue(Clock clock) {
        Days.rest(clock.millis());
    }
}
