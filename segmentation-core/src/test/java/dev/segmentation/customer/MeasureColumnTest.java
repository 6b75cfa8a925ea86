package dev.segmentation.customer;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureColumnTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final MeasureColumn COLUMN = MeasureColumn.of(SALES, 3, Double.NaN, -0.0, 9, -4);

    @Test
    void knownValuesAreCountedAndUnknownOnesAreNot() {
        assertThat(COLUMN.size()).isEqualTo(5);
        assertThat(COLUMN.known()).isEqualTo(4);
        assertThat(COLUMN.at(1)).isNaN();
        assertThat(Double.doubleToRawLongBits(COLUMN.at(2))).isZero();
        assertThat(COLUMN.measure()).isEqualTo(SALES);
        assertThat(COLUMN).hasToString("sales [EUR/yr]: known of 4 of 5");
    }

    @Test
    void knownRowsAreKeptInTheirOrder() {
        assertThat(COLUMN.knownWhere(row -> row != 0).toArray()).containsExactly(0, 9, -4);
        assertThat(COLUMN.knownWhere(row -> false).size()).isZero();
        MeasureColumn all = MeasureColumn.of(SALES, 1, 2);
        assertThat(all.knownWhere(row -> true)).isSameAs(all);
        assertThat(all.knownOnly()).isSameAs(all);
        assertThat(COLUMN.knownOnly()).isEqualTo(COLUMN.knownWhere(row -> true)).isNotEqualTo(COLUMN);
    }

    @Test
    void orderStatisticsAndShareCrossingsLeaveOutTheUnknown() {
        assertThat(COLUMN.orderStatistics(0, 1, 2, 3)).containsExactly(-4, 0, 3, 9);
        assertThat(COLUMN.shareCrossings(0.5, 0.99)).containsExactly(9, 3);
    }

    @Test
    void bandsCountTheCutsThatAreReached() {
        assertThat(COLUMN.bands(0, 9)).containsExactly(1, -1, 1, 2, 0);
    }

    @Test
    void sumsAreOfKnownValuesByGroup() {
        assertThat(COLUMN.sums(new int[] {0, 1, 0, 2, -1}, 3)).containsExactly(3, 0, 9);
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertRefused(
                () -> MeasureColumn.of(SALES, 1, Double.POSITIVE_INFINITY),
                "Measure \"sales\" must be finite, or NaN for unknown; got an infinity in row 1.");
        assertRefused(
                () -> MeasureColumn.of(SALES, Double.NaN, 1, Double.NEGATIVE_INFINITY),
                "Measure \"sales\" must be finite, or NaN for unknown; got an infinity in row 2.");
        assertNull(() -> MeasureColumn.of(null, 1), "MeasureColumn.of measure must not be null.");
        assertNull(() -> MeasureColumn.of(SALES, (double[]) null), "MeasureColumn.of values must not be null.");
    }
}
