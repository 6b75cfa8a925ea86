package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AffixesTest {
    /** Contract, section 1: "`%` is read only where the unit is `%` (`50 %` is 50)". */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50 % | 50",
                "50% | 50",
                "-50 % | -50",
                "(50 %) | -50",
                "(50) % | -50",
                "50\u00A0% | 50",
                "50\u202F% | 50",
                "50 | 50",
                "1 234,5 % | 1234.5"
            })
    void aPercentSignIsReadWhereTheUnitIsPercent(String text, double expected) {
        NumberGrammar grammar = NumberGrammar.like("1 234,56");
        assertThat(grammar.with(Affixes.PERCENT).parse(text).value()).isEqualTo(expected);
        if (text.contains("%")) {
            assertThat(grammar.parse(text).code()).isEqualTo(RejectCode.NUMBER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%50", "% 50", "50 %%", "50 % %", "50  %", "50 \u2030", "50 pct", "(%)", "-%"})
    void otherPercentSignsAreNoNumbers(String text) {
        assertThat(NumberGrammar.like("1234.56")
                        .with(Affixes.PERCENT)
                        .parse(text)
                        .code())
                .isEqualTo(RejectCode.NUMBER);
    }

    /** Issue 3: "currency signs where declared". */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u20AC5 | 5",
                "\u20AC 5 | 5",
                "5\u20AC | 5",
                "5 \u20AC | 5",
                "5\u00A0\u20AC | 5",
                "-\u20AC5 | -5",
                "-\u20AC 5 | -5",
                "\u20AC-5 | -5",
                "\u20AC -5 | -5",
                "-5 \u20AC | -5",
                "(\u20AC5) | -5",
                "(5 \u20AC) | -5",
                "\u20AC (5) | -5",
                "(5) \u20AC | -5",
                "1.234,50 kr. | 1234.5",
                "1.234,50 kr | 1234.5",
                "kr. 1.234,50 | 1234.5",
                "kr 1.234,50 | 1234.5",
                "5 | 5"
            })
    void aCurrencyIsReadWhereItIsDeclared(String text, double expected) {
        NumberGrammar grammar = NumberGrammar.like("1.234,56");
        assertThat(grammar.with(Affixes.currencies("kr", "\u20AC", "kr."))
                        .parse(text)
                        .value())
                .isEqualTo(expected);
        if (text.length() > 1) {
            assertThat(grammar.parse(text).code()).isEqualTo(RejectCode.NUMBER);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EUR",
                "EUR EUR 5",
                "EUR 5 EUR",
                "\u20AC5 EUR",
                "$5",
                "eur 5",
                "5  EUR",
                "EUR  5",
                "- EUR 5",
                "EUR - 5",
                "5 EUR %"
            })
    void otherCurrenciesAreNoNumbers(String text) {
        assertThat(NumberGrammar.like("1234.56")
                        .with(Affixes.currencies("EUR", "\u20AC"))
                        .parse(text)
                        .code())
                .isEqualTo(RejectCode.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "E5", "-", "kr-", "a b", "%", "1.5", "...", "Riksdaler", "(x)", "x,"})
    void aCurrencyThatCouldBeTakenForANumberIsRefused(String currency) {
        assertThatThrownBy(() -> Affixes.currencies(currency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Affixes.currencies must be signs or codes of at most 8 characters, none of them a digit, a blank"
                                + " or a sign of numbers; got \"" + currency
                                + "\". Write for example \"EUR\" or \"kr.\".");
    }

    @Test
    void theLongestCurrencyIsTriedFirstWhateverTheOrder() {
        assertThat(Affixes.currencies("kr", "kr.", "SEK").currencies()).containsExactly("SEK", "kr.", "kr");
        assertThat(Affixes.currencies("kr.", "SEK", "kr")).isEqualTo(Affixes.currencies("kr", "kr.", "SEK"));
        assertThat(Affixes.NONE.currencies()).isEmpty();
        assertThat(Affixes.PERCENT.percent()).isTrue();
    }
}
