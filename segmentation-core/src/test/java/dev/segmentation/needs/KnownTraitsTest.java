package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownTraitsTest {
    private static final Category GROUP = Category.of("group");
    private static final Category INDUSTRY = Category.of("industry");
    private static final Measure SIZE = Measure.of("size", "heads");
    private static final Measure LUCK = Measure.of("luck", "points");
    private static final Measure NEED = Measure.of("need", "1-10");
    private static final Measure NEED2 = Measure.of("other need", "1-10");

    /** Quantiles from the tables of the chi-square distribution. */
    @ParameterizedTest
    @CsvSource({
        "3.841459, 1, 0.05",
        "6.634897, 1, 0.01",
        "5.991465, 2, 0.05",
        "18.307038, 10, 0.05",
        "29.588298, 10, 0.001",
        "124.342113, 100, 0.05",
        "0.000982, 1, 0.975",
        "0, 3, 1",
        "5, 0, 1"
    })
    void theUpperTailIsThatOfTheTables(double statistic, double degrees, double p) {
        assertThat(ChiSquare.upperTail(statistic, degrees)).isCloseTo(p, within(2e-6));
    }

    /** With two degrees of freedom the tail is exp(-x / 2). */
    @Test
    void theUpperTailIsExactWithTwoDegrees() {
        for (double x = 0.1; x < 60; x += 0.7) {
            double exact = Math.exp(-x / 2);
            assertThat(ChiSquare.upperTail(x, 2)).isCloseTo(exact, within(1e-13 * exact + 1e-300));
        }
    }

    private static Portfolio customers() {
        SplitMix64 random = new SplitMix64(3);
        int n = 200;
        double[] need = new double[n];
        double[] size = new double[n];
        double[] luck = new double[n];
        String[] industry = new String[n];
        for (int i = 0; i < n; i++) {
            boolean first = i % 2 == 0;
            need[i] = first ? 8 : 2;
            size[i] = (first ? 100 : 140) + random.nextInt(60);
            luck[i] = random.nextInt(1000);
            industry[i] = random.nextInt(10) < (first ? 8 : 3) ? "food" : "steel";
        }
        return Surveys.ids(n).with(NEED, need).with(SIZE, size).with(LUCK, luck).with(INDUSTRY, industry);
    }

    @Test
    void traitsThatGoWithSegmentsAreToldFromThoseThatDoNot() {
        Portfolio customers = customers();
        Segmentation two = NeedsClusters.on(NEED).clusters(2).resamples(0).segment(customers);
        KnownTraits found = KnownTraits.of(two, List.of(LUCK, INDUSTRY, SIZE));
        assertThat(found.traits().stream().filter(KnownTraits.Trait::isRelated).map(KnownTraits.Trait::trait))
                .containsExactlyInAnyOrder("industry", "size");
        KnownTraits.Trait luck = found.traits().get(2);
        assertThat(luck.trait()).isEqualTo("luck");
        assertThat(luck.corrected()).isEqualTo(luck.p()); // the last of three is not corrected any more
        KnownTraits.Trait least = found.traits().get(0);
        assertThat(least.corrected()).isEqualTo(3 * least.p());
        assertThat(found.findings().get(2).in(Locale.ROOT)).startsWith("luck does not go with the segments (strength ");
    }

    /** Worked by hand: 2 x 2 table 30 10 / 10 30: chi-square 80 x (900 - 100)^2 / 40^4 = 20, V = 0.5. */
    @Test
    void strengthIsCramersV() {
        double[] need = new double[80];
        String[] group = new String[80];
        for (int i = 0; i < 80; i++) {
            need[i] = i < 40 ? 1 : 9;
            group[i] = i < 30 || i >= 70 ? "a" : "b";
        }
        Portfolio customers = Surveys.ids(80).with(NEED, need).with(GROUP, group);
        Segmentation two = NeedsClusters.on(NEED).clusters(2).resamples(0).segment(customers);
        KnownTraits.Trait found = KnownTraits.of(two, List.of(GROUP)).traits().get(0);
        assertThat(found.strength()).isCloseTo(0.5, within(1e-12));
        assertThat(found.p()).isCloseTo(ChiSquare.upperTail(20, 1), within(1e-15));
    }

    /** By the same table as Cramer's V: 30 of 40 against 10 of 40, in both segments, so that p is that of the whole. */
    @Test
    void eachSegmentIsHeldAgainstTheOthersAndCorrectedForAllTried() {
        double[] need = new double[80];
        String[] group = new String[80];
        double[] size = new double[80];
        for (int i = 0; i < 80; i++) {
            need[i] = i < 40 ? 1 : 9;
            group[i] = i < 30 || i >= 70 ? "a" : "b";
            size[i] = i < 40 ? i : 100 + i % 40; // medians 19.5 and 119.5
        }
        Portfolio customers =
                Surveys.ids(80).with(NEED, need).with(GROUP, group).with(SIZE, size);
        Segmentation two = NeedsClusters.on(NEED).clusters(2).resamples(0).segment(customers);
        KnownTraits found = KnownTraits.of(two, List.of(GROUP, SIZE));
        SegmentTraits low = found.segments().get(two.index(0));
        assertThat(low.segment()).isEqualTo(two.segment(0).code());
        SegmentTraits.Trait size1 = low.traits().get(0);
        assertThat(List.of(size1.trait(), size1.value(), size1.own(), size1.others()))
                .containsExactly("size", "", 19.5, 119.5);
        SegmentTraits.Trait group1 = low.traits().get(1);
        assertThat(List.of(group1.trait(), group1.value(), group1.own(), group1.others()))
                .containsExactly("group", "a", 0.75, 0.25);
        assertThat(group1.p()).isCloseTo(ChiSquare.upperTail(20, 1), within(1e-15));
        assertThat(group1.corrected()).isEqualTo(2 * group1.p()); // of four tried the third
        assertThat(found.findings().stream().map(f -> f.in(Locale.ENGLISH)))
                .contains(
                        low.segment() + ": group a is 75 % of them, 25 % of the others (corrected p 0.001)",
                        low.segment() + ": size is 19.5 in the middle, 119.5 of the others (corrected p 0.001)");
        assertThat(KnownTraits.of(
                                NeedsClusters.on(NEED).clusters(1).resamples(0).segment(customers), List.of(GROUP))
                        .segments())
                .isEmpty();
    }

    @Test
    void ofATraitThatIsKnownOfNobodyNothingIsSaid() {
        Portfolio four =
                Surveys.ids(4).with(NEED, 8, 8, 2, 2).with(SIZE, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        KnownTraits found =
                KnownTraits.of(DeclaredNeeds.on(NEED, NEED2).segment(four.with(NEED2, 2, 2, 8, 8)), List.of(SIZE));
        assertThat(found.findings().stream().map(one -> one.in(Locale.ROOT)))
                .containsExactly("size is known of nobody in the segments: whether it goes with them cannot be told");
    }
}
