package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 3: "Headers match by NFC, trimmed, case folded in `Locale.ROOT`; duplicates are errors." */
class HeaderTest {
    private static Header header(String... names) {
        return Header.of("f.csv", 1, List.of(names));
    }

    /** The default locale of these tests is Turkish, whose small I has no dot. */
    @ParameterizedTest
    @CsvSource({
        "id, ID",
        "TITLE, title",
        "Title, TITLE",
        "oms\u00E4ttning, OMS\u00C4TTNING",
        "omsa\u0308ttning, oms\u00E4ttning",
        "Oms\u00E4ttning, OMSA\u0308TTNING",
        "stra\u00DFe, STRASSE",
        "\u03C3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2, \u03A3\u038A\u03A3\u03A5\u03A6\u039F\u03A3",
        "' id ', id",
        "'\u00A0id\t', id",
        "\u212Bngstr\u00F6m, \u00E5ngstr\u00F6m"
    })
    void namesMatchWhateverTheirCaseAndForm(String inFile, String asked) {
        Header header = header("first", inFile);
        assertThat(header.find(asked)).hasValue(1);
        assertThat(header.find(inFile)).hasValue(1);
    }

    @Test
    void otherNamesDoNotMatch() {
        Header header = header("sales", "net sales", "");
        assertThat(header.find("sale")).isEmpty();
        assertThat(header.find("netsales")).isEmpty();
        assertThat(header.find("")).isEmpty();
        assertThat(header.find(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sales, sales", "sales, SALES", "sales, ' Sales '", "oms\u00E4ttning, OMSA\u0308TTNING"})
    void aNameThatStandsTwiceIsShown(String one, String other) {
        assertThatThrownBy(() -> header("id", one, "x", other))
                .isInstanceOf(ReadException.BadHeader.class)
                .hasMessage("f.csv, line 1 must name each column once; got \"" + other.strip()
                        + "\" as columns 2 and 4. Case, blanks around a name and the encoding of accents make no"
                        + " difference.");
    }

    /** A file without a header shows its first row as one. */
    @ParameterizedTest
    @CsvSource({"17, Planted", "'1.234,56', Planted", "anna@planted.se, Planted"})
    void whatLooksLikeARowOfDataIsNotShown(String cell, String name) {
        assertThatThrownBy(() -> header(cell, name, name))
                .isInstanceOf(ReadException.BadHeader.class)
                .hasMessageStartingWith("f.csv, line 1 must name each column once; got xx")
                .hasMessageNotContaining("lanted");
    }

    @Test
    void columnsWithoutANameMayStandAnyNumberOfTimes() {
        Header header = header("id", "", " ", "sales", "");
        assertThat(header.size()).isEqualTo(5);
        assertThat(header.find("sales")).hasValue(3);
        assertThat(header.names()).containsExactly("id", "", "", "sales", "");
        assertThat(header).hasToString("5 columns");
    }

    @Test
    void aHeaderOfBlanksIsRefused() {
        assertThatThrownBy(() -> header("", " "))
                .isInstanceOf(ReadException.BadHeader.class)
                .hasMessage("f.csv, line 1 must name its columns in the header; got blank names only.");
        assertThatThrownBy(() -> Header.of("q", 0, List.of())).isInstanceOf(ReadException.BadHeader.class);
    }

    @Test
    void theNearestNameIsSuggested() {
        Header header = header("Customer_Id", "Sales", "", "Region");
        assertThat(header.nearest("slaes")).contains("Sales");
        assertThat(header.nearest("customer-id")).contains("Customer_Id");
        assertThat(header.nearest("turnover")).isEmpty();
        assertThat(header.nearest("")).isEmpty();
    }
}
