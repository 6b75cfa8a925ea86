package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CONTRACT.md, Bands: "`quantiles` (fractions from the bottom, R type 7)". */
class QuantilesTest {
    @ParameterizedTest
    @CsvSource({"0, 10", "0.25, 15", "0.5, 20", "0.75, 30", "1, 40"})
    void joinsNeighboursLinearly(double fraction, double quantile) {
        assertThat(Quantiles.typeSeven(new double[] {40, 10, 20}, new double[] {fraction}))
                .containsExactly(quantile);
    }

    @Test
    void agreesWithTheDefinitionByHand() {
        // In order 1, 3, 4, 9, 11, 30, 31: places 0.6, 1.2, 4.8 and 5.7.
        double[] values = {31, 9, 1, 30, 4, 11, 3};
        double[] quantiles = Quantiles.typeSeven(values, new double[] {0.1, 0.2, 0.8, 0.95});
        assertThat(quantiles).containsExactly(new double[] {2.2, 3.2, 26.2, 30.7}, within(1e-12));
    }

    @Property(seed = "1", tries = 300)
    void agreesWithSorting(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3000) int n,
            @ForAll @IntRange(max = 1000) int thousandths) {
        double[] values = Columns.of(Columns.Shape.LOGNORMAL_CENTS, n, seed);
        double fraction = thousandths / 1000.0;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = fraction * (n - 1);
        int below = (int) place;
        int above = Math.min(n - 1, below + 1);
        double expected = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        assertThat(Quantiles.typeSeven(values, new double[] {fraction})[0])
                .isCloseTo(expected, within(expected * 1e-10));
    }

    @Property(seed = "2", tries = 300)
    void liesBetweenItsNeighboursAndRises(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int n) {
        double[] values = Columns.of(Columns.Shape.TINY_AND_HUGE, n, seed);
        double[] fractions = new double[101];
        Arrays.setAll(fractions, i -> i / 100.0);
        double[] quantiles = Quantiles.typeSeven(values, fractions);
        for (int i = 1; i < quantiles.length; i++) {
            assertThat(quantiles[i]).isGreaterThanOrEqualTo(quantiles[i - 1]);
        }
        assertThat(quantiles[0]).isEqualTo(Arrays.stream(values).min().orElseThrow());
        assertThat(quantiles[100]).isEqualTo(Arrays.stream(values).max().orElseThrow());
    }

    @Test
    void aPlaceThatOnlyRoundingKeepsFromAWholeNumberIsThatNumber() {
        assertThat(0.07 * 100).isGreaterThan(7);
        double[] values = new double[101];
        Arrays.setAll(values, i -> i * i * 1e6);
        assertThat(Quantiles.typeSeven(values, new double[] {0.07})).containsExactly(49e6);
    }

    @Property(seed = "3", tries = 100)
    void timesAPowerOfTwoTheQuantilesAreTimesThatPower(
            @ForAll long seed, @ForAll @IntRange(min = -300, max = 300) int power) {
        double[] values = Columns.of(Columns.Shape.GAUSSIAN, 500, seed);
        double factor = StrictMath.scalb(1.0, power);
        double[] fractions = {0.2, 1.0 / 3, 0.95};
        double[] scaled = Arrays.stream(values).map(x -> x * factor).toArray();
        double[] expected = Arrays.stream(Quantiles.typeSeven(values, fractions))
                .map(x -> x * factor)
                .toArray();
        assertThat(Quantiles.typeSeven(scaled, fractions)).isEqualTo(expected);
    }

    @Test
    void fractionsMayComeInAnyOrderAndTwice() {
        double[] values = {1, 2, 3, 4, 5};
        assertThat(Quantiles.typeSeven(values, new double[] {1, 0, 0.5, 0})).containsExactly(5, 1, 3, 1);
        assertThat(Quantiles.typeSeven(values, new double[0])).isEmpty();
    }

    @Test
    void distancesBeyondTheDoublesDoNotOverflow() {
        double max = Double.MAX_VALUE;
        assertThat(Quantiles.typeSeven(new double[] {-max, max}, new double[] {0.5}))
                .containsExactly(0);
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.typeSeven(new double[0], new double[] {0.5}))
                .withMessage("Quantiles.typeSeven values must not be empty; got 0 values.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.typeSeven(new double[] {1}, new double[] {0.5, 1.1}))
                .withMessage("Quantiles.typeSeven fractions must be within [0.0, 1.0]; got [0.5, 1.1].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.typeSeven(new double[] {1}, new double[] {Double.NaN}));
    }

    /** As doubles (1 - 0.2) * 29417730 + 0.2 * 29417732 is a little more than what anybody writes down. */
    @Test
    void aQuantileIsRoundedOnce() {
        double[] values = new double[94];
        Arrays.setAll(values, i -> i <= 37 ? 29417730 : 29417732);
        assertThat(Quantiles.typeSeven(values, new double[] {0.4})).containsExactly(29417730.4);
        double[] heads = {10, 20, 30, 31, 32, 40};
        assertThat(Quantiles.typeSeven(heads, new double[] {0.44})).containsExactly(30.2);
    }
}
