package dev.segmentation.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/sample.md} speaks of the files that are committed. */
class SampleDocsTest {

    private static String docs = "";

    @BeforeAll
    static void read() throws IOException {
        docs = Files.readString(Path.of("..", "docs", "sample.md"));
    }

    @Test
    void everyColumnIsExplained() {
        Stream<String> columns = SampleWholesaler.generate(SampleWholesaler.SEED).all().stream()
                .flatMap(table -> table.header().stream())
                .filter(column -> !column.startsWith("perf_"));

        assertThat(columns).allMatch(column -> docs.contains("`" + column + "`"));
        assertThat(docs).contains("`perf_price` ... `perf_sustainability`");
    }

    @Test
    void theRowsAreCountedRight() {
        assertThat(docs)
                .contains("| `customers.csv` | " + Committed.COMPANIES.size() + " |")
                .contains(String.format(Locale.ROOT, "| `orders.csv` | %,d |", Committed.ORDERS.size()))
                .contains(String.format(Locale.ROOT, "| `activities.csv` | %,d |", Committed.ACTIVITIES.size()))
                .contains("with the seed " + SampleWholesaler.SEED);
    }

    @Test
    void theBlankCellsOfAColumnAreCountedRight() {
        for (String column : List.of("org_number", "domain", "employees", "turnover", "wallet", "potential")) {
            int blank = Committed.companies(company -> !Committed.isKnown(company, column))
                    .size();
            String line = docs.lines()
                    .filter(l -> l.startsWith("| `" + column + "` |"))
                    .findFirst()
                    .orElseThrow();

            assertThat(line).endsWith("| " + blank + " |");
        }
    }

    @Test
    void theSuspectedDuplicatesAreNamedRight() {
        for (String column : List.of("org_number", "domain")) {
            List<Map<String, String>> known = Committed.companies(company -> Committed.isKnown(company, column));
            for (Map<String, String> company : known) {
                String value = Committed.cell(company, column);
                boolean shared = known.stream()
                                .filter(c -> Committed.cell(c, column).equals(value))
                                .count()
                        > 1;
                assertThat(docs.contains("`" + Committed.id(company) + "`") || !shared)
                        .isTrue();
            }
        }
    }
}
