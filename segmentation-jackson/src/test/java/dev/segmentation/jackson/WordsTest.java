package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Words of eight bytes against loops over single bytes. */
class WordsTest {
    @Property(seed = "3", tries = 5_000)
    void digitsAreCountedUpToWhateverIsNone(@ForAll @Size(8) byte[] bytes, @ForAll @IntRange(max = 8) int digits) {
        for (int i = 0; i < digits; i++) {
            bytes[i] = (byte) ('0' + (bytes[i] & 0xFF) % 10);
        }
        int counted = 0;
        while (counted < 8 && bytes[counted] >= '0' && bytes[counted] <= '9') {
            counted++;
        }
        assertThat(Words.digits(Words.at(bytes, 0))).isEqualTo(counted);
    }

    /** The neighbours of the digits, and what has their low or high bits. */
    @Test
    void everyByteIsADigitOrNone() {
        for (int value = 0; value < 256; value++) {
            byte[] bytes = "11111111".getBytes(StandardCharsets.US_ASCII);
            bytes[3] = (byte) value;
            assertThat(Words.digits(Words.at(bytes, 0))).isEqualTo(value >= '0' && value <= '9' ? 8 : 3);
        }
    }

    @Property(seed = "4", tries = 5_000)
    void aNumberIsThatOfItsDigitsWhateverFollows(
            @ForAll @StringLength(min = 1, max = 8) @CharRange(from = '0', to = '9') String digits,
            @ForAll @Size(8) byte[] behind) {
        byte[] bytes = Arrays.copyOf(digits.getBytes(StandardCharsets.US_ASCII), 8);
        System.arraycopy(behind, 0, bytes, digits.length(), 8 - digits.length());
        assertThat(Words.number(Words.at(bytes, 0), digits.length())).isEqualTo(Long.parseLong(digits));
    }

    @Property(seed = "5", tries = 2_000)
    void aRunStandsWhereAllItsBytesDo(
            @ForAll @Size(min = 1, max = 30) byte[] run,
            @ForAll @IntRange(max = 40) int spoiled,
            @ForAll @IntRange(max = 7) int from) {
        byte[] bytes = new byte[from + run.length + Words.SLACK];
        Arrays.fill(bytes, (byte) 1);
        System.arraycopy(run, 0, bytes, from, run.length);
        if (spoiled < run.length) {
            bytes[from + spoiled]++;
        }
        long[] words = Words.of(Arrays.copyOf(run, run.length + Words.SLACK), 0, run.length);
        assertThat(Words.stand(words, bytes, from, from + run.length)).isEqualTo(spoiled >= run.length);
        assertThat(Words.stand(words, bytes, from + Words.SLACK + 1, from + Words.SLACK + 1 + run.length))
                .isFalse();
    }

    @Test
    void maskKeepsTheFirstBytesOfAWord() {
        assertThat(Words.mask(1)).isEqualTo(0xFFL);
        assertThat(Words.mask(7)).isEqualTo(0x00FF_FFFF_FFFF_FFFFL);
        assertThat(Words.mask(8)).isEqualTo(-1L);
        assertThat(Words.mask(20)).isEqualTo(-1L);
    }
}
