package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.rows.NumberInference.Settled;
import dev.segmentation.rows.NumberInference.Unsettled;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Contract, section 1: "Not given: inferred for the column as a whole; refused where its possible readings give
 * different numbers and no cell settles which." Issue 3: "A silent factor of 1000 must be impossible."
 */
class NumberInferenceTest {
    private static NumberInference.Result infer(Affixes affixes, List<String> cells) {
        NumberInference column = NumberInference.with(affixes);
        for (int i = 0; i < cells.size(); i++) {
            column.add(i + 1, cells.get(i));
        }
        return column.result();
    }

    private static NumberInference.Result infer(String cells) {
        return infer(Affixes.NONE, List.of(cells.split(";", -1)));
    }

    /** Columns that a cell settles, or where all readings agree; then the plainest grammar is the answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // nothing to tell: any grammar reads the same
                "1;2;3 | 1234.56",
                "-1;(2);+3 | 1234.56",
                "; ; | 1234.56",
                "abc;def | 1234.56",
                "1;abc;12.34.56 | 1234.56",
                // one mark that can only be decimals
                "12.5 | 1234.56",
                "12,5 | 1234,56",
                "0.123 | 1234.56",
                "0,123 | 1234,56",
                "1234.567 | 1234.56",
                "1234,567 | 1234,56",
                "1.2345 | 1234.56",
                "1.5E3 | 1234.56",
                "1,5E3 | 1234,56",
                "1.234E3 | 1234.56",
                // one mark that can only be groups
                "1.234.567 | 1.234,56",
                "1,234,567 | 1,234.56",
                // both marks
                "1.234,5 | 1.234,56",
                "1,234.5 | 1,234.56",
                "1.234,567 | 1.234,56",
                // spaces and apostrophes
                "1 234 | 1 234,56",
                "1 234,5 | 1 234,56",
                "1 234.5 | 1 234.56",
                "1'234 | 1'234.56",
                "1'234,5 | 1'234,56",
                "1 234;12.5 | 1 234.56",
                "1 234,567 | 1 234,56",
                // a cell in doubt, settled by another
                "1.234;12.5 | 1234.56",
                "1.234;0.5 | 1234.56",
                "1.234;12,5 | 1.234,56",
                "1.234;1.234.567 | 1.234,56",
                "1.234;1.234,5 | 1.234,56",
                "1.234;1234.5 | 1234.56",
                "1.234;1 234.5 | 1 234.56",
                "1.234;1'234.567 | 1'234.56",
                "1,234;12,5 | 1234,56",
                "1,234;12.5 | 1,234.56",
                "1,234;1,234,567 | 1,234.56",
                "1,234;0,5 | 1234,56",
                "12.5;abc;1.234;;7 | 1234.56",
                "1.234;abc;12.34.56;0.5 | 1234.56",
            })
    void aColumnThatACellSettlesIsRead(String cells, String example) {
        assertThat(infer(cells)).isEqualTo(new Settled(NumberGrammar.like(example)));
    }

    /** Every cell in doubt with every companion that settles nothing: 121 columns, all refused. */
    static Stream<Arguments> ambiguousColumns() {
        List<String> inDoubt = List.of(
                "1.234",
                "1,234",
                "12.345",
                "12,345",
                "999.000",
                "999,000",
                "-1.234",
                "(1,234)",
                "+1.234",
                "\u22121,234",
                " 1.234 ");
        List<String> companions =
                List.of("", "7", "1234567", "abc", "12.34.56", "1,2,3", "2 345", "2'345", "NaN", "50 %", "1E3");
        return inDoubt.stream().flatMap(a -> companions.stream().map(b -> Arguments.of(a, b)));
    }

    @ParameterizedTest
    @MethodSource("ambiguousColumns")
    void aColumnThatNoCellSettlesIsRefused(String inDoubt, String companion) {
        NumberInference.Result result = infer(Affixes.NONE, List.of("5", companion, inDoubt));
        assertThat(result).isInstanceOf(Unsettled.class);
        assertThat(((Unsettled) result).mixed()).isFalse();
        assertThat(((Unsettled) result).row()).isEqualTo(3);
        assertThat(infer(Affixes.NONE, List.of(inDoubt, companion, "5"))).isInstanceOf(Unsettled.class);
    }

    @Test
    void thereAreMoreThanAHundredAmbiguousColumns() {
        assertThat(ambiguousColumns().count()).isGreaterThanOrEqualTo(100);
    }

    /** Grouping of another kind shows how that writer groups, and says nothing about the dot of another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 234;1.234",
                "1 234;1,234",
                "1'234;1.234",
                "1'234;1,234",
                "1,234,567;1.234",
                "1.234.567;1,234",
                "1.234;1,234"
            })
    void groupingByAnotherMarkSettlesNothing(String cells) {
        assertThat(infer(cells)).isInstanceOf(Unsettled.class);
        assertThat(((Unsettled) infer(cells)).mixed()).isFalse();
    }

    /** Cells that contradict each other: refused, whatever the majority. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1.5;1,5",
                "1.5;1.5;1.5;1.5;1,5",
                "1.234;1.5;1,5",
                "1.234,5;1,234.5",
                "1.234.567;1,234,567",
                "1.234.567;1.5",
                "1 234;1'234",
                "1 234;1.234.567",
                "1.234;12,5;1 234",
                "0.123;0,123"
            })
    void aColumnWrittenInTwoWaysIsRefused(String cells) {
        assertThat(infer(cells)).isInstanceOf(Unsettled.class);
        assertThat(((Unsettled) infer(cells)).mixed()).isTrue();
    }

    @Test
    void percentAndCurrencyStandAside() {
        assertThat(infer(Affixes.PERCENT, List.of("1.234 %", "50 %"))).isInstanceOf(Unsettled.class);
        assertThat(infer(Affixes.PERCENT, List.of("1.234 %", "50,5 %")))
                .isEqualTo(new Settled(NumberGrammar.like("1.234,56").with(Affixes.PERCENT)));
        // without the unit they are no numbers at all, and say nothing
        assertThat(infer("1.234 %;50,5 %")).isEqualTo(new Settled(NumberGrammar.like("1234.56")));
        Affixes crowns = Affixes.currencies("kr.");
        assertThat(infer(crowns, List.of("kr. 1.234", "1.234 kr."))).isInstanceOf(Unsettled.class);
        assertThat(infer(crowns, List.of("1.234 kr.", "1,50 kr.")))
                .isEqualTo(new Settled(NumberGrammar.like("1.234,56").with(crowns)));
    }

    @Test
    void anAmbiguousColumnSaysWhichCellIsInDoubtAndWhatToDeclare() {
        assertThat(((Unsettled) infer("7;;-1.234;5")).message("sales"))
                .isEqualTo(
                        "sales must write all its numbers in one way that can be told; got 9.999 in row 3, and no cell"
                                + " that tells whether its mark groups or divides. Declare \"numbers\" as one of [\"1234.56\","
                                + " \"1234,56\", \"1,234.56\", \"1.234,56\", \"1 234,56\", \"1'234.56\", \"1 234.56\","
                                + " \"1'234,56\"].");
    }

    @Test
    void aMixedColumnSaysWhichCellsContradictEachOther() {
        assertThat(((Unsettled) infer("7;1.5;8;2,25;9")).message("sales"))
                .startsWith(
                        "sales must write all its numbers in one way that can be told; got 9,99 in row 4 against 9.9 in"
                                + " row 2. Declare \"numbers\" as one of [");
    }

    @Test
    void aColumnOfAMillionCellsNeedsNoMoreThanOneOfTen() {
        NumberInference column = NumberInference.with(Affixes.NONE);
        for (int i = 1; i <= 1_000_000; i++) {
            column.add(i, i % 10 == 0 ? "1.234" : "7");
        }
        assertThat(column.result()).isInstanceOf(Unsettled.class);
        column.add(1_000_001, "1.234,5");
        assertThat(column.result()).isEqualTo(new Settled(NumberGrammar.like("1.234,56")));
    }

    @Test
    void askingChangesNothing() {
        NumberInference column = NumberInference.with(Affixes.NONE);
        List<String> seen = new ArrayList<>();
        for (String cell : List.of("7", "1.234", "12.5", "12,5")) {
            column.add(seen.size() + 1, cell);
            seen.add(cell);
            assertThat(column.result()).isEqualTo(infer(Affixes.NONE, seen)).isEqualTo(column.result());
        }
    }
}
