package crooked.query.leak;

import crooked.api.kernel.DueDate;
import crooked.api.leak.LeakCommand;
import crooked.command.leak.Leaking;
import crooked.query.list.Lists;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** A question that commands, knows the other side, and computes a due date. */
public class LeakQuestion {

    public Object ask(CommandGateway commands, Leaking shell) {
        Lists.note(shell);
        commands.send(new LeakCommand("1"));
        return new DueDate("soon");
    }
}
