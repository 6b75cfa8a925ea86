package dev.segmentation.benchmarks;

import dev.segmentation.internal.Selection;
import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Selection on columns that crowd its buckets, beside the quickselect of Commons Numbers on a copy. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CrowdedSelection {
    private static final int ROWS = 1_000_000;

    /** The kinds of columns. */
    public enum Shape {
        /** Amounts, for comparison. */
        AMOUNTS,
        /** One value. */
        EQUAL,
        /** Zeros and ones. */
        TWO_VALUES,
        /** Seven prices. */
        PRICES,
        /** A third zeros, else amounts. */
        MANY_ZEROS,
        /** Within 1e-12 of each other, relatively. */
        NARROW,
        /** Nine tenths within 1e-12 of each other, the rest anywhere. */
        ONE_CROWD,
        /** Ascending. */
        RISING,
        /** Both signs. */
        GAUSSIAN,
        /** Halving distances to 1: crowds within crowds. */
        NESTED
    }

    /** The kind of column. */
    @Param
    public Shape shape = Shape.AMOUNTS;

    private double[] column = {};
    private int[] ranks = {};

    /** Makes the column and makes sure that both find the same. */
    @Setup
    public void load() {
        column = new double[ROWS];
        Arrays.setAll(column, row(shape, new SplitMix64(3)));
        ranks = new int[] {199_999, 200_000, 399_999, 400_000, 599_999, 600_000, 799_999, 800_000, 949_999, 950_000};
        if (!Arrays.equals(ours(), quickselect())) {
            throw new IllegalStateException("both must find the same");
        }
    }

    private static IntToDoubleFunction row(Shape shape, SplitMix64 random) {
        return switch (shape) {
            case AMOUNTS -> i -> amount(random);
            case EQUAL -> i -> 42.5;
            case TWO_VALUES -> i -> random.nextInt(2);
            case PRICES -> i -> 19.99 * (1 + random.nextInt(7));
            case MANY_ZEROS -> i -> random.nextInt(3) == 0 ? 0 : amount(random);
            case NARROW -> i -> 1000 + 1e-9 * random.nextDouble();
            case ONE_CROWD -> i -> random.nextInt(10) == 0 ? amount(random) : 500 + 5e-10 * random.nextDouble();
            case RISING -> i -> i;
            case GAUSSIAN -> i -> random.nextGaussian();
            case NESTED -> i -> 1 + StrictMath.pow(2, -random.nextInt(52));
        };
    }

    private static double amount(SplitMix64 random) {
        return StrictMath.rint(StrictMath.exp(9 + 1.5 * random.nextGaussian()) * 100) / 100;
    }

    /** {@return the ten order statistics by ours} */
    @Benchmark
    public double[] ours() {
        return Selection.orderStatistics(column, ranks);
    }

    /** {@return the same by Commons Numbers} */
    @Benchmark
    public double[] quickselect() {
        double[] copy = column.clone();
        org.apache.commons.numbers.arrays.Selection.select(copy, ranks.clone());
        return Arrays.stream(ranks).mapToDouble(r -> copy[r]).toArray();
    }
}
