package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HighKeysTest {
    @Property(seed = "1", tries = 500)
    void aBlockHoldsTheKeysOfItsValues(@ForAll("columns") double[] values) {
        int[] block = new int[HighKeys.BLOCK];
        int from = values.length / 3;
        HighKeys.fill(values, from, values.length - from, block);
        for (int i = from; i < values.length; i++) {
            assertThat(block[i - from]).isEqualTo(HighKeys.of(values[i]));
        }
    }

    @Test
    void aBlockDealtOutHasEveryFourthRowInEachQuarter() {
        double[] values = Columns.of(Columns.Shape.GAUSSIAN, HighKeys.BLOCK + 10, 1);
        int[] block = new int[HighKeys.BLOCK];
        int[] inOrder = new int[HighKeys.BLOCK];
        HighKeys.deal(values, 7, block);
        for (int row = 0; row < HighKeys.BLOCK; row++) {
            assertThat(block[row % 4 * 256 + row / 4]).isEqualTo(HighKeys.of(values[7 + row]));
        }
        HighKeys.fill(values, 7, HighKeys.BLOCK, inOrder);
        int[] dealtAfterwards = new int[HighKeys.BLOCK];
        RowBuckets.deal(inOrder, dealtAfterwards);
        assertThat(dealtAfterwards).isEqualTo(block);
    }

    @Property(seed = "2", tries = 500)
    void keysNeverFallAsValuesRise(@ForAll("columns") double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            assertThat(HighKeys.of(sorted[i])).isGreaterThanOrEqualTo(HighKeys.of(sorted[i - 1]));
        }
    }

    @Provide
    Arbitrary<double[]> columns() {
        return Columns.anyFinite();
    }

    @Test
    void differencesOfKeysNeverOverflow() {
        int lowest = HighKeys.of(Double.NEGATIVE_INFINITY);
        int highest = HighKeys.of(Double.POSITIVE_INFINITY);
        assertThat(highest).isEqualTo(HighKeys.INFINITY);
        assertThat((long) highest - lowest).isEqualTo(highest - lowest);
    }

    @Test
    void onlyWhatIsNotANumberIsBeyondInfinity() {
        assertThat(HighKeys.of(Double.NaN)).isGreaterThan(HighKeys.INFINITY);
        assertThat(HighKeys.of(Double.MAX_VALUE)).isLessThan(HighKeys.INFINITY);
        assertThat(~HighKeys.of(Double.NEGATIVE_INFINITY)).isEqualTo(HighKeys.INFINITY);
        assertThat(~HighKeys.of(-Double.MAX_VALUE)).isLessThan(HighKeys.INFINITY);
    }

    @Test
    void zerosAreOneApart() {
        assertThat(HighKeys.of(0.0)).isZero();
        assertThat(HighKeys.of(-0.0)).isEqualTo(-1);
    }

    @Test
    void aFullBlockIsNotCopied() {
        int[] block = new int[HighKeys.BLOCK];
        assertThat(HighKeys.first(block, HighKeys.BLOCK)).isSameAs(block);
        assertThat(HighKeys.first(block, 10)).hasSize(10);
    }
}
