package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.examples.io.PlantedFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue 3: bad rows of 40 kinds at known places, one row in 25: each is found with its row, line, column and code, and the
 * others come out equal to the clean run, byte for byte. Here by the program; by the library alone in {@code io}.
 */
class PlantedRejectsTest {
    private static final String DEFINITION = """
            {"format": 1,
             "customers": {"id": "id", "name": "name", "stage": "stage", "parent": "parent",
               "measures": {"sales": {"column": "sales", "unit": "SEK/yr", "numbers": "1 234,56"},
                            "rate": {"column": "rate", "unit": "%", "numbers": "1234.56"}},
               "categories": {"region": {"columns": ["land", "state"]}},
               "labels": {"products": {"column": "products", "separator": "|"}},
               "currency": "currency", "rates": "rates.csv"WRITTEN},
             "segmentations": {
               "value": {"method": "value-based", "by": "sales", "bands": {"at": [10, 1000]}},
               "traits": {"method": "a-priori", "by": [{"category": "region"}, {"labels": "products"}], "sum": "sales"}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void eachFaultOf20000LinesOfCsvIsFound() throws IOException {
        eachFaultIsFound("csv", 20_000);
    }

    @Test
    void eachFaultOf20000JsonLinesIsFound() throws IOException {
        eachFaultIsFound("jsonl", 20_000);
    }

    @Test
    @Tag("evidence")
    void eachFaultOfAMillionLinesOfCsvIsFound() throws IOException {
        eachFaultIsFound("csv", 1_000_000);
    }

    @Test
    @Tag("evidence")
    void eachFaultOfAMillionJsonLinesIsFound() throws IOException {
        eachFaultIsFound("jsonl", 1_000_000);
    }

    private void eachFaultIsFound(String ending, int rows) throws IOException {
        boolean json = ending.equals("jsonl");
        Path dirty = folder.resolve("dirty." + ending);
        Path clean = folder.resolve("clean." + ending);
        List<PlantedFaults.Fault> planted = PlantedFaults.write(dirty, clean, json, rows);
        Program program = new Program(folder);
        program.file("rates.csv", "currency,date,rate\nEUR,2017-12-29,9.8497\n");
        String definition = DEFINITION.replace("WRITTEN", json ? "" : ", \"charset\": \"UTF-8\", \"separator\": \";\"");

        Run faulty = program.to(folder.resolve("faulty"), dirty, definition);
        Run sound = program.to(folder.resolve("sound"), clean, definition);

        assertThat(faulty.status()).as(faulty.err()).isZero();
        assertThat(planted).hasSizeGreaterThanOrEqualTo(rows / 25);
        List<PlantedFaults.Fault> found = faulty.rows("rejects.csv").stream()
                .map(row -> new PlantedFaults.Fault(
                        Long.parseLong(row.get("row")),
                        Long.parseLong(row.get("line")),
                        String.valueOf(row.get("column")),
                        String.valueOf(row.get("code"))))
                .toList();
        assertThat(found).isEqualTo(planted);
        assertThat(faulty.json("summary.json").get("files"))
                .hasToString("{\"dirty." + ending + "\":{\"read\":" + rows + ",\"accepted\":" + (rows - planted.size())
                        + ",\"rejected\":" + planted.size() + "}}");
        assertThat(sound.rows("rejects.csv")).isEmpty();
        for (String file :
                List.of("assignments.csv", "measures.csv", "segments.csv", "models/value.json", "models/traits.json")) {
            assertThat(Files.mismatch(
                            faulty.folder().resolve(file), sound.folder().resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
        assertThat(faulty.summary("value")).isEqualTo(sound.summary("value"));
    }

    @Test
    @DisplayName("Issue 3: a rejects file that is mended and read again gives the clean result")
    void mendedAtThePlacesThatRejectsNameTheFileGivesTheCleanResult() {
        List<String> clean = new ArrayList<>(List.of("id,v,land"));
        for (int i = 1; i <= 2_000; i++) {
            clean.add("C" + i + "," + i * 37 % 1009 / 4.0 + ",land " + i % 7);
        }
        List<String> dirty = new ArrayList<>(clean);
        List<String> bad =
                List.of(",1,x", "C1,1,x", "C%,abc,x", "C%,1", "C%,1,x,y", "C%,\"1,x", "1E+05,1,x", "C%,1e999,x");
        for (int i = 5; i <= 2_000; i += 25) {
            dirty.set(i, bad.get(i / 25 % bad.size()).replace("%", String.valueOf(i)));
        }
        String definition = """
                {"format": 1, "customers": {"id": "id", "measures": {"v": {"column": "v", "unit": "EUR"}},
                   "categories": {"land": {"column": "land"}}},
                 "segmentations": {"x": {"method": "value-based", "by": "v"}, "y": {"method": "existing", "category": "land"}}}
                """;
        Program program = new Program(folder);
        Map<String, String> wanted = program.divide(text(clean), definition).files();

        Run first = program.divide(text(dirty), definition);
        List<String> mended = new ArrayList<>(dirty);
        first.rows("rejects.csv").forEach(reject -> {
            int line = Integer.parseInt(reject.get("line"));
            mended.set(line - 1, clean.get(line - 1));
        });

        assertThat(first.rows("rejects.csv")).hasSize(81);
        assertThat(program.divide(text(mended), definition).files()).isEqualTo(wanted);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
