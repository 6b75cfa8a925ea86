package dev.segmentation.examples.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.rows.NumberGrammar;
import dev.segmentation.rows.PortfolioRows;
import dev.segmentation.rows.ReadException;
import dev.segmentation.rows.RowMapping;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any table of texts gives the same customers and the same rejects from CSV, from JSON lines and from a workbook. */
class SameTablePropertyTest {
    private static final List<String> COLUMNS = List.of("id", "stage", "v", "land", "state", "set");
    private static final RowMapping MAPPING = RowMapping.of("id")
            .stage("stage")
            .measure(Measure.of("v", "EUR"), "v", NumberGrammar.like("1 234,56"))
            .category(Category.of("region"), "land", "state")
            .labels(Labels.of("set"), "set", "|");

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> text = Arbitraries.of(
                "",
                "a",
                "b",
                "c",
                "d",
                "lead",
                "Customer",
                "1",
                "12,5",
                "1 234,5",
                "-3",
                "x|y",
                "y|x|",
                "Å\"ä",
                "a;b, c",
                "<&>",
                "1,5E+10",
                "e\u0301",
                "\u00a0f ");
        return text.list().ofSize(COLUMNS.size()).list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(seed = "1", tries = 60)
    void formatsMakeNoDifference(@ForAll("tables") List<List<String>> table) throws IOException {
        // a row without any text is no row in a workbook and a row of a blank id elsewhere
        List<List<String>> rows = table.stream()
                .filter(row -> row.stream().anyMatch(text -> !text.isBlank()))
                .toList();

        List<String> csv =
                outcome(CsvRows.of("t", bytes(csv(rows))).charset("UTF-8").separator(';'));
        List<String> json = outcome(JsonlRows.of("t", bytes(json(rows))));
        Path file = Files.createTempFile("same", ".xlsx");
        try {
            XlsxWriter workbook = new XlsxWriter().texts(COLUMNS.toArray(new String[0]));
            rows.forEach(row -> workbook.texts(row.toArray(new String[0])));
            assertThat(outcome(XlsxRows.of(workbook.write(file)))).isEqualTo(csv);
        } finally {
            Files.delete(file);
        }
        assertThat(rows.isEmpty() ? csv : json).isEqualTo(csv);
    }

    private static TextDecoder.Bytes bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }

    private static String csv(List<List<String>> rows) {
        return String.join(";", COLUMNS)
                + rows.stream()
                        .map(row -> row.stream()
                                .map(text -> "\"" + text.replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(";", "\n", "")))
                        .collect(Collectors.joining());
    }

    private static String json(List<List<String>> rows) {
        StringBuilder lines = new StringBuilder();
        for (List<String> row : rows) {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                members.add("\"" + COLUMNS.get(i) + "\":\"" + row.get(i).replace("\"", "\\\"") + "\"");
            }
            lines.append(members.stream().collect(Collectors.joining(",", "{", "}\n")));
        }
        return lines.toString();
    }

    private static List<String> outcome(RowSource source) {
        List<String> outcome = new ArrayList<>();
        try {
            PortfolioRows rows = MAPPING.read(
                    source,
                    r -> outcome.add(r.place().row() + " " + r.place().column() + " " + r.code() + " " + r.message()));
            for (int row = 0; row < rows.portfolio().size(); row++) {
                Customer customer = rows.portfolio().customer(row);
                outcome.add(customer.id() + " " + customer.stage() + " " + customer.attributes());
            }
        } catch (ReadException e) {
            outcome.add(e.code());
        }
        return outcome;
    }
}
