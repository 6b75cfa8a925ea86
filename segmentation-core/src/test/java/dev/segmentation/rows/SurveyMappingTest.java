package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of {@link SurveyMapping}, as those of activities. */
class SurveyMappingTest {
    private static final Measure OVERALL = Measure.of("overall", "1-10");
    private static final Measure STAY = Measure.of("stay", "%");
    private static final Portfolio AB = Portfolio.ofIds(List.of("a", "b"));
    private static final SurveyMapping BARE = SurveyMapping.of("account", "day").item(OVERALL, "q1", 1, 10);
    private static final SurveyMapping MAPPING =
            BARE.respondent("who").weight("counts").item(STAY, "q2", 0, 100);

    private final List<Rejection> rejects = new ArrayList<>();

    @Test
    void answersBecomeColumnsInTheirOrder() {
        ListRows source = ListRows.of(
                "day;account;who;counts;q1;q2",
                "2017-03-01; b ; Eva ;1.234,5;7;50 %",
                "1969-12-31;a;;0,5;;",
                "2017-03-02;a;Ola;2;10;-0");
        SurveyRows rows = MAPPING.read(source, AB, rejects::add);

        assertThat(rows.customers()).containsExactly(1, 0, 0);
        assertThat(rows.epochDays())
                .containsExactly(
                        LocalDate.of(2017, 3, 1).toEpochDay(),
                        -1,
                        LocalDate.of(2017, 3, 2).toEpochDay());
        assertThat(rows.respondents()).containsExactly("Eva", null, "Ola");
        assertThat(rows.weights()).containsExactly(1234.5, 0.5, 2);
        assertThat(rows.answers(OVERALL)).containsExactly(7, Double.NaN, 10);
        assertThat(rows.answers(STAY)).containsExactly(50, Double.NaN, 0.0);
        assertThat(rows.items()).containsExactly(OVERALL, STAY);
        assertThat(rows).hasToString("3 rows read, 3 accepted, 0 rejected");
        assertThat(rejects).isEmpty();
        assertThat(source.opened()).isEqualTo(2);
        assertThat(source.closed()).isEqualTo(2);
    }

    @Test
    @DisplayName("issue 4: respondents combined by stated weights; without a column everybody counts 1")
    void withoutAColumnEverybodyCountsOne() {
        ListRows source = ListRows.of("day;account;q1;counts", "2017-03-01;a;7;x");
        SurveyRows rows = BARE.read(source, AB, rejects::add);
        assertThat(rows.weights()).containsExactly(1);
        assertThat(rows.respondents()).containsExactly((String) null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.answers(STAY))
                .withMessage(
                        "SurveyRows.answers must name an item that was read, one of [overall [1-10]]; got stay [%].");
    }

    @Test
    void declaredWritingsAreReadInOnePass() {
        ListRows source = ListRows.of("day;account;q1;counts", "1.3.2017;a;7,5;1 000,5");
        NumberGrammar grammar = NumberGrammar.like("1 234,56");
        SurveyRows rows = SurveyMapping.of("account", "day")
                .dates(DateGrammar.of("d.M.yyyy"))
                .weight("counts", grammar)
                .item(new SurveyMapping.Item(OVERALL, "q1", 1, 10, grammar))
                .read(source, AB, rejects::add);
        assertThat(rows.weights()).containsExactly(1000.5);
        assertThat(rows.answers(OVERALL)).containsExactly(7.5);
        assertThat(source.opened()).isEqualTo(1);
    }

    @Test
    @DisplayName("CONTRACT 4: rejects as the other files have them")
    void eachFaultHasItsCode() {
        SurveyRows rows = MAPPING.read(
                ListRows.of(
                        "account;day;who;counts;q1;q2",
                        "a;2017-01-01;Eva;1;10;100",
                        "c;2017-01-01;Eva;1;1;0",
                        ";2017-01-01;Eva;1;1;0",
                        "1,23E+09;2017-01-01;Eva;1;1;0",
                        "a;2017-02-31;Eva;1;1;0",
                        "a;2017-01-01;Eva;;1;0",
                        "a;2017-01-01;Eva;0;1;0",
                        "a;2017-01-01;Eva;x;1;0",
                        "a;2017-01-01;Eva;1;11;0",
                        "a;2017-01-01;Eva;1;0.5;0",
                        "a;2017-01-01;Eva;1;good;0",
                        "a;2017-01-01;Eva;1;1;101"),
                AB,
                rejects::add);

        assertThat(rejects)
                .extracting(
                        r -> r.place().row(),
                        r -> r.place().column(),
                        r -> r.code().code())
                .containsExactly(
                        tuple(2L, "account", "unknown-customer"),
                        tuple(3L, "account", "blank-id"),
                        tuple(4L, "account", "formula-id"),
                        tuple(5L, "day", "date"),
                        tuple(6L, "counts", "number"),
                        tuple(7L, "counts", "number-range"),
                        tuple(8L, "counts", "number"),
                        tuple(9L, "q1", "number-range"),
                        tuple(10L, "q1", "number-range"),
                        tuple(11L, "q1", "number"),
                        tuple(12L, "q2", "number-range"));
        assertThat(rejects.get(4).message())
                .isEqualTo(
                        "counts must be a number above 0; got (blank). Nobody knows how much the respondent counts.");
        assertThat(rejects.get(5).message()).isEqualTo("counts must be a number above 0; got one that is not.");
        assertThat(rejects.get(7).message()).isEqualTo("q1 must be from 1 to 10; got a number beyond.");
        assertThat(rows.read()).isEqualTo(12);
        assertThat(rows.accepted()).isEqualTo(1);
        assertThat(rows.rejected()).isEqualTo(11);
    }

    @Test
    void aColumnThatIsMissingIsNamedWithTheNearest() {
        assertThatThrownBy(() -> MAPPING.read(ListRows.of("account;day;who;counts;q1;q3", "a"), AB, rejects::add))
                .isInstanceOf(ReadException.MissingColumns.class);
        assertThat(MAPPING.columns()).containsExactly("account", "day", "who", "counts", "q1", "q2");
        assertThat(MAPPING.missingColumns(Header.of("f", 1, List.of("account", "day", "who", "counts", "q1", "q3"))))
                .extracting(MissingColumn::column)
                .containsExactly("q2");
    }

    @Test
    void settingsAreCheckedWhereTheyAreMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BARE.item(OVERALL, "q9", 1, 10))
                .withMessageStartingWith("SurveyMapping.item");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BARE.item(STAY, "q2", 10, 10))
                .withMessage("SurveyMapping.item \"stay\" max must be above min; got 10.0 and 10.0.");
        assertThatIllegalArgumentException().isThrownBy(() -> SurveyMapping.of(" ", "day"));
        assertThatIllegalArgumentException().isThrownBy(() -> BARE.respondent(""));
        assertThatNullPointerException().isThrownBy(() -> BARE.weight("counts", null));
    }

    @Test
    void aMappingPrintsTheStepsThatMakeItAndComparesByValue() {
        assertThat(MAPPING)
                .hasToString("SurveyMapping.of(\"account\", \"day\").respondent(\"who\").weight(\"counts\")"
                        + ".item(overall, \"q1\", 1, 10).item(stay, \"q2\", 0, 100)")
                .isEqualTo(SurveyMapping.of("account", "day")
                        .item(OVERALL, "q1", 1, 10)
                        .weight("counts")
                        .respondent("who")
                        .item(STAY, "q2", 0, 100))
                .isNotEqualTo(BARE)
                .isNotEqualTo(MAPPING.dates(DateGrammar.of("d.M.yyyy")))
                .isNotEqualTo(MAPPING.weight("counts", NumberGrammar.like("1 234,56")));
        assertThat(MAPPING)
                .hasSameHashCodeAs(SurveyMapping.of("account", "day")
                        .respondent("who")
                        .weight("counts")
                        .item(OVERALL, "q1", 1, 10)
                        .item(STAY, "q2", 0, 100));
        assertThat(MAPPING.items()).hasSize(2);
    }
}
