package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePackingTest {
    /** On both sides of what fits one byte and two, and of how many rows are packed at once. */
    @ParameterizedTest
    @CsvSource({"1, 0", "3, 1", "5, 4095", "15, 4096", "16, 4097", "254, 9000", "255, 8192", "256, 9000", "70000, 80000"
    })
    void codesComeBackAndAreCounted(int values, int rows) {
        int[] codes = codes(values, rows);
        CodePacking packing = new CodePacking(rows, values).pack(reader(codes));
        assertThat(IntStream.range(0, rows).map(packing.codes()::at)).containsExactly(boxed(codes));
        assertThat(IntStream.range(-1, values).map(packing::count)).containsExactly(boxed(counts(codes, values)));
    }

    @Test
    void digitsAreTakenAsTheyAre() {
        byte[] digits = new byte[10_000];
        for (int row = 0; row < digits.length; row++) {
            digits[row] = (byte) (row % 7);
        }
        CodePacking packing = new CodePacking(digits.length, 6).pack(new CodeReader() {
            @Override
            public void copy(int from, int length, int[] into) {
                throw new AssertionError("digits were there");
            }

            @Override
            public boolean copyDigits(int from, int length, byte[] into, int at) {
                System.arraycopy(digits, from, into, at, length);
                return true;
            }
        });
        assertThat(IntStream.range(0, 7).map(i -> packing.codes().at(i))).containsExactly(-1, 0, 1, 2, 3, 4, 5);
        assertThat(packing.count(-1)).isEqualTo(1429);
        assertThat(packing.count(5)).isEqualTo(1428);
        byte[] copied = new byte[4];
        assertThat(packing.codes().copyDigits(8, 3, copied, 1)).isTrue();
        assertThat(copied).containsExactly(0, 1, 2, 3);
    }

    @Test
    void codesThatFitNoByteHaveNoDigits() {
        CodePacking packing = new CodePacking(2, 300).pack(reader(new int[] {299, -1}));
        assertThat(packing.codes().copyDigits(0, 2, new byte[2], 0)).isFalse();
    }

    private static int[] codes(int values, int rows) {
        SplitMix64 random = new SplitMix64(rows);
        int[] codes = new int[rows];
        Arrays.setAll(codes, row -> random.nextInt(values + 1) - 1);
        return codes;
    }

    private static int[] counts(int[] codes, int values) {
        int[] counts = new int[values + 1];
        Arrays.stream(codes).forEach(code -> counts[code + 1]++);
        return counts;
    }

    private static Integer[] boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    private static CodeReader reader(int[] codes) {
        return (from, length, into) -> System.arraycopy(codes, from, into, 0, length);
    }
}
