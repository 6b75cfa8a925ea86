package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each cell by each of the eight grammars. The expected outcomes were worked out by regular expressions in another
 * language, from the rules in the Javadoc of {@link NumberGrammar}; contract, section 1: "A number's writing is given by
 * an example ... grouping and decimals are optional in each"; issue 3: "The grammar is anchored to the whole text and
 * checks group sizes".
 */
class NumberGrammarTest {
    private static final List<String> EXAMPLES =
            List.of("1234.56", "1,234.56", "1.234,56", "1 234,56", "1'234.56", "1234,56", "1 234.56", "1'234,56");

    /** Cell, then its value in the order of EXAMPLES; n: code number, r: code number-range, _: unknown. */
    private static final String TABLE = """
            0 | 0 0 0 0 0 0 0 0
            7 | 7 7 7 7 7 7 7 7
            007 | 7 7 7 7 7 7 7 7
            42 | 42 42 42 42 42 42 42 42
            -5 | -5 -5 -5 -5 -5 -5 -5 -5
            +5 | 5 5 5 5 5 5 5 5
            \u22125 | -5 -5 -5 -5 -5 -5 -5 -5
            (5) | -5 -5 -5 -5 -5 -5 -5 -5
            -0 | 0 0 0 0 0 0 0 0
            (0) | 0 0 0 0 0 0 0 0
            1234 | 1234 1234 1234 1234 1234 1234 1234 1234
            1234567 | 1234567 1234567 1234567 1234567 1234567 1234567 1234567 1234567
            1.5 | 1.5 1.5 n n 1.5 n 1.5 n
            1,5 | n n 1.5 1.5 n 1.5 n 1.5
            0.5 | 0.5 0.5 n n 0.5 n 0.5 n
            0,5 | n n 0.5 0.5 n 0.5 n 0.5
            12.50 | 12.5 12.5 n n 12.5 n 12.5 n
            12,50 | n n 12.5 12.5 n 12.5 n 12.5
            0.123 | 0.123 0.123 n n 0.123 n 0.123 n
            0,123 | n n 0.123 0.123 n 0.123 n 0.123
            00.5 | 0.5 0.5 n n 0.5 n 0.5 n
            1.234 | 1.234 1.234 1234 n 1.234 n 1.234 n
            1,234 | n 1234 1.234 1.234 n 1.234 n 1.234
            12.345 | 12.345 12.345 12345 n 12.345 n 12.345 n
            12,345 | n 12345 12.345 12.345 n 12.345 n 12.345
            123.456 | 123.456 123.456 123456 n 123.456 n 123.456 n
            123,456 | n 123456 123.456 123.456 n 123.456 n 123.456
            1234.567 | 1234.567 1234.567 n n 1234.567 n 1234.567 n
            1234,567 | n n 1234.567 1234.567 n 1234.567 n 1234.567
            1.2345 | 1.2345 1.2345 n n 1.2345 n 1.2345 n
            1,2345 | n n 1.2345 1.2345 n 1.2345 n 1.2345
            1.23.456 | n n n n n n n n
            1,23,456 | n n n n n n n n
            12.34 | 12.34 12.34 n n 12.34 n 12.34 n
            12,34 | n n 12.34 12.34 n 12.34 n 12.34
            1 234 | n n n 1234 n n 1234 n
            1\u00A0234 | n n n 1234 n n 1234 n
            1\u202F234 | n n n 1234 n n 1234 n
            1\u2009234 | n n n 1234 n n 1234 n
            1\u2007234 | n n n 1234 n n 1234 n
            1  234 | n n n n n n n n
            1\u3000234 | n n n n n n n n
            12 34 | n n n n n n n n
            1 234.5 | n n n n n n 1234.5 n
            1 234,5 | n n n 1234.5 n n n n
            1'234 | n n n n 1234 n n 1234
            1\u2019234 | n n n n 1234 n n 1234
            1'234.5 | n n n n 1234.5 n n n
            1'234,5 | n n n n n n n 1234.5
            1'23 | n n n n n n n n
            1`234 | n n n n n n n n
            1.234.567 | n n 1234567 n n n n n
            1,234,567 | n 1234567 n n n n n n
            1 234 567 | n n n 1234567 n n 1234567 n
            1 234\u00A0567 | n n n 1234567 n n 1234567 n
            1'234'567 | n n n n 1234567 n n 1234567
            1.234.567,89 | n n 1234567.89 n n n n n
            1,234,567.89 | n 1234567.89 n n n n n n
            1 234 567,89 | n n n 1234567.89 n n n n
            1'234'567.89 | n n n n 1234567.89 n n n
            1 234.567,8 | n n n n n n n n
            1.234 567 | n n n n n n n n
            1'234 567 | n n n n n n n n
            1.234,5 | n n 1234.5 n n n n n
            1,234.5 | n 1234.5 n n n n n n
            1.234,567 | n n 1234.567 n n n n n
            1,234.567 | n 1234.567 n n n n n n
            0.123.456 | n n n n n n n n
            0,123,456 | n n n n n n n n
            012,345 | n n 12.345 12.345 n 12.345 n 12.345
            012.345 | 12.345 12.345 n n 12.345 n 12.345 n
            1234,567.8 | n n n n n n n n
            1234.567,8 | n n n n n n n n
            1.5E3 | 1500 1500 n n 1500 n 1500 n
            1,5E3 | n n 1500 1500 n 1500 n 1500
            1.23E+09 | 1230000000 1230000000 n n 1230000000 n 1230000000 n
            1,23E+09 | n n 1230000000 1230000000 n 1230000000 n 1230000000
            1.234E3 | 1234 1234 n n 1234 n 1234 n
            1,234E3 | n n 1234 1234 n 1234 n 1234
            1e5 | 100000 100000 100000 100000 100000 100000 100000 100000
            1E400 | r r r r r r r r
            1e-400 | r r r r r r r r
            0e-400 | 0 0 0 0 0 0 0 0
            1,234.5E2 | n n n n n n n n
            1.5e | n n n n n n n n
            1.5E+ | n n n n n n n n
            e5 | n n n n n n n n
            -1.234,5 | n n -1234.5 n n n n n
            -1,234.5 | n -1234.5 n n n n n n
            (1.234,5) | n n -1234.5 n n n n n
            (1,234.5) | n -1234.5 n n n n n n
            \u22121 234,5 | n n n -1234.5 n n n n
            - 5 | n n n n n n n n
            -(5) | n n n n n n n n
            (-5) | n n n n n n n n
            --5 | n n n n n n n n
            5- | n n n n n n n n
            (5 | n n n n n n n n
            5) | n n n n n n n n
            () | n n n n n n n n
            ( | n n n n n n n n
            ) | n n n n n n n n
            - | n n n n n n n n
            + | n n n n n n n n
            . | n n n n n n n n
            .5 | n n n n n n n n
            ,5 | n n n n n n n n
            5. | n n n n n n n n
            5, | n n n n n n n n
            1..5 | n n n n n n n n
            1,,5 | n n n n n n n n
             | _ _ _ _ _ _ _ _
              | _ _ _ _ _ _ _ _
            \t\u00A0  | _ _ _ _ _ _ _ _
             5  | 5 5 5 5 5 5 5 5
            \u202F5\u2007 | 5 5 5 5 5 5 5 5
            \t1.5~ | 1.5 1.5 n n 1.5 n 1.5 n
            NaN | n n n n n n n n
            Infinity | n n n n n n n n
            -Infinity | n n n n n n n n
            inf | n n n n n n n n
            \u221E | n n n n n n n n
            abc | n n n n n n n n
            12abc | n n n n n n n n
            abc12 | n n n n n n n n
            0x10 | n n n n n n n n
            1d | n n n n n n n n
            1f | n n n n n n n n
            1_000 | n n n n n n n n
            50 % | n n n n n n n n
            50% | n n n n n n n n
            \u20AC5 | n n n n n n n n
            5 EUR | n n n n n n n n
            \u0661\u0662 | n n n n n n n n
            \u0967 | n n n n n n n n
            1/2 | n n n n n n n n
            1:30 | n n n n n n n n
            2017-03-01 | n n n n n n n n
            #DIV/0! | n n n n n n n n
            TRUE | n n n n n n n n
            null | n n n n n n n n
            n/a | n n n n n n n n
            1 234 56 | n n n n n n n n
            1 2345 | n n n n n n n n
            1,234 567 | n n n n n n n n
            1.234,567.8 | n n n n n n n n
            0.1 | 0.1 0.1 n n 0.1 n 0.1 n
            1E999 | r r r r r r r r
            """;

    /** The table above, and numbers.txt, worked out in the same way, in ASCII. */
    static List<String> table() throws IOException {
        try (InputStream more = NumberGrammarTest.class.getResourceAsStream("numbers.txt")) {
            String text = new String(Objects.requireNonNull(more).readAllBytes(), StandardCharsets.US_ASCII);
            return Stream.concat(TABLE.lines(), text.lines().map(NumberGrammarTest::unescaped))
                    .toList();
        }
    }

    private static String unescaped(String line) {
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(line)
                .replaceAll(code ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(code.group(1), 16))));
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachCellIsExactOrRefusedWithTheRightCode(String line) {
        // the table writes a line break as ~, and what stands before the last bar is the cell
        int bar = line.lastIndexOf(" | ");
        String cell = line.substring(0, bar).replace('~', '\n');
        List<String> got = new ArrayList<>();
        for (String example : EXAMPLES) {
            got.add(outcome(NumberGrammar.like(example).parse(cell)));
        }
        List<String> expected = new ArrayList<>();
        for (String value : line.substring(bar + 3).split(" ", -1)) {
            expected.add(
                    value.matches("[nr_]")
                            ? value
                            : String.valueOf(Double.doubleToRawLongBits(Double.parseDouble(value))));
        }
        assertThat(got).isEqualTo(expected);
    }

    private static String outcome(NumberReading reading) {
        if (reading.isBlank()) {
            return "_";
        }
        return reading.code() == RejectCode.NUMBER
                ? "n"
                : reading.code() == RejectCode.NUMBER_RANGE
                        ? "r"
                        : String.valueOf(Double.doubleToRawLongBits(reading.value()));
    }

    @Test
    void theTableHoldsFourHundredCellsAndMore() throws IOException {
        assertThat(table().stream().map(line -> line.substring(0, line.lastIndexOf(" | "))))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(400);
    }

    /** The value is the double nearest to the decimal that is written. */
    @ParameterizedTest
    @CsvSource({
        "9007199254740993, 9007199254740992",
        "9007199254740993.0000000000000000001, 9007199254740994",
        "123456789012345678901234567890, 1.2345678901234568E29",
        "1.7976931348623157E308, 1.7976931348623157E308",
        "1.7976931348623158E308, 1.7976931348623157E308",
        "4.9E-324, 4.9E-324",
        "2.4703282292062328E-324, 4.9E-324",
        "2.2250738585072012E-308, 2.2250738585072014E-308",
        "0.1000000000000000055511151231257827, 0.1"
    })
    void valuesAreCorrectlyRounded(String text, double expected) {
        assertThat(NumberGrammar.like("1234.56").parse(text).value()).isEqualTo(expected);
    }

    /** Beyond the largest double, or not zero and nearest to zero. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.7976931348623159E308",
                "-1E309",
                "1E999999999",
                "2.4703282292062327E-324",
                "-1E-999999999",
                "(1E400)"
            })
    void whatNoDoubleHoldsIsOutOfRange(String text) {
        assertThat(NumberGrammar.like("1,234.56").parse(text).code()).isEqualTo(RejectCode.NUMBER_RANGE);
    }

    @Test
    void threeHundredAndTenDigitsAreOutOfRangeAndMoreThanFiveHundredAreNoNumber() {
        NumberGrammar grammar = NumberGrammar.like("1,234.56");
        assertThat(grammar.parse("9".repeat(310)).code()).isEqualTo(RejectCode.NUMBER_RANGE);
        assertThat(grammar.parse("9" + ",999".repeat(110)).code()).isEqualTo(RejectCode.NUMBER_RANGE);
        assertThat(grammar.parse("0".repeat(512)).value()).isZero();
        assertThat(grammar.parse("0".repeat(513)).code()).isEqualTo(RejectCode.NUMBER);
        assertThat(grammar.parse("1".repeat(1 << 16)).code()).isEqualTo(RejectCode.NUMBER);
        assertThat(grammar.parse("1E1234567890").code()).isEqualTo(RejectCode.NUMBER);
    }

    /** The space of an example may be any of the five, its apostrophe either of two. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u202F", "\u2009", "\u2007"})
    void anySpaceShowsTheSameGrammar(String space) {
        assertThat(NumberGrammar.like("1" + space + "234,56")).isEqualTo(NumberGrammar.like("1 234,56"));
        assertThat(NumberGrammar.like("1 234,56")
                        .parse("1" + space + "234" + space + "567,5")
                        .value())
                .isEqualTo(1234567.5);
    }

    @Test
    void eitherApostropheShowsTheSameGrammar() {
        assertThat(NumberGrammar.like("1\u2019234.56")).isEqualTo(NumberGrammar.like("1'234.56"));
        assertThat(NumberGrammar.like("1'234.56")).hasToString("numbers like 1'234.56");
        assertThat(NumberGrammar.like("1'234.56").hashCode())
                .isEqualTo(NumberGrammar.like("1\u2019234.56").hashCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,234",
                "1.234",
                "1 234",
                "12.345,67",
                "1234.5",
                "#,##0.00",
                "1234",
                "de",
                "1234.56 %",
                "1234.565",
                "kr 1234.56 kr",
                "1234.56  kr",
                "-1234.56",
                "1234.56 ."
            })
    void anotherExampleIsRefusedWhereItIsGiven(String example) {
        assertThatThrownBy(() -> NumberGrammar.like(example))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NumberGrammar.like must be one of [\"1234.56\", \"1234,56\", \"1,234.56\", \"1.234,56\","
                        + " \"1 234,56\", \"1'234.56\", \"1 234.56\", \"1'234,56\"]; got \"" + example
                        + "\". Write the number 1234.56 as the column would.");
    }

    /** Issue 3: "currency signs where declared": the example declares them, so that a definition can. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,56 kr|5 000 kr|5000",
                "1 234,56 kr|kr 5 000,5|5000.5",
                "1 234,56\u00A0kr.|-12kr.|-12",
                "1 234,56 kr|7|7",
                "\u20AC1,234.56|(\u20AC1,000)|-1000",
                "SEK 1.234,56|1.000 SEK|1000"
            })
    void aCurrencyBesideTheExampleMayStandBesideTheNumbers(String example, String text, double value) {
        assertThat(NumberGrammar.like(example).parse(text).value()).isEqualTo(value);
        assertThat(NumberGrammar.like(example).parse("5 USD").code()).isEqualTo(RejectCode.NUMBER);
    }

    @Test
    void aRefusalNamesTheShapeAndWhatWouldFit() {
        NumberGrammar grammar = NumberGrammar.like("1 234,56");
        assertThat(grammar.refusal("sales", "1.234.567"))
                .isEqualTo("sales must be a number written like 1 234,56; got 9.999.999. It fits 1.234,56.");
        assertThat(grammar.refusal("sales", "Bj\u00F6rn"))
                .isEqualTo("sales must be a number written like 1 234,56; got xxxxx.");
        assertThat(grammar.refusal("share", "50 %"))
                .isEqualTo("share must be a number written like 1 234,56; got 99 %. A percent sign needs the unit %.");
        assertThat(grammar.refusal("sales", "1E400"))
                .isEqualTo("sales must be a number that a double holds; got 9x999, too large or too small.");
    }

    @Test
    void nothingThatPrintsShowsAValue() {
        assertThat(NumberGrammar.like("1234.56").parse("4711")).hasToString("a number");
        assertThat(NumberGrammar.like("1234.56").parse(" ")).hasToString("unknown");
        assertThat(NumberGrammar.like("1234.56").parse("x4711")).hasToString("number");
        assertThat(NumberGrammar.like("1234.56").parse("1e999")).hasToString("number-range");
    }
}
