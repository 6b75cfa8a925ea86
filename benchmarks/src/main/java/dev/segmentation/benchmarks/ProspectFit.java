package dev.segmentation.benchmarks;

import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.SplitMix64;
import dev.segmentation.profile.BestCustomers;
import dev.segmentation.profile.BestCustomersModel;
import java.util.ArrayList;
import java.util.Arrays;
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
 * Prospects scored from columns by what the best customers have in common: fit, confidence and segment of each. Asked about
 * are a category of 40 labels, a path of two levels, a measure in quintiles and another in stated bands; one prospect in ten
 * lacks some answer. What was learned is learned beforehand, from 500 customers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProspectFit {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");
    private static final Measure TURNOVER = Measure.of("turnover", "EUR/yr");
    private static final Category INDUSTRY = Category.of("industry");
    private static final Category REGION = Category.of("region");
    private static final BestCustomers BEST = BestCustomers.by(SALES)
            .top(10)
            .on(INDUSTRY, REGION, EMPLOYEES, TURNOVER)
            .bands(TURNOVER, Banding.at(1e6, 1e7, 1e8));

    /** How many prospects. */
    @Param({"1000000"})
    public int rows = 1_000_000;

    /** Whether they are prospects, or customers, each of which is scored with itself left out. */
    @Param({"PROSPECT", "CUSTOMER"})
    public Stage stage = Stage.PROSPECT;

    private Portfolio prospects = Portfolio.ofIds(List.of());
    private final BestCustomersModel model = BEST.fit(companies(500, 1, Stage.CUSTOMER));

    /** Makes whom to score. */
    @Setup
    public void load() {
        prospects = companies(rows, 2, stage);
    }

    private static Portfolio companies(int rows, long seed, Stage stage) {
        SplitMix64 random = new SplitMix64(seed);
        Stage[] stages = new Stage[rows];
        Arrays.fill(stages, stage);
        return Portfolio.ofIds(IntStream.range(0, rows).mapToObj(i -> "C" + i).toList())
                .withStages(stages)
                .with(SALES, column(rows, random))
                .withCodes(INDUSTRY, codes(rows, 40, random), paths(40, false))
                .withCodes(REGION, codes(rows, 30, random), paths(30, true))
                .with(EMPLOYEES, column(rows, random))
                .with(TURNOVER, column(rows, random));
    }

    private static double[] column(int rows, SplitMix64 random) {
        double[] values = new double[rows];
        Arrays.setAll(values, i -> random.nextInt(40) == 0 ? Double.NaN : StrictMath.exp(20 * random.nextDouble()));
        return values;
    }

    private static int[] codes(int rows, int labels, SplitMix64 random) {
        int[] codes = new int[rows];
        Arrays.setAll(codes, i -> random.nextInt(40) == 0 ? -1 : random.nextInt(labels));
        return codes;
    }

    private static List<List<String>> paths(int labels, boolean areNested) {
        List<List<String>> paths = new ArrayList<>();
        for (int i = 0; i < labels; i++) {
            paths.add(areNested ? List.of("part " + i % 6, "place " + i) : List.of("label " + i));
        }
        return paths;
    }

    /**
     * Everybody's fit, confidence and segment.
     *
     * @return the segmentation
     */
    @Benchmark
    public Segmentation score() {
        return model.segment(prospects);
    }
}
