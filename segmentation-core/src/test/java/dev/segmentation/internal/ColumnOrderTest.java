package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
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

    private static double[] sorted(double[] column) {
        double[] sorted = Arrays.stream(column).map(x -> x + 0.0).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
