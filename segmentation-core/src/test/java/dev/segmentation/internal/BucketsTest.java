package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The one thing that selection relies upon: a larger double never gets a smaller number, and all numbers are in range. */
class BucketsTest {
    private static final int COUNT = 256;

    @ParameterizedTest
    @CsvSource({
        "1, 1000",
        "1000, 1000.0000001",
        "-1000, -1",
        "-5, 5",
        "0, 1e9",
        "-1e9, 0",
        "-1e308, 1e308",
        "4.9E-324, 1e-320",
        "-0.0, 0.0",
        "1e-300, 1e300",
        "-1.7976931348623157e308, 1.7976931348623157e308",
        "7, 7"
    })
    void numbersRiseWithTheValues(double low, double high) {
        assertRising(Buckets.around(low, high, COUNT), everySize());
    }

    @Property(seed = "1", tries = 300)
    void numbersRiseWithTheValuesForAnyRange(
            @ForAll("columns") double[] values,
            @ForAll @IntRange(max = 599) int a,
            @ForAll @IntRange(max = 599) int b) {
        double[] sorted = sorted(values);
        double low = sorted[Math.min(a, b) * sorted.length / 600];
        double high = sorted[Math.max(a, b) * sorted.length / 600];
        assertRising(Buckets.around(low, high, COUNT), sorted);
    }

    @Property(seed = "2", tries = 300)
    void theTrueRangeIsDividedByAllBits(@ForAll("columns") double[] values) {
        double[] sorted = sorted(values);
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (low < high) {
            int[] numbers = assertRising(Buckets.between(low, high, COUNT), sorted);
            assertThat(numbers[0]).isLessThan(numbers[numbers.length - 1]);
        }
    }

    @Provide
    Arbitrary<double[]> columns() {
        return Columns.anyFinite();
    }

    @Test
    void neighboursAreToldApartInTheTrueRange() {
        double[] values = {1, Math.nextUp(1.0), Math.nextUp(Math.nextUp(1.0))};
        assertThat(numbers(Buckets.between(values[0], values[2], COUNT), values))
                .containsExactly(0, 1, 2);
    }

    @Test
    void zerosOfBothSignsAreWithinATrueRangeFromZero() {
        assertThat(numbers(Buckets.between(0.0, 5, COUNT), new double[] {-0.0, 0.0, 5}))
                .startsWith(0, 0);
        assertThat(numbers(Buckets.between(-5, -0.0, COUNT), new double[] {-5, -0.0, 0.0}))
                .startsWith(0);
        assertRising(Buckets.between(-5, -0.0, COUNT), new double[] {-5, -0.0, 0.0});
    }

    @Test
    void outsideOfAGuessedRangeAreTheFirstAndTheLastBucket() {
        for (double low : new double[] {10, -10}) {
            Buckets buckets = Buckets.around(low, 20, COUNT);
            int[] numbers = numbers(buckets, new double[] {-1e300, -11, low, 20, 1e300});
            assertThat(numbers[0]).isZero();
            assertThat(numbers[2]).isBetween(1, 2);
            assertThat(numbers[3]).isBetween(COUNT - 130, COUNT - 2);
            assertThat(numbers[4]).isEqualTo(COUNT - 1);
        }
    }

    @Test
    void aRangeThatSpansZeroIsDividedEvenly() {
        assertThat(Buckets.around(-1, 1, COUNT)).isInstanceOf(Buckets.Even.class);
        assertThat(Buckets.around(0, 1, COUNT)).isInstanceOf(Buckets.Even.class);
        assertThat(Buckets.around(1, 2, COUNT)).isInstanceOf(Buckets.ByHighKey.class);
        int[] numbers = numbers(Buckets.around(-1, 1, COUNT), new double[] {-0.5, 0, 0.5});
        assertThat(numbers[1] - numbers[0]).isCloseTo(numbers[2] - numbers[1], Offset.offset(1));
    }

    @ParameterizedTest
    @EnumSource
    void histogramsCountAndGatherWhatTheBucketsSay(Columns.Shape shape) {
        double[] values = Columns.of(shape, 5000, 1);
        double[] sorted = sorted(values);
        Slice slice = new Slice(values, 100, 4900, 0, 0);
        double[] part = Arrays.copyOfRange(values, 100, 4900);
        Buckets buckets = Buckets.around(sorted[500], sorted[4500], COUNT);
        Histogram histogram = new Histogram(slice, buckets, COUNT, false);
        int[] expected = new int[COUNT];
        int[] numbers = numbers(buckets, part);
        Arrays.stream(numbers).forEach(b -> expected[b]++);
        int[] counts = new int[COUNT];
        Arrays.setAll(counts, histogram::count);
        assertThat(counts).isEqualTo(expected);

        int wanted = numbers[7];
        short[] slots = new short[COUNT];
        slots[wanted] = 1;
        double[] target = new double[expected[wanted]];
        int[] places = {0, 0};
        histogram.gather(slots, places, target);
        double[] naive = IntStream.range(0, part.length)
                .filter(i -> numbers[i] == wanted)
                .mapToDouble(i -> part[i])
                .toArray();
        assertThat(target).isEqualTo(naive);
        assertThat(places[1]).isEqualTo(naive.length);
    }

    @ParameterizedTest
    @EnumSource
    void notedBucketsCountAndGatherTheSame(Columns.Shape shape) {
        double[] values = Columns.of(shape, 5003, 1);
        double[] sorted = sorted(values);
        Slice slice = new Slice(values, 0, values.length, 0, 0);
        for (Buckets buckets : new Buckets[] {
            Buckets.around(sorted[500], Math.nextUp(sorted[4500]), COUNT),
            Buckets.between(sorted[0], sorted[5002], COUNT)
        }) {
            Histogram plain = new Histogram(slice, buckets, COUNT, false);
            Histogram noted = new Histogram(slice, buckets, COUNT, true);
            short[] slots = new short[COUNT];
            int wanted = 0;
            for (int bucket = 0; bucket < COUNT; bucket++) {
                assertThat(noted.count(bucket)).isEqualTo(plain.count(bucket));
                boolean takes = bucket % 5 == 2 && wanted + plain.count(bucket) < 300;
                slots[bucket] = (short) (takes ? 1 : 0);
                wanted += takes ? plain.count(bucket) : 0;
            }
            double[] expected = new double[wanted];
            double[] got = new double[wanted];
            plain.gather(slots, new int[] {0, 0}, expected);
            noted.gather(slots, new int[] {0, 0}, got);
            assertThat(sorted(got)).as("%s by %s", shape, buckets).isEqualTo(sorted(expected)); // in any order
        }
    }

    @ParameterizedTest
    @EnumSource
    void aValueAnywhereHasANumberThatNeverFalls(Columns.Shape shape) {
        double[] sorted = sorted(Columns.of(shape, 2000, 1));
        for (Buckets buckets : new Buckets[] {
            Buckets.around(sorted[500], Math.nextUp(sorted[1500]), COUNT),
            Buckets.between(sorted[0], sorted[1999], COUNT)
        }) {
            int before = 0;
            for (double value : everySize()) {
                assertThat(buckets.of(value)).as("%s in %s", value, buckets).isGreaterThanOrEqualTo(before);
                before = buckets.of(value);
            }
            for (double value : sorted) {
                assertThat(buckets.of(value)).isEqualTo(numbers(buckets, new double[] {value})[0]);
            }
        }
    }

    private static int[] assertRising(Buckets buckets, double[] sorted) {
        int[] numbers = numbers(buckets, sorted);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(numbers[i]).as("%s in %s", sorted[i], buckets).isBetween(i == 0 ? 0 : numbers[i - 1], COUNT - 1);
        }
        return numbers;
    }

    private static int[] numbers(Buckets buckets, double[] values) {
        int[] numbers = new int[values.length];
        int[] block = new int[HighKeys.BLOCK];
        for (int from = 0; from < values.length; from += HighKeys.BLOCK) {
            int n = Math.min(HighKeys.BLOCK, values.length - from);
            buckets.number(values, from, n, block);
            System.arraycopy(block, 0, numbers, from, n);
        }
        return numbers;
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Doubles of every exponent and both signs, rising. */
    private static double[] everySize() {
        double[] values = new double[4096];
        Arrays.setAll(
                values,
                i -> Double.longBitsToDouble((long) (i & 2047) << 52 | 0x000F_1234_5678_9ABCL) * (i < 2048 ? 1 : -1));
        return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }
}
