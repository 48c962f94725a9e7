package fr.paroletenue.command.wiring;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * A command for something that nobody creates: a policy and a month of the register are there before anything has happened to
 * them, and the first command that has something to tell begins their history.
 *
 * <p>The creation policy of the framework that does the same keeps the lock of the aggregate for ever when it fails between
 * "not found" and "created"; here whatever fails gives the lock back.
 *
 * @param id of the aggregate that the command is for; its text is what the history knows it by
 * @param unborn the aggregate before its first event
 * @param act what the aggregate does; runs where events can be applied
 */
public record Beginning<C, T, R>(
        Class<C> command, Class<T> aggregate, Function<C, Object> id, Supplier<T> unborn, BiFunction<T, C, R> act) {

    /** @param hasBegun whether the history knows an event of that aggregate */
    public MessageHandler<CommandMessage<?>> handledBy(Supplier<Repository<T>> repository, Predicate<String> hasBegun) {
        LockFactory locks = PessimisticLockFactory.usingDefaults();
        return message -> {
            var asked = command.cast(message.getPayload());
            var aggregateId = id.apply(asked).toString();
            // One at a time from before the look: two who both find nothing would both begin.
            var lock = locks.obtainLock(aggregateId);
            CurrentUnitOfWork.get().onCleanup(work -> lock.release());
            Function<T, R> checkedAct = one -> {
                ExpectedVersion.check(message.getMetaData());
                return act.apply(one, asked);
            };
            if (hasBegun.test(aggregateId)) {
                return repository.get().load(aggregateId).invoke(checkedAct);
            }
            return begin(repository.get(), checkedAct);
        };
    }

    private R begin(Repository<T> repository, Function<T, R> checkedAct) throws Exception {
        var result = new AtomicReference<R>();
        repository.newInstance(unborn::get, (Aggregate<T> begun) -> result.set(begun.invoke(checkedAct)));
        return Objects.requireNonNull(result.get(), "an aggregate answers every command");
    }
}
