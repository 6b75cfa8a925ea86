package dev.segmentation.examples.io;

import static dev.segmentation.examples.io.XlsxWriter.number;
import static dev.segmentation.examples.io.XlsxWriter.styled;
import static dev.segmentation.examples.io.XlsxWriter.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.rows.ReadException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRowsTest {
    @TempDir
    private Path folder;

    private XlsxRows source(XlsxWriter writer) {
        return XlsxRows.of(writer.write(folder.resolve("c.xlsx")));
    }

    @Test
    @DisplayName("CONTRACT 4: row = data record, line = line where it starts: the row's number in the sheet")
    void rowsAreNumberedAndBlankOnesSkipped() {
        XlsxRows rows = source(new XlsxWriter()
                .skipRow()
                .texts("id", "v")
                .row(text("a"), number("1.5"))
                .skipRow()
                .row(text(" "), "")
                .row("<c t=\"s\"><v>0</v></c>", "")
                .row("<c t=\"s\"><v>1</v></c>", number("-2e3"), text(" "))
                .row(text("b"), number("1"), number("1")));

        assertThat(RowTexts.header(rows)).containsExactly("id", "v");
        assertThat(RowTexts.read(rows))
                .containsExactly("1@3:'a',1.5", "2@6:'shared',''", "3@7:'rich text',-2000.0", "4@8/columns()");
        assertThat(rows).hasToString("XLSX rows of c.xlsx");
    }

    @Test
    @DisplayName("Issue 3: formulas by cached value, error cells rejected, never a value that was not calculated")
    void formulasCountByTheirCachedValue() {
        XlsxRows rows = source(new XlsxWriter()
                .texts("v")
                .row("<c><f>1+1</f><v>2</v></c>")
                .row("<c t=\"str\"><f>A1</f><v>=x</v></c>")
                .row("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")
                .row("<c t=\"e\"><v>#N/A</v></c>")
                .row("<c><f>1+1</f></c>")
                .row("<c t=\"b\"><v>1</v></c>")
                .row("<c t=\"b\"><f>FALSE()</f><v>0</v></c>")
                .row("<c><v>1e999</v></c>")
                .row("<c><v>x</v></c>"));

        assertThat(RowTexts.read(rows))
                .containsExactly(
                        "1@2:2.0",
                        "2@3:'=x'",
                        "3@4:!excel-error",
                        "4@5:!excel-error",
                        "5@6:!excel-error",
                        "6@7:'TRUE'",
                        "7@8:'FALSE'",
                        "8@9:Infinity",
                        "9@10:!excel-error");
    }

    /** What openpyxl writes: a formula, and a value that is there and empty. Excel writes an empty text so, as a text. */
    @Test
    void aFormulaWithAnEmptyValueWasNeverCalculatedUnlessItIsAText() {
        String emptyText = "<c t=\"str\"><f>\"\"</f><v></v></c>";
        XlsxWriter ofExcel = new XlsxWriter().texts("id", "v").row(text("a"), emptyText);
        assertThat(RowTexts.read(source(ofExcel))).containsExactly("1@2:'a',''");

        for (String value : new String[] {"<v></v>", "<v/>", "<v>  </v>"}) {
            XlsxWriter another = new XlsxWriter()
                    .texts("id", "v")
                    .row(text("a"), "<c><f>1+1</f>" + value + "</c>")
                    .row(text("b"), "<c><v></v></c>");
            assertThat(RowTexts.read(source(another))).as(value).containsExactly("1@2:'a',!excel-error", "2@3:'b',''");
        }
        // where both are, the file that is read does not tell them apart: neither is taken for unknown
        XlsxWriter both =
                new XlsxWriter().texts("id", "v").row(text("a"), emptyText).row(text("b"), "<c><f>1+1</f><v></v></c>");
        assertThat(RowTexts.read(source(both))).containsExactly("1@2:'a',!excel-error", "2@3:'b',!excel-error");
    }

    @Test
    @DisplayName(
            "ECMA-376 22.9.2.19: _xHHHH_ is a character that XML lacks, _x005F_ the underscore before what looks like one")
    void charactersThatXmlLacksAreRead() {
        XlsxRows rows = source(new XlsxWriter()
                .texts("v")
                .row(text("one_x000D_\ntwo"))
                .row(text("_x005F_x000D_"))
                .row(text("a_xyz_ _x12_ _x0024_1\\")));
        assertThat(RowTexts.read(rows)).containsExactly("1@2:'one\r\ntwo'", "2@3:'_x000D_'", "3@4:'a_xyz_ _x12_ $1\\'");
    }

    @Test
    void aWorkbookWithDaysAsTextSaysHowToSaveIt() {
        XlsxRows rows = source(new XlsxWriter().texts("d").row("<c t=\"d\"><v>2017-03-01</v></c>"));
        assertThatThrownBy(() -> RowTexts.read(rows))
                .isInstanceOf(ReadException.class)
                .hasMessage(
                        "c.xlsx, row 1, line 2 must hold days as numbers; got days as text (ISO 8601), as Strict Open XML"
                                + " has them. Save it as an ordinary .xlsx.");
    }

    @Test
    @DisplayName("Issue 3: Excel serials by the workbook's own date system")
    void datesFollowTheWorkbooksCalendar() {
        XlsxWriter writer = new XlsxWriter()
                .texts("d")
                .row(styled(1, "43100"))
                .row(styled(3, "43100.5"))
                .row(styled(1, "60"))
                .row(styled(4, "0.5"))
                .row(styled(5, "3.5"))
                .row(styled(0, "43100"))
                .row(styled(6, "1.5"));

        assertThat(RowTexts.read(source(writer)))
                .containsExactly(
                        "1@2:2017-12-31T00:00",
                        "2@3:2017-12-31T12:00",
                        "3@4:!date",
                        "4@5:0.5",
                        "5@6:3.5",
                        "6@7:43100.0",
                        "7@8:1.5");
        assertThat(RowTexts.read(source(writer.workbook("<workbookPr date1904=\"1\"/>")))
                        .get(0))
                .isEqualTo("1@2:2022-01-01T00:00");
    }

    @Test
    void percentagesAreWhatIsShownAndWhatIsStored() {
        assertThat(RowTexts.read(source(
                        new XlsxWriter().texts("v").row(styled(2, "0.07")).row(styled(2, "0.29")))))
                .containsExactly("1@2:0.07=7.0%", "2@3:0.29=29.0%");
    }

    @Test
    void hiddenRowsAreReadAndCounted() {
        XlsxRows rows = source(new XlsxWriter()
                .texts("v")
                .rowWith("hidden=\"1\"", text("a"))
                .row(text("b"))
                .rowWith("hidden=\"true\"", text("c")));

        assertThat(rows.hiddenRows()).isZero();
        assertThat(RowTexts.read(rows)).hasSize(3);
        assertThat(rows.hiddenRows()).isEqualTo(2);
    }

    @Test
    void aSheetIsFoundByItsName() {
        XlsxRows rows = source(new XlsxWriter().texts("v").texts("a"));

        assertThat(RowTexts.read(rows.sheet("Two"))).containsExactly("1@2:7.0");
        assertThatThrownBy(() -> rows.sheet("two").open())
                .isInstanceOf(ReadException.Unreadable.class)
                .hasMessage("c.xlsx must have the sheet that is declared; got 2 of other names. Case counts.");
    }

    @Test
    void workbooksWithoutStylesAreRead() {
        XlsxWriter plain = new XlsxWriter().texts("v").row(number("1"));
        plain.part("xl/styles.xml", "<other/>");
        assertThat(RowTexts.read(source(plain))).containsExactly("1@2:1.0");
    }

    @Test
    void emptySheetsAndDoubleColumnsAreRefused() {
        assertThatThrownBy(() -> source(new XlsxWriter()).open()).isInstanceOf(ReadException.Empty.class);
        assertThatThrownBy(() -> source(new XlsxWriter().texts("v", "V")).open())
                .isInstanceOf(ReadException.BadHeader.class);
    }

    @Test
    void longTextsAreFaultyAndLongerOnesRefused() {
        assertThat(RowTexts.read(source(new XlsxWriter().texts("v").texts("x".repeat((1 << 16) + 1)))))
                .containsExactly("1@2:!too-long");
        Random random = new Random(1);
        StringBuilder noise = new StringBuilder();
        while (noise.length() <= 1 << 20) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        assertRefused(
                new XlsxWriter().texts("v").texts(noise.toString()),
                "c.xlsx must have at most 1048576 characters in a" + " text; got more.");
    }

    @Test
    @DisplayName("Issue 3: DOCTYPE refused, so that no entity is ever read")
    void doctypesAreRefused() {
        XlsxWriter xxe = new XlsxWriter()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
                                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");
        assertThatThrownBy(() -> source(xxe).open())
                .isInstanceOf(ReadException.Unreadable.class)
                .hasMessage("c.xlsx must have no DOCTYPE in its parts; got one. Save it again as .xlsx.");
        XlsxWriter utf16 = new XlsxWriter()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "\uFEFF<!DOCTYPE x []><worksheet/>".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> source(utf16).open()).hasMessageContaining("DOCTYPE");
    }

    @Test
    @DisplayName("Issue 3: bytes counted while inflating: 100x beyond 1 MiB, 256 MiB, entries <= 1,000")
    void bombsAreRefused() {
        assertRefused(
                new XlsxWriter().part("xl/media/bomb.bin", new byte[8 << 20]),
                "c.xlsx must have at most 1048576 bytes in a part of its size; got more.");
        XlsxWriter many = new XlsxWriter();
        for (int i = 0; i < 1_000; i++) {
            many.part("p" + i, new byte[0]);
        }
        assertRefused(many, "c.xlsx must have at most 1000 parts; got more.");
    }

    @Test
    void whatWouldTakeForeverIsRefused() {
        String head = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>v</t></is></c></row>";
        assertRefused(
                sheet(head + "<row r=\"2\"><c r=\"ZZZZZ2\"><v>1</v></c></row>"),
                "c.xlsx must have at most 3 letters in a column's name; got more.");
        assertRefused(
                sheet(head + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1234567890</v></c></row>"),
                "c.xlsx must have at most 9 digits in the number of a shared text; got more.");
        assertThatThrownBy(() -> source(sheet(head + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c></row>"))
                        .open())
                .isInstanceOf(ReadException.Unreadable.class);
        assertRefused(
                sheet(head + "<a>".repeat(100) + "</a>".repeat(100)),
                "c.xlsx must have at most 64 tags within each other; got more.");
    }

    private static XlsxWriter sheet(String start) {
        return new XlsxWriter().part("xl/worksheets/sheet1.xml", start + "</sheetData></worksheet>");
    }

    private void assertRefused(XlsxWriter writer, String message) {
        assertThatThrownBy(() -> source(writer).open())
                .isInstanceOf(ReadException.TooLarge.class)
                .hasMessage(message);
    }

    @Test
    void otherFilesAreRefusedWithoutShowingThem() throws Exception {
        Path file = Files.writeString(folder.resolve("c.xlsx"), "id,v\nZzqx4711,1\n");
        assertThatThrownBy(() -> XlsxRows.of(file).open())
                .isInstanceOf(ReadException.Unreadable.class)
                .hasNoCause()
                .hasMessage("c.xlsx must be a workbook (.xlsx) in good order; got one that cannot be read."
                        + " Save it again as .xlsx.");
        assertThatThrownBy(() -> XlsxRows.of(folder.resolve("no.xlsx")).open())
                .isInstanceOf(ReadException.Missing.class);
        assertThatThrownBy(() -> XlsxRows.of(folder).open()).isInstanceOf(ReadException.Unreadable.class);
        byte[] half = Files.readAllBytes(new XlsxWriter().texts("v").texts("a").write(folder.resolve("whole.xlsx")));
        Files.write(file, java.util.Arrays.copyOf(half, half.length / 2));
        assertThatThrownBy(() -> XlsxRows.of(file).open()).isInstanceOf(ReadException.Unreadable.class);
    }

    @Test
    void aSheetThatBreaksOffIsRefused() {
        XlsxWriter broken = new XlsxWriter()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row");
        assertThatThrownBy(() -> source(broken).open()).isInstanceOf(ReadException.Unreadable.class);
        XlsxWriter unknownType = new XlsxWriter().texts("v").row("<c t=\"zzz\"><v>1</v></c>");
        assertThatThrownBy(() -> RowTexts.read(source(unknownType))).isInstanceOf(ReadException.Unreadable.class);
    }
}
