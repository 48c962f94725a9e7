package fr.paroletenue.command.wiring;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What is to be done once the running command is committed, and never if it is rolled back. */
public final class AfterCommit {

    private AfterCommit() {}

    /** The work finds the transaction of the command gone; whatever it writes is its own. */
    public static void run(Runnable work) {
        CurrentUnitOfWork.get().root().afterCommit(committed -> work.run());
    }
}
