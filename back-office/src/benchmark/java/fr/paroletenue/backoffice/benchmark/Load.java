package fr.paroletenue.backoffice.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What so many clients did in so long. */
record Load(long done, double seconds, Latencies latencies) {

    /** One thing after the other, by one client. */
    interface Client extends AutoCloseable {

        void once() throws Exception;

        @Override
        void close();
    }

    double perSecond() {
        return done / seconds;
    }

    /** Each client starts the next thing when the one before is done: shows how much fits through. */
    static Load closedLoop(int clients, int seconds, Supplier<? extends Client> client) {
        var all = new Latencies();
        var done = new AtomicLong();
        var start = System.nanoTime();
        var end = start + Duration.ofSeconds(seconds).toNanos();
        inParallel(clients, worker -> {
            var own = new Latencies();
            try (var one = client.get()) {
                for (var from = System.nanoTime(); from < end; from = System.nanoTime()) {
                    one.once();
                    own.add(System.nanoTime() - from);
                }
            }
            done.addAndGet(own.count());
            all.addAll(own);
        });
        return new Load(done.get(), (System.nanoTime() - start) / 1e9, all);
    }

    /**
     * Things come at a fixed rate whether or not those before are done, and each is measured from when it should have
     * started: a stall is felt by everything that came meanwhile.
     */
    static Load openLoop(int clients, int seconds, double perSecond, Supplier<? extends Client> client) {
        var all = new Latencies();
        var next = new AtomicLong();
        var start = System.nanoTime();
        var total = (long) (seconds * perSecond);
        inParallel(clients, worker -> {
            var own = new Latencies();
            try (var one = client.get()) {
                for (var index = next.getAndIncrement(); index < total; index = next.getAndIncrement()) {
                    var due = start + (long) (index * 1e9 / perSecond);
                    for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    one.once();
                    own.add(System.nanoTime() - due);
                }
            }
            all.addAll(own);
        });
        return new Load(all.count(), (System.nanoTime() - start) / 1e9, all);
    }

    interface Work {
        void run(int worker) throws Exception;
    }

    /** The first failure of any worker is the failure of all. */
    static void inParallel(int workers, Work work) {
        try (var threads = Executors.newFixedThreadPool(workers)) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (var worker = 0; worker < workers; worker++) {
                var number = worker;
                tasks.add(() -> {
                    work.run(number);
                    return null;
                });
            }
            for (var result : threads.invokeAll(tasks)) {
                result.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A client of the benchmark failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
