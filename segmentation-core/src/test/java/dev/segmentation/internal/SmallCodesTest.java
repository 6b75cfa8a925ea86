package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallCodesTest {
    /** On both sides of what one byte and what two bytes can tell apart. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 254, 255, 256, 257, 65_535, 65_536, 100_000})
    void codesComeBackWhateverTheSizeOfTheDictionary(int values) {
        int[] codes = IntStream.rangeClosed(-1, values - 1).toArray();
        SmallCodes small = SmallCodes.of(codes, values);
        assertThat(small.size()).isEqualTo(codes.length);
        assertThat(IntStream.range(0, codes.length).map(small::at).toArray()).isEqualTo(codes);

        int[] copied = new int[codes.length];
        small.copy(0, codes.length, copied);
        assertThat(copied).isEqualTo(codes);
        int[] last = {7, 7};
        small.copy(codes.length - 1, 1, last);
        assertThat(last).containsExactly(values - 1, 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 255})
    void digitsAreCodesPlusOneWithoutSign(int values) {
        SmallCodes small = SmallCodes.of(new int[] {-1, 0, values - 1}, values);
        byte[] digits = new byte[2];
        small.copyDigits(1, 2, digits);
        assertThat(new int[] {digits[0] & 0xFF, digits[1] & 0xFF}).containsExactly(1, values);
        small.copyDigits(0, 1, digits);
        assertThat(digits[0]).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 300, 70_000})
    void rowsThatAreNotThereAreRefused(int values) {
        SmallCodes small = SmallCodes.of(new int[] {-1, 2}, values);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> small.at(2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> small.at(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> small.copy(1, 2, new int[2]));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 70_000})
    void largeDictionariesHaveNoDigits(int values) {
        SmallCodes small = SmallCodes.of(new int[] {1, 2}, values);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> small.copyDigits(0, 1, new byte[1]));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 300, 70_000})
    void laterChangesOfTheArrayMakeNoDifference(int values) {
        int[] codes = {0, 1};
        SmallCodes small = SmallCodes.of(codes, values);
        codes[0] = 2;
        assertThat(small.at(0)).isZero();
    }
}
