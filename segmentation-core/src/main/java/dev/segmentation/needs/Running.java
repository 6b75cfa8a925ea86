package dev.segmentation.needs;

import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;

/**
 * How a long fit is run: by whom, and who hears how far it has come. It never changes what is learned.
 *
 * <p>Immutable; as thread-safe as the executor and the listener in it. Without an executor all work is done by the calling
 * thread; with one, the calling thread works too, so that a busy or small pool never stands still. An interrupted fit throws
 * {@link java.util.concurrent.CancellationException} and leaves the thread's interrupt status set.
 *
 * <pre>{@code
 * NeedsClusters.on(PRICE, SERVICE).fit(today, Running.alone().on(pool, 4).progress(done -> bar.set(done)));
 * }</pre>
 */
@CheckReturnValue
public final class Running {
    private static final Running ALONE = new Running(Runnable::run, 0, done -> {});

    private final Executor executor;
    private final int helpers;
    private final DoubleConsumer progress;

    private Running(Executor executor, int helpers, DoubleConsumer progress) {
        this.executor = executor;
        this.helpers = helpers;
        this.progress = progress;
    }

    /**
     * By the calling thread alone, silently.
     *
     * @return the plainest way
     */
    public static Running alone() {
        return ALONE;
    }

    /**
     * With helpers from an executor, which is not shut down.
     *
     * @param executor whose threads help
     * @param threads how many threads may work in all, the calling one among them
     * @return a new way of running
     * @throws NullPointerException if the executor is null
     * @throws IllegalArgumentException if there is not at least one thread
     */
    public Running on(Executor executor, int threads) {
        Checks.notNull(executor, "Running.on executor");
        if (threads < 1) {
            throw new IllegalArgumentException("Running.on threads must be at least 1; got " + threads + ".");
        }
        return new Running(executor, threads - 1, progress);
    }

    /**
     * With a listener.
     *
     * @param listener hears fractions that rise to 1, on whichever thread did the work, one call at a time
     * @return a new way of running
     * @throws NullPointerException if the listener is null
     */
    public Running progress(DoubleConsumer listener) {
        return new Running(executor, helpers, Checks.notNull(listener, "Running.progress listener"));
    }

    /** The tasks of one fit, of which there will be so many in all. */
    Tasks tasks(long total) {
        return new Tasks(executor, helpers, new Tasks.Meter(progress, total));
    }

    @Override
    public String toString() {
        return "Running[threads=" + (helpers + 1) + "]";
    }
}
