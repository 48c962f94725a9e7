package fr.paroletenue.command.wiring;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.paroletenue.api.kernel.Refusal;
import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a file reaches while it handles a command: other files, inside the same transaction, and alarms. */
@Component
public record Reach(CommandGateway commands, DeadlineManager alarms, Scheduler scheduler) {

    /** @param unknown what is refused when there is no such file, or one of another kind */
    public <R> R ask(Object command, Supplier<Refusal> unknown) {
        return OtherFile.ask(commands, command, by(), unknown);
    }

    /** Of a file that is there for certain. */
    public <R> R ask(Object command) {
        return ask(command, () -> {
            throw new IllegalStateException("nothing is there for " + command.getClass());
        });
    }

    /** To everybody whom it concerns, if anybody. */
    public void tell(Object command) {
        commands.<@Nullable Object>sendAndWait(command, ExpectedVersion.without(by()));
    }

    /** Has an alarm rung as soon as the running command is committed; kept like any other one, whatever happens until then. */
    public void ringSoon(Instant now, String alarm, Object payload) {
        alarms.schedule(now, alarm, payload);
        AfterCommit.run(scheduler::triggerCheckForDueExecutions);
    }

    private static MetaData by() {
        return CurrentUnitOfWork.get().getMessage().getMetaData();
    }
}
