package dev.segmentation.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Quantiles of type 7: Hyndman and Fan 1996, The American Statistician 50:361, and R's documentation. */
class QuantilesTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final double[] MILES_PER_GALLON = {
        21.0, 21.0, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
        30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26.0, 30.4, 15.8, 19.7, 15.0, 21.4
    };

    /** From R 4.2's help page of {@code quantile}, whose default is type 7: quantile(x <- 1:9 etc.) worked by hand. */
    @Test
    void positionsAreCountedFromZeroAlongTheSortedValues() {
        assertThat(cuts(new double[] {9, 1, 8, 2, 7, 3, 6, 4, 5}, 0.25, 0.5, 0.75))
                .containsExactly(3.0, 5.0, 7.0);
        assertThat(cuts(new double[] {1, 2, 3, 4}, 0.25, 0.5, 0.75)).containsExactly(1.75, 2.5, 3.25);
        assertThat(cuts(new double[] {10}, 0.1, 0.9)).containsExactly(10.0, 10.0);
        assertThat(cuts(new double[] {1, Double.NaN, 2}, 0.5)).containsExactly(1.5);
    }

    /** R's data set mtcars (Henderson and Velleman 1981), column mpg; summary() there prints 15.43, 19.20, 22.80. */
    @Test
    void milesPerGallonHaveTheQuartilesThatRGives() {
        assertThat(cuts(MILES_PER_GALLON, 0.25, 0.5, 0.75)).containsExactly(15.425, 19.2, 22.8);
        assertThat(Arrays.stream(MILES_PER_GALLON).average().orElseThrow()).isCloseTo(20.090625, within(1e-9));
    }

    /** A position that only rounding keeps from a whole number is that number: 0.1 x 30 is 3. */
    @Test
    void aPositionThatIsWholeUpToRoundingIsWhole() {
        double[] values = new double[31];
        Arrays.setAll(values, i -> i * 1000.0 + (i % 2) / 3.0);
        assertThat(cuts(values, 0.1, 0.7)).containsExactly(values[3], values[21]);
    }

    @Property(seed = "1", tries = 300)
    void aSecondImplementationOnSortedValuesFindsTheSame(
            @ForAll("values") double[] values, @ForAll @IntRange(min = 1, max = 999) int permille) {
        double fraction = permille / 1000.0;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = (sorted.length - 1) * fraction;
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        double expected = sorted[below] + (position - below) * (sorted[above] - sorted[below]);
        double cut = cuts(values, fraction).get(0);
        assertThat(cut).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        assertThat(cut).isBetween(sorted[0], sorted[sorted.length - 1]);
    }

    /** DESIGN.md 8: powers of two multiply the cuts exactly. */
    @Property(seed = "2", tries = 200)
    void powersOfTwoMultiplyTheCuts(@ForAll("values") double[] values, @ForAll @IntRange(min = -40, max = 40) int e) {
        double factor = Math.scalb(1.0, e);
        double[] scaled = Arrays.stream(values).map(x -> x * factor).toArray();
        List<Double> expected =
                cuts(values, 0.2, 0.5, 0.9).stream().map(cut -> cut * factor).toList();
        assertThat(cuts(scaled, 0.2, 0.5, 0.9)).isEqualTo(expected);
    }

    /** DESIGN.md 8: any factor moves nobody who is further than 1e-12, relative, from a cut. */
    @Property(seed = "3", tries = 300)
    void anyFactorMovesNobodyAwayFromACut(@ForAll("positive") double[] values, @ForAll("factors") double factor) {
        Bands before = fit(values, 0.25, 0.5, 0.75);
        double[] scaled = Arrays.stream(values).map(x -> x * factor).toArray();
        Bands after = fit(scaled, 0.25, 0.5, 0.75);
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (before.cuts().stream().allMatch(cut -> Math.abs(value - cut) > 1e-12 * cut)) {
                assertThat(after.index(scaled[i])).isEqualTo(before.index(value));
            }
        }
    }

    @Provide
    Arbitrary<double[]> values() {
        Arbitrary<Double> cents =
                Arbitraries.longs().between(-1_000_000, 1_000_000).map(amount -> amount / 100.0);
        Arbitrary<Double> ties = Arbitraries.of(0.0, 100.0, 250.0, -50.0);
        return Arbitraries.oneOf(cents, ties).array(double[].class).ofMinSize(1).ofMaxSize(80);
    }

    @Provide
    Arbitrary<double[]> positive() {
        Arbitrary<Double> cents = Arbitraries.longs().between(1, 1_000_000).map(amount -> amount / 100.0);
        return cents.array(double[].class).ofMinSize(1).ofMaxSize(80);
    }

    @Provide
    Arbitrary<Double> factors() {
        return Arbitraries.doubles().between(1e-6, 1e6).ofScale(9).filter(factor -> factor > 0);
    }

    private static List<Double> cuts(double[] values, double... fractions) {
        return fit(values, fractions).cuts();
    }

    private static Bands fit(double[] values, double... fractions) {
        return Banding.quantiles(fractions).fit(MeasureColumn.of(SALES, values));
    }
}
