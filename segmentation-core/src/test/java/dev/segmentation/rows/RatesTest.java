package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.segmentation.customer.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 1);
    private static final Rates SEK = Rates.to("SEK")
            .rate("EUR", NEW_YEAR, 9.5)
            .rate("EUR", NEW_YEAR.plusDays(10), 10)
            .rate("usd", NEW_YEAR, 8);
    private static final Measure TURNOVER = Measure.of("turnover", "SEK/yr");
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");

    private final List<Rejection> rejects = new ArrayList<>();

    @Test
    @DisplayName("The latest rate at or before the as-of day holds; without such a day, the latest of all")
    void theLatestRateAtOrBeforeTheDayHolds() {
        assertThat(SEK.rateOf("EUR")).hasValue(10);
        assertThat(SEK.asOf(NEW_YEAR).rateOf("EUR")).hasValue(9.5);
        assertThat(SEK.asOf(NEW_YEAR.plusDays(9)).rateOf("eur")).hasValue(9.5);
        assertThat(SEK.asOf(NEW_YEAR.plusDays(10)).rateOf("EUR")).hasValue(10);
        assertThat(SEK.asOf(NEW_YEAR.minusDays(1)).rateOf("EUR")).isEmpty();
        assertThat(SEK.asOf(NEW_YEAR.minusDays(1)).rateOf("SEK")).hasValue(1);
        assertThat(SEK.rateOf("NOK")).isEmpty();
        assertThat(SEK.rateOf("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SEK, true", "SEK/yr, true", "SEK per head, true", "MSEK/yr, true", "kSEK, true", "EUR/yr, false",
        "heads, false", "SEKO, false", "XSEK, false", "1-10, false", "sek, false", "MMSEK, false"
    })
    void ratesApplyToMoneyInTheTarget(String unit, boolean money) {
        assertThat(SEK.applyTo(Measure.of("m", unit))).isEqualTo(money);
    }

    @Test
    @DisplayName(
            "Issue 3: money in several currencies: a column and dated rates, never a mixed sum; CONTRACT 4: code currency")
    void amountsAreConvertedOrTheirRowsRejected() {
        PortfolioRows rows = RowMapping.of("id")
                .measure(TURNOVER, "t")
                .measure(EMPLOYEES, "e")
                .currency("cur", SEK.asOf(NEW_YEAR))
                .read(
                        ListRows.of(
                                "id;t;e;cur",
                                "a;100;7;EUR",
                                "b;100;7; sek ",
                                "c;;7;",
                                "d;;7;NOK",
                                "e;100;7;",
                                "f;100;7;NOK",
                                "g;0;7;XXX",
                                "h;x;7;XXX",
                                "i;1.7e308;1;EUR"),
                        rejects::add);

        assertThat(rows.portfolio().measure(TURNOVER).toArray()).containsExactly(950, 100, Double.NaN, Double.NaN);
        assertThat(rows.portfolio().measure(EMPLOYEES).toArray()).containsExactly(7, 7, 7, 7);
        assertThat(rejects)
                .extracting(
                        r -> r.place().row(),
                        r -> r.place().column(),
                        r -> r.code().code())
                .containsExactly(
                        tuple(5L, "cur", "currency"),
                        tuple(6L, "cur", "currency"),
                        tuple(7L, "cur", "currency"),
                        tuple(8L, "t", "number"),
                        tuple(9L, "t", "number-range"));
        assertThat(rejects.get(1).message())
                .isEqualTo("cur must be a currency that has a rate at or before 2017-01-01; got xxx."
                        + " Add it to the rates, or mend it.");
        assertThat(rejects.get(4).message())
                .isEqualTo("t must be a number that a double holds; got one that is too large once converted.");
    }

    @Test
    void ratesWithoutMoneyAreAMistake() {
        assertThatThrownBy(() -> RowMapping.of("id")
                        .measure(EMPLOYEES, "e")
                        .currency("cur", SEK)
                        .read(ListRows.of("id;e;cur", "a;1;EUR"), rejects::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "RowMapping.currency must have a measure whose unit starts with SEK; got [employees [heads]].");
    }

    @Test
    void aTableIsReadAsAnyFile() {
        Rates read = Rates.read(
                ListRows.of(
                        "Rate;currency;DATE",
                        "9,5;EUR;2017-01-01",
                        "10;eur;2017-01-11",
                        "8,0;USD;2017-01-01",
                        "1;SEK;2017-01-01"),
                "sek");

        assertThat(read).isEqualTo(SEK.rate("SEK", NEW_YEAR, 1)).hasSameHashCodeAs(SEK.rate("SEK", NEW_YEAR, 1));
        assertThat(read.target()).isEqualTo("SEK");
        assertThat(read.asOf(NEW_YEAR))
                .isNotEqualTo(read)
                .hasToString("Rates.to(\"SEK\") EUR x2 SEK x1 USD x1 at or before" + " 2017-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR;2017-02-31;9.5 | c.csv, row 2, line 3, column \"date\" date must be a day written as yyyy-MM-dd; got 9999-99-99, no day of the calendar.",
                "EUR;2017-02-01;x | c.csv, row 2, line 3, column \"rate\" rate must be a number written like 1234.56; got x.",
                "EUR;2017-02-01;0 | c.csv, row 2, line 3 must be a currency of three letters and a rate greater than 0, one for a day, and 1 for SEK; got something else.",
                "EUR;2017-02-01; | c.csv, row 2, line 3 must be a currency of three letters and a rate greater than 0, one for a day, and 1 for SEK; got something else.",
                "EUR;2017-01-01;9.6 | c.csv, row 2, line 3 must be a currency of three letters and a rate greater than 0, one for a day, and 1 for SEK; got something else.",
                "SEK;2017-01-01;2 | c.csv, row 2, line 3 must be a currency of three letters and a rate greater than 0, one for a day, and 1 for SEK; got something else.",
                "euro;2017-01-01;2 | c.csv, row 2, line 3 must be a currency of three letters and a rate greater than 0, one for a day, and 1 for SEK; got something else."
            })
    void oneBadRateSpoilsTheTable(String row, String message) {
        assertThatThrownBy(
                        () -> Rates.read(ListRows.of("currency;date;rate", "EUR;2017-01-01;9.5", row.strip()), "SEK"))
                .isInstanceOf(ReadException.Unreadable.class)
                .hasMessage(message);
    }

    @Test
    void rowsThatTheSourceRejectsSpoilTheTableToo() {
        assertThatThrownBy(() -> Rates.read(
                        ListRows.of("currency;date;rate", "EUR;2017-01-01;9.5").rejected(RejectCode.QUOTE), "SEK"))
                .isInstanceOf(ReadException.Unreadable.class)
                .hasMessage("c.csv, row 2, line 3 the source says so");
        assertThatThrownBy(() -> Rates.read(ListRows.of("currency;day;rate", "EUR;2017-01-01;9.5"), "SEK"))
                .isInstanceOf(ReadException.MissingColumns.class);
    }

    @Test
    void mistakesAreRefusedWhereTheyAreMade() {
        assertThatThrownBy(() -> Rates.to("€"))
                .hasMessage("Rates.to must be the three letters of a currency, such as \"EUR\"; got ?.");
        assertThatThrownBy(() -> SEK.rate("NOK", NEW_YEAR, -1))
                .hasMessage("Rates.rate must be greater than 0; got -1.0.");
        assertThatThrownBy(() -> SEK.rate("NOK", NEW_YEAR, Double.NaN))
                .hasMessage("Rates.rate must be a finite number; got NaN.");
        assertThatThrownBy(() -> SEK.rate("EUR", NEW_YEAR, 9))
                .hasMessage(
                        "Rates.rate must be one for a currency and day, and 1 for the target; got \"EUR\" with another on"
                                + " 2017-01-01.");
        assertThat(SEK.rate("EUR", NEW_YEAR, 9.5)).isEqualTo(SEK);
    }
}
