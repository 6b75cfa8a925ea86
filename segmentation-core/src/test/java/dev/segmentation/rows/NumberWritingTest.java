package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.rows.NumberInference.Settled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Properties of the number grammars and of their inference, against a naive writer and a naive inference. */
class NumberWritingTest {
    private static final List<String> EXAMPLES =
            List.of("1234.56", "1,234.56", "1.234,56", "1 234,56", "1'234.56", "1234,56", "1 234.56", "1'234,56");

    @Provide
    Arbitrary<String> examples() {
        return Arbitraries.of(EXAMPLES);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E15"), new BigDecimal("1E15"))
                .ofScale(6);
    }

    /** Cells of the kinds that are easily mistaken for each other. */
    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> marked = Arbitraries.of(
                "1",
                "1234",
                "1.5",
                "1,5",
                "1.234",
                "1,234",
                "0.123",
                "0,123",
                "1.234,5",
                "1,234.5",
                "1.234.567",
                "1,234,567",
                "1 234",
                "1 234,5",
                "1 234.5",
                "1'234",
                "1'234.5",
                "1'234,5",
                "12.34.5",
                "abc",
                "",
                "-1.234",
                "(1,234)",
                "1E3",
                "1.5E3",
                "1234.567",
                "1234,567",
                "1 234,567",
                "1.234 567");
        Arbitrary<String> noise = Arbitraries.strings()
                .withChars("0123456789.,' -()E")
                .ofMinLength(1)
                .ofMaxLength(9);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, marked), net.jqwik.api.Tuple.of(1, noise));
    }

    /** Writes a decimal as an example shows, with groups or without. */
    private static String write(BigDecimal number, String example, boolean grouped) {
        char decimal = example.charAt(example.length() - 3);
        String mark = example.length() == 8 ? example.substring(1, 2) : "";
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain.substring(0, point));
        for (int i = point - 3; grouped && i > 0; i -= 3) {
            text.insert(i, mark);
        }
        text.append(point == plain.length() ? "" : decimal + plain.substring(point + 1));
        return (number.signum() < 0 ? "-" : "") + text;
    }

    @Property(seed = "1")
    void anyNumberWrittenInAGrammarIsReadBackExactly(
            @ForAll("decimals") BigDecimal number, @ForAll("examples") String example, @ForAll boolean grouped) {
        String text = write(number, example, grouped);
        assertThat(NumberGrammar.like(example).parse(text).value()).isEqualTo(number.doubleValue() + 0.0);
    }

    @Property(seed = "1")
    void parenthesesAndBothMinusesAreTheSame(
            @ForAll("decimals") BigDecimal number, @ForAll("examples") String example) {
        String text = write(number.abs(), example, true);
        NumberGrammar grammar = NumberGrammar.like(example);
        double expected = grammar.parse("-" + text).value();
        assertThat(grammar.parse("(" + text + ")").value()).isEqualTo(expected);
        assertThat(grammar.parse("\u2212" + text).value()).isEqualTo(expected);
        assertThat(1 / expected).isNotEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Property(seed = "1")
    void aDoubleIsReadBackFromWhatJavaWrites(@ForAll double number) {
        String text = BigDecimal.valueOf(number).toString();
        assertThat(NumberGrammar.like("1234.56").parse(text).value()).isEqualTo(number + 0.0);
    }

    @Property(seed = "1")
    void noTextMakesTheReadingThrow(@ForAll String text, @ForAll("examples") String example) {
        NumberReading reading = NumberGrammar.like(example)
                .with(new Affixes(true, List.of("EUR")))
                .parse(text);
        assertThat(reading.isValue() ? 1 : 0).isEqualTo(reading.isBlank() || reading.code() != null ? 0 : 1);
        assertThat(NumberGrammar.like(example).refusal("x", text)).isNotEmpty();
    }

    @Property(seed = "1")
    void noTextMakesTheInferenceThrow(@ForAll List<String> texts) {
        assertThat(infer(texts)).isNotNull();
    }

    /** The promise itself: what is settled is read the same by every grammar that could have written the column. */
    @Property(tries = 5000, seed = "1")
    void whatIsSettledHasOneReading(@ForAll @Size(max = 6) List<@net.jqwik.api.From("cells") String> cells) {
        if (!(infer(cells) instanceof Settled settled)) {
            return;
        }
        List<Double> answer = readings(settled.grammar(), cells);
        for (NumberGrammar grammar : NumberGrammar.ALL) {
            List<Double> other = readings(grammar, cells);
            assertThat(unread(other)).isGreaterThanOrEqualTo(unread(answer));
            if (unread(other) == unread(answer)) {
                assertThat(other).isEqualTo(answer);
            }
        }
    }

    /** The other way round: where the naive inference finds no or several readings, ours settles nothing. */
    @Property(tries = 5000, seed = "1")
    void whatHasSeveralReadingsOrNoneIsNotSettled(
            @ForAll @Size(max = 6) List<@net.jqwik.api.From("cells") String> cells) {
        long readable = cells.stream()
                .filter(c -> NumberGrammar.ALL.stream().anyMatch(g -> g.parse(c).isValue()))
                .count();
        Set<List<Double>> ways = new HashSet<>();
        for (NumberGrammar grammar : NumberGrammar.ALL) {
            List<Double> values = readings(grammar, cells);
            if (values.stream().filter(v -> !v.isNaN()).count() == readable) {
                ways.add(values);
            }
        }
        if (ways.size() != 1) {
            assertThat(infer(cells)).isInstanceOf(NumberInference.Unsettled.class);
        }
    }

    @Property(seed = "1")
    void theOrderOfTheCellsMakesNoDifference(
            @ForAll @Size(max = 8) List<@net.jqwik.api.From("cells") String> cells,
            @ForAll @IntRange(max = 99) int seed) {
        List<String> shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, new Random(seed));
        NumberInference.Result one = infer(cells);
        NumberInference.Result other = infer(shuffled);
        if (one instanceof Settled) {
            assertThat(other).isEqualTo(one);
        } else {
            assertThat(((NumberInference.Unsettled) other).mixed())
                    .isEqualTo(((NumberInference.Unsettled) one).mixed());
        }
    }

    private static NumberInference.Result infer(List<String> cells) {
        NumberInference column = NumberInference.with(Affixes.NONE);
        cells.forEach(cell -> column.add(1, cell));
        return column.result();
    }

    private static List<Double> readings(NumberGrammar grammar, List<String> cells) {
        return cells.stream().map(cell -> grammar.parse(cell).value()).toList();
    }

    private static long unread(List<Double> values) {
        return values.stream().filter(v -> v.isNaN()).count();
    }
}
