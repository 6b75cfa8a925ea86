package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RowMappingTest {
    private static final Measure V = Measure.of("v", "EUR");
    private static final Category REGION = Category.of("region");
    private static final Labels PRODUCTS = Labels.of("products");
    private static final RowMapping ID_V = RowMapping.of("id").measure(V, "v");

    private final List<Rejection> rejects = new ArrayList<>();

    private Portfolio portfolio(RowMapping mapping, String... lines) {
        return mapping.read(ListRows.of(lines), rejects::add).portfolio();
    }

    @Test
    @DisplayName(
            "CONTRACT 4: a bad cell rejects its row, a blank measure is unknown, rows that share an id are all rejected")
    void theContractsOwnExample() {
        PortfolioRows rows = ID_V.read(ListRows.of("id;v", "a;10", "b;abc", "c;", "a;11", "d;20"), rejects::add);

        assertThat(rejects)
                .extracting(
                        r -> r.place().row(),
                        r -> r.place().line(),
                        r -> r.place().column(),
                        r -> r.code().code())
                .containsExactly(
                        tuple(1L, 2L, "id", "duplicate-id"),
                        tuple(2L, 3L, "v", "number"),
                        tuple(4L, 5L, "id", "duplicate-id"));
        assertThat(rows.read()).isEqualTo(5);
        assertThat(rows.accepted()).isEqualTo(2);
        assertThat(rows.rejected()).isEqualTo(3);
        assertThat(rows).hasToString("5 rows read, 2 accepted, 3 rejected");
        assertThat(rows.portfolio())
                .isEqualTo(Portfolio.ofIds(List.of("c", "d")).with(V, Double.NaN, 20));
    }

    @Test
    @DisplayName("CONTRACT 5: messages say subject, must, got, hint, and show no value")
    void messagesAreLiteral() {
        RowMapping mapping = ID_V.stage("stage").parent("parent");
        portfolio(
                mapping,
                "id;stage;parent;v",
                "a;;;abc",
                " ;;;1",
                "b;gone;;1",
                "1,23E+09;;;1",
                "c;;1.5e+10;1",
                "x;;;1",
                "x;;;1",
                "d;;;1e999",
                "e;;;1");

        assertThat(rejects)
                .extracting(Rejection::message)
                .containsExactly(
                        "v must be a number written like 1234.56; got xxx.",
                        "id must not be blank; got (blank). Every row needs an id.",
                        "stage must be lead, prospect, customer or former, in any case; got xxxx. Blank is a customer.",
                        "id must be an id as it was given; got 9,99x+99, a number that a spreadsheet has shortened."
                                + " Format the column as text and export it again.",
                        "parent must be an id as it was given; got 9.9x+99, a number that a spreadsheet has shortened."
                                + " Format the column as text and export it again.",
                        "id must differ from row to row; got one that stands in several. All of them are set aside:"
                                + " keep one, or give each its own.",
                        "id must differ from row to row; got one that stands in several. All of them are set aside:"
                                + " keep one, or give each its own.",
                        "v must be a number that a double holds; got 9x999, too large or too small.");
    }

    @Test
    @DisplayName("CONTRACT 1: stage text is lead, prospect, customer, former, case-insensitive; blank is a customer")
    void stagesAreReadInAnyCase() {
        Portfolio read = portfolio(
                RowMapping.of("id").stage("s"), "id;s", "a;LEAD", "b; Prospect ", "c;", "d;former", "e;customer");

        assertThat(List.of(0, 1, 2, 3, 4))
                .extracting(read::stage)
                .containsExactly(Stage.LEAD, Stage.PROSPECT, Stage.CUSTOMER, Stage.FORMER, Stage.CUSTOMER);
        assertThat(portfolio(RowMapping.of("id"), "id;s", "a;LEAD").stage(0)).isEqualTo(Stage.CUSTOMER);
    }

    @Test
    @DisplayName("CONTRACT 1: % is read only where the unit is %, and 50 % is 50")
    void percentSignsNeedTheirUnit() {
        Measure share = Measure.of("share", "%");
        assertThat(portfolio(RowMapping.of("id").measure(share, "v"), "id;v", "a;50 %", "b;5")
                        .measure(share)
                        .toArray())
                .containsExactly(50, 5);

        NumberGrammar percents = NumberGrammar.like("1234.56").with(Affixes.PERCENT);
        portfolio(RowMapping.of("id").measure(V, "v", percents), "id;v", "a;50 %", "b;5");
        assertThat(rejects)
                .extracting(Rejection::message)
                .containsExactly("v must be a number written like 1234.56; got 99 %. A percent sign needs the unit %.");
    }

    @Test
    @DisplayName("CONTRACT 1: a writing that is not given is inferred for the column as a whole")
    void writingIsFoundForTheWholeColumn() {
        assertThat(portfolio(ID_V, "id;v", "a;1.234", "b;12,5", "c;(5)")
                        .measure(V)
                        .toArray())
                .containsExactly(1234, 12.5, -5);
        assertThat(portfolio(
                                RowMapping.of("id").measure(V, "v", NumberGrammar.like("1,234.56")),
                                "id;v",
                                "a;1,234",
                                "b;5,678")
                        .measure(V)
                        .toArray())
                .containsExactly(1234, 5678);
    }

    @Test
    @DisplayName("CONTRACT 1: refused where its possible readings give different numbers and no cell settles which")
    void ambiguousColumnsAreRefusedByName() {
        RowMapping two = ID_V.measure(Measure.of("w", "EUR"), "w");
        ListRows source = ListRows.of("id;v;w", "a;1.234;1,5", "b;5.678;1.5");

        assertThatThrownBy(() -> two.read(source, rejects::add))
                .isInstanceOf(ReadException.Ambiguous.class)
                .hasMessage(
                        "c.csv, column \"v\" must write all its numbers in one way that can be told; got 9.999 in row"
                                + " 1, and no cell that tells whether its mark groups or divides. Declare \"numbers\" as one of"
                                + " [\"1234.56\", \"1234,56\", \"1,234.56\", \"1.234,56\", \"1 234,56\", \"1'234.56\","
                                + " \"1 234.56\", \"1'234,56\"]. The same goes for [w].");
        assertThat(source.opened()).isEqualTo(source.closed());
        assertThat(rejects).isEmpty();
    }

    @Test
    void aPathEndsAtItsFirstBlankLevel() {
        Portfolio read = portfolio(
                RowMapping.of("id").category(REGION, "land", "state"),
                "id;land;state",
                "a; Sweden ;Skåne",
                "b;Sweden;",
                "c;;Skåne",
                "d;;");

        assertThat(List.of(0, 1, 2, 3))
                .extracting(read.category(REGION)::at)
                .containsExactly(List.of("Sweden", "Skåne"), List.of("Sweden"), List.of(), List.of());
        assertThat(read.category(REGION).paths()).containsExactly(List.of("Sweden"), List.of("Sweden", "Skåne"));
    }

    @Test
    @DisplayName("CONTRACT 2: a set of labels is none when empty; a blank cell is the empty set")
    void labelsAreDividedAndTrimmed() {
        Portfolio read = portfolio(
                RowMapping.of("id").labels(PRODUCTS, "p", "||"),
                "id;p",
                "a;Bikes|| Arms||Bikes||",
                "b;",
                "c;||",
                "d;a|b");

        assertThat(read.labels(PRODUCTS).at(0)).containsExactly("Arms", "Bikes");
        assertThat(read.labels(PRODUCTS).at(1)).isEmpty();
        assertThat(read.labels(PRODUCTS).at(2)).isEmpty();
        assertThat(read.labels(PRODUCTS).at(3)).containsExactly("a|b");
    }

    @Test
    void namesAndParentsAreTextOrNone() {
        Portfolio read = portfolio(RowMapping.of("id").name("n").parent("p"), "id;n;p", "a; Acme AB ; b ", "b; ;");

        assertThat(read.customer(0).name()).isEqualTo("Acme AB");
        assertThat(read.parent(0)).isEqualTo("b");
        assertThat(read.customer(1).name()).isNull();
        assertThat(read.parent(1)).isNull();
    }

    @Test
    void theFirstBadCellDecidesInTheOrderOfTheMapping() {
        RowMapping mapping = RowMapping.of("id")
                .measure(V, "v")
                .measure(Measure.of("w", "EUR"), "w")
                .stage("s");

        portfolio(mapping, "w;v;s;id", "x;x;x;", "x;x;x;a", "x;x;;b", "x;1;;c", "1;1;;d");

        assertThat(rejects)
                .extracting(r -> r.place().column(), r -> r.code().code())
                .containsExactly(
                        tuple("id", "blank-id"), tuple("s", "stage"), tuple("v", "number"), tuple("w", "number"));
    }

    @Test
    void rowsWithTheIdOfARejectedRowAreDuplicatesToo() {
        portfolio(ID_V, "id;v", "a;x", "a;1", " a ;2", "A;3");

        assertThat(rejects)
                .extracting(r -> r.place().row(), r -> r.code().code())
                .containsExactly(tuple(1L, "duplicate-id"), tuple(2L, "duplicate-id"), tuple(3L, "duplicate-id"));
    }

    @Test
    void rowsThatTheSourceRejectsAreHandedOnInOrder() {
        ListRows source = ListRows.of("id;v", "a;1")
                .rejected(RejectCode.QUOTE)
                .cells(new Cell.Text("b"), new Cell.Text("x"))
                .rejected(RejectCode.COLUMNS);

        assertThat(ID_V.read(source, rejects::add)).hasToString("4 rows read, 1 accepted, 3 rejected");
        assertThat(rejects)
                .extracting(r -> r.place().row(), Rejection::code)
                .containsExactly(
                        tuple(2L, RejectCode.QUOTE), tuple(3L, RejectCode.NUMBER), tuple(4L, RejectCode.COLUMNS));
    }

    @Test
    void faultyCellsRejectOnlyWhereTheirColumnIsMapped() {
        Cell faulty = new Cell.Faulty(RejectCode.EXCEL_ERROR, "must be a value; got an error of Excel.");
        ListRows source = ListRows.of("id;v;other")
                .cells(new Cell.Text("a"), new Cell.Numeric(1), faulty)
                .cells(new Cell.Text("b"), faulty, Cell.BLANK)
                .cells(faulty, new Cell.Numeric(1), Cell.BLANK);

        assertThat(ID_V.read(source, rejects::add).portfolio().id(0)).isEqualTo("a");
        assertThat(rejects)
                .extracting(r -> r.place().column(), Rejection::code, Rejection::message)
                .containsExactly(
                        tuple("v", RejectCode.EXCEL_ERROR, "v must be a value; got an error of Excel."),
                        tuple("id", RejectCode.EXCEL_ERROR, "id must be a value; got an error of Excel."));
    }

    @Test
    void typedCellsAreReadAsTheirTextWouldBe() {
        RowMapping mapping = ID_V.category(REGION, "region").labels(PRODUCTS, "p", "|");
        ListRows typed = ListRows.of("id;v;region;p")
                .cells(
                        new Cell.Numeric(17),
                        new Cell.Numeric(-0.0),
                        new Cell.Numeric(46.5),
                        new Cell.Texts(List.of("b", " a", " ")))
                .cells(
                        new Cell.Text("b"),
                        Cell.BLANK,
                        new Cell.Moment(LocalDateTime.of(2017, 3, 1, 0, 0)),
                        new Cell.Texts(List.of()))
                .cells(
                        new Cell.Text("c"),
                        new Cell.Percentage(0.5, 50),
                        new Cell.Moment(LocalDateTime.of(2017, 3, 1, 9, 30)),
                        new Cell.Numeric(7));

        assertThat(mapping.read(typed, rejects::add).portfolio())
                .isEqualTo(portfolio(
                        mapping, "id;v;region;p", "17;0;46.5;a|b", "b;;2017-03-01;", "c;0.5;2017-03-01T09:30;7"));
    }

    @Test
    void percentagesOfAWorkbookCountAsShownWhereTheUnitIsPercent() {
        Measure share = Measure.of("share", "%");
        Measure fraction = Measure.of("fraction", "fraction");
        ListRows source = ListRows.of("id;v").cells(new Cell.Text("a"), new Cell.Percentage(0.07, 7));

        Portfolio read = RowMapping.of("id")
                .measure(share, "v")
                .measure(fraction, "v")
                .category(REGION, "v")
                .read(source, rejects::add)
                .portfolio();

        assertThat(read.measure(share).at(0)).isEqualTo(7);
        assertThat(read.measure(fraction).at(0)).isEqualTo(0.07);
        assertThat(read.category(REGION).at(0)).containsExactly("7%");
    }

    @Test
    void typedCellsOfTheWrongTypeAreRefused() {
        LocalDateTime day = LocalDateTime.of(2017, 3, 1, 0, 0);
        ListRows source = ListRows.of("id;v;region")
                .cells(new Cell.Numeric(1.5), new Cell.Numeric(1), Cell.BLANK)
                .cells(new Cell.Numeric(1e15), new Cell.Numeric(1), Cell.BLANK)
                .cells(new Cell.Moment(day), new Cell.Numeric(1), Cell.BLANK)
                .cells(new Cell.Percentage(0.5, 50), new Cell.Numeric(1), Cell.BLANK)
                .cells(new Cell.Texts(List.of("a")), new Cell.Numeric(1), Cell.BLANK)
                .cells(new Cell.Text("a"), new Cell.Moment(day), Cell.BLANK)
                .cells(new Cell.Text("b"), new Cell.Texts(List.of("1")), Cell.BLANK)
                .cells(new Cell.Text("c"), new Cell.Numeric(Double.POSITIVE_INFINITY), Cell.BLANK)
                .cells(new Cell.Numeric(Double.NaN), new Cell.Numeric(1), Cell.BLANK)
                .cells(new Cell.Text("d"), new Cell.Numeric(1), new Cell.Texts(List.of("x", "y")))
                .cells(new Cell.Numeric(999_999_999_999_999L), new Cell.Numeric(1), Cell.BLANK);

        assertThat(ID_V.category(REGION, "region")
                        .read(source, rejects::add)
                        .portfolio()
                        .id(0))
                .isEqualTo("999999999999999");
        assertThat(rejects)
                .extracting(r -> r.code().code(), Rejection::message)
                .containsExactly(
                        tuple(
                                "formula-id",
                                "id must be an id as it was given; got a number with decimals or more than 15 digits,"
                                        + " which a spreadsheet has made of it. Format the column as text and export it again."),
                        tuple(
                                "formula-id",
                                "id must be an id as it was given; got a number with decimals or more than 15 digits,"
                                        + " which a spreadsheet has made of it. Format the column as text and export it again."),
                        tuple(
                                "formula-id",
                                "id must be an id as it was given; got a date, which a spreadsheet has made of it."
                                        + " Format the column as text and export it again."),
                        tuple(
                                "formula-id",
                                "id must be an id as it was given; got a percentage, which a spreadsheet has made of it."
                                        + " Format the column as text and export it again."),
                        tuple("columns", "id must be one value; got a list of 1. Lists are for columns of labels."),
                        tuple("number", "v must be a number; got a date. Use a column of numbers."),
                        tuple("number", "v must be a number; got 1 texts. Use a column of numbers."),
                        tuple("number-range", "v must be a number that a double holds; got an infinity or no number."),
                        tuple("number-range", "id must be a number that a double holds; got an infinity or no number."),
                        tuple(
                                "columns",
                                "region must be one value; got a list of 2. Lists are for columns of labels."));
    }

    @Test
    @DisplayName(
            "Issue 3: ids are text: \"1,23E+09\" in an id column is an error with an explanation; codes like 1E5 are not")
    void idsAsSpreadsheetsShowThemAreRefused() {
        Portfolio read = portfolio(
                RowMapping.of("id"),
                "id",
                "1,23E+09",
                "1.23457E+12",
                "1e+05",
                "5E-07",
                "1E5",
                "12E+09",
                "E+09",
                "007",
                "1.5");

        assertThat(rejects).hasSize(4).allMatch(r -> r.code() == RejectCode.FORMULA_ID);
        assertThat(read).isEqualTo(Portfolio.ofIds(List.of("1E5", "12E+09", "E+09", "007", "1.5")));
    }

    @Test
    @DisplayName("CONTRACT 4: a column that the header lacks: all problems together, each with the nearest name")
    void allMissingColumnsAreNamed() {
        RowMapping mapping = ID_V.name("naem").category(REGION, "colour").stage("v");
        Header header = Header.of("c.csv", 1, List.of("ID", "name", "v"));

        assertThat(mapping.missingColumns(header))
                .containsExactly(new MissingColumn("naem", "name"), new MissingColumn("colour", null));
        assertThatThrownBy(() -> mapping.read(ListRows.of("ID;name;v", "a;b;1"), rejects::add))
                .isInstanceOfSatisfying(
                        ReadException.MissingColumns.class,
                        e -> assertThat(e.columns()).isEqualTo(mapping.missingColumns(header)))
                .hasMessage("c.csv must have the columns that are mapped; its header lacks"
                        + " [\"naem\" (nearest: \"name\"), \"colour\"].");
    }

    @Test
    @DisplayName("CONTRACT 4: without an accepted row there is nothing to do")
    void aSourceWithoutAnAcceptedRowIsRefused() {
        assertThatThrownBy(() -> ID_V.read(ListRows.of("id;v"), rejects::add))
                .isInstanceOf(ReadException.NoAcceptedRow.class);
        assertThatThrownBy(() -> ID_V.read(ListRows.of("id;v", "a;x", "b;x"), rejects::add))
                .isInstanceOf(ReadException.NoAcceptedRow.class)
                .hasMessage("c.csv must have a row that can be accepted; got 2, all rejected.");
        assertThat(rejects).hasSize(2);
    }

    @Test
    void twoPassesSufficeUnlessAnIdStandsTwice() {
        ListRows clean = ListRows.of("id;v", "a;1", ";2", ";3");
        ListRows twice = ListRows.of("id;v", "a;1", "b;2", "a;3");

        assertThat(ID_V.read(clean, rejects::add).accepted()).isEqualTo(1);
        assertThat(ID_V.read(twice, rejects::add).accepted()).isEqualTo(1);

        assertThat(clean.opened()).isEqualTo(2);
        assertThat(clean.closed()).isEqualTo(2);
        assertThat(twice.opened()).isEqualTo(3);
        assertThat(twice.closed()).isEqualTo(3);
    }

    @Test
    void aSourceThatChangesMeanwhileIsRefused() {
        ListRows source = ListRows.of("id;v", "a;1", "b;2").showing(pass -> pass);

        assertThatThrownBy(() -> ID_V.read(source, rejects::add))
                .isInstanceOf(ReadException.Unreadable.class)
                .hasMessage("c.csv must stay as it is while it is read; got other rows when reading it again."
                        + " Read a copy.");
    }

    @Test
    void aFailingReceiverOfRejectsStillClosesTheSource() {
        ListRows source = ListRows.of("id;v", "a;x", "b;2");

        assertThatThrownBy(() -> ID_V.read(source, r -> {
                    throw new IllegalStateException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(source.closed()).isEqualTo(source.opened());
    }
}
