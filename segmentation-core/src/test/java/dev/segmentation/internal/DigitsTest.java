package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
    @Test
    void aDigitIsTheCodePlusOneWithoutSign() {
        byte[] into = new byte[12];
        Digits.pack(new int[] {-1, 0, 1, 253, 254, -1, -1, 2, 3, 99}, 9, into, 2);
        assertThat(into).containsExactly(new int[] {0, 0, 0, 1, 2, 254, 255, 0, 0, 3, 4, 0});
    }

    @Property(seed = "1", tries = 300)
    void countsAgreeWithCountingOneByOne(
            @ForAll @IntRange(min = 1, max = 255) int values,
            @ForAll @IntRange(max = 5000) int rows,
            @ForAll long seed) {
        int[] codes = codes(rows, values, seed);
        byte[] digits = new byte[rows];
        Digits.pack(codes, rows, digits, 0);
        int[] expected = new int[256];
        Arrays.stream(codes).forEach(code -> expected[code + 1]++);
        assertThat(Digits.counts(digits, values + 1)).isEqualTo(expected);
    }

    /** More rows than a byte of the running sums can count: each byte gets one of eight times 256 rows. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 15, 16, 255})
    void manyRowsAreCountedToTheLast(int values) {
        int rows = 2 * 255 * 8 * 256 + 12_345;
        byte[] digits = new byte[rows];
        int[] expected = new int[256];
        SplitMix64 random = new SplitMix64(values);
        for (int row = 0; row < rows; row++) {
            int digit = row % 3 == 0 ? values : random.nextInt(values + 1);
            digits[row] = (byte) digit;
            expected[digit]++;
        }
        assertThat(Digits.counts(digits, values + 1)).isEqualTo(expected);
    }

    @Property(seed = "2", tries = 300)
    void packingAgreesWithPackingOneByOne(
            @ForAll @IntRange(min = 1, max = 255) int values,
            @ForAll @IntRange(max = 300) int rows,
            @ForAll long seed) {
        int[] codes = codes(rows, values, seed);
        byte[] expected = new byte[rows + 5];
        for (int row = 0; row < rows; row++) {
            expected[row + 3] = (byte) (codes[row] + 1);
        }
        byte[] digits = new byte[rows + 5];
        Digits.pack(codes, rows, digits, 3);
        assertThat(digits).isEqualTo(expected);
    }

    private static int[] codes(int rows, int values, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        int[] codes = new int[rows];
        Arrays.setAll(codes, row -> random.nextInt(values + 1) - 1);
        return codes;
    }
}
