package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells as text: the same whichever kind of file they come from. */
class CellTextTest {
    @ParameterizedTest
    @CsvSource({
        "46, 46",
        "-0.0, 0",
        "46.5, 46.5",
        "1e14, 100000000000000",
        "1e-7, 0.0000001",
        "1e20, 1E20",
        "NaN, ''",
        "Infinity, ''"
    })
    void numbersAreWrittenPlainly(double value, String text) {
        assertThat(CellText.of(new Cell.Numeric(value))).isEqualTo(text);
    }

    @Test
    void otherCellsAreWrittenAsTheyWouldBeExported() {
        assertThat(CellText.of(new Cell.Text("\u00a0 a b \t"))).isEqualTo("a b");
        assertThat(CellText.of(Cell.BLANK)).isEmpty();
        assertThat(CellText.of(new Cell.Moment(LocalDateTime.of(2017, 12, 31, 0, 0))))
                .isEqualTo("2017-12-31");
        assertThat(CellText.of(new Cell.Moment(LocalDateTime.of(2017, 12, 31, 9, 5, 1))))
                .isEqualTo("2017-12-31T09:05:01");
        assertThat(CellText.of(new Cell.Percentage(0.125, 12.5))).isEqualTo("12.5%");
        assertThat(CellText.of(new Cell.Texts(List.of("a")))).isEmpty();
        assertThat(CellText.of(new Cell.Faulty(RejectCode.ENCODING, "must be text.")))
                .isEmpty();
    }

    @Property(seed = "1", tries = 200)
    void wholeNumbersOfFifteenDigitsAreIdsAsTheirTextIs(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long number) {
        Cell typed = new Cell.Numeric(number);
        Cell text = new Cell.Text(Long.toString(number));

        assertThat(CellText.requiredIdFault("id", typed)).isNull();
        assertThat(CellText.requiredIdFault("id", text)).isNull();
        assertThat(CellText.of(typed)).isEqualTo(CellText.of(text));
    }

    @Test
    void aBlankIdIsAFaultOnlyWhereOneIsRequired() {
        assertThat(CellText.idFault("parent", Cell.BLANK)).isNull();
        assertThat(CellText.requiredIdFault("id", new Cell.Text(" \u202f")))
                .isEqualTo(new Fault(
                        "id", RejectCode.BLANK_ID, "id must not be blank; got (blank). Every row needs an id."));
    }

    @Test
    void whatASheetMadeOfAnIdIsTold() {
        assertThat(CellText.idFault("id", new Cell.Numeric(1234567890123456L)))
                .isEqualTo(new Fault(
                        "id",
                        RejectCode.FORMULA_ID,
                        "id must be an id as it was given; got a number with decimals or more than 15 digits, which a"
                                + " spreadsheet has made of it. Format the column as text and export it again."));
        assertThat(CellText.idFault("id", new Cell.Text("1,5E+12")))
                .isEqualTo(new Fault(
                        "id",
                        RejectCode.FORMULA_ID,
                        "id must be an id as it was given; got 9,9x+99, a number that a spreadsheet has shortened."
                                + " Format the column as text and export it again."));
    }
}
