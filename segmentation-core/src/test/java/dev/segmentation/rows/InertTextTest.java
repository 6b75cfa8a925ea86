package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 3: "text cells that start with `= + - @`, tab or return are written inert ..., and our own reader undoes that". */
class InertTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=1+1 | '=1+1", "+46 8 | '+46 8", "-5 | '-5", "@sum | '@sum", "\"\tx\" | \"'\tx\"",
                        "\"\rx\" | \"'\rx\"", "'=1 | ''=1",
                "''@ | '''@", "Acme | Acme", "'t Hooft | 't Hooft", "O'Neill | O'Neill", "' | '", "a=b | a=b",
                        "\"\" | \"\""
            })
    void activeTextGetsAnApostrophe(String text, String written) {
        assertThat(InertText.write(text)).isEqualTo(written);
        assertThat(InertText.read(written)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\rab").ofMaxLength(6);
    }

    @Property(seed = "1")
    void everyTextComesBackAsItWas(@ForAll("texts") String text) {
        String written = InertText.write(text);
        assertThat(InertText.read(written)).isEqualTo(text);
        assertThat(written.isEmpty() || "=+-@\t\r".indexOf(written.charAt(0)) < 0)
                .isTrue();
    }
}
