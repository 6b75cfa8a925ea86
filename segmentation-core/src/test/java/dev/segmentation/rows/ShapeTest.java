package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract, section 5: "the *shape* of the value (letters to x, digits to 9), never the value". */
class ShapeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "anna@firm.se | xxxx@xxxx.xx",
                "1 234,5x | 9 999,9x",
                "1\u00A0234 | 9 999",
                "\u00C5SA \u00F6 | xxx x",
                "556677-8899 | 999999-9999",
                "\u0661\u0662 | 99",
                "\uD835\uDC00\uD83D\uDE00 | x?",
                "\u20AC5 | ?9",
                "\uDC80x | ?x",
                "\"\" | (blank)",
                "\"  \" | (blank)",
                "\"a\tb\nc\" | x x x",
                "123456789012345678901234 | 999999999999999999999999",
                "1234567890123456789012345 | 999999999999999999999999... (25 characters)"
            })
    void lettersAndDigitsAreMasked(String text, String shape) {
        assertThat(Shape.of(text)).isEqualTo(shape);
    }

    @Property(seed = "1")
    void noLetterButXAndNoDigitButNineIsLeft(@ForAll String text) {
        String shape = Shape.of(text)
                .replaceFirst("\\.\\.\\. \\(\\d+ characters\\)$", "")
                .replace("(blank)", "");
        assertThat(shape).matches("[x9 !-/:-@\\[-`{-~?]*").hasSizeLessThanOrEqualTo(Shape.LIMIT);
    }
}
