package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract, section 5: "one sealed family with a stable code, file, row, line, column and the shape of the value". */
class ReadExceptionTest {
    private static final Place PLACE = Place.of("f.csv", 3, 4).at("sales");

    @Test
    void eachMemberHasItsStableCodeAndMessage() {
        List<ReadException> family = List.of(
                ReadException.missing("f.csv"),
                ReadException.unreadable(PLACE, "must be x; got y."),
                ReadException.empty("f.csv", "must be x; got y."),
                ReadException.ambiguous(PLACE, "9.999", "must be x; got y."),
                ReadException.encoding(PLACE, "must be x; got y."),
                ReadException.tooLarge(PLACE, "must be x; got y."),
                ReadException.badHeader(PLACE, "xx", "must be x; got y."),
                ReadException.noAcceptedRow("f.csv", 12_345),
                ReadException.tooManyRejects(Place.of("f.csv", 200, 201), 11, 200, "5%"));
        assertThat(family)
                .extracting(ReadException::code)
                .containsExactly(
                        "missing-file",
                        "unreadable-file",
                        "empty-file",
                        "ambiguous",
                        "encoding",
                        "too-large",
                        "header",
                        "no-accepted-row",
                        "too-many-rejects");
        assertThat(family)
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "f.csv must exist; there is no such file.",
                        "f.csv, row 3, line 4, column \"sales\" must be x; got y.",
                        "f.csv must be x; got y.",
                        "f.csv, row 3, line 4, column \"sales\" must be x; got y.",
                        "f.csv, row 3, line 4, column \"sales\" must be x; got y.",
                        "f.csv, row 3, line 4, column \"sales\" must be x; got y.",
                        "f.csv, row 3, line 4, column \"sales\" must be x; got y.",
                        "f.csv must have a row that can be accepted; got 12345, all rejected.",
                        "f.csv, row 200, line 201 must have at most 5% rejected rows; got 11 of 200 read.");
        assertThat(family).allSatisfy(e -> assertThat(e).hasNoCause());
        assertThat(family.get(3).shape()).isEqualTo("9.999");
        assertThat(family.get(3).place()).isEqualTo(PLACE);
    }

    @Test
    void theFamilyIsClosed() {
        assertThat(ReadException.class.isSealed()).isTrue();
        assertThat(Arrays.stream(ReadException.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "Missing",
                        "Unreadable",
                        "Empty",
                        "Ambiguous",
                        "Encoding",
                        "TooLarge",
                        "BadHeader",
                        "MissingColumns",
                        "NoAcceptedRow",
                        "TooManyRejects");
    }

    /** Contract, section 4; the last is for activities, which it does not have. */
    @Test
    void rejectCodesAreThoseOfTheContractAndOneMore() {
        assertThat(Arrays.stream(RejectCode.values()).map(RejectCode::code))
                .containsExactly(
                        "blank-id",
                        "duplicate-id",
                        "number",
                        "number-range",
                        "date",
                        "stage",
                        "encoding",
                        "quote",
                        "columns",
                        "too-long",
                        "unknown-customer",
                        "excel-error",
                        "formula-id",
                        "currency",
                        "started-by");
    }

    @Test
    void placesAreWrittenAsFarAsTheyAreKnown() {
        assertThat(Place.of("f.csv")).hasToString("f.csv");
        assertThat(Place.of("f.csv", 0, 1)).hasToString("f.csv, line 1");
        assertThat(Place.of("f.csv", 2, 3)).hasToString("f.csv, row 2, line 3");
        assertThat(PLACE).hasToString("f.csv, row 3, line 4, column \"sales\"");
    }

    @Test
    void noCellOrRowPrintsItsValue() {
        List<Cell> cells = List.of(
                new Cell.Text("Anna 47"),
                new Cell.Numeric(4711),
                new Cell.Moment(LocalDateTime.of(1985, 4, 7, 0, 0)),
                new Cell.Texts(List.of("Bikes", "Skis")),
                Cell.BLANK);
        assertThat(cells)
                .extracting(Object::toString)
                .containsExactly("xxxx 99", "a number", "a date", "2 texts", "(blank)");
        Row row = Row.of(7, 9, cells);
        assertThat(row).hasToString("row 7 (line 9): 5 cells");
        assertThat(row.cells()).isEqualTo(cells);
        assertThat(row.rejection()).isEmpty();
    }

    @Test
    void aRejectedRowHasItsPlaceAndNoCells() {
        Rejection rejection = new Rejection(Place.of("f.csv", 7, 9), RejectCode.COLUMNS, "must ...");
        Row row = Row.rejected(rejection);
        assertThat(row).hasToString("row 7 (line 9): columns");
        assertThat(row.number()).isEqualTo(7);
        assertThat(row.line()).isEqualTo(9);
        assertThat(row.cells()).isEmpty();
        assertThat(row.rejection()).contains(rejection);
    }
}
