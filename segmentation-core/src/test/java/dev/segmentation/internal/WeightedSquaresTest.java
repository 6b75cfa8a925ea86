package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightedSquaresTest {
    @Test
    void equalValuesAreOneOfMoreWeight() {
        WeightedSquares squares = WeightedSquares.of(new double[] {1, 1, 4, 4, 4, 8});
        assertThat(squares.size()).isEqualTo(3);
        assertThat(squares.value(1)).isEqualTo(4);
        // In units of 8 squared: {1, 1, 4, 4, 4} has mean 2.8 and squares 2 x 3.24 + 3 x 1.44 = 10.8.
        assertThat(squares.within(0, 1)).isCloseTo(10.8 / 64, within(1e-15));
    }

    @Test
    void zerosOfBothSignsAreOneValue() {
        assertThat(WeightedSquares.of(new double[] {-0.0, 0.0, 0.0}).size()).isEqualTo(1);
    }

    @Test
    void oneValueHasNoSquares() {
        WeightedSquares squares = WeightedSquares.of(new double[] {0.1, 0.1, 0.1, 1e9});
        assertThat(squares.within(0, 0)).isZero();
        assertThat(squares.within(1, 1)).isZero();
    }

    @Test
    void noValuesHaveNoSize() {
        assertThat(WeightedSquares.of(new double[0]).size()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithExactArithmeticOnEveryShape(Columns.Shape shape) {
        double[] sorted = Columns.of(shape, 300, 4);
        Arrays.sort(sorted);
        WeightedSquares squares = WeightedSquares.of(sorted);
        double scale = scale(sorted);
        int top = squares.size() - 1;
        int[][] runs = {{0, top}, {0, top / 2}, {top / 3, top}, {top / 2, Math.min(top, top / 2 + 1)}};
        for (int[] run : runs) {
            double exact = exact(sorted, squares.value(run[0]), squares.value(run[1]), scale);
            double found = squares.within(run[0], run[1]);
            assertThat(found)
                    .as("%s from %d to %d", shape, run[0], run[1])
                    .isCloseTo(exact, within(exact * 1e-11 + 1e-25));
        }
    }

    @Property(seed = "1", tries = 200)
    void aRunIsNeverLessThanItsPartsTogether(@ForAll long seed) {
        double[] sorted = Columns.of(Columns.Shape.LOGNORMAL_CENTS, 60, seed);
        Arrays.sort(sorted);
        WeightedSquares squares = WeightedSquares.of(sorted);
        int top = squares.size() - 1;
        for (int cut = 1; cut <= top; cut++) {
            double parts = squares.within(0, cut - 1) + squares.within(cut, top);
            assertThat(parts).isLessThanOrEqualTo(squares.within(0, top) * (1 + 1e-12));
        }
    }

    @Property(seed = "2", tries = 200)
    void theBestLastCutNeverMovesDown(@ForAll long seed) {
        // What divide and conquer rests upon: the quadrangle inequality.
        double[] sorted = Columns.of(Columns.Shape.GAUSSIAN, 40, seed);
        Arrays.sort(sorted);
        WeightedSquares squares = WeightedSquares.of(sorted);
        SplitMix64 random = new SplitMix64(seed);
        for (int i = 0; i < 50; i++) {
            int[] at = random.nextInt(2) == 0
                    ? new int[] {0, 10, 20, 39}
                    : new int[] {random.nextInt(10), 11, 25, 26 + random.nextInt(13)};
            double crossed = squares.within(at[0], at[2]) + squares.within(at[1], at[3]);
            double nested = squares.within(at[0], at[3]) + squares.within(at[1], at[2]);
            assertThat(crossed).isLessThanOrEqualTo(nested * (1 + 1e-12));
        }
    }

    private static double scale(double[] sorted) {
        double widest = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
        return StrictMath.scalb(1.0, -Math.max(-1022, Math.getExponent(widest)));
    }

    private static double exact(double[] sorted, double low, double high, double scale) {
        BigDecimal[] run = Arrays.stream(sorted)
                .filter(x -> x >= low && x <= high)
                .mapToObj(x -> new BigDecimal(x).multiply(new BigDecimal(scale)))
                .toArray(BigDecimal[]::new);
        MathContext digits = new MathContext(80);
        BigDecimal sum = Arrays.stream(run).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(run.length), digits);
        return Arrays.stream(run)
                .map(x -> x.subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }
}
