package dev.segmentation.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SurveyResponsesTest {
    private static final Measure PRICE = Measure.of("price", "1-10");
    private static final Measure STAY = Measure.of("stay", "1-10");
    private static final SatisfactionIndex INDEX =
            SatisfactionIndex.of(PRICE, 1, 10, 1).loyalty(STAY, 1, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);
    private static final Portfolio TWO = Portfolio.ofIds(List.of("one", "two"));

    private static SurveyResponses.Response answer(String customer, LocalDate date, double weight, double price) {
        return new SurveyResponses.Response(customer, date, weight, Map.of(PRICE, price));
    }

    private static double price(SurveyResponses responses, int row) {
        return responses.on(TWO, INDEX).measure(PRICE).at(row);
    }

    @Test
    @DisplayName("issue 4: several respondents combined by stated weights")
    void respondentsAreCombinedByTheirWeights() {
        SurveyResponses responses = SurveyResponses.of(List.of(
                answer("one", TODAY, 3, 8),
                answer("one", TODAY, 1, 4),
                new SurveyResponses.Response("one", TODAY, 2, Map.of(STAY, 10.0)),
                answer("nobody", TODAY, 1, 1)));
        assertThat(price(responses, 0)).isEqualTo(7, within(1e-12)); // (3 x 8 + 1 x 4) / 4
        assertThat(price(responses, 1)).isNaN();
        Portfolio surveyed = INDEX.on(responses.on(TWO, INDEX));
        assertThat(surveyed.measure(INDEX.measure()).at(0)).isEqualTo(6 / 9.0 * 100, within(1e-10));
        assertThat(surveyed.measure(Measure.of("satisfaction loyalty", "0-100")).at(0))
                .isEqualTo(100);
    }

    @Test
    @DisplayName("issue 4: old answers give unknown; a window P as of d holds (d - P, d]")
    void aWindowHoldsItsLastDayAndNotItsFirst() {
        for (int days = -1; days <= 366; days++) {
            SurveyResponses responses = SurveyResponses.of(List.of(answer("one", TODAY.minusDays(days), 1, 5)));
            double found = price(responses.within(Period.ofYears(1), TODAY), 0);
            assertThat(Double.isNaN(found)).isEqualTo(days < 0 || days >= 365);
        }
    }

    @Test
    @DisplayName("issue 4: too few answers give unknown")
    void tooFewRespondentsGiveUnknown() {
        SurveyResponses responses = SurveyResponses.of(List.of(
                answer("one", TODAY, 1, 5), answer("one", TODAY.minusYears(3), 1, 7), answer("two", TODAY, 1, 9)));
        assertThat(price(responses.atLeast(2), 0)).isEqualTo(6);
        assertThat(price(responses.atLeast(2), 1)).isNaN();
        assertThat(price(responses.within(Period.ofYears(2), TODAY).atLeast(2), 0))
                .isNaN();
        assertThat(price(responses.atLeast(2).within(Period.ofYears(2), TODAY), 0))
                .isNaN();
    }

    private static SurveyResponses.Response by(String who, LocalDate date, double weight, double price) {
        return new SurveyResponses.Response("one", date, who, weight, Map.of(PRICE, price));
    }

    @Test
    void ofARespondentWhoAnswersTwiceTheLastDayCountsAlone() {
        SurveyResponses twice = SurveyResponses.of(List.of(
                by("Eva", TODAY, 1, 8), by("Eva", TODAY.minusYears(1), 9, 2), by("Ola", TODAY.minusYears(1), 1, 4)));
        assertThat(price(twice, 0)).isEqualTo(6);
        // as of the year before, the answers of that year are the last ones
        assertThat(price(twice.until(TODAY.minusDays(1)), 0)).isEqualTo((9 * 2 + 4) / 10.0, within(1e-12));
        assertThat(price(twice.atLeast(2), 0)).isEqualTo(6);
        assertThat(price(twice.atLeast(3), 0)).isNaN();
    }

    @Test
    void whoIsNotNamedIsSomebodyElseEachTime() {
        SurveyResponses twice = SurveyResponses.of(List.of(by(null, TODAY, 1, 8), by(null, TODAY.minusYears(1), 1, 2)));
        assertThat(price(twice.atLeast(2), 0)).isEqualTo(5);
    }

    @Test
    void anAnswerOffItsScaleDoesNotCountThoughTheMeanWouldBeOnIt() {
        SurveyResponses odd = SurveyResponses.of(List.of(answer("one", TODAY, 1, 11), answer("one", TODAY, 1, 5)));
        assertThat(price(odd, 0)).isEqualTo(5);
        assertThat(odd.on(TWO, List.of(PRICE)).measure(PRICE).at(0)).isEqualTo(8); // whatever the scales
    }

    /** A weighted mean of tens that rounding took above ten would be off the scale, and unknown. */
    @Test
    void roundingNeverTakesAMeanBeyondTheAnswers() {
        for (int i = 1; i <= 1000; i++) {
            SurveyResponses tens = SurveyResponses.of(List.of(
                    answer("one", TODAY, 0.1 * i, 10),
                    answer("one", TODAY, 0.7 / i, 10),
                    answer("one", TODAY, 1e-3, 10)));
            assertThat(price(tens, 0)).isEqualTo(10);
        }
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        List<SurveyResponses.Response> rows = List.of(
                by("Eva", TODAY, 0.3, 8.1), by("Ola", TODAY, 0.7, 3.3), by("Ida", TODAY.minusDays(9), 1.9, 5.7));
        double first = price(SurveyResponses.of(rows), 0);
        assertThat(price(SurveyResponses.of(List.of(rows.get(2), rows.get(1), rows.get(0))), 0))
                .isEqualTo(first);
    }

    @Test
    void nobodyInThePortfolioIsNoTrouble() {
        SurveyResponses responses = SurveyResponses.of(List.of(answer("one", TODAY, 1, 5)));
        assertThat(responses.on(Portfolio.ofIds(List.of()), INDEX).size()).isZero();
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer("one", TODAY, 0, 5))
                .withMessage("SurveyResponses weight must be above 0; got 0.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer("one", TODAY, 1, Double.NaN))
                .withMessage(
                        "SurveyResponses \"price\" must be a finite number; got one that is not. Leave out what was"
                                + " not answered.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyResponses.of(List.of()).atLeast(0))
                .withMessage("SurveyResponses.atLeast must be 1 or more; got 0.");
        assertThatNullPointerException().isThrownBy(() -> answer("one", null, 1, 5));
    }

    @Test
    void nothingPrintsWhoAnsweredWhat() {
        SurveyResponses responses = SurveyResponses.of(List.of(answer("one", TODAY, 1, 5)));
        assertThat(responses).hasToString("SurveyResponses[1, at least 1]").isNotEqualTo(responses.atLeast(2));
        assertThat(responses).isEqualTo(SurveyResponses.of(List.of(answer("one", TODAY, 1, 5))));
        assertThat(responses).hasSameHashCodeAs(SurveyResponses.of(List.of(answer("one", TODAY, 1, 5))));
        assertThat(answer("one", TODAY, 1, 5)).hasToString("Response[answers=1]");
    }
}
