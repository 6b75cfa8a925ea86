package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CrossCodesTest {
    @Test
    void theLastColumnCountsFastest() {
        int[][] columns = {{0, 1, 1}, {2, 0, 2}};
        int[] out = new int[3];
        CrossCodes.combine(columns, new int[] {2, 3}, out);
        assertThat(out).containsExactly(2, 3, 5);
        assertThat(CrossCodes.counts(columns, new int[] {2, 3})).containsExactly(0, 0, 1, 1, 0, 1);
    }

    @Property(seed = "1", tries = 100)
    void agreesWithCountingRowByRow(@ForAll long seed, @ForAll @IntRange(max = 5000) int rows) {
        SplitMix64 random = new SplitMix64(seed);
        int[] sizes = {1 + random.nextInt(6), 1 + random.nextInt(9), 1 + random.nextInt(4), 1 + random.nextInt(3)};
        int[][] columns = new int[sizes.length][rows];
        int[] expected = new int[sizes[0] * sizes[1] * sizes[2] * sizes[3]];
        int[] expectedCodes = new int[rows];
        for (int row = 0; row < rows; row++) {
            for (int d = 0; d < sizes.length; d++) {
                columns[d][row] = random.nextInt(sizes[d]);
                expectedCodes[row] = expectedCodes[row] * sizes[d] + columns[d][row];
            }
            expected[expectedCodes[row]]++;
        }
        int[] codes = new int[rows];
        CrossCodes.combine(columns, sizes, codes);
        assertThat(codes).isEqualTo(expectedCodes);
        assertThat(CrossCodes.counts(columns, sizes)).isEqualTo(expected);
        assertThat(BandCodes.counts(codes, expected.length)).isEqualTo(expected);
    }

    /** Up to the largest radix and the most combinations that sixteen bits hold, over several blocks and odd ends. */
    @Property(seed = "1", tries = 100)
    void digitsAgreeWithCountingRowByRow(@ForAll long seed, @ForAll @IntRange(max = 10_000) int rows) {
        SplitMix64 random = new SplitMix64(seed);
        int[] sizes = random.nextInt(2) == 0
                ? new int[] {256, 1 + random.nextInt(256)}
                : new int[] {1 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(9)
                };
        byte[][] columns = new byte[sizes.length][rows];
        int[] expected = new int[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
        for (int row = 0; row < rows; row++) {
            int number = 0;
            for (int d = 0; d < sizes.length; d++) {
                int digit = random.nextInt(4) == 0 ? sizes[d] - 1 : random.nextInt(sizes[d]);
                columns[d][row] = (byte) digit;
                number = number * sizes[d] + digit;
            }
            expected[number]++;
        }
        assertThat(CrossCodes.counts(columns, sizes)).isEqualTo(expected);
    }

    @Test
    void digitsThatSixteenBitsDoNotHoldAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossCodes.counts(new byte[][] {{0}, {0}, {0}}, new int[] {256, 256, 2}))
                .withMessage("CrossCodes sizes must be at least 1 and make at most 65536 combinations; "
                        + "got [256, 256, 2].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossCodes.counts(new byte[][] {{0}, {}}, new int[] {2, 2}));
        assertThat(CrossCodes.counts(new byte[][] {{-1}}, new int[] {256})[255]).isOne();
    }

    @Test
    void noColumnsHaveOneEmptyCombination() {
        assertThat(CrossCodes.counts(new int[0][], new int[0])).containsExactly(0);
    }

    @Test
    void shapesMustFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossCodes.counts(new int[][] {{0}, {0, 1}}, new int[] {1, 2}))
                .withMessage("CrossCodes columns must be of one length, with one size each; "
                        + "got 2 columns and 2 sizes for 1 rows.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossCodes.counts(new int[][] {{0}, {0}}, new int[] {1 << 20, 1 << 20}))
                .withMessage("CrossCodes sizes must be at least 1 and make at most 16777216 combinations; "
                        + "got [1048576, 1048576].");
        assertThatIllegalArgumentException().isThrownBy(() -> CrossCodes.counts(new int[][] {{0}}, new int[] {0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossCodes.combine(new int[][] {{0}}, new int[] {1}, new int[2]));
    }
}
