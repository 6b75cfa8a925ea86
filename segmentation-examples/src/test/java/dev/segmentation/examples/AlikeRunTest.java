package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 6, through the program: "Look-alikes: the k customers most like a given one" and "Diamonds in the rough". */
class AlikeRunTest {
    private static final Reseller RESELLER = new Reseller(20, true);
    private static final String BOTH =
            ", \"diamonds\": {\"headroom\": \"sales\", \"growth\": \"employees\"}, \"lookAlikes\": {\"count\": 4}";

    @TempDir
    private Path folder;

    private Run run(String more, String... arguments) {
        return new Program(folder).divide(RESELLER.csv(), Reseller.definition(more), arguments);
    }

    @Test
    @DisplayName("\"among the lowest 80 % by value: ... which of these, is named\"")
    void diamondsHaveAFileWithTheirGrounds() {
        Run run = run(BOTH);
        assertThat(run.err()).isEmpty();
        assertThat(run.header("diamonds.csv")).isEqualTo("customer,segmentation,value,fit,grounds,because");
        List<Map<String, String>> rows = run.rows("diamonds.csv");
        double[] sales = RESELLER.csv()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[5])
                .filter(cell -> !cell.isEmpty())
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();
        assertThat(rows)
                .isNotEmpty()
                .allMatch(row -> Double.parseDouble(row.get("value")) < sales[(int) (sales.length * 0.8) + 1]);
        assertThat(rows)
                .filteredOn(row -> "high-fit|growth".equals(row.get("grounds")))
                .isNotEmpty()
                .extracting(row -> row.get("because"))
                .containsOnly("fits like the best; grows fast");
        JsonNode counts = run.summary("fit").get("diamonds");
        assertThat(counts.get("customers").asInt()).isEqualTo(rows.size());
        assertThat(counts.get("high-fit").asLong())
                .isEqualTo(rows.stream()
                        .filter(row -> String.valueOf(row.get("grounds")).contains("high-fit"))
                        .count());
        assertThat(counts.get("headroom").asInt()).isZero();
        assertThat(run.out())
                .contains("  - diamonds in the rough, among the lowest 80 % by value: " + rows.size()
                        + " (fits like the best ");
    }

    @Test
    void lookAlikesOfEachOfTheBestHaveAFileWithWhatTheyShare() {
        Run run = run(BOTH);
        assertThat(run.header("lookalikes.csv"))
                .isEqualTo("customer,segmentation,like,stage,segment,likeness,shared,different,unknown");
        List<Map<String, String>> rows = run.rows("lookalikes.csv");
        assertThat(rows).hasSize(15 * 4);
        assertThat(rows.stream().map(row -> row.get("like")).distinct()).hasSize(15);
        for (Map<String, String> row : rows) {
            assertThat(row.get("customer")).isNotEqualTo(row.get("like"));
            int shared = count(row.get("shared"));
            assertThat(Double.parseDouble(row.get("likeness")))
                    .isEqualTo((double) shared / (shared + count(row.get("different"))));
        }
        assertThat(rows).extracting(row -> row.get("stage")).contains("prospect");
    }

    private static int count(String names) {
        return names.isEmpty() ? 0 : names.split("\\|").length;
    }

    @Test
    void lookAlikesOfStatedOnesMayBeOfAProspect() {
        Run run = run(", \"lookAlikes\": {\"of\": [\"r499\"]}");
        assertThat(run.rows("lookalikes.csv"))
                .hasSize(5)
                .extracting(row -> row.get("like"))
                .containsOnly("r499");
        assertThat(Files.exists(folder.resolve("out").resolve("diamonds.csv"))).isFalse();
    }

    @Test
    void whoIsNotInTheFileIsAProblemWithoutTheId() {
        Run run = run(", \"lookAlikes\": {\"of\": [\"r1\", \"nobody\"]}");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .containsExactly(
                        "/segmentations/fit/lookAlikes/of: lookAlikes.of must name some of the 500 in the file; got"
                                + " 2, of whom 1 are among them.");
    }

    @Test
    void theFilesOfAnEarlierRunAreTakenAway() {
        run(BOTH);
        run("");
        for (String file : Arrays.asList("diamonds.csv", "lookalikes.csv")) {
            assertThat(Files.exists(folder.resolve("out").resolve(file)))
                    .as(file)
                    .isFalse();
        }
    }

    @Test
    void groundsAreInTheLanguageAskedFor() {
        Run run = run(BOTH, "--language", "sv");
        assertThat(run.rows("diamonds.csv"))
                .extracting(row -> row.get("because"))
                .contains("passar som de bästa");
        assertThat(run.out()).contains("oslipade diamanter, bland de 80 % som köper minst: ");
    }
}
