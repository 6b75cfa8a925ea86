package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * CONTRACT.md, Bands: "fractions of the total from the top: the customer that crosses a cut stays in the upper tier, a tier may be
 * empty; a sum reaches its cut at cut x total x (1 - 1e-12)" and "equal values always share a band".
 */
class ShareCutsTest {
    private static final double[] ABC = {0.8, 0.95};

    @Test
    void theCustomerThatCrossesStaysAbove() {
        assertThat(ShareCuts.crossings(new double[] {10, 70, 20}, ABC)).containsExactly(20, 10);
        assertThat(ShareCuts.crossings(new double[] {100, 1, 1}, ABC)).containsExactly(100, 100);
    }

    @Test
    void aSumThatFallsShortByRoundingAloneHasReachedItsCut() {
        // 80 of 100 is exactly at 0.8, which as a double is a little more than four fifths.
        assertThat(ShareCuts.crossings(new double[] {80, 15, 5}, ABC)).containsExactly(80, 15);
        assertThat(ShareCuts.crossings(new double[] {0.8, 0.15, 0.05}, ABC)).containsExactly(0.8, 0.15);
    }

    @Test
    void equalValuesAreTakenTogether() {
        assertThat(ShareCuts.crossings(new double[] {5, 5, 5, 5, 5}, new double[] {0.1, 0.5, 0.99}))
                .containsExactly(5, 5, 5);
    }

    @Test
    void aSingleCustomerIsTheWhole() {
        assertThat(ShareCuts.crossings(new double[] {7.25}, ABC)).containsExactly(7.25, 7.25);
        assertThat(ShareCuts.crossings(new double[] {Double.MAX_VALUE}, ABC))
                .containsExactly(Double.MAX_VALUE, Double.MAX_VALUE);
        assertThat(ShareCuts.crossings(new double[] {Double.MIN_VALUE}, ABC))
                .containsExactly(Double.MIN_VALUE, Double.MIN_VALUE);
    }

    @Test
    void zerosAndNegativeValuesNeitherAddNorCount() {
        double[] positives = {50, 30, 15, 5};
        double[] mixed = {-1000, 50, 0, -0.0, 30, 15, -7, 5};
        assertThat(ShareCuts.crossings(mixed, ABC)).isEqualTo(ShareCuts.crossings(positives, ABC));
    }

    @Test
    void withoutAPositiveValueNobodyIsAbove() {
        assertThat(ShareCuts.crossings(new double[] {0, -5}, ABC)).containsOnly(Double.POSITIVE_INFINITY);
        assertThat(ShareCuts.crossings(new double[0], ABC)).containsOnly(Double.POSITIVE_INFINITY);
    }

    @Test
    void aTotalBeyondTheDoublesDoesNotOverflow() {
        double max = Double.MAX_VALUE;
        assertThat(ShareCuts.crossings(new double[] {max / 4, max, max, max / 2}, new double[] {0.5, 0.8}))
                .containsExactly(max, max / 2);
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithExactArithmeticOnEveryShape(Columns.Shape shape) {
        for (int n : new int[] {1, 2, 10, 500, 6000}) {
            double[] column = Columns.of(shape, n, n + 1);
            double[] shares = {1e-9, 0.2, 0.8, 0.95, 1 - 1e-9};
            assertThat(ShareCuts.crossings(column, shares))
                    .as("%s %s", shape, n)
                    .isEqualTo(naive(column, shares));
        }
    }

    @Property(seed = "1", tries = 300)
    void agreesWithExactArithmetic(
            @ForAll("columns") double[] column, @ForAll @IntRange(min = 1, max = 999_999) int millionths) {
        double[] shares = {millionths / 1e6};
        assertThat(ShareCuts.crossings(column, shares)).isEqualTo(naive(column, shares));
    }

    @Property(seed = "2", tries = 200)
    void shareAlmostOneStillStopsAboveNegligibleCustomers(@ForAll("columns") double[] column) {
        double[] shares = {Math.nextDown(1.0)};
        assertThat(ShareCuts.crossings(column, shares)).isEqualTo(naive(column, shares));
    }

    @Provide
    Arbitrary<double[]> columns() {
        return Columns.anyFinite();
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheRowsDoesNotMatter(Columns.Shape shape) {
        double[] column = Columns.of(shape, 9000, 3);
        double[] cuts = ShareCuts.crossings(column, ABC);
        for (int seed = 0; seed < 5; seed++) {
            assertThat(ShareCuts.crossings(Columns.shuffled(column, seed), ABC)).isEqualTo(cuts);
        }
    }

    @Property(seed = "3", tries = 100)
    void timesAPowerOfTwoTheCutsAreTimesThatPower(
            @ForAll @IntRange(min = -500, max = 500) int power, @ForAll long seed) {
        double[] column = Columns.of(Columns.Shape.LOGNORMAL_CENTS, 3000, seed);
        double factor = StrictMath.scalb(1.0, power);
        double[] scaled = Arrays.stream(column).map(x -> x * factor).toArray();
        double[] expected = Arrays.stream(ShareCuts.crossings(column, ABC))
                .map(x -> x * factor)
                .toArray();
        assertThat(ShareCuts.crossings(scaled, ABC)).isEqualTo(expected);
    }

    @Test
    void agreesWithExactArithmeticOnAMillion() {
        double[] column = Columns.of(Columns.Shape.LOGNORMAL_CENTS, 1_000_000, 8);
        assertThat(ShareCuts.crossings(column, ABC)).isEqualTo(naive(column, ABC));
    }

    @Test
    void aMillionEqualCustomersAreOneGroup() {
        double[] column = new double[1_000_000];
        Arrays.fill(column, 0.1);
        assertThat(ShareCuts.crossings(column, ABC)).containsExactly(0.1, 0.1);
    }

    @Test
    void theInputStaysAsItIs() {
        double[] column = Columns.of(Columns.Shape.GAUSSIAN, 5000, 2);
        double[] before = column.clone();
        ShareCuts.crossings(column, ABC);
        assertThat(column).isEqualTo(before);
    }

    @Test
    void sharesMustRiseStrictlyWithinZeroAndOne() {
        for (double[] wrong : new double[][] {{0.95, 0.8}, {0.8, 0.8}, {0.0}, {1.0}, {Double.NaN}, {-0.5}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShareCuts.crossings(new double[] {1}, wrong))
                    .withMessage("ShareCuts.crossings shares must rise strictly within (0.0, 1.0); got "
                            + Arrays.toString(wrong) + ".");
        }
    }

    /** The definition, word for word, in exact arithmetic. */
    private static double[] naive(double[] column, double[] shares) {
        double[] descending = Arrays.stream(column)
                .filter(x -> x > 0)
                .map(x -> -x)
                .sorted()
                .map(x -> -x)
                .toArray();
        BigDecimal total = Arrays.stream(descending).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        double[] cuts = new double[shares.length];
        Arrays.fill(cuts, Double.POSITIVE_INFINITY);
        BigDecimal running = BigDecimal.ZERO;
        int next = 0;
        for (int i = 0; i < descending.length && next < shares.length; i++) {
            running = running.add(new BigDecimal(descending[i]));
            while (next < shares.length && running.compareTo(target(shares[next], total)) >= 0) {
                cuts[next++] = descending[i];
            }
        }
        return cuts;
    }

    private static BigDecimal target(double share, BigDecimal total) {
        return total.multiply(new BigDecimal(share)).multiply(BigDecimal.ONE.subtract(new BigDecimal("1e-12")));
    }
}
