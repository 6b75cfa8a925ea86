package dev.segmentation.examples.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.rows.Cell;
import dev.segmentation.rows.Row;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.Rows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Issue 3, in small: a generated file with faults of every kind that the adapter itself finds, at known places. Each is
 * found with its row, line, column and code, the other rows are those of the clean run, and no message shows a value.
 */
class CsvFaultsTest {
    private static final int ROWS = 10_000;
    private static final String MARKER = "Zaphod";
    private static final String LONG = "w".repeat(70_000);

    /** A broken record, what it is to be called, and how many lines it has. $ stands for a bad byte. */
    private record Fault(String text, String outcome, int lines) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault(MARKER, "columns()", 1),
            new Fault(MARKER + ";1", "columns()", 1),
            new Fault(MARKER + ";1;Nord;5", "columns()", 1),
            new Fault("\"" + MARKER + ";\n;\"", "columns()", 2),
            new Fault("\"" + MARKER + "\"x;1;Nord", "quote(id)", 1),
            new Fault(MARKER + ";\"1\"2\";Nord", "quote(sales)", 1),
            new Fault(MARKER + ";1;\"" + MARKER + "\" ", "quote(region)", 1),
            new Fault("\"" + MARKER + ";1;Nord", "quote(id)", 1),
            new Fault(MARKER + ";\"1;Nord", "quote(sales)", 1),
            new Fault(MARKER + ";1;\"" + MARKER, "quote(region)", 1),
            new Fault(MARKER + ";1;\"Nord\"\"", "quote(region)", 1),
            new Fault("\"" + MARKER + "\nAB\";\"1;Nord", "quote(sales)", 2),
            new Fault(MARKER + ";1;Nord" + ";x".repeat(10_000), "too-long()", 1),
            new Fault(MARKER + "$;1;Nord", "encoding", 1),
            new Fault(MARKER + ";1;\"No$rd\"", "encoding", 1),
            new Fault(LONG + ";1;" + MARKER, "too-long", 1),
            new Fault(MARKER + ";1;\"" + LONG + "\nx\"", "too-long", 2));

    private static String clean(int row) {
        return switch (row % 5) {
            case 0 -> "C" + row + ";1.234,5;Nord";
            case 1 -> "\"C" + row + "\";;\"S\u00F6der; v\u00E4ster\"";
            case 2 -> "C" + row + ";7;\"two\nlines\"";
            case 3 -> "C" + row + ";\"\";5\" disk";
            default -> "\"C\"\"" + row + "\";0;\u00D6st";
        };
    }

    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : text.split("(?<=\\$)|(?=\\$)", -1)) {
            byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(part.equals("$") ? new byte[] {(byte) 0xE5} : encoded);
        }
        return bytes.toByteArray();
    }

    private static String outcome(Row row) {
        if (row.rejection().isPresent()) {
            return row.rejection().get().code().code() + "("
                    + row.rejection().get().place().column() + ")";
        }
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Faulty faulty) {
                return faulty.code().code();
            }
        }
        return row.cells().stream().map(c -> ((Cell.Text) c).text()).toList().toString();
    }

    private static List<String> read(String text, List<String> said) {
        byte[] bytes = bytes(text);
        RowSource source = CsvRows.of("f.csv", () -> new ByteArrayInputStream(bytes));
        List<String> read = new ArrayList<>();
        try (Rows rows = source.open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read.add(row.number() + "@" + row.line() + " " + outcome(row));
                row.rejection().ifPresent(r -> said.add(r.toString()));
                row.cells().stream().filter(c -> c instanceof Cell.Faulty).forEach(c -> said.add(c.toString()));
                said.add(row.toString());
            }
        }
        return read;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void eachFaultIsFoundAtItsPlaceAndTheOtherRowsAreThoseOfTheCleanRun(String end) {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder broken = new StringBuilder("id;sales;region\n");
        StringBuilder sound = new StringBuilder(broken);
        List<String> expected = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int line = 2;
        for (int i = 0; i < ROWS; i++) {
            boolean bad = random.nextInt(25) == 0;
            Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
            String text = bad ? fault.text() : clean(i);
            broken.append(text).append('\n');
            expected.add((i + 1) + "@" + line + (bad ? " " + fault.outcome() : ""));
            line += bad ? fault.lines() : (int) text.lines().count();
            if (!bad) {
                sound.append(text).append('\n');
                places.add(i);
            }
        }
        List<String> said = new ArrayList<>();
        List<String> read = read(broken.toString().replace("\n", end), said);
        List<String> cleanRun = read(sound.toString().replace("\n", end), said);

        for (int i = 0; i < places.size(); i++) {
            String cells = cleanRun.get(i).substring(cleanRun.get(i).indexOf(' '));
            expected.set(places.get(i), expected.get(places.get(i)) + cells);
        }
        assertThat(read).isEqualTo(expected);
        assertThat(said).noneMatch(text -> text.contains(MARKER) || text.contains("www"));
    }
}
