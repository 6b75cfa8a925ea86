package dev.segmentation.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SampleRandomTest {

    private final SampleRandom random = SampleRandom.of(1, "test");

    /** The first outputs of the published C implementation (Vigna, splitmix64.c) from state 1234567. */
    @Test
    void theStreamIsSplitMix64AsPublished() {
        SampleRandom reference = new SampleRandom(1234567);

        assertThat(LongStream.generate(reference::nextLong).limit(5))
                .containsExactly(
                        6457827717110365317L,
                        3203168211198807973L,
                        Long.parseUnsignedLong("9817491932198370423"),
                        4593380528125082431L,
                        Long.parseUnsignedLong("16408922859458223821"));
    }

    /** The JDK has the same algorithm in another class: a second implementation to compare with. */
    @Test
    void theStreamIsThatOfTheJdksSplittableRandom() {
        java.util.SplittableRandom theirs = new java.util.SplittableRandom(42);
        SampleRandom ours = new SampleRandom(42);

        assertThat(IntStream.range(0, 1000)).allMatch(i -> ours.nextLong() == theirs.nextLong());
    }

    @Test
    void streamsOfOneSeedDifferByNameAndOfOneNameBySeed() {
        long first = SampleRandom.of(1, "orders").nextLong();

        assertThat(SampleRandom.of(1, "orders").nextLong()).isEqualTo(first);
        assertThat(SampleRandom.of(1, "names").nextLong()).isNotEqualTo(first);
        assertThat(SampleRandom.of(2, "orders").nextLong()).isNotEqualTo(first);
    }

    @Test
    void drawingMoreFromAForkLeavesItsOriginAsItIs() {
        SampleRandom one = SampleRandom.of(1, "test");
        SampleRandom other = SampleRandom.of(1, "test");
        one.fork().nextLong();
        SampleRandom fork = other.fork();
        IntStream.range(0, 100).forEach(i -> fork.nextLong());

        assertThat(one.nextLong()).isEqualTo(other.nextLong());
    }

    @Test
    void uniformDrawsFillTheUnitIntervalEvenly() {
        double[] draws = DoubleStream.generate(random::uniform).limit(20_000).toArray();

        assertThat(DoubleStream.of(draws)).allMatch(draw -> draw >= 0 && draw < 1);
        assertThat(Figures.mean(draws)).isCloseTo(0.5, within(0.01));
        assertThat(DoubleStream.of(draws).filter(draw -> draw < 0.1).count()).isBetween(1_850L, 2_150L);
    }

    @Test
    void wholeNumbersTakeBothEndsAndAllBetweenAlike() {
        int[] counts = new int[6];
        IntStream.range(0, 6_000).forEach(i -> counts[random.whole(5, 10) - 5]++);

        assertThat(IntStream.of(counts)).allMatch(count -> count > 850 && count < 1_150);
    }

    @Test
    void normalDrawsHaveTheMeanAndSpreadAskedFor() {
        double[] draws =
                DoubleStream.generate(() -> random.normal(10, 2)).limit(20_000).toArray();
        double mean = Figures.mean(draws);
        double variance =
                DoubleStream.of(draws).map(x -> (x - mean) * (x - mean)).sum() / draws.length;

        assertThat(mean).isCloseTo(10, within(0.06));
        assertThat(StrictMath.sqrt(variance)).isCloseTo(2, within(0.06));
        assertThat(DoubleStream.of(draws).filter(x -> x > 14).count()).isBetween(370L, 540L);
    }

    @Test
    void lognormalDrawsHaveTheMedianAskedFor() {
        assertThat(DoubleStream.generate(() -> random.logNormal(24, 1.2))
                        .limit(10_000)
                        .filter(x -> x < 24)
                        .count())
                .isBetween(4_800L, 5_200L);
    }

    @Test
    void logBetweenPutsHalfOfItsDrawsBelowTheGeometricMean() {
        double[] draws = DoubleStream.generate(() -> random.logBetween(10, 1000))
                .limit(10_000)
                .toArray();

        assertThat(DoubleStream.of(draws)).allMatch(draw -> draw >= 10 - 1e-9 && draw < 1000 + 1e-9);
        assertThat(DoubleStream.of(draws).filter(draw -> draw < 100).count()).isBetween(4_800L, 5_200L);
    }

    @Test
    void shufflingKeepsTheItemsAndMovesThem() {
        List<Integer> items = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        random.shuffle(items);

        assertThat(items).isNotEqualTo(IntStream.range(0, 100).boxed().toList());
        assertThat(items)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void shufflingPutsEachItemFirstEquallyOften() {
        int[] first = new int[4];
        for (int i = 0; i < 4_000; i++) {
            List<Integer> items = new ArrayList<>(List.of(0, 1, 2, 3));
            random.shuffle(items);
            first[items.get(0)]++;
        }

        assertThat(IntStream.of(first)).allMatch(count -> count > 880 && count < 1_120);
    }

    /** The numbers themselves, so that no JDK and no change may move the sample unseen. */
    @Test
    @Tag("determinism")
    void drawsAreTheSameBitsEverywhere() {
        SampleRandom fixed = new SampleRandom(2025);

        assertThat(Double.doubleToLongBits(fixed.normal(0, 1))).isEqualTo(NORMAL_BITS);
        assertThat(Double.doubleToLongBits(fixed.logNormal(24, 1.2))).isEqualTo(LOG_NORMAL_BITS);
        assertThat(fixed.whole(0, 1_000_000)).isEqualTo(WHOLE);
    }

    private static final long NORMAL_BITS = 4598090473382118074L;
    private static final long LOG_NORMAL_BITS = 4631178940897908761L;
    private static final int WHOLE = 611_009;

    @Test
    void chanceOfNoneAndAllIsCertain() {
        assertThat(Collections.nCopies(100, 0.0)).noneMatch(random::chance);
        assertThat(Collections.nCopies(100, 1.0)).allMatch(random::chance);
    }
}
