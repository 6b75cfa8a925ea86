package dev.segmentation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Against published tables, figures of R, and exact integers. */
class FisherExactTest {
    private static double p(int a, int b, int c, int d) {
        return FisherExact.of(a + b, a + c, a + b + c + d).p(a);
    }

    @Test
    @DisplayName("issue 6: 2 x 2 table 6, 29, 10, 15: Fisher p .0751; 5, 84, 7, 37: p .0613")
    void theTablesOfTheIssue() {
        assertThat(p(6, 29, 10, 15)).isCloseTo(0.0751, within(5e-5));
        assertThat(p(5, 84, 7, 37)).isCloseTo(0.0613, within(5e-5));
    }

    @Test
    @DisplayName("issue 6: 6 of 8 against 20 of 192: p 6.4996e-5")
    void sixOfEightAgainstTwentyOf192() {
        assertThat(p(6, 2, 20, 172)).isCloseTo(6.4996e-5, within(5e-10));
    }

    /** R, ?fisher.test, Agresti (1990, p. 61f). R searches the interval's ends with a tolerance of 1.2e-4; ours are exact. */
    @Test
    void theTeaTastingOfR() {
        FisherExact tea = FisherExact.of(4, 4, 8);
        assertThat(tea.p(3)).isCloseTo(0.4857, within(5e-5));
        assertThat(tea.oddsFrom(3)).isCloseTo(0.2117329, within(1.2e-4));
        assertThat(1 / tea.oddsTo(3)).isCloseTo(1 / 621.9337505, within(1.2e-4));
    }

    /** R, ?fisher.test, Fisher (1962, 1970): criminal convictions of like-sex twins. */
    @Test
    void theConvictionsOfR() {
        FisherExact twins = FisherExact.of(17, 12, 30);
        assertThat(twins.p(2)).isCloseTo(0.0005367, within(5e-8));
        assertThat(twins.oddsFrom(2)).isCloseTo(0.003325764, within(1.2e-4));
        assertThat(twins.oddsTo(2)).isCloseTo(0.363182271, within(1.2e-4));
    }

    /** "The sum of probabilities <= observed with relative 1e-7", in exact integers. */
    @Property(seed = "1", tries = 300)
    void isTheSumOfWhatIsNoLikelier(
            @ForAll @IntRange(min = 1, max = 15) int best,
            @ForAll @IntRange(min = 0, max = 60) int marked,
            @ForAll @IntRange(min = 0, max = 60) int more) {
        int total = Math.max(best + 1, Math.max(marked, best) + more);
        double[] p = FisherExact.of(best, marked, total).pValues();
        BigInteger[] ways = new BigInteger[best + 1];
        BigInteger all = BigInteger.ZERO;
        for (int count = 0; count <= best; count++) {
            ways[count] = choose(marked, count).multiply(choose(total - marked, best - count));
            all = all.add(ways[count]);
        }
        for (int count = 0; count <= best; count++) {
            BigInteger sum = BigInteger.ZERO;
            for (BigInteger other : ways) {
                sum = other.compareTo(ways[count]) <= 0 ? sum.add(other) : sum;
            }
            if (ways[count].signum() == 0) {
                assertThat(p[count]).isNaN();
            } else {
                double exact = new BigDecimal(sum)
                        .divide(new BigDecimal(all), MathContext.DECIMAL64)
                        .doubleValue();
                assertThat(p[count]).isCloseTo(exact, within(1e-12 * (1 + exact) + 1e-9 * exact));
            }
        }
    }

    /** An odds ratio outside the interval makes the count surprising: less than 2.5 % in its tail. */
    @Property(seed = "1", tries = 100)
    void theIntervalHoldsWhatIsNoSurprise(
            @ForAll @IntRange(min = 1, max = 12) int best,
            @ForAll @IntRange(min = 1, max = 40) int marked,
            @ForAll @IntRange(min = 0, max = 12) int count) {
        int total = best + marked + 7;
        int observed = Math.min(count, Math.min(best, marked));
        FisherExact exact = FisherExact.of(best, marked, total);
        double from = exact.oddsFrom(observed);
        double to = exact.oddsTo(observed);
        assertThat(from).isLessThanOrEqualTo(to);
        if (observed > 0) {
            assertThat(naiveAtLeast(new int[] {best, marked, total}, observed, from))
                    .isCloseTo(0.025, within(1e-9));
        }
        if (observed < Math.min(best, marked)) {
            assertThat(1 - naiveAtLeast(new int[] {best, marked, total}, observed + 1, to))
                    .isCloseTo(0.025, within(1e-9));
        }
        assertThat(exact.lift(from)).isLessThanOrEqualTo(exact.lift(to));
    }

    @Test
    void theLiftIsOneWhereTheOddsAreEven() {
        assertThat(FisherExact.of(10, 30, 200).lift(1)).isCloseTo(1, within(1e-12));
        assertThat(FisherExact.of(50, 150, 200).lift(1)).isCloseTo(1, within(1e-12));
    }

    @Test
    void extremesOfTheIntervalAreThoseOfWhatIsPossible() {
        FisherExact exact = FisherExact.of(10, 30, 200);
        assertThat(exact.oddsFrom(0)).isZero();
        assertThat(exact.lift(0)).isZero();
        assertThat(exact.oddsTo(10)).isInfinite();
        assertThat(exact.lift(Double.POSITIVE_INFINITY)).isCloseTo(1 / (20.0 / 190), within(1e-12));
        assertThat(FisherExact.of(10, 5, 200).lift(Double.POSITIVE_INFINITY)).isInfinite();
    }

    private static double naiveAtLeast(int[] margins, int count, double odds) {
        double above = 0;
        double all = 0;
        for (int i = Math.max(0, margins[0] + margins[1] - margins[2]); i <= Math.min(margins[0], margins[1]); i++) {
            double weight = choose(margins[1], i).doubleValue()
                    * choose(margins[2] - margins[1], margins[0] - i).doubleValue()
                    * StrictMath.pow(odds, i);
            all += weight;
            above += i >= count ? weight : 0;
        }
        return above / all;
    }

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }
}
