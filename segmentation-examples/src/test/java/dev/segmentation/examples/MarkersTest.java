package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.examples.io.CsvRows;
import dev.segmentation.jackson.Definition;
import dev.segmentation.rows.PortfolioRows;
import dev.segmentation.rows.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue 3 and design 10: 200 planted markers (names, e-mail addresses, and numbers as text in wrong places) in every column
 * and every fault: none appears in a message, a log at TRACE, a {@code toString} or a model.
 */
class MarkersTest {
    private static final List<String> COLUMNS =
            List.of("id", "name", "stage", "parent", "sales", "rate", "land", "city", "products");
    private static final List<String> SOUND =
            List.of("C%d", "Firm", "customer", "P1", "12.5", "5", "SE", "Lund", "a|b");
    private static final String SALES = """
            {"format": 1, "customers": {"id": "id", "name": "name", "stage": "stage", "parent": "parent",
               "measures": {"sales": {"column": "sales", "unit": "EUR/yr"}, "rate": {"column": "rate", "unit": "%"}},
               "categories": {"region": {"columns": ["land", "city"]}},
               "labels": {"products": {"column": "products", "separator": "|"}}},
             "segmentations": {
               "value": {"method": "value-based", "by": "sales"},
               "traits": {"method": "a-priori", "by": [{"category": "region"}, {"labels": "products"}]}}}
            """;
    private static final String ORDERS = """
            {"format": 1, "customers": {"id": "id", "name": "name"},
             "orders": {"file": "orders.csv", "customer": "who", "date": "when", "amount": {"column": "much", "unit": "EUR"},
                "product": "what", "asOf": "2025-12-31", "measures": {"s": {"sum": "P1Y"}, "b": {"distinct": "P1Y"}}},
             "segmentations": {"value": {"method": "value-based", "by": "s"}}}
            """;

    private static final String ACTIVITIES = """
            {"format": 1, "customers": {"id": "id", "name": "name", "measures": {"s": {"column": "s", "unit": "EUR"}}},
             "activities": {"file": "activities.csv", "customer": "who", "date": "when", "type": "what", "minutes": "long",
                "startedBy": "by", "asOf": "2025-12-31", "measures": {"t": {"minutes": "P1Y"}}},
             "segmentations": {"value": {"method": "value-based", "by": "s"}}}
            """;

    @TempDir
    private Path folder;

    /** A marker of each kind in turn; the part in the middle is found in no other text. */
    private static List<String> markers() {
        List<String> markers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            markers.add(
                    switch (i % 4) {
                        case 0 -> "Zqx" + i + "vinge Bokström";
                        case 1 -> "zqx" + i + "vinge@bokström.example";
                        case 2 -> "+46 70-77" + (1000 + i) + " 55";
                        default -> "77" + (1000 + i) + "77.55 kr";
                    });
        }
        return markers;
    }

    private static void hasNoMarker(String where, String text) {
        assertThat(text).as(where).doesNotContainIgnoringCase("zqx", "vinge", "bokstr", "46 70", "kr\"");
        assertThat(text.lines().filter(line -> line.matches(".*77(1[0-9]{3}).*")))
                .as(where)
                .isEmpty();
    }

    /** A table whose every row is faulty, at least by its marker, among rows that are sound. */
    private static String table() {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        List<String> markers = markers();
        for (int i = 0; i < markers.size(); i++) {
            List<String> row = new ArrayList<>(SOUND);
            row.set(0, "C" + i);
            csv.append(String.join(",", row)).append('\n');
            int column = i % COLUMNS.size();
            row.set(0, "D" + i);
            // in columns where any text goes, the row is faulty by something else
            row.set(5, "5 %%");
            row.set(column, markers.get(i));
            if (i % 10 == 9) {
                row.add(markers.get(i));
            } else if (i % 10 == 8) {
                row.set(column, "\"" + markers.get(i) + "\"" + markers.get(i));
            } else if (i % 10 == 7) {
                row.set(0, "E");
            }
            csv.append(String.join(",", row)).append('\n');
        }
        return csv.toString();
    }

    @Test
    @DisplayName("Markers in every column of rows that are rejected: in no message, file, model or log at TRACE")
    void rejectedRowsLeaveNoTrace() {
        Program program = new Program(folder);
        program.file("c.csv", table());
        program.file("d.json", SALES);

        Run run = Fork.run(
                folder,
                Map.of(),
                List.of("-Dslf4j.provider=" + TraceProvider.class.getName(), "-Dslf4j.internal.verbosity=ERROR"),
                MarkersMain.class.getName(),
                "--customers",
                folder.resolve("c.csv").toString(),
                "--definition",
                folder.resolve("d.json").toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("LOG TRACE test open");
        hasNoMarker("printed", run.out());
        hasNoMarker("log", run.err());
        Map<String, String> files = Run.files(folder.resolve("out"));
        files.forEach(MarkersTest::hasNoMarker);
        assertThat(new Run(0, "", "", folder.resolve("out")).rows("rejects.csv"))
                .hasSize(200);
    }

    @Test
    @DisplayName("Names of accepted customers stand nowhere, ids in two tables alone")
    void acceptedCustomersAreNamedInTheAssignmentsAlone() {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (String marker : markers()) {
            csv.append("\"id of ").append(marker).append("\",").append(marker).append(",,");
            csv.append(marker).append(",12.5,5,SE,Lund,a\n");
        }

        Run run = new Program(folder).divide(csv.toString(), SALES);

        assertThat(run.status()).as(run.err()).isZero();
        run.files().forEach((name, text) -> {
            if (!name.equals("assignments.csv")) {
                hasNoMarker(name, text);
            }
        });
        assertThat(run.text("assignments.csv")).contains("id of Zqx0vinge Bokström", "771199");
        run.rows("assignments.csv").forEach(row -> hasNoMarker("because", String.valueOf(row.get("because"))));
        hasNoMarker("printed", run.out() + run.err());
    }

    @Test
    @DisplayName("Files that are refused as a whole say why without a marker")
    void refusedFilesLeaveNoTrace() {
        Program program = new Program(folder);
        List<String> markers = markers();
        String head = String.join(",", COLUMNS) + "\n";
        List<String> tables = new ArrayList<>();
        for (int i = 0; i < markers.size(); i += 8) {
            String marker = markers.get(i) + " " + markers.get(i + 1);
            tables.add(head + marker + "\n"); // too few cells, and no other row
            tables.add(head.replace("sales", marker)); // a column is missing, and others are called so
            tables.add(marker + "," + marker + "\n"); // a column twice
            tables.add("\"" + marker + "\n"); // a header that is not closed
            tables.add(head + "a,,,,1.234,1,,,\nb," + marker + ",,,2.345,1,,,\n"); // ambiguous numbers
            tables.add(head + "a,,,," + markers.get(i + 3) + ",,,,\n"); // all rejected
            tables.add(head + "a,,,,\u0000" + marker + ",,,,\n"); // zero bytes
        }
        for (String table : tables) {
            Run run = program.divide(table, SALES);
            assertThat(run.status()).as(run.out()).isBetween(2, 3);
            // a name in the header is the definition's business, and may be suggested; a cell is nobody's
            hasNoMarker("printed", run.out() + run.err());
        }
    }

    @Test
    @DisplayName("Orders with markers in every column")
    void ordersLeaveNoTrace() {
        Program program = new Program(folder);
        StringBuilder csv = new StringBuilder("who,when,much,what\na,2025-03-01,5,thing\n");
        List<String> markers = markers();
        for (int i = 0; i < markers.size(); i++) {
            List<String> row = new ArrayList<>(List.of("a", "2025-02-30", "1", "thing"));
            row.set(i % 4, markers.get(i));
            csv.append(String.join(",", row)).append('\n');
        }
        program.file("orders.csv", csv.toString());

        Run run = program.divide("id,name\na,b\n", ORDERS);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.rows("rejects.csv")).hasSize(200);
        run.files().forEach(MarkersTest::hasNoMarker);
        hasNoMarker("printed", run.out() + run.err());
    }

    @Test
    @DisplayName("Activities with markers in every column that is checked")
    void activitiesLeaveNoTrace() {
        Program program = new Program(folder);
        StringBuilder csv = new StringBuilder("who,when,long,by,what\na,2025-03-01,5,us,thing\n");
        List<String> markers = markers();
        for (int i = 0; i < markers.size(); i++) {
            List<String> row = new ArrayList<>(List.of("a", "2025-02-01", "1", "us", "thing"));
            row.set(i % 4, markers.get((i * 7 + i / 4) % markers.size()));
            csv.append(String.join(",", row)).append('\n');
        }
        program.file("activities.csv", csv.toString());

        Run run = program.divide("id,name,s\na,b,1\n", ACTIVITIES);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.rows("rejects.csv")).hasSizeGreaterThan(150);
        run.files().forEach(MarkersTest::hasNoMarker);
        hasNoMarker("printed", run.out() + run.err());
    }

    @Test
    @DisplayName("No toString of what was read names a customer or a value")
    void nothingReadPrintsValues() throws IOException {
        Files.writeString(folder.resolve("c.csv"), table());
        List<Rejection> rejections = new ArrayList<>();
        var section = Definition.read(SALES).customers();

        PortfolioRows rows = section.rowMapping().read(CsvRows.of(folder.resolve("c.csv")), rejections::add);

        assertThat(rejections).hasSize(200);
        hasNoMarker("rejections", rejections.toString());
        hasNoMarker(
                "rows", rows.toString() + rows.portfolio() + rows.portfolio().customer(0));
        hasNoMarker("section", section.toString());
    }
}
