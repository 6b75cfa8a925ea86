package dev.segmentation.examples.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.rows.Cell;
import dev.segmentation.rows.ReadException;
import dev.segmentation.rows.Row;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.Rows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the CSV adapter makes of sound and broken files. Contract, section 4: "row = 1-based data record, line = 1-based
 * physical line where it starts". In the tables ~ is a line end and # a quote.
 */
class CsvRowsTest {
    private static CsvRows source(byte[] bytes) {
        return CsvRows.of("f.csv", () -> new ByteArrayInputStream(bytes));
    }

    private static CsvRows source(String text) {
        return source(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each row as number@line:cells, or number@line/code(column). */
    private static List<String> read(RowSource source) {
        List<String> read = new ArrayList<>();
        try (Rows rows = source.open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read.add(row.number() + "@" + row.line() + outcome(row));
            }
        }
        return read;
    }

    private static String outcome(Row row) {
        return row.rejection()
                .map(r -> "/" + r.code().code() + "(" + r.place().column() + ")")
                .orElseGet(() -> ":" + cells(row));
    }

    private static String cells(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            texts.add(
                    cell instanceof Cell.Text text
                            ? text.text()
                            : "!" + ((Cell.Faulty) cell).code().code());
        }
        return String.join("|", texts);
    }

    private static String unmask(String text) {
        return text.replace('~', '\n').replace('#', '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "id;n~A;1~B;2~ ! 1@2:A|1 2@3:B|2",
                "id;n~A;1~B;2 ! 1@2:A|1 2@3:B|2",
                "id;n~A;~;2 ! 1@2:A| 2@3:|2",
                "id;n~#A#;#1# ! 1@2:A|1",
                "id;n~#A;B#;1 ! 1@2:A;B|1",
                "id;n~#A##B#;1 ! 1@2:A\"B|1",
                "id;n~A#B;1 ! 1@2:A\"B|1",
                "id;n~##;1 ! 1@2:|1",
                "id,n~A,1 ! 1@2:A|1",
                "sep=,~id,n~A,1 ! 1@3:A|1",
                "id~A~B ! 1@2:A 2@3:B",
                // a record over several lines; the next starts after it
                "id;n~#A~B#;1~C;2 ! 1@2:A~B|1 2@4:C|2",
                "id;n~#A~~B#;#1~2#~C;2 ! 1@2:A~~B|1~2 2@6:C|2",
                // blank lines are skipped and not counted
                "~~id;n~~A;1~ ~~B;2~~~ ! 1@5:A|1 2@8:B|2",
                "id;n ! none",
                "id;n~ ! none",
            })
    void soundFilesAreReadWithTheirPlaces(String text, String expected) {
        String[] rows =
                expected == null ? new String[0] : expected.replace('~', '\n').split(" ", -1);
        assertThat(read(source(unmask(text)))).containsExactly(rows);
        String crlf = unmask(text).replace("\n", "\r\n");
        assertThat(read(source(crlf)).stream().map(r -> r.replace("\r\n", "\n")))
                .containsExactly(rows);
        String cr = unmask(text).replace('\n', '\r');
        assertThat(read(source(cr)).stream().map(r -> r.replace('\r', '\n'))).containsExactly(rows);
    }

    /** Each fault costs its own row, and the rows after it are read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "id;n~A~B;2 ! 1@2/columns() 2@3:B|2",
                "id;n~A;1;x~B;2 ! 1@2/columns() 2@3:B|2",
                "id;n~;~B;2 ! 1@2:| 2@3:B|2",
                // text after a closing quote
                "id;n~#A#x;1~B;2 ! 1@2/quote(id) 2@3:B|2",
                "id;n~A;#1# ~B;2 ! 1@2/quote(n) 2@3:B|2",
                // a quote that is never closed: at the start, in the middle, at the end
                "id;n~#A;1~B;2~C;3 ! 1@2/quote(id) 2@3:B|2 3@4:C|3",
                "id;n~A;1~B;#2~C;3 ! 1@2:A|1 2@3/quote(n) 3@4:C|3",
                "id;n~A;1~B;2~C;#3 ! 1@2:A|1 2@3:B|2 3@4/quote(n)",
                "id;n~A;1~# ! 1@2:A|1 2@3/quote(id)",
                // never closed, with sound quotes after it
                "id;n~#A;1~#B#;2~C;3 ! 1@2/quote(id) 2@3:B|2 3@4:C|3",
                "id;n~A;#1~B;#2#~C;3 ! 1@2/quote(n) 2@3:B|2 3@4:C|3",
                "id;n~#A;1~B;#x##y#~C;3 ! 1@2/quote(id) 2@3:B|x\"y 3@4:C|3",
                // the faulty cell starts on a later line of its record
                "id;n~#A~A#;#1~B;2~C;3 ! 1@2/quote(n) 2@4:B|2 3@5:C|3",
                // two in a row
                "id;n~#A;1~#B;2~C;3 ! 1@2/quote(id) 2@3/quote(id) 3@4:C|3",
                // beyond the header's columns
                "id;n~A;1;#x~B;2 ! 1@2/quote(#3) 2@3:B|2"
            })
    void aFaultCostsItsOwnRow(String text, String expected) {
        String[] rows = expected.split(" ", -1);
        String lf = unmask(text);
        assertThat(read(source(lf))).containsExactly(rows);
        assertThat(read(source(lf.replace("\n", "\r\n")))).containsExactly(rows);
        assertThat(read(source(lf.replace('\n', '\r')))).containsExactly(rows);
    }

    @Test
    void rejectionsSayWhatMustBeAndShowNoValue() {
        List<String> messages = new ArrayList<>();
        try (Rows rows = source("id;n\nAnna\n\"Anna\"x;1\n" + "y".repeat(1_100_000) + ";1\n")
                .open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                messages.add(row.rejection().orElseThrow().message());
            }
        }
        assertThat(messages)
                .containsExactly(
                        "the row must have 2 cells, as the header; got 1. Put cells that hold the separator or a line end in"
                                + " quotes.",
                        "id must close its quote before the separator or line end; got text after it, or no closing quote."
                                + " Double a quote within a cell.",
                        "id must have at most 65536 characters; got more.");
    }

    /** Issue 3: "Limits within small heaps (64 Ki characters a field, 1 Mi a record, 10,000 columns)". */
    @Test
    void whatIsBeyondTheLimitsIsRejectedAndTheRestIsRead() {
        String long64 = "x".repeat(65_536);
        String text = "id;n\n" + long64 + ";1\n" + long64 + "x;2\nC;3\n" + "x".repeat(3_000_000) + ";4\nD;5\n" + "E"
                + ";".repeat(10_000) + "\nF;6\n\"" + "x\n".repeat(40_000) + "\";7\nG;8\n"
                + ("\"" + long64 + "\";").repeat(17) + "\nH;9\n";
        assertThat(read(source(text)))
                .containsExactly(
                        "1@2:" + long64 + "|1",
                        "2@3:!too-long|2",
                        "3@4:C|3",
                        "4@5/too-long(id)",
                        "5@6:D|5",
                        "6@7/too-long()",
                        "7@8:F|6",
                        "8@9:!too-long|7",
                        "9@40010:G|8",
                        "10@40011/too-long()",
                        "11@40012:H|9");
    }

    /** A quote that nothing closes for a mebi of characters is a fault of its own row. */
    @Test
    void aQuoteThatIsNeverClosedInABigFileCostsOneRow() {
        String text = "id;n\n\"A;1\n" + "B;2\n".repeat(600_000);
        int[] counts = new int[2];
        try (Rows rows = source(text).open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                counts[row.rejection().isPresent() ? 0 : 1]++;
            }
        }
        assertThat(counts).containsExactly(1, 600_000);
    }

    @Test
    void bytesThatAreNoCharacterMakeTheirCellFaulty() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id;n\n\u00C5;1\nA".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xF6);
        bytes.writeBytes("b;2\n\u00C4;3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read(source(bytes.toByteArray())))
                .containsExactly("1@2:\u00C5|1", "2@3:!encoding|2", "3@4:\u00C4|3");
    }

    @Test
    void theCharacterSetIsFoundOrDeclared() {
        byte[] western = "id;n\nMalm\u00F6;1\n".getBytes(Charset.forName("windows-1252"));
        assertThat(read(source(western))).containsExactly("1@2:Malm\u00F6|1");
        assertThat(read(source(western).charset("windows-1252"))).containsExactly("1@2:Malm\u00F6|1");
        assertThat(read(source(western).charset("UTF-8"))).containsExactly("1@2:!encoding|1");
        byte[] utf16 = "\uFEFFid;n\nMalm\u00F6;1\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(read(source(utf16))).containsExactly("1@2:Malm\u00F6|1");
    }

    @Test
    void aDeclaredSeparatorHolds() {
        assertThat(read(source("a;b,c\n1;2,3\n").separator(','))).containsExactly("1@2:1;2|3");
        assertThat(read(source("a|b\n1|2\n").separator('|'))).containsExactly("1@2:1|2");
        assertThatThrownBy(() -> source("").separator('"'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CsvRows.separator must be no quote and no line end; got one. Write ';', ',' or '\\t'.");
    }

    @Test
    void inertTextIsUndone() {
        assertThat(read(source("id;n\n'=1+1;'t Hooft\n"))).containsExactly("1@2:=1+1|'t Hooft");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "`` ! empty-file ! f.csv must have a header; got nothing but blanks.",
                "~ ~~ ! empty-file ! f.csv must have a header; got nothing but blanks.",
                "sep=; ! empty-file ! f.csv must have a header; got nothing but blanks.",
                "#id;n~A;1 ! header ! f.csv, line 1 must close its quotes; got a header that does not.",
                "~id;#n#x~A;1 ! header ! f.csv, line 2 must close its quotes; got a header that does not.",
                "id;;ID~A;;1 ! header ! f.csv, line 1 must name each column once; got #ID# as columns 1 and 3. Case, blanks around"
                        + " a name and the encoding of accents make no difference.",
                "a;b,c~1;2,3 ! ambiguous ! f.csv must show one separator out of ; , and tab; got ; and , that would do. Declare"
                        + " #separator#."
            })
    void aFileThatCannotBeReadAsAWholeIsRefused(String text, String code, String message) {
        assertThatThrownBy(() -> source(unmask(text)).open())
                .isInstanceOf(ReadException.class)
                .hasMessage(unmask(message))
                .hasNoCause()
                .satisfies(e -> assertThat(((ReadException) e).code()).isEqualTo(code));
    }

    @Test
    void aMillionColumnsAreTooLarge() {
        assertThatThrownBy(() -> source("a" + ";b".repeat(1_000_000) + "\n1\n").open())
                .isInstanceOf(ReadException.TooLarge.class)
                .hasMessage(
                        "f.csv, line 1 must have at most 10000 columns and 1048576 characters in its header; got more.");
        assertThatThrownBy(() -> source("a".repeat(5_000_000)).open())
                .isInstanceOf(ReadException.TooLarge.class)
                .hasMessage("f.csv, line 1 must have a header of at most 1048576 characters; got more.");
    }

    @Test
    void aHeaderInAnotherCharacterSetIsRefused() {
        byte[] header = "Oms\u00E4ttning;b\n1;2\n".getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> source(header).charset("UTF-8").open())
                .isInstanceOf(ReadException.Encoding.class)
                .hasMessage("f.csv, line 1 must be text in the file's character set; got bytes that are no character.");
    }

    @Test
    void aFileCanBeReadAgainAndIsLetGo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("crm.csv"), "id;n\nA;1\n");
        CsvRows source = CsvRows.of(file);
        assertThat(source.name()).isEqualTo("crm.csv");
        assertThat(source).hasToString("CSV rows of crm.csv");
        assertThat(read(source)).isEqualTo(read(source)).containsExactly("1@2:A|1");
        try (Rows one = source.open();
                Rows other = source.open()) {
            assertThat(one.header().names()).isEqualTo(other.header().names()).containsExactly("id", "n");
        }
        Files.delete(file);
        assertThatThrownBy(source::open).isInstanceOf(ReadException.class).hasNoCause();
        assertThatThrownBy(() -> CsvRows.of(file).open()).isInstanceOf(ReadException.Missing.class);
    }

    /** Counts the streams that are open. */
    private static CsvRows counted(String text, int[] open) {
        return CsvRows.of("f.csv", () -> {
            open[0]++;
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    open[0]--;
                }
            };
        });
    }

    @Test
    void everyStreamThatIsOpenedIsClosed() {
        int[] open = new int[1];
        assertThat(read(counted("id;n\nA;1\n", open))).hasSize(1);
        assertThat(open).containsExactly(0);
        assertThatThrownBy(() -> counted("id;id\n", open).open()).isInstanceOf(ReadException.BadHeader.class);
        assertThatThrownBy(() -> counted("\0", open).open()).isInstanceOf(ReadException.Encoding.class);
        assertThatThrownBy(() -> counted("a;b,c", open).open()).isInstanceOf(ReadException.Ambiguous.class);
        assertThat(open).containsExactly(0);
    }

    @Test
    void anErrorWhileReadingIsOurs() {
        byte[] start = ("id;n\n" + "A;1\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
        int[] opened = new int[1];
        CsvRows source = CsvRows.of("f.csv", () -> new FilterInputStream(new ByteArrayInputStream(start)) {
            private final boolean fails = ++opened[0] > 4;
            private int total;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (fails && total > 100_000) {
                    throw new IOException("/home/anna");
                }
                int n = super.read(target, offset, length);
                total += n;
                return n;
            }
        });
        assertThatThrownBy(() -> read(source))
                .isInstanceOf(ReadException.Unreadable.class)
                .hasMessageStartingWith("f.csv, row 2")
                .hasMessageEndingWith(" must be readable to its end; got an error while reading it.")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCountedAcrossBlocks(String end) {
        StringBuilder text = new StringBuilder("id;n" + end);
        for (int i = 0; i < 20_000; i++) {
            text.append("x".repeat(i % 7)).append(";1").append(end);
        }
        List<String> read = read(source(text.toString()));
        assertThat(read).hasSize(20_000);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i)).isEqualTo((i + 1) + "@" + (i + 2) + ":" + "x".repeat(i % 7) + "|1");
        }
    }

    @Provide
    Arbitrary<String> csvLike() {
        return Arbitraries.strings().withChars("ab;\"\n\r,").ofMaxLength(60);
    }

    /** Nothing is lost and nothing hangs: lines rise, rows are numbered without a gap, other exceptions do not occur. */
    @Property(seed = "1")
    void anyTextIsReadOrRefused(@ForAll("csvLike") String text) {
        try (Rows rows = source("id;n\n" + text).separator(';').open()) {
            long number = 0;
            long line = 1;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                assertThat(row.number()).isEqualTo(++number);
                assertThat(row.line()).isGreaterThan(line);
                line = row.line();
            }
        }
        try {
            source(text).open().close();
        } catch (ReadException e) {
            assertThat(e).hasNoCause();
        }
    }
}
