package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * DESIGN.md, 2, principle 5: "Assignments, cuts and models are the same bits on any JDK, with any number of threads and in any row
 * order; sums too are independent of threads." The bits here were written down once; CI asks for them again on a newer JDK.
 */
@Tag("determinism")
class KernelDeterminismTest {
    private static final int ROWS = 30_000;
    private final double[] sales = Columns.of(Columns.Shape.LOGNORMAL_CENTS, ROWS, 99);

    @Test
    void drawnAmountsAreTheSameBits() {
        assertThat(hash(sales)).isEqualTo(-4235323300589494873L);
    }

    @Test
    void orderStatisticsAreTheSameBits() {
        assertThat(hash(Selection.orderStatistics(sales, new int[] {0, 6000, 15_000, 29_999})))
                .isEqualTo(-8688930790436874755L);
    }

    @Test
    void shareCutsAreTheSameBits() {
        assertThat(hash(ShareCuts.crossings(sales, new double[] {0.5, 0.8, 0.95})))
                .isEqualTo(-1666166980737265153L);
    }

    @Test
    void naturalBreaksAreTheSameBits() {
        double[] sorted = sales.clone();
        Arrays.sort(sorted);
        assertThat(hash(NaturalBreaks.cuts(sorted, 5))).isEqualTo(-2277365691990301219L);
    }

    @Test
    void sumsAreTheSameBits() {
        int[] codes = new int[ROWS];
        BandCodes.codes(sales, new double[] {2000, 8000, 30_000}, codes);
        assertThat(hash(BandCodes.sums(sales, codes, 4))).isEqualTo(1757346209406947367L);
    }

    @Test
    void textsAreTheSame() {
        double[] values = Columns.of(Columns.Shape.TINY_AND_HUGE, 3000, 1);
        long texts = 0;
        for (int i = 0; i < values.length; i++) {
            texts = 31 * texts + Decimals.shortest(values[i]).hashCode();
            texts = 31 * texts + Decimals.shortest(sales[i] / 7).hashCode();
        }
        assertThat(texts).isEqualTo(-5712685117032099987L);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheRowsChangesNoCut(Columns.Shape shape) {
        double[] column = Columns.of(shape, 5000, 3);
        double[] shuffled = Columns.shuffled(column, 4);
        int[] ranks = {0, 1000, 2500, 4999};
        double[] shares = {0.8, 0.95};
        assertThat(hash(Selection.orderStatistics(shuffled, ranks)))
                .isEqualTo(hash(Selection.orderStatistics(column, ranks)));
        assertThat(hash(ShareCuts.crossings(shuffled, shares))).isEqualTo(hash(ShareCuts.crossings(column, shares)));
    }

    private static long hash(double[] values) {
        long hash = 17;
        for (double value : values) {
            hash = 31 * hash + Double.doubleToRawLongBits(value);
        }
        return hash;
    }
}
