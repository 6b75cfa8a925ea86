package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitMix64Test {
    @Test
    void givesThePublishedNumbersOfSeed1234567() {
        // As published for S. Vigna's splitmix64.c, unsigned.
        SplitMix64 random = new SplitMix64(1234567);
        assertThat(LongStream.generate(random::nextLong).limit(5).mapToObj(Long::toUnsignedString))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void doublesAreTheUpper53Bits() {
        double expected = (6457827717110365317L >>> 11) / 9007199254740992.0;
        assertThat(new SplitMix64(1234567).nextDouble()).isEqualTo(expected);
    }

    @Test
    void doublesFillTheUnitInterval() {
        SplitMix64 random = new SplitMix64(1);
        double[] drawn =
                DoubleStream.generate(random::nextDouble).limit(100_000).toArray();
        assertThat(Arrays.stream(drawn)).allMatch(x -> x >= 0 && x < 1);
        assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(0.5, within(0.005));
        assertThat(Arrays.stream(drawn).min().orElseThrow()).isLessThan(1e-3);
        assertThat(Arrays.stream(drawn).max().orElseThrow()).isGreaterThan(0.999);
    }

    @Property(seed = "1", tries = 200)
    void integersStayWithinTheirBound(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        SplitMix64 random = new SplitMix64(seed);
        assertThat(IntStream.range(0, 50).map(i -> random.nextInt(bound))).allMatch(i -> i >= 0 && i < bound);
    }

    @Test
    void integersAreEquallyLikely() {
        SplitMix64 random = new SplitMix64(3);
        int[] counts = new int[6];
        for (int i = 0; i < 600_000; i++) {
            counts[random.nextInt(6)]++;
        }
        assertThat(counts).satisfies(c -> assertThat(Arrays.stream(c)).allMatch(n -> Math.abs(n - 100_000) < 1500));
    }

    @Test
    void integersAreUnbiasedForBoundsCloseToTheRange() {
        // With three quarters of 2^31 a plain remainder would favour the lower third by half.
        SplitMix64 random = new SplitMix64(4);
        int bound = 3 << 29;
        long low = IntStream.range(0, 300_000)
                .map(i -> random.nextInt(bound))
                .filter(i -> i < bound / 3)
                .count();
        assertThat(low).isBetween(98_500L, 101_500L);
    }

    @Test
    void aBoundBelowOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SplitMix64(1).nextInt(0))
                .withMessage("SplitMix64.nextInt bound must be at least 1; got 0.");
    }

    @Test
    void normalDeviatesHaveMeanZeroAndVarianceOne() {
        SplitMix64 random = new SplitMix64(5);
        double[] drawn =
                DoubleStream.generate(random::nextGaussian).limit(200_000).toArray();
        assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(0, within(0.01));
        assertThat(Arrays.stream(drawn).map(x -> x * x).average().orElseThrow()).isCloseTo(1, within(0.02));
        assertThat(Arrays.stream(drawn).filter(x -> x > 1.96).count()).isBetween(4700L, 5300L);
    }

    @Property(seed = "2", tries = 100)
    void shufflingKeepsTheItems(@ForAll int[] items, @ForAll long seed) {
        int[] shuffled = items.clone();
        new SplitMix64(seed).shuffle(shuffled);
        Arrays.sort(shuffled);
        int[] expected = items.clone();
        Arrays.sort(expected);
        assertThat(shuffled).isEqualTo(expected);
    }

    @Test
    void allOrdersAreEquallyLikely() {
        SplitMix64 random = new SplitMix64(6);
        int[] seen = new int[1000];
        for (int i = 0; i < 60_000; i++) {
            int[] items = {1, 2, 3};
            random.shuffle(items);
            seen[items[0] * 100 + items[1] * 10 + items[2]]++;
        }
        assertThat(Arrays.stream(seen).filter(n -> n > 0)).hasSize(6).allMatch(n -> Math.abs(n - 10_000) < 500);
    }

    @Property(seed = "3", tries = 100)
    void jumpingIsSkipping(@ForAll long seed, @ForAll @IntRange(max = 1000) int draws) {
        SplitMix64 jumped = new SplitMix64(seed);
        jumped.jump(draws);
        SplitMix64 walked = new SplitMix64(seed);
        for (int i = 0; i < draws; i++) {
            walked.nextLong();
        }
        assertThat(jumped.nextLong()).isEqualTo(walked.nextLong());
        jumped.jump(-draws - 1L);
        assertThat(jumped.nextLong()).isEqualTo(new SplitMix64(seed).nextLong());
    }

    @Test
    void childrenAreNumberedAndLeaveTheirParentAlone() {
        SplitMix64 parent = new SplitMix64(7);
        long first = parent.child(0).nextLong();
        assertThat(parent.child(0).nextLong()).isEqualTo(first);
        assertThat(LongStream.range(0, 10_000)
                        .map(i -> parent.child(i).nextLong())
                        .distinct())
                .hasSize(10_000);
        assertThat(parent.nextLong()).isEqualTo(new SplitMix64(7).nextLong());
        assertThat(parent.child(0).nextLong()).isNotEqualTo(first);
    }

    @Test
    void aSplitStreamDiffersFromItsParent() {
        SplitMix64 parent = new SplitMix64(8);
        SplitMix64 split = parent.split();
        assertThat(split.nextLong()).isNotEqualTo(parent.nextLong());
        assertThat(new SplitMix64(8).split().nextLong())
                .isEqualTo(new SplitMix64(8).split().nextLong());
    }
}
