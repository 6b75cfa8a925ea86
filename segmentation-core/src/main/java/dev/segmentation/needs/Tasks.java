package dev.segmentation.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Does numbered tasks that do not depend on each other, with results in order of the numbers whoever did them. */
final class Tasks {
    /** By the calling thread, unheard. */
    static final Tasks ALONE = new Tasks(Runnable::run, 0, new Meter(done -> {}, Long.MAX_VALUE));

    private final Executor executor;
    private final int helpers;
    private final Meter meter;

    Tasks(Executor executor, int helpers, Meter meter) {
        this.executor = executor;
        this.helpers = helpers;
        this.meter = meter;
    }

    /** Tells a listener which part of all tasks is done. */
    static final class Meter {
        private final DoubleConsumer listener;
        private final long total;
        private long done;

        Meter(DoubleConsumer listener, long total) {
            this.listener = listener;
            this.total = total;
        }

        synchronized void step() {
            done++;
            listener.accept(Math.min(1, (double) done / total));
        }

        synchronized void finish() {
            if (done < total) {
                done = total;
                listener.accept(1);
            }
        }
    }

    /** Says that all is done, where tasks were left out. */
    void finish() {
        meter.finish();
    }

    /** {@return the results of tasks 0 to {@code count} - 1} */
    <T> List<T> run(int count, IntFunction<T> task) {
        Batch<T> batch = new Batch<>(count, task, meter);
        for (int i = 0; i < Math.min(helpers, count - 1); i++) {
            try {
                executor.execute(batch::work);
            } catch (RejectedExecutionException e) {
                break; // the calling thread does it all
            }
        }
        batch.work();
        return batch.results();
    }

    /** One call's tasks: each is taken once, by whoever comes first. */
    private static final class Batch<T> {
        private final IntFunction<T> task;
        private final Meter meter;
        private final int count;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<@Nullable T> found;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final CountDownLatch left;

        Batch(int count, IntFunction<T> task, Meter meter) {
            this.count = count;
            this.task = task;
            this.meter = meter;
            this.found = new AtomicReferenceArray<>(count);
            this.left = new CountDownLatch(count);
        }

        void work() {
            for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                try {
                    perform(number);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    left.countDown();
                }
            }
        }

        private void perform(int number) {
            if (failure.get() == null) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("The fit was interrupted.");
                }
                found.set(number, task.apply(number));
                meter.step();
            }
        }

        List<T> results() {
            try {
                left.await();
            } catch (InterruptedException e) {
                failure.compareAndSet(null, new CancellationException("The fit was interrupted."));
                Thread.currentThread().interrupt();
            }
            Throwable thrown = failure.get();
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            } else if (thrown instanceof Error error) {
                throw error;
            }
            List<T> results = new ArrayList<>(count);
            for (int number = 0; number < count; number++) {
                T result = found.get(number);
                if (result == null) {
                    throw new IllegalStateException("A task must give a result; got none.");
                }
                results.add(result);
            }
            return results;
        }
    }
}
