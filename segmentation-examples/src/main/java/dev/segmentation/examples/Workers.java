package dev.segmentation.examples;

import dev.segmentation.Segmentation;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.needs.LatentClasses;
import dev.segmentation.needs.NeedsClusters;
import dev.segmentation.needs.Running;
import dev.segmentation.needs.TypingTool;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lets every processor help where a fit is long: needs are looked for from many starts and in many resamples. What is found is
 * the same bits with any number of threads.
 *
 * <p>Lives as long as one job; {@link #close} ends the threads, which would not keep the program alive either.
 */
final class Workers implements AutoCloseable {
    private final ExecutorService helpers;
    private final Running running;

    Workers() {
        int threads = Runtime.getRuntime().availableProcessors();
        helpers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "segmentation");
            thread.setDaemon(true);
            return thread;
        });
        running = Running.alone().on(helpers, threads);
    }

    /** Divides customers; a typing tool learns from what was found before by the sentence that it is for. */
    Segmentation segment(Segmenter<?> segmenter, Portfolio portfolio, Map<Segmenter<?>, Segmentation> found) {
        if (segmenter instanceof TypingTool tool) {
            Segmentation truth = tool.segmenter().map(found::get).orElse(null);
            return truth == null
                    ? tool.segment(portfolio)
                    : tool.knowing(truth).fit(portfolio).segment(portfolio);
        } else if (segmenter instanceof NeedsClusters clusters) {
            return clusters.fit(portfolio, running).segment(portfolio);
        } else if (segmenter instanceof LatentClasses classes) {
            return classes.fit(portfolio, running).segment(portfolio);
        }
        return segmenter.segment(portfolio);
    }

    @Override
    public void close() {
        helpers.shutdownNow();
    }
}
