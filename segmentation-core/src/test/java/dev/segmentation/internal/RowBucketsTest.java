package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowBucketsTest {
    @Property(seed = "1", tries = 100)
    void everyRowIsFoundInItsBucket(@ForAll @IntRange(min = 1, max = 4000) int rows, @ForAll long seed) {
        int[] numbers = numbers(rows, RowBuckets.MOST, seed);
        RowBuckets buckets = buckets(numbers);
        for (int row = 0; row < rows; row++) {
            assertThat(buckets.of(row)).isEqualTo(numbers[row]);
        }
    }

    @Property(seed = "2", tries = 100)
    void theFinderGivesTheFoursThatHoldAWantedBucketAndNoOther(
            @ForAll @IntRange(min = 1, max = 40) int different,
            @ForAll @IntRange(min = 1, max = 9) int wanted,
            @ForAll long seed) {
        int[] numbers = numbers(3 * RowBuckets.BLOCK, different, seed);
        RowBuckets buckets = buckets(numbers);
        int[] sought = numbers(wanted, different, seed + 1);
        List<Integer> found = new ArrayList<>();
        RowFinder finder = new RowFinder(sought);
        int[] words = new int[RowBuckets.WORDS];
        for (int from = 0; from < numbers.length; from += RowBuckets.BLOCK) {
            buckets.copy(from, words);
            finder.find(words, from, found::add);
        }
        List<Integer> expected = new ArrayList<>();
        for (int four = 0; four < numbers.length; four += 4) {
            int[] ofFour = Arrays.copyOfRange(numbers, four, four + 4);
            if (Arrays.stream(ofFour).anyMatch(number -> Arrays.stream(sought).anyMatch(s -> s == number))) {
                expected.add(four);
            }
        }
        assertThat(new TreeSet<>(found)).containsExactlyElementsOf(expected);
        assertThat(found).hasSameSizeAs(expected);
    }

    @Test
    void onlyWhatIsAboveALimitIsCountedAlsoAtBothEndsOfTheNumbers() {
        int last = RowBuckets.MOST - 1;
        int[] numbers = new int[RowBuckets.BLOCK];
        int[] cycle = {0, 1, last, last - 1, 7, 8};
        Arrays.setAll(numbers, row -> cycle[row % cycle.length]);
        int[] words = new int[RowBuckets.WORDS];
        buckets(numbers).copy(0, words);
        int[] limits = {0, 7, last - 1, last};
        int[] sums = new int[RowBuckets.WORDS];
        RowBuckets.addAbove(words, limits, 0, sums);
        for (int row = 0; row < numbers.length; row++) {
            int number = numbers[row];
            int sum = sums[(row & 1) * RowBuckets.QUARTER + row / 4] >>> ((row & 2) * 8) & 0xFFFF;
            assertThat(sum).as("%s", number).isEqualTo((int)
                    Arrays.stream(limits).filter(limit -> number > limit).count());
        }
    }

    private static RowBuckets buckets(int[] numbers) {
        RowBuckets buckets = new RowBuckets(numbers.length);
        for (int from = 0; from < numbers.length; from += RowBuckets.BLOCK) {
            int[] dealt = new int[RowBuckets.BLOCK];
            RowBuckets.deal(Arrays.copyOfRange(numbers, from, from + RowBuckets.BLOCK), dealt);
            buckets.put(from, dealt);
        }
        return buckets;
    }

    private static int[] numbers(int rows, int different, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        int[] numbers = new int[rows];
        Arrays.setAll(numbers, row -> random.nextInt(different));
        return numbers;
    }
}
