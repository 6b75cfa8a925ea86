package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NaturalBreaksTest {
    @Test
    void findsTheObviousGroups() {
        assertThat(NaturalBreaks.cuts(new double[] {1, 2, 3, 10, 11, 12, 100, 101}, 3))
                .containsExactly(10, 100);
    }

    @Test
    void weighsEqualValuesByTheirNumberAndKeepsThemTogether() {
        // {0} {4,4,4,4,5,9}: 20 below. {0,4,4,4,4,5}: 15.5. {0,4,4,4,4} {5,9}: 20.8. The mass at 4 draws the cut up to
        // 9.
        assertThat(NaturalBreaks.cuts(new double[] {0, 4, 4, 4, 4, 5, 9}, 2)).containsExactly(9);
    }

    @Test
    void oneBandHasNoCut() {
        assertThat(NaturalBreaks.cuts(new double[] {1, 2}, 1)).isEmpty();
    }

    @Test
    void asManyBandsAsDistinctValuesGiveEachItsOwn() {
        assertThat(NaturalBreaks.cuts(new double[] {-3, -3, 0, 7.5}, 3)).containsExactly(0, 7.5);
    }

    @Test
    void ofEquallyGoodDivisionsTheLowestCutsAreTaken() {
        assertThat(NaturalBreaks.cuts(new double[] {1, 2, 3}, 2)).containsExactly(2);
        assertThat(NaturalBreaks.cuts(new double[] {0.1, 0.2, 0.3}, 2)).containsExactly(0.2);
        assertThat(NaturalBreaks.cuts(new double[] {1, 2, 3, 4}, 3)).containsExactly(2, 3);
    }

    @Test
    void smallDifferencesCountBesideAnEnormousCustomer() {
        assertThat(NaturalBreaks.cuts(new double[] {1, 2, 3, 10, 11, 12, 1e12}, 3))
                .containsExactly(10, 1e12);
    }

    @Test
    void aLargeCommonOffsetDoesNotHideTheGroups() {
        double base = 1e15;
        double[] values = {base, base + 1, base + 2, base + 20, base + 21};
        assertThat(NaturalBreaks.cuts(values, 2)).containsExactly(base + 20);
    }

    @Test
    void squaresNeitherOverflowNorVanish() {
        for (double unit : new double[] {1e300, 1e-300, Double.MIN_VALUE}) {
            double[] values = {1 * unit, 2 * unit, 50 * unit, 52 * unit};
            assertThat(NaturalBreaks.cuts(values, 2)).containsExactly(50 * unit);
        }
        double[] widest = {-Double.MAX_VALUE, -1, 1, Double.MAX_VALUE};
        assertThat(NaturalBreaks.cuts(widest, 3)).containsExactly(-1, Double.MAX_VALUE);
    }

    @Property(seed = "1", tries = 400)
    void agreesWithTryingEveryDivision(@ForAll("small") int[] whole, @ForAll @IntRange(min = 1, max = 4) int bands) {
        int[] sorted = Arrays.stream(whole).sorted().toArray();
        double[] values = Arrays.stream(sorted).asDoubleStream().toArray();
        int[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length >= bands) {
            assertThat(NaturalBreaks.cuts(values, bands)).isEqualTo(new EveryDivision(sorted, bands).lowestBest());
        }
    }

    @Provide
    Arbitrary<int[]> small() {
        return Arbitraries.integers()
                .between(-30, 30)
                .array(int[].class)
                .ofMinSize(4)
                .ofMaxSize(11);
    }

    @Property(seed = "2", tries = 60)
    void isNeverWorseThanMovingOneCut(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int bands) {
        double[] values = Columns.of(Columns.Shape.LOGNORMAL_CENTS, 400, seed);
        Arrays.sort(values);
        double[] cuts = NaturalBreaks.cuts(values, bands);
        double best = within(values, cuts);
        for (int c = 0; c < cuts.length; c++) {
            int at = Arrays.binarySearch(values, cuts[c]);
            for (int other : new int[] {at - 5, at - 1, at + 1, at + 5}) {
                double[] moved = cuts.clone();
                moved[c] = values[Math.max(1, Math.min(values.length - 1, other))];
                Arrays.sort(moved);
                assertThat(within(values, moved)).isGreaterThanOrEqualTo(best * (1 - 1e-9));
            }
        }
    }

    @Property(seed = "3", tries = 60)
    void timesAPowerOfTwoTheCutsAreTimesThatPower(
            @ForAll @IntRange(min = -200, max = 200) int power, @ForAll long seed) {
        double[] values = Columns.of(Columns.Shape.GAUSSIAN, 200, seed);
        Arrays.sort(values);
        double factor = StrictMath.scalb(1.0, power);
        double[] scaled = Arrays.stream(values).map(x -> x * factor).toArray();
        double[] expected = Arrays.stream(NaturalBreaks.cuts(values, 4))
                .map(x -> x * factor)
                .toArray();
        assertThat(NaturalBreaks.cuts(scaled, 4)).isEqualTo(expected);
    }

    @Test
    void aHundredThousandDistinctValuesAreDivided() {
        double[] values = Columns.of(Columns.Shape.UNIFORM, 100_000, 9);
        Arrays.sort(values);
        // Even spread: the best cuts are near the quarters.
        double[] cuts = NaturalBreaks.cuts(values, 4);
        assertThat(cuts[0]).isBetween(0.24, 0.26);
        assertThat(cuts[1]).isBetween(0.49, 0.51);
        assertThat(cuts[2]).isBetween(0.74, 0.76);
    }

    @Test
    void fewerDistinctValuesThanBandsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NaturalBreaks.cuts(new double[] {1, 1, 2}, 3))
                .withMessage("NaturalBreaks.cuts values must have at least as many distinct values as bands; "
                        + "got 2 distinct in 3 values for 3 bands.");
        assertThatIllegalArgumentException().isThrownBy(() -> NaturalBreaks.cuts(new double[0], 1));
        assertThatIllegalArgumentException().isThrownBy(() -> NaturalBreaks.cuts(new double[] {-0.0, 0.0}, 2));
    }

    @Test
    void unsortedValuesAndNoBandsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NaturalBreaks.cuts(new double[] {1, 3, 2}, 2))
                .withMessage("NaturalBreaks.cuts values must be in ascending order; they fall at place 2. Sort them.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NaturalBreaks.cuts(new double[] {1}, 0))
                .withMessage("NaturalBreaks.cuts bands must be at least 1; got 0.");
    }

    private static double within(double[] values, double[] cuts) {
        double total = 0;
        int from = 0;
        for (int c = 0; c <= cuts.length; c++) {
            int to = c == cuts.length ? values.length : (int) lowerThan(values, cuts[c]);
            double[] band = Arrays.copyOfRange(values, from, to);
            double mean = Arrays.stream(band).average().orElse(0);
            total += Arrays.stream(band).map(x -> (x - mean) * (x - mean)).sum();
            from = to;
        }
        return total;
    }

    private static long lowerThan(double[] values, double cut) {
        return Arrays.stream(values).filter(x -> x < cut).count();
    }

    /** All divisions of a few whole numbers, in exact arithmetic, keeping the best with the lowest highest cut, then the next. */
    private static final class EveryDivision {
        private final int[] sorted;
        private final int[] distinct;
        private final int[] starts;
        private int[] best = {};
        private BigDecimal bestCost = BigDecimal.valueOf(Long.MAX_VALUE);

        EveryDivision(int[] sorted, int bands) {
            this.sorted = sorted;
            this.distinct = Arrays.stream(sorted).distinct().toArray();
            this.starts = new int[bands];
        }

        double[] lowestBest() {
            choose(starts.length - 1);
            return Arrays.stream(best).skip(1).mapToDouble(i -> distinct[i]).toArray();
        }

        /** From the highest cut down, each from its lowest place up: the first best found is the one that the rule names. */
        private void choose(int band) {
            if (band == 0) {
                BigDecimal cost = cost();
                if (cost.compareTo(bestCost) < 0) {
                    bestCost = cost;
                    best = starts.clone();
                }
                return;
            }
            int end = band == starts.length - 1 ? distinct.length : starts[band + 1];
            for (int start = band; start < end; start++) {
                starts[band] = start;
                choose(band - 1);
            }
        }

        /** Times the product of all group sizes up to 12, so that it stays a whole number. */
        private BigDecimal cost() {
            BigInteger common = BigInteger.valueOf(27_720);
            BigInteger total = BigInteger.ZERO;
            for (int band = 0; band < starts.length; band++) {
                int low = distinct[starts[band]];
                int high = band == starts.length - 1 ? Integer.MAX_VALUE : distinct[starts[band + 1]];
                long[] group = Arrays.stream(sorted)
                        .filter(x -> x >= low && x < high)
                        .asLongStream()
                        .toArray();
                long sum = Arrays.stream(group).sum();
                long squares = Arrays.stream(group).map(x -> x * x).sum();
                BigInteger share = common.divide(BigInteger.valueOf(group.length));
                total = total.add(common.multiply(BigInteger.valueOf(squares)))
                        .subtract(share.multiply(BigInteger.valueOf(sum * sum)));
            }
            return new BigDecimal(total);
        }
    }
}
