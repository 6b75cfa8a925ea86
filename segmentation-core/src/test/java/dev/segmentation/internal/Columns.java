package dev.segmentation.internal;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Columns of the shapes that real and hostile data have, made from a seed. */
final class Columns {
    /** Each shape by its name; the argument is the row number and the generator is drawn from freely. */
    enum Shape {
        LOGNORMAL_CENTS,
        UNIFORM,
        GAUSSIAN,
        ALL_EQUAL,
        TWO_VALUES,
        FEW_VALUES,
        NARROW,
        TINY_AND_HUGE,
        SUBNORMAL,
        ZEROS_OF_BOTH_SIGNS,
        RISING,
        FALLING,
        ONE_CROWD,
        ONE_OUTLIER,
        NESTED_CROWDS,
        INTEGERS
    }

    private Columns() {}

    static double[] of(Shape shape, int n, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        double[] column = new double[n];
        Arrays.setAll(column, row(shape, n, random));
        return column;
    }

    private static IntToDoubleFunction row(Shape shape, int n, SplitMix64 random) {
        return switch (shape) {
            case LOGNORMAL_CENTS -> i -> StrictMath.rint(StrictMath.exp(9 + 1.5 * random.nextGaussian()) * 100) / 100;
            case UNIFORM -> i -> random.nextDouble();
            case GAUSSIAN -> i -> random.nextGaussian() * 1000;
            case ALL_EQUAL -> i -> 42.5;
            case TWO_VALUES -> i -> random.nextInt(2);
            case FEW_VALUES -> i -> random.nextInt(7) - 2;
            case NARROW -> i -> Double.longBitsToDouble(Double.doubleToLongBits(1000.0) + random.nextInt(50));
            case TINY_AND_HUGE -> i -> StrictMath.pow(10, random.nextDouble() * 600 - 300);
            case SUBNORMAL -> i -> random.nextInt(1000) * Double.MIN_VALUE;
            case ZEROS_OF_BOTH_SIGNS ->
                i -> random.nextInt(3) == 0 ? random.nextInt(3) - 1 : random.nextInt(2) == 0 ? 0.0 : -0.0;
            case RISING -> i -> i * 0.25;
            case FALLING -> i -> n - i;
            case ONE_CROWD ->
                i -> random.nextInt(10) == 0 ? random.nextGaussian() * 1e6 : 500 + random.nextDouble() * 1e-9;
            case ONE_OUTLIER -> i -> i == n / 2 ? 1e300 : random.nextDouble();
            case NESTED_CROWDS -> i -> 1 + StrictMath.pow(2, -random.nextInt(52));
            case INTEGERS -> i -> random.nextInt(2001) - 1000;
        };
    }

    static double[] shuffled(double[] column, long seed) {
        int[] order = new int[column.length];
        Arrays.setAll(order, i -> i);
        new SplitMix64(seed).shuffle(order);
        return Arrays.stream(order).mapToDouble(i -> column[i]).toArray();
    }

    /** Any finite doubles, with many ties. */
    static Arbitrary<double[]> anyFinite() {
        Arbitrary<Double> any =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        Arbitrary<Double> special = Arbitraries.of(
                0.0,
                -0.0,
                1.0,
                -1.0,
                Double.MIN_VALUE,
                -Double.MIN_VALUE,
                Double.MAX_VALUE,
                -Double.MAX_VALUE,
                Double.MIN_NORMAL);
        Arbitrary<Double> small = Arbitraries.integers().between(-5, 5).map(Integer::doubleValue);
        return Arbitraries.oneOf(any, special, small)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(600);
    }

    /** Doubles of every size up to a limit, with all their digits. */
    static Arbitrary<Double> upTo(double limit) {
        return Arbitraries.longs().map(bits -> new SplitMix64(bits)).map(random -> {
            double size = limit * StrictMath.pow(10, -20 * random.nextDouble());
            return random.nextInt(2) == 0 ? size : -size;
        });
    }
}
