package dev.segmentation.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.SplitMix64;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules quoted from CONTRACT.md, section 1, "Bands"; and a second implementation in exact decimals. */
class CumulativeShareTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Banding ABC = Banding.cumulativeShare(0.80, 0.95);

    @Test
    @DisplayName("fractions of the total from the top: the customer that crosses a cut stays in the upper tier")
    void theCustomerThatCrossesACutStaysInTheUpperTier() {
        // 50 + 29 = 79 % does not reach 80 %, so the third customer crosses and stays in A; 79 + 12 + 6 crosses 95 %.
        assertThat(tiers(ABC, 50, 29, 12, 6, 3)).containsExactly("A", "A", "A", "B", "C");
    }

    @Test
    @DisplayName("a sum reaches its cut at cut x total x (1 - 1e-12)")
    void aSumThatIsExactlyTheShareReachesIt() {
        assertThat(tiers(ABC, 80, 15, 5)).containsExactly("A", "B", "C");
        assertThat(tiers(Banding.cumulativeShare(0.3), 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1))
                .containsOnly("A"); // all are equal: they share a band
        assertThat(tiers(ABC, 80 - 1e-9, 15 + 1e-9, 5)).containsExactly("A", "A", "C");
        assertThat(tiers(ABC, 80 - 1e-11, 15 + 1e-11, 5)).containsExactly("A", "B", "C");
    }

    @Test
    @DisplayName("a tier may be empty")
    void aTierMayBeEmpty() {
        assertThat(tiers(ABC, 97, 2, 1)).containsExactly("A", "C", "C");
        assertThat(fit(ABC, 97, 2, 1).cuts()).containsExactly(97.0, 97.0);
    }

    @Test
    @DisplayName("equal values always share a band")
    void equalValuesShareABand() {
        assertThat(tiers(ABC, 30, 30, 30, 5, 5)).containsExactly("A", "A", "A", "B", "B");
    }

    @Test
    @DisplayName("issue 2: negative and zero values are never in the share's base, always in the lowest band")
    void valuesNotAboveZeroAreNeverInTheBaseAndAlwaysLowest() {
        assertThat(tiers(ABC, 80, 15, 5, 0, -1000)).containsExactly("A", "B", "C", "C", "C");
        assertThat(fit(ABC, 80, 15, 5, 0, -1000)).isEqualTo(fit(ABC, 80, 15, 5));
    }

    @Test
    void unknownValuesAreNotCounted() {
        assertThat(fit(ABC, 80, Double.NaN, 15, 5)).isEqualTo(fit(ABC, 80, 15, 5));
    }

    @Test
    void oneCustomerIsInTheHighestTier() {
        assertThat(tiers(ABC, 0.01)).containsExactly("A");
    }

    @Test
    void nothingAboveZeroIsRefused() {
        assertThatThrownBy(() -> fit(ABC, 0, -5, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Banding.cumulativeShare must have values above zero to share out; got 2 known values, none"
                        + " above zero.");
        assertThatThrownBy(() -> fit(ABC, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Banding.cumulativeShare must have known values to learn from; got none.");
    }

    @Property(seed = "1", tries = 300)
    void aSecondImplementationInExactDecimalsFindsTheSameTiers(@ForAll("amounts") double[] amounts) {
        Assume.that(Arrays.stream(amounts).anyMatch(amount -> amount > 0));
        assertThat(tiers(ABC, amounts)).isEqualTo(naive(amounts, "0.80", "0.95"));
    }

    @Property(seed = "2", tries = 200)
    void theOrderOfTheRowsMakesNoDifference(@ForAll("amounts") double[] amounts, @ForAll long seed) {
        Assume.that(Arrays.stream(amounts).anyMatch(amount -> amount > 0));
        int[] order = new int[amounts.length];
        Arrays.setAll(order, i -> i);
        new SplitMix64(seed).shuffle(order);
        double[] shuffled = Arrays.stream(order).mapToDouble(i -> amounts[i]).toArray();
        assertThat(fit(ABC, shuffled)).isEqualTo(fit(ABC, amounts));
    }

    /** DESIGN.md 8: multiplying money by a power of two moves nobody, and the cuts are multiplied exactly. */
    @Property(seed = "3", tries = 200)
    void powersOfTwoMultiplyTheCuts(
            @ForAll("amounts") double[] amounts, @ForAll @LongRange(min = -40, max = 40) long e) {
        Assume.that(Arrays.stream(amounts).anyMatch(amount -> amount > 0));
        double factor = Math.scalb(1.0, (int) e);
        double[] scaled = Arrays.stream(amounts).map(x -> x * factor).toArray();
        List<Double> expected =
                fit(ABC, amounts).cuts().stream().map(cut -> cut * factor).toList();
        assertThat(fit(ABC, scaled).cuts()).isEqualTo(expected);
    }

    /** DESIGN.md 8: by any c > 0 nobody who is further than 1e-12 relative from a cut; here a cut is a sum's. */
    @Property(seed = "4", tries = 300)
    void anyFactorMovesNobodyUnlessASumIsAtItsCut(
            @ForAll("amounts") double[] amounts, @ForAll("factors") double factor) {
        Assume.that(Arrays.stream(amounts).anyMatch(amount -> amount > 0));
        Assume.that(isFarFromEverySum(amounts, "0.80") && isFarFromEverySum(amounts, "0.95"));
        double[] scaled = Arrays.stream(amounts).map(x -> x * factor).toArray();
        assertThat(tiers(ABC, scaled)).isEqualTo(tiers(ABC, amounts));
    }

    @Provide
    Arbitrary<double[]> amounts() {
        Arbitrary<Double> cents = Arbitraries.longs().between(-2_000, 1_000_000).map(amount -> amount / 100.0);
        Arbitrary<Double> ties = Arbitraries.of(0.0, 100.0, 250.0, 1e6, -50.0, 33.33, 0.01);
        return Arbitraries.oneOf(cents, ties).array(double[].class).ofMinSize(1).ofMaxSize(60);
    }

    @Provide
    Arbitrary<Double> factors() {
        return Arbitraries.doubles().between(1e-6, 1e6).ofScale(9).filter(factor -> factor > 0);
    }

    private static List<String> tiers(Banding banding, double... amounts) {
        Bands bands = fit(banding, amounts);
        return Arrays.stream(amounts)
                .mapToObj(amount -> bands.label(bands.index(amount)))
                .toList();
    }

    private static Bands fit(Banding banding, double... amounts) {
        return banding.fit(MeasureColumn.of(SALES, amounts));
    }

    /** Walks down the sorted customers and adds up exact decimals, as one would on paper. */
    private static List<String> naive(double[] amounts, String a, String b) {
        double lowestOfA = crossing(amounts, a);
        double lowestOfB = crossing(amounts, b);
        return Arrays.stream(amounts)
                .mapToObj(amount -> amount >= lowestOfA ? "A" : amount >= lowestOfB ? "B" : "C")
                .toList();
    }

    private static double crossing(double[] amounts, String share) {
        double[] falling = falling(amounts);
        BigDecimal target = total(amounts)
                .multiply(new BigDecimal(Double.parseDouble(share)))
                .multiply(BigDecimal.ONE.subtract(new BigDecimal("1e-12")));
        BigDecimal running = BigDecimal.ZERO;
        for (double amount : falling) {
            running = running.add(new BigDecimal(amount));
            if (running.compareTo(target) >= 0) {
                return amount;
            }
        }
        throw new AssertionError("the whole is at least any share of it");
    }

    private static boolean isFarFromEverySum(double[] amounts, String share) {
        BigDecimal target = total(amounts).multiply(new BigDecimal(share));
        BigDecimal near = target.multiply(new BigDecimal("1e-11"));
        BigDecimal running = BigDecimal.ZERO;
        for (double amount : falling(amounts)) {
            running = running.add(new BigDecimal(amount), MathContext.UNLIMITED);
            if (running.subtract(target).abs().compareTo(near) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal total(double[] amounts) {
        return Arrays.stream(falling(amounts)).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double[] falling(double[] amounts) {
        double[] rising =
                Arrays.stream(amounts).filter(amount -> amount > 0).sorted().toArray();
        double[] falling = new double[rising.length];
        Arrays.setAll(falling, i -> rising[rising.length - 1 - i]);
        return falling;
    }
}
