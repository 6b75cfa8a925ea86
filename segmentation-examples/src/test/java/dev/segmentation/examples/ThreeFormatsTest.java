package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.examples.io.XlsxWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue 3: the program takes .csv, .xlsx and .jsonl; the same data in all three gives byte-identical outputs. What names
 * the file itself (its name and lines in rejects.csv, its name in summary.json) is made equal before it is compared.
 */
class ThreeFormatsTest {
    private static final List<String> COLUMNS = List.of("id", "stage", "sales", "share", "land", "city", "products");
    private static final List<List<String>> ROWS = List.of(
            List.of("0042", "customer", "1234.5", "50", "SE", "Umeå", "b|a"),
            List.of("=1+1", "prospect", "", "12.5", "DK", "", ""),
            List.of("12345678901234567890", "", "-3", "", "", "", "a"),
            List.of("x,\"y\"", "former", "0.1", "7", "SE", "Lund", "c"),
            List.of("bad", "customer", "abc", "7", "SE", "Lund", "c"),
            List.of("twice", "customer", "1", "7", "SE", "Lund", "c"),
            List.of("twice", "customer", "1", "7", "SE", "Lund", "c"),
            List.of("日本", "LEAD", "1e3", "100", "JP", "東京", "a|b|c"));
    private static final String DEFINITION = """
            {"format": 1, "customers": {"id": "id", "stage": "stage",
               "measures": {"sales": {"column": "sales", "unit": "EUR/yr"}, "share": {"column": "share", "unit": "%"}},
               "categories": {"region": {"columns": ["land", "city"]}}, "labels": {"products": {"column": "products"}}},
             "segmentations": {
               "value": {"method": "value-based", "by": "sales"},
               "traits": {"method": "a-priori", "by": [{"category": "region", "level": 1},
                  {"measure": "share", "bands": {"at": [10, 50]}}, {"labels": "products", "has": "a"}], "sum": "sales"}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void theSameDataInThreeFormatsGivesTheSameBytes() {
        Program program = new Program(folder);
        Map<String, String> csv = results(program, program.file("c.csv", csv()));
        Map<String, String> jsonl = results(program, program.file("c.jsonl", jsonl()));
        Map<String, String> xlsx = results(program, xlsx());

        assertThat(csv.get("rejects.csv").lines()).hasSize(4);
        assertThat(csv.get("assignments.csv").lines()).hasSize(11);
        assertThat(jsonl).isEqualTo(csv);
        assertThat(xlsx).isEqualTo(csv);
    }

    @Test
    @DisplayName("CONTRACT 1: customers may say sheet")
    void anotherSheetIsReadWhereTheDefinitionNamesIt() {
        Run run = new Program(folder).divide(xlsx(), """
                        {"format": 1, "customers": {"id": "other", "sheet": "Two"},
                         "segmentations": {"x": {"method": "a-priori", "by": [{"category": "c"}]}}}
                        """.replace(
                        "\"sheet\"", "\"categories\": {\"c\": {\"column\": \"other\"}}, \"sheet\""));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.column("assignments.csv", "x", "customer")).containsExactly("7");
    }

    private Map<String, String> results(Program program, Path file) {
        Run run = program.to(folder.resolve("out-" + file.getFileName()), file, DEFINITION);
        assertThat(run.status()).as(run.err()).isZero();
        String name = file.getFileName().toString();
        Map<String, String> files = new TreeMap<>(run.files());
        files.replaceAll((path, text) -> text.replace(name, "FILE"));
        List<String> rejects = new ArrayList<>();
        run.rows("rejects.csv").forEach(row -> {
            row.remove("file");
            row.remove("line");
            rejects.add(row.toString());
        });
        files.put("rejects.csv", "header\n" + String.join("\n", rejects));
        files.put(
                "printed", run.out().replace(name, "FILE").replace(run.folder().toString(), "OUT"));
        return files;
    }

    private static String csv() {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (List<String> row : ROWS) {
            text.append(String.join(
                            ",",
                            row.stream()
                                    .map(cell -> "\"" + inert(cell).replace("\"", "\"\"") + "\"")
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String inert(String cell) {
        return cell.startsWith("=") ? "'" + cell : cell;
    }

    /** Numbers as numbers where they are, sets of labels as arrays, what is blank as null or left out. */
    private static String jsonl() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : ROWS) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                String cell = row.get(i);
                String value = "\"" + cell.replace("\"", "\\\"") + "\"";
                if (i == 6) {
                    value = cell.isEmpty() ? "[]" : "[\"" + cell.replace("|", "\",\"") + "\"]";
                } else if ((i == 2 || i == 3) && cell.matches("[-0-9.e]+")) {
                    value = cell;
                } else if (cell.isEmpty()) {
                    value = "null";
                }
                fields.add("\"" + COLUMNS.get(i) + "\":" + value);
            }
            text.append('{').append(String.join(",", fields)).append("}\n");
        }
        return text.toString();
    }

    /** Numbers as numbers, per cent as a number that is shown in per cent, and all else as text. */
    private Path xlsx() {
        XlsxWriter workbook = new XlsxWriter().texts(COLUMNS.toArray(new String[0]));
        for (List<String> row : ROWS) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                boolean isNumber = (i == 2 || i == 3) && cell.matches("[-0-9.e]+");
                cells.add(isNumber && i == 2 ? XlsxWriter.number(cell) : XlsxWriter.text(cell));
            }
            workbook.row(cells.toArray(new String[0]));
        }
        return workbook.write(folder.resolve("c.xlsx"));
    }
}
