package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of data/README.md (computed independently, R 4.2) and the checks of check/contract.py, by the program. */
class RealDataTest {
    private static final String ABC = "\"abc\": {\"method\": \"value-based\", \"by\": \"%s\"}";
    private static final String FIVE =
            ", \"five\": {\"method\": \"value-based\", \"by\": \"%s\", \"bands\": {\"quantiles\": [0.2, 0.4, 0.6, 0.8]}}";

    @TempDir
    private Path folder;

    private Run crm(String segmentations) {
        Path customers = RealData.file("crm-sales/customers.csv");
        Run run = new Program(folder)
                .divide(
                        customers,
                        RealData.crmDefinition(segmentations),
                        "--orders",
                        RealData.file("crm-sales/won_orders.csv").toString());
        assertThat(run.err()).isEmpty();
        return run;
    }

    private static List<Double> cuts(Run run, String name, String measure) {
        List<Double> cuts = new ArrayList<>();
        for (JsonNode cut : run.summary(name).get("cuts").get(measure)) {
            cuts.add(cut.asDouble());
        }
        return cuts;
    }

    /** The figures have one decimal; an interpolated cut may differ from them by a rounding in the last place. */
    private static void assertClose(List<Double> cuts, double... figures) {
        assertThat(cuts).hasSize(figures.length);
        for (int i = 0; i < figures.length; i++) {
            assertThat(cuts.get(i)).isCloseTo(figures[i], within(1e-9));
        }
    }

    @Test
    @DisplayName("data/README.md, Wholesale: 440, 14,619,500; 252, 114, 74; 42.90 %; Gini 0.364022237; quintiles")
    void wholesaleFiguresAreThoseOfTheReadme() throws IOException {
        Run run = new Program(folder)
                .divide(
                        RealData.wholesale(),
                        RealData.wholesaleDefinition(String.format(ABC + FIVE, "total", "total")));

        assertThat(run.counts("abc")).isEqualTo(Map.of("A", 252, "B", 114, "C", 74));
        assertThat(run.counts("five")).isEqualTo(Map.of("1", 88, "2", 88, "3", 88, "4", 88, "5", 88));
        JsonNode report = run.summary("abc").get("report");
        assertThat(report.get("gini").asDouble()).isCloseTo(0.364022237, within(5e-10));
        assertThat(report.get("top20Share").asDouble()).isCloseTo(0.4290, within(5e-5));
        assertThat(report.get("total").asDouble()).isEqualTo(14_619_500);
        assertClose(cuts(run, "five", "total"), 15832.4, 23370.2, 31903, 46920.8);
    }

    @Test
    @DisplayName("data/README.md, CRM: 85, 10,005,534; 59, 18, 8; 31.69 %; Gini 0.202110613; quintiles")
    void crmFiguresAreThoseOfTheReadme() {
        Run run = crm(String.format(ABC + FIVE, "sales", "sales"));

        assertThat(run.counts("abc")).isEqualTo(Map.of("A", 59, "B", 18, "C", 8));
        JsonNode report = run.summary("abc").get("report");
        assertThat(report.get("gini").asDouble()).isCloseTo(0.202110613, within(5e-10));
        assertThat(report.get("top20Share").asDouble()).isCloseTo(0.3169, within(5e-5));
        assertThat(report.get("total").asDouble()).isEqualTo(10_005_534);
        assertClose(cuts(run, "five", "sales"), 82311.6, 100902, 119743.4, 145576);
        assertThat(run.column("segments.csv", "abc", "value").stream()
                        .mapToDouble(Double::parseDouble)
                        .sum())
                .isEqualTo(10_005_534);
        assertThat(run.column("segments.csv", "abc", "segment")).last().isEqualTo("unassigned");
    }

    @Test
    @DisplayName("data/README.md: on CRM class A is 69 % of the accounts. Software that helps says so")
    void theTerminalSaysThatClassAIsUseless() {
        assertThat(crm(String.format(ABC, "sales")).out())
                .contains("80/20 does not hold here", "tier A holds 69.4 % of all who could be judged");
    }

    @Test
    @DisplayName("Issue 2: 19 orders worth 41,764 fall on 2017-12-31 itself: a window as of that day holds them")
    void aDayEarlierTheLastDaysOrdersAreMissing() {
        Path customers = RealData.file("crm-sales/customers.csv");

        Run run = new Program(folder)
                .divide(
                        customers,
                        RealData.crmDefinition(String.format(ABC, "sales")),
                        "--orders",
                        RealData.file("crm-sales/won_orders.csv").toString(),
                        "--as-of",
                        "2017-12-30");

        assertThat(run.summary("abc").get("report").get("total").asDouble()).isEqualTo(10_005_534 - 41_764);
        assertThat(run.out()).contains("\n19 orders later than the day asked for were left out\n");
    }

    @Test
    @DisplayName(
            "check/contract.py, files: headers, order, a reason each, 85 by industry, a model with kind and format")
    void theFilesAreThoseThatTheCheckAsksFor() throws IOException {
        Run run = crm(String.format(ABC, "sales")
                + ", \"ind\": {\"method\": \"a-priori\", \"by\": [{\"category\": \"industry\"}], \"sum\": \"sales\"}");

        List<Map<String, String>> customers = SampleRows.of(
                Files.readString(RealData.file("crm-sales/customers.csv")).replace("\r", ""));
        List<String> wanted = new ArrayList<>();
        customers.forEach(
                row -> wanted.addAll(List.of(row.get("customer_id") + " abc", row.get("customer_id") + " ind")));
        assertThat(run.rows("assignments.csv").stream().map(row -> row.get("customer") + " " + row.get("segmentation")))
                .containsExactlyElementsOf(wanted);
        assertThat(run.rows("assignments.csv"))
                .allSatisfy(row -> assertThat(row.get("because")).isNotBlank());
        assertThat(run.counts("ind").values().stream().mapToInt(n -> n).sum()).isEqualTo(85);
        assertThat(run.json("models/abc.json").fieldNames()).toIterable().startsWith("kind", "format");
    }

    @Test
    @DisplayName("check/contract.py, mistakes: all are in what is printed, no exception is, and nothing is written")
    void theMistakesOfTheCheckAreAllReported() {
        String definition = RealData.crmDefinition("""
                        "a": {"method": "value-bsed", "by": "sales"},
                        "b": {"method": "value-based", "by": "saels", "bands": {"cumulativeShare": [0.95, 0.8]}}""")
                .replace("\"id\": \"customer_id\"", "\"id\": \"customer_id\", \"colour\": 1")
                .replace("\"column\": \"employees\"", "\"column\": \"employes\"");

        Run run = new Program(folder)
                .divide(
                        RealData.file("crm-sales/customers.csv"),
                        definition,
                        "--orders",
                        RealData.file("crm-sales/won_orders.csv").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("/segmentations/a/method", "value-based", "saels", "0.95", "colour", "employes")
                .doesNotContain("Exception", "\tat ");
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
    }

    /** data/crm-sales: the third-best account has 9 employees while the others are large; sector has ten sparse values. */
    @Test
    @DisplayName(
            "Issue 6: sector with ten sparse values must not be called a characteristic; the report says what is and is"
                    + " not supported")
    void theReportOfTheBestTenSaysWhatIsAndIsNotSupported() {
        Run run = crm("\"fit\": {\"method\": \"best-customers\", \"by\": \"sales\", \"top\": 10,"
                + " \"on\": [\"industry\", \"employees\", \"country\", \"tenure\"]}");

        JsonNode report = run.summary("fit").get("report");
        List<String> findings = new ArrayList<>();
        report.get("findings").forEach(finding -> findings.add(finding.asText()));
        int sectors = 0;
        for (JsonNode row : report.at("/template/tried")) {
            if (row.at("/question/attribute").asText().equals("industry")) {
                sectors++;
                assertThat(row.get("holds").asBoolean()).isFalse();
                assertThat(row.get("isSparse").asBoolean()).isTrue();
            }
        }
        assertThat(sectors).isEqualTo(10);
        assertThat(findings)
                .anyMatch(said -> said.startsWith("not supported: ") && said.contains("industry "))
                .anyMatch(said -> said.matches("n.*: no value of .*industry.*|nothing distinguishes the 10 best .*"))
                .anyMatch(said -> said.contains("would be found with a probability of"))
                .contains("there are customers alone: nobody to pursue");
        assertThat(report.get("ranks")).hasSize(10);
        assertThat(run.column("measures.csv", "fit", "measure")).hasSize(170).contains("fit", "confidence");
        List<Map<String, String>> third = run.rows("measures.csv").stream()
                .filter(row -> "Kan-code".equals(row.get("customer")) && "fit".equals(row.get("measure")))
                .toList();
        assertThat(third).hasSize(1).allMatch(row -> !row.get("value").isEmpty());
    }

    /** The orders of the file make both: a count of what sales sums tells who the best are, and nothing of prospects. */
    @Test
    void theNumberOfOrdersIsNoCharacteristicOfThoseWhoBuyMost() {
        Path customers = RealData.file("crm-sales/customers.csv");
        String definition = RealData.crmDefinition(
                "\"fit\": {\"method\": \"best-customers\", \"by\": \"sales\", \"on\": [\"country\", \"orders\"]}");

        Run run = new Program(folder)
                .divide(
                        customers,
                        definition,
                        "--orders",
                        RealData.file("crm-sales/won_orders.csv").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .containsExactly(
                        "/segmentations/fit/on/1: on must not ask for what defines the best; got \"orders\", which is"
                                + " worked out from the same orders as \"sales\". That the best buy most is how they were chosen, and"
                                + " says nothing about prospects.");
    }
}
