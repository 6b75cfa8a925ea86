package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Well-formed is what the JDK's own decoder reads without an error. */
class Utf8Test {
    private static boolean isRead(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void isJudgedAlike(byte[] bytes) {
        byte[] quoted = Arrays.copyOf(bytes, bytes.length + 1);
        quoted[bytes.length] = '"';
        assertThat(Utf8.isWellFormed(quoted, 0, bytes.length))
                .as(Arrays.toString(bytes))
                .isEqualTo(isRead(bytes));
    }

    @Test
    void everyPairOfBytesIsJudgedAlikeAndSoIsEachBehindALeadingOne() {
        for (int pair = 0; pair < 1 << 16; pair++) {
            byte high = (byte) (pair >>> 8);
            byte low = (byte) pair;
            isJudgedAlike(new byte[] {high, low});
            isJudgedAlike(new byte[] {high, low, (byte) 0x80});
            isJudgedAlike(new byte[] {high, low, (byte) 0xBF, (byte) 0x80});
            isJudgedAlike(new byte[] {high, low, (byte) 0xBF, 'a'});
        }
    }

    @Test
    void bytesAtRandomAreJudgedAlike() {
        SplittableRandom random = new SplittableRandom(7);
        byte[] text = "aÅ€\ud834\udd1e\u07ff\u0800\uffff".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 100_000; i++) {
            byte[] spoiled = Arrays.copyOf(text, 1 + random.nextInt(text.length));
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
            isJudgedAlike(spoiled);
        }
    }

    /** What is taken for no blank by its first byte is none. */
    @Test
    void noCharacterFromC0To7ffIsWhiteSpace() {
        for (char character = 0xC0; character < 0x800; character++) {
            assertThat(String.valueOf(character).isBlank()).isFalse();
        }
    }
}
