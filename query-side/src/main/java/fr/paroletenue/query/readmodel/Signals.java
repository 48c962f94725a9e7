package fr.paroletenue.query.readmodel;

import fr.paroletenue.query.projection.ReadModelSignal;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Wakes those who wait for a read model. */
@Component
class Signals implements ReadModelSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();

    @Override
    public void progressed(String readModel) {
        lock.lock();
        try {
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until something has moved, or for a moment: a batch without a matching event moves a token without a signal. */
    void await(long atMostNanos) throws InterruptedException {
        lock.lock();
        try {
            if (progress.awaitNanos(Math.min(atMostNanos, TimeUnit.MILLISECONDS.toNanos(10))) > 0) {
                return;
            }
        } finally {
            lock.unlock();
        }
    }
}
