package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnOrderTest {
    @ParameterizedTest
    @EnumSource
    void everyQuestionIsAnsweredAsBySortingWhateverWasAskedBefore(Columns.Shape shape) {
        double[] column = Columns.of(shape, 20_000, 5);
        double[] sorted = sorted(column);
        ColumnOrder order = new ColumnOrder(column);
        int[][] questions = {{3999, 4000, 15_999}, {16_000, 19_000}, {0}, {19_999}, {1, 10_000}, {0, 19_999}, {10_000}};
        for (int[] ranks : questions) {
            assertThat(order.statistics(ranks))
                    .as("%s", shape)
                    .isEqualTo(Arrays.stream(ranks).mapToDouble(r -> sorted[r]).toArray());
        }
    }

    @Property(seed = "1", tries = 200)
    void aSecondQuestionIsAnsweredAsIfItWereTheFirst(
            @ForAll @IntRange(min = 300, max = 3000) int n,
            @ForAll long seed,
            @ForAll @IntRange(max = 99) int percent) {
        double[] column = Columns.of(Columns.Shape.LOGNORMAL_CENTS, n, seed);
        ColumnOrder order = new ColumnOrder(column);
        order.statistics(n / 5, n / 2, 4 * n / 5);
        int rank = percent * n / 100;
        assertThat(order.statistics(rank)).containsExactly(sorted(column)[rank]);
    }

    @Test
    void ranksThatAreNotThereAreRefusedAlsoTheSecondTime() {
        ColumnOrder order = new ColumnOrder(Columns.of(Columns.Shape.UNIFORM, 1000, 1));
        assertThat(order.statistics()).isEmpty();
        order.statistics(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.statistics(1000))
                .withMessage("Selection.orderStatistics ranks must rise within [0, 1000); got [1000].");
        assertThatIllegalArgumentException().isThrownBy(() -> order.statistics(5, 4));
    }

    /** Codes are how many cuts a value reaches, whatever is remembered of the column. */
    @ParameterizedTest
    @EnumSource
    void codesAreTheSameWhateverWasAskedBefore(Columns.Shape shape) {
        double[] column = Columns.of(shape, 12_345, 3);
        double[] sorted = sorted(column);
        ColumnOrder order = new ColumnOrder(column);
        double[][] questions = {
            {sorted[2469], sorted[4938], sorted[7407], sorted[9876]},
            {sorted[6000]},
            {Math.nextDown(sorted[6000]), sorted[6000], Math.nextUp(sorted[6000])},
            {sorted[0], sorted[12_344], Math.nextUp(sorted[12_344])},
            {Double.NEGATIVE_INFINITY, -1e300, -0.0, 0.0, 1e300, Double.POSITIVE_INFINITY},
            {sorted[9876], sorted[9876], sorted[11_728]},
            IntStream.range(0, 24).mapToDouble(i -> sorted[500 * i]).toArray(),
            IntStream.range(0, 40).mapToDouble(i -> sorted[300 * i]).toArray(),
            {}
        };
        assertCodes(column, order, questions);
        order.statistics(2469, 2470, 4938, 7407, 9876, 9877);
        assertCodes(column, order, questions);
        order.statistics(6000);
        assertCodes(column, order, questions);
    }

    private static void assertCodes(double[] column, ColumnOrder order, double[][] questions) {
        for (double[] cuts : questions) {
            int[] expected = naive(column, cuts);
            int[] codes = new int[column.length];
            order.reader(cuts, true).copy(0, column.length, codes);
            assertThat(codes).isEqualTo(expected);
            byte[] digits = new byte[column.length];
            if (order.reader(cuts, true).copyDigits(0, column.length, digits, 0)) {
                assertThat(digits)
                        .isEqualTo(bytes(
                                Arrays.stream(expected).map(code -> code + 1).toArray()));
            }
        }
    }

    @Property(seed = "2", tries = 300)
    void anyStretchOfRowsHasTheCodesOfComparingOneByOne(
            @ForAll @IntRange(min = 300, max = 5000) int n,
            @ForAll Columns.Shape shape,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int cutCount) {
        double[] column = Columns.of(shape, n, seed);
        ColumnOrder order = new ColumnOrder(column);
        order.statistics(n / 3, n / 2);
        SplitMix64 random = new SplitMix64(seed);
        double[] cuts = new double[cutCount];
        Arrays.setAll(cuts, i -> column[random.nextInt(n)]);
        Arrays.sort(cuts);
        int from = random.nextInt(n);
        int length = random.nextInt(n - from + 1);
        int[] expected = Arrays.copyOfRange(naive(column, cuts), from, from + length);
        int[] codes = new int[length + 3];
        CodeReader reader = order.reader(cuts, true);
        reader.copy(from, length, codes);
        assertThat(Arrays.copyOf(codes, length)).isEqualTo(expected);
        byte[] digits = new byte[length + 9];
        if (reader.copyDigits(from, length, digits, 5)) {
            int[] shifted = new int[length + 9];
            Arrays.setAll(shifted, i -> i < 5 || i >= length + 5 ? 0 : expected[i - 5] + 1);
            assertThat(digits).isEqualTo(bytes(shifted));
        }
    }

    @Test
    void whatIsRememberedCodesTheColumnUnlessManyRowsShareABucketWithACut() {
        double[] amounts = Columns.of(Columns.Shape.LOGNORMAL_CENTS, 50_000, 1);
        ColumnOrder order = new ColumnOrder(amounts);
        double[] cuts = {5000, 20_000};
        assertThat(order.reader(cuts, true)).isInstanceOf(BlockCoder.class);
        order.statistics(25_000);
        assertThat(order.reader(cuts, true)).isInstanceOf(BucketCoder.class);
        double[] few = Columns.of(Columns.Shape.FEW_VALUES, 50_000, 1);
        ColumnOrder crowded = new ColumnOrder(few);
        crowded.statistics(25_000);
        assertThat(crowded.reader(new double[] {2}, true)).isInstanceOf(BlockCoder.class);
    }

    private static int[] naive(double[] column, double[] cuts) {
        return Arrays.stream(column)
                .mapToInt(x -> (int) Arrays.stream(cuts).filter(cut -> cut <= x).count())
                .toArray();
    }

    private static byte[] bytes(int[] numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    private static double[] sorted(double[] column) {
        double[] sorted = Arrays.stream(column).map(x -> x + 0.0).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
