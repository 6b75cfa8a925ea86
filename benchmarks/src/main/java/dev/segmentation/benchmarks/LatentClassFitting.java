package dev.segmentation.benchmarks;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import dev.segmentation.needs.LatentClasses;
import dev.segmentation.needs.LatentClassesModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Latent class analysis of twenty yes-or-no questions through the public API: one start to its end, without resamples. Five classes
 * are planted, so five are found in few steps and ten in more.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LatentClassFitting {
    private static final int ITEMS = 20;
    private static final int PLANTED = 5;

    /** How many customers. */
    @Param({"25000", "50000", "100000"})
    public int customers = 100_000;

    private Portfolio answers = Portfolio.ofIds(List.of());
    private Category[] questions = {};

    /** Makes the answers: yes with 0.8 or 0.2, by class and question. */
    @Setup
    public void load() {
        SplitMix64 random = new SplitMix64(5);
        int[][] codes = new int[ITEMS][customers];
        for (int i = 0; i < customers; i++) {
            int planted = random.nextInt(PLANTED);
            for (int j = 0; j < ITEMS; j++) {
                boolean often = (j + planted) % PLANTED < 2;
                codes[j][i] = random.nextDouble() < (often ? 0.8 : 0.2) ? 1 : 0;
            }
        }
        questions =
                IntStream.range(0, ITEMS).mapToObj(j -> Category.of("q" + j)).toArray(Category[]::new);
        answers = Portfolio.ofIds(
                IntStream.range(0, customers).mapToObj(i -> "C" + i).toList());
        for (int j = 0; j < ITEMS; j++) {
            answers = answers.withCodes(questions[j], codes[j], List.of(List.of("no"), List.of("yes")));
        }
    }

    /** {@return five classes} */
    @Benchmark
    public LatentClassesModel five() {
        return LatentClasses.on(questions).classes(5).starts(1).resamples(0).fit(answers);
    }

    /** {@return ten classes} */
    @Benchmark
    public LatentClassesModel ten() {
        return LatentClasses.on(questions).classes(10).starts(1).resamples(0).fit(answers);
    }
}
