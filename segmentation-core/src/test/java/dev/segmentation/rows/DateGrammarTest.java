package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Contract, section 1: "Dates are ISO unless `date` is {column, pattern}." Issue 3: "declared pattern, strict (31.02. is
 * an error, not the 29th); ambiguous ones refused".
 */
class DateGrammarTest {
    @ParameterizedTest
    @CsvSource({
        "2017-03-01, 2017-03-01",
        "' 2017-03-01\t', 2017-03-01",
        "2016-02-29, 2016-02-29",
        "2000-02-29, 2000-02-29",
        "0001-01-01, 0001-01-01",
        "9999-12-31, 9999-12-31",
        "2017-03-01T00:00, 2017-03-01",
        "2017-03-01 00:00, 2017-03-01",
        "2017-03-01T00:00:00, 2017-03-01",
        "2017-03-01 00:00:00, 2017-03-01",
        "2017-03-01 00:00:00.0, 2017-03-01",
        "2017-03-01 00:00:00.000000000, 2017-03-01"
    })
    void isoDatesAreRead(String text, LocalDate expected) {
        assertThat(DateGrammar.iso().parse(text)).isEqualTo(new DateReading(expected, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2020",
                "3.4.2020",
                "2020-3-4",
                "20200304",
                "2020/03/04",
                "04-03-2020",
                "2020-13-01",
                "2020-00-10",
                "2020-01-00",
                "2021-02-29",
                "1900-02-29",
                "2020-02-30",
                "2020-04-31",
                "2020-01-32",
                "0000-01-01",
                "-2020-01-01",
                "+2020-01-01",
                "12020-01-01",
                "2020-01-01T",
                "2020-01-01 14:30",
                "2020-01-01T00:00:01",
                "2020-01-01T00:00:00.001",
                "2020-01-01T00:00:00Z",
                "2020-01-01T00:00:00+01:00",
                "2020-01-01 00",
                "2020-01-01T24:00",
                "2020-01-01 x",
                "2020-W01-1",
                "2020-001",
                "43831",
                "abc",
                "today",
                "\u0662\u0660\u0662\u0660-01-01",
                "2020-01-01T00:00:00.",
                "2020-01-01T00:00:00.0000000000",
                "2020-01-01  00:00"
            })
    void whatIsNoIsoDateIsRefused(String text) {
        assertThat(DateGrammar.iso().parse(text)).isEqualTo(new DateReading(null, RejectCode.DATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\u00A0"})
    void aBlankDateIsUnknown(String text) {
        assertThat(DateGrammar.iso().parse(text).isBlank()).isTrue();
        assertThat(DateGrammar.of("dd.MM.yyyy").parse(text).isBlank()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "dd.MM.yyyy, 01.03.2017, 2017-03-01",
        "dd.MM.uuuu, 01.03.2017, 2017-03-01",
        "d.M.yyyy, 1.3.2017, 2017-03-01",
        "d.M.yyyy, 01.03.2017, 2017-03-01",
        "d.M.yyyy, 31.12.2017, 2017-12-31",
        "dd/MM/yyyy, 03/04/2020, 2020-04-03",
        "MM/dd/yyyy, 03/04/2020, 2020-03-04",
        "yyyyMMdd, 20170301, 2017-03-01",
        "dd.MM.yy, 01.03.17, 2017-03-01",
        "dd.MM.yy, 01.03.99, 2099-03-01",
        "yyyy-MM-dd HH:mm:ss, 2017-03-01 14:30:59, 2017-03-01",
        "yyyy-MM-ddTHH:mm:ss.SSS, 2017-03-01T14:30:59.123, 2017-03-01",
        "M/d/yyyy H:mm, 3/1/2017 9:05, 2017-03-01",
        "'den'' ''dd/MM yyyy', den 01/03 2017, 2017-03-01"
    })
    void aDeclaredPatternIsRead(String pattern, String text, LocalDate expected) {
        String quoted = pattern.startsWith("den") ? "'den 'dd/MM yyyy" : pattern;
        assertThat(DateGrammar.of(quoted).parse(text).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "dd.MM.yyyy, 31.02.2017",
        "dd.MM.yyyy, 29.02.2017",
        "dd.MM.yyyy, 1.3.2017",
        "dd.MM.yyyy, 01.03.17",
        "dd.MM.yyyy, 01.03.02017",
        "dd.MM.yyyy, 2017-03-01",
        "dd.MM.yyyy, 01-03-2017",
        "dd.MM.yyyy, 01.03.2017 00:00",
        "dd.MM.yyyy, 01.13.2017",
        "dd.MM.yyyy, 00.03.2017",
        "dd.MM.yyyy, 01.03.0000",
        "d.M.yyyy, 001.3.2017",
        "dd.MM.yy, 01.03.2017",
        "yyyy-MM-dd HH:mm:ss, 2017-03-01",
        "yyyy-MM-dd HH:mm:ss, 2017-03-01 24:00:00",
        "yyyy-MM-dd HH:mm:ss, 2017-03-01 23:60:00",
        "yyyy-MM-dd HH:mm:ss, 2017-03-01 23:59:60"
    })
    void whatDoesNotFitThePatternIsRefused(String pattern, String text) {
        assertThat(DateGrammar.of(pattern).parse(text).code()).isEqualTo(RejectCode.DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM, 'a year, a month and a day'",
        "'', 'a year, a month and a day'",
        "HH:mm, 'a year, a month and a day'",
        "dd MMM yyyy, yyyy or yy for the year and one or two letters for other fields",
        "dd.MM.yyy, yyyy or yy for the year and one or two letters for other fields",
        "dd.MM.y, yyyy or yy for the year and one or two letters for other fields",
        "EEE dd.MM.yyyy, 'only the letters y, u, M, d, H, m, s, S and T'",
        "dd.MM.YYYY, 'only the letters y, u, M, d, H, m, s, S and T'",
        "DD.MM.yyyy, 'only the letters y, u, M, d, H, m, s, S and T'",
        "dd.MM.yyyy hh:mm, 'only the letters y, u, M, d, H, m, s, S and T'",
        "dd.MM.yyyy dd, each field once",
        "yyyy uuuu-MM-dd, each field once",
        "dMyyyy, two letters for a field right before another"
    })
    void aPatternThatCannotBeReadStrictlyIsRefused(String pattern, String what) {
        assertThatThrownBy(() -> DateGrammar.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DateGrammar.of must have " + what + "; got \"" + pattern
                        + "\". Write for example \"dd.MM.yyyy\".");
    }

    @Test
    void anOpenApostropheIsRefused() {
        assertThatThrownBy(() -> DateGrammar.of("dd.MM.yyyy 'x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("DateGrammar.of must have its apostrophes in pairs; got ");
        assertThat(DateGrammar.of("dd''MM''yyyy").parse("01'03'2017").value()).isEqualTo(LocalDate.of(2017, 3, 1));
    }

    @Test
    void typedValuesFollowTheSameRules() {
        LocalDateTime midnight = LocalDateTime.of(2017, 3, 1, 0, 0);
        assertThat(DateGrammar.iso().read(midnight).value()).isEqualTo(LocalDate.of(2017, 3, 1));
        assertThat(DateGrammar.iso().read(midnight.plusSeconds(1)).code()).isEqualTo(RejectCode.DATE);
        assertThat(DateGrammar.of("dd.MM.yyyy").read(midnight.plusHours(9)).code())
                .isEqualTo(RejectCode.DATE);
        assertThat(DateGrammar.of("dd.MM.yyyy HH:mm")
                        .read(midnight.plusHours(9))
                        .value())
                .isEqualTo(LocalDate.of(2017, 3, 1));
        assertThat(DateGrammar.iso().read(LocalDateTime.of(10_000, 1, 1, 0, 0)).code())
                .isEqualTo(RejectCode.DATE);
    }

    @Test
    void aRefusalSaysWhatToDeclare() {
        assertThat(DateGrammar.iso().refusal("close_date", "03/04/2020"))
                .isEqualTo("close_date must be a day written as yyyy-MM-dd; got 99/99/9999, not written so. Declare"
                        + " \"pattern\", such as \"dd/MM/yyyy\".");
        assertThat(DateGrammar.of("dd.MM.yyyy").refusal("close_date", "31.02.2017"))
                .isEqualTo("close_date must be a day written as dd.MM.yyyy; got 99.99.9999, no day of the calendar.");
        assertThat(DateGrammar.of("dd.MM.yyyy").refusal("close_date", "Anna"))
                .isEqualTo("close_date must be a day written as dd.MM.yyyy; got xxxx, not written so. Declare another"
                        + " \"pattern\", such as \"dd/MM/yyyy\".");
    }

    @Test
    void grammarsAreValuesAndReadingsShowNoDay() {
        assertThat(DateGrammar.of("dd.MM.yyyy"))
                .isEqualTo(DateGrammar.of("dd.MM.yyyy"))
                .hasToString("dates like dd.MM.yyyy");
        assertThat(DateGrammar.of("yyyy-MM-dd")).isNotEqualTo(DateGrammar.iso());
        assertThat(DateGrammar.of("d.M.yyyy").hashCode())
                .isEqualTo(DateGrammar.of("d.M.yyyy").hashCode());
        assertThat(DateGrammar.iso().parse("2017-03-01")).hasToString("a date");
        assertThat(DateGrammar.iso().parse("x")).hasToString("date");
        assertThat(DateGrammar.iso().parse("")).hasToString("unknown");
    }

    @Provide
    Arbitrary<String> almostDates() {
        return Arbitraries.strings().withChars("0123-").ofLength(10);
    }

    /** Against the platform's strict resolver. */
    @Property(seed = "1")
    void isoIsWhatThePlatformResolvesStrictly(@ForAll("almostDates") String text) {
        LocalDate expected;
        try {
            expected = LocalDate.parse(
                    text,
                    DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
        } catch (DateTimeParseException e) {
            expected = null;
        }
        assertThat(DateGrammar.iso().parse(text).value())
                .isEqualTo(expected != null && expected.getYear() < 1 ? null : expected);
    }

    @Property(seed = "1")
    void everyDayIsReadBack(@ForAll("days") LocalDate day) {
        for (String pattern : new String[] {"uuuu-MM-dd", "dd.MM.uuuu", "d/M/uuuu", "uuuuMMdd"}) {
            String text = day.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
            assertThat(DateGrammar.of(pattern).parse(text).value()).isEqualTo(day);
        }
        assertThat(DateGrammar.iso().parse(day.toString()).value()).isEqualTo(day);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(seed = "1")
    void noTextMakesTheReadingThrow(@ForAll String text) {
        DateReading reading = DateGrammar.iso().parse(text);
        assertThat(reading.value() != null && reading.code() != null).isFalse();
        assertThat(DateGrammar.of("d.M.yyyy HH:mm").refusal("x", text)).isNotEmpty();
    }

    @Property(seed = "1")
    void aPatternIsReadOrRefusedWithAMessage(@ForAll String pattern) {
        try {
            assertThat(DateGrammar.of(pattern).pattern()).isEqualTo(pattern);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("DateGrammar.of must have ");
        }
    }
}
