package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelectionTest {
    @ParameterizedTest
    @EnumSource
    void agreesWithSortingOnEveryShapeAndSize(Columns.Shape shape) {
        for (int n : new int[] {1, 2, 3, 255, 256, 257, 300, 1000, 5000, 40_000}) {
            double[] column = Columns.of(shape, n, n);
            int[] ranks = {0, n / 5, n / 5, 2 * n / 5, n / 2, 3 * n / 5, 4 * n / 5, (int) (0.95 * (n - 1L)), n - 1};
            Arrays.sort(ranks);
            assertThat(Selection.orderStatistics(column, ranks))
                    .as("%s %s", shape, n)
                    .isEqualTo(sorted(column, ranks));
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithSortingForASingleRankAtTheEnds(Columns.Shape shape) {
        double[] column = Columns.of(shape, 20_000, 7);
        for (int rank : new int[] {0, 1, 19_998, 19_999}) {
            assertThat(Selection.orderStatistics(column, new int[] {rank})).isEqualTo(sorted(column, rank));
        }
    }

    @Test
    void agreesWithSortingOnAMillion() {
        double[] column = Columns.of(Columns.Shape.LOGNORMAL_CENTS, 1_000_000, 1);
        int[] ranks = {0, 199_999, 200_000, 399_999, 599_999, 799_999, 949_999, 999_999};
        assertThat(Selection.orderStatistics(column, ranks)).isEqualTo(sorted(column, ranks));
    }

    @Property(seed = "1", tries = 300)
    void agreesWithSortingOnAnyDoubles(@ForAll("columns") double[] column, @ForAll @Size(max = 6) int[] places) {
        int[] ranks = Arrays.stream(places)
                .map(p -> Math.floorMod(p, column.length))
                .sorted()
                .toArray();
        assertThat(Selection.orderStatistics(column, ranks)).isEqualTo(sorted(column, ranks));
    }

    @Property(seed = "2", tries = 200)
    void agreesWithSortingWhenRepeatedToAManyTimesLongerColumn(
            @ForAll("columns") double[] column, @ForAll @IntRange(max = 4) int rank) {
        double[] repeated = new double[2000];
        Arrays.setAll(repeated, i -> column[i % column.length]);
        int[] ranks = {rank * 499};
        assertThat(Selection.orderStatistics(repeated, ranks)).isEqualTo(sorted(repeated, ranks));
    }

    @Provide
    Arbitrary<double[]> columns() {
        return Columns.anyFinite();
    }

    @Test
    void aMisleadingSampleCostsTimeButNotTheResult() {
        // Rows that the sample of a column of this length happens to look at all hold one value far from the rest.
        int n = 100_000;
        double[] column = Columns.of(Columns.Shape.UNIFORM, n, 3);
        SplitMix64 sample = new SplitMix64(n);
        for (int i = 0; i < 1024; i++) {
            column[sample.nextInt(n)] = 1e9;
        }
        int[] ranks = {0, 50_000, 99_999};
        assertThat(Selection.orderStatistics(column, ranks)).isEqualTo(sorted(column, ranks));
    }

    @Test
    void asManyRanksAsRowsSort() {
        double[] column = Columns.of(Columns.Shape.GAUSSIAN, 3000, 5);
        int[] ranks = new int[3000];
        Arrays.setAll(ranks, i -> i);
        assertThat(Selection.orderStatistics(column, ranks)).isEqualTo(sorted(column, ranks));
    }

    @Test
    void negativeZeroIsZero() {
        double[] column = Columns.of(Columns.Shape.ZEROS_OF_BOTH_SIGNS, 10_000, 1);
        double median = Selection.orderStatistics(column, new int[] {5000})[0];
        assertThat(Double.doubleToRawLongBits(median)).isZero();
        assertThat(Double.doubleToRawLongBits(Selection.orderStatistics(new double[] {-0.0}, new int[] {0})[0]))
                .isZero();
    }

    @Test
    void theInputStaysAsItIs() {
        for (int n : new int[] {100, 10_000}) {
            double[] column = Columns.of(Columns.Shape.GAUSSIAN, n, 2);
            double[] before = column.clone();
            Selection.orderStatistics(column, new int[] {n / 2});
            assertThat(column).isEqualTo(before);
        }
    }

    @Test
    void noRanksGiveNothing() {
        assertThat(Selection.orderStatistics(new double[0], new int[0])).isEmpty();
        assertThat(Selection.orderStatistics(new double[1000], new int[0])).isEmpty();
    }

    @Test
    void ranksMustRiseWithinTheColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selection.orderStatistics(new double[3], new int[] {2, 1}))
                .withMessage("Selection.orderStatistics ranks must rise within [0, 3); got [2, 1].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selection.orderStatistics(new double[3], new int[] {3}))
                .withMessage("Selection.orderStatistics ranks must rise within [0, 3); got [3].");
        assertThatIllegalArgumentException().isThrownBy(() -> Selection.orderStatistics(new double[3], new int[] {-1}));
    }

    private static double[] sorted(double[] column, int... ranks) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        return Arrays.stream(ranks).mapToDouble(r -> sorted[r] + 0.0).toArray();
    }
}
