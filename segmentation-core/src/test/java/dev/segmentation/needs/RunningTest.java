package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class RunningTest {
    private static final Portfolio SURVEY = Surveys.planted(200, 3, 5).portfolio();
    private static final NeedsClusters NEEDS =
            NeedsClusters.on(Surveys.measures(SURVEY)).clusters(2, 4).starts(7).resamples(9);

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        NeedsClustersModel alone = NEEDS.fit(SURVEY);
        Portfolio answers = Surveys.asCategories(SURVEY);
        LatentClasses classes = LatentClasses.on(Surveys.categories(answers))
                .classes(2, 3)
                .starts(5)
                .resamples(5);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            for (int threads = 1; threads <= 4; threads++) {
                assertThat(NEEDS.fit(SURVEY, Running.alone().on(pool, threads))).isEqualTo(alone);
            }
            assertThat(classes.fit(answers, Running.alone().on(pool, 3))).isEqualTo(classes.fit(answers));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void progressRisesToOne() {
        List<Double> heard = Collections.synchronizedList(new ArrayList<>());
        NeedsClustersModel model = NEEDS.fit(SURVEY, Running.alone().progress(heard::add));
        assertThat(model).isEqualTo(NEEDS.fit(SURVEY));
        assertThat(heard).isSorted().last().isEqualTo(1.0);
        assertThat(heard).hasSizeGreaterThanOrEqualTo(3 * (7 + 9 + 19));
    }

    @Test
    void anInterruptedFitStopsAndLeavesTheStatusSet() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> NEEDS.fit(SURVEY))
                .isInstanceOf(CancellationException.class)
                .hasMessage("The fit was interrupted.");
        assertThat(Thread.interrupted()).as("interrupt status").isTrue();
    }

    @Test
    void aPoolThatTakesNothingLeavesTheWorkToTheCaller() {
        Running refused = Running.alone()
                .on(
                        task -> {
                            throw new RejectedExecutionException("full");
                        },
                        4);
        assertThat(NEEDS.fit(SURVEY, refused)).isEqualTo(NEEDS.fit(SURVEY));
        assertThat(NEEDS.fit(SURVEY, Running.alone().on(task -> {}, 4))).isEqualTo(NEEDS.fit(SURVEY)); // never run
    }

    @Test
    void whatATaskThrowsIsThrown() {
        Tasks tasks = Running.alone().tasks(3);
        assertThatThrownBy(() -> tasks.run(3, number -> {
                    throw new IllegalStateException("task " + number);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("task 0");
    }

    @Test
    void thereIsAtLeastOneThread() {
        assertThatThrownBy(() -> Running.alone().on(Runnable::run, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Running.on threads must be at least 1; got 0.");
        assertThat(Running.alone().on(Runnable::run, 2)).hasToString("Running[threads=2]");
    }
}
