package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.segmentation.examples.sample.PlantedSurvey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 5, by the program, the sample's customers and the carried needs-definition.json: what docs/sample.md says is planted. */
class NeedsRunTest {
    @TempDir
    private static Path folder;

    private static Run run = new Run(-1, "", "", Path.of("none"));

    @BeforeAll
    static void divide() {
        run = new Program(folder).divide(carried("customers.csv"), carried("needs-definition.json"));
    }

    private static String carried(String file) {
        try (InputStream in = PlantedSurvey.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode report(String segmentation) {
        assertThat(run.status()).as(run.err()).isZero();
        return run.summary(segmentation).get("report");
    }

    private static List<String> findings(JsonNode part) {
        List<String> findings = new ArrayList<>();
        part.get("findings").forEach(finding -> findings.add(finding.asText()));
        return findings;
    }

    @Test
    @DisplayName("Issue 5: the gap between segments of the same size, since companies of one size do not have one need")
    void needsDifferWithinEachSize() {
        JsonNode within = report("needs").get("sameSize");
        assertThat(within.get("bySize").asDouble()).isLessThan(0.02);
        assertThat(within.get("withinSize").asDouble()).isGreaterThan(0.6);
        assertThat(within.get("bands")).hasSize(4).allSatisfy(band -> {
            assertThat(band.get("shares")).hasSize(3);
            assertThat(band.get("gaps").get(0).get("from").asDouble()).isGreaterThan(2);
        });
        assertThat(findings(within).get(0)).endsWith("customers of one size do not have one need");
        assertThat(run.out()).contains("  - " + findings(within).get(0));
    }

    @Test
    @DisplayName("docs/sample.md: industry goes with needs; neither country nor size")
    void industryGoesWithNeedsAndNeitherCountryNorSize() {
        JsonNode traits = report("needs").get("traits");
        assertThat(traits.get("traits").get(0).get("trait").asText()).isEqualTo("industry");
        assertThat(traits.get("traits").get(0).get("corrected").asDouble()).isLessThan(0.001);
        assertThat(traits.get("traits").get(1).get("corrected").asDouble()).isGreaterThan(0.05);
        assertThat(traits.get("segments")).hasSize(3);
        assertThat(findings(traits))
                .anyMatch(finding -> finding.matches("need-1: industry Retail is 3[\\d.]+ % of them, 1[\\d.]+ % of the"
                        + " others \\(corrected p 0.001\\)"));
        assertThat(run.out()).contains("need-1: price-led, low service");
    }

    @Test
    @DisplayName("Issue 5: names by what stands out, replaceable; CONTRACT 3: codes are need-1, ...")
    void segmentsAreCalledAsTheDefinitionSaysAndKeepTheirCodes(@TempDir Path other) {
        String definition = """
                {"format": 1, "customers": {"id": "id", "measures": {"p": {"column": "p", "unit": "1-5"}, "s": {"column": "s", "unit": "1-5"}}},
                 "segmentations": {"needs": {"method": "needs-clusters", "on": ["p", "s"], "clusters": {"from": 2, "to": 3}, "starts": 5,
                   "names": {"need-2": "Price hunters", "need-3": "Nobody"}}}}""";
        StringBuilder rows = new StringBuilder("id,p,s\n");
        for (int i = 0; i < 50; i++) {
            rows.append("C").append(i).append(i < 30 ? ",5,1\n" : ",1,5\n");
        }
        Run named = new Program(other).divide(rows.toString(), definition);
        assertThat(named.status()).as(named.err()).isZero();
        assertThat(named.counts("needs")).containsOnlyKeys("need-1", "need-2");
        assertThat(named.summary("needs").get("names").toString())
                .isEqualTo("{\"need-1\":\"p-led, low s\",\"need-2\":\"Price hunters\"}");
        assertThat(findings(named.summary("needs").get("report").get("names")))
                .containsExactly("need-3 has a name in the definition, but no such segment was found");
        assertThat(named.out())
                .contains("need-2: Price hunters")
                .contains("need-3 has a name in the definition, but no such segment was found");
        assertThat(named.column("assignments.csv", "needs", "because").get(40)).contains("(Price hunters)");
        assertThat(named.json("models/needs.json").toString()).contains("Price hunters");
    }

    @Test
    @DisplayName("docs/sample.md: delivery is the only need where we fall short; it alone goes with satisfaction")
    void deliveryIsToBeFixedFirstAndGoesWithSatisfaction() {
        JsonNode stated = report("stated");
        assertThat(findings(stated.get("gaps")).get(0)).startsWith("fix delivery first: ");
        JsonNode lines = stated.get("statedDerived").get("lines");
        assertThat(lines.get(1).get("need").asText()).isEqualTo("delivery");
        assertThat(lines.get(1).get("derivedRank").asDouble()).isEqualTo(1);
    }

    @Test
    @DisplayName("Issue 5: a declared need that contradicts the discovered segment is reported")
    void whoContradictsTheDiscoveredSegmentIsCountedAndMarked() {
        int counted = 0;
        for (JsonNode one : report("stated").get("contradictions").get("cases")) {
            counted += one.get("customers").asInt();
            assertThat(one.has("rows")).isFalse();
        }
        List<String> marks = run.column("measures.csv", "stated", "value");
        assertThat(marks).hasSize(600);
        assertThat(marks.stream().filter("1"::equals)).hasSize(counted).isNotEmpty();
    }

    @Test
    @DisplayName("Issue 5: a customer is typed from those answers with posterior; its accuracy is stated beside")
    void fourQuestionsTypeNearlyEverybodyAsTheWholeSurveyDoes() {
        JsonNode report = report("typed");
        assertThat(report.get("questions")).hasSize(4);
        assertThat(report.get("accuracy").asDouble()).isGreaterThan(0.95);
        assertThat(report.get("accuracyOfAll").asDouble()).isGreaterThanOrEqualTo(0.99);
        assertThat(run.counts("typed").keySet())
                .containsExactlyInAnyOrder("need-1", "need-2", "need-3", "unclassifiable", "unassigned");
        List<Map<String, String>> posteriors = run.rows("measures.csv").stream()
                .filter(row -> row.get("segmentation").equals("typed"))
                .toList();
        assertThat(posteriors).hasSize(3 * 600);
        assertThat(posteriors.get(0).get("measure")).isEqualTo("posterior:need-1");
        assertThat(run.json("models/typed.json").get("kind").asText()).isEqualTo("typing-tool");
    }

    @Test
    @DisplayName("Issue 5: stable identity across refits")
    void segmentsKeepTheirCodesBesideTheFormerModel(@TempDir Path other) {
        Program again = new Program(other);
        String former = run.text("models/needs.json")
                .replace("\"code\": \"need-1\"", "\"code\": \"need-9\"")
                .replace("\"code\": \"need-3\"", "\"code\": \"need-7\"");
        again.file("former.json", former);
        Run refit = again.divide(
                carried("customers.csv"),
                carried("needs-definition.json")
                        .replace("\"seed\": 42,", "\"seed\": 43, \"former\": \"former.json\","));
        assertThat(refit.status()).as(refit.err()).isZero();
        assertThat(refit.counts("needs").keySet()).contains("need-9", "need-2", "need-7");
        assertThat(refit.counts("typed").keySet()).contains("need-9", "need-2", "need-7");
        JsonNode identity = refit.summary("needs").get("report").get("identity");
        assertThat(findings(identity)).contains("need-9 was kept, now need-9 (100 % overlap)");
        assertThat(identity.get("arrived")).isEmpty();
        assertThat(refit.out()).contains("need-9 was kept, now need-9");
    }

    @Test
    void aFormerModelThatIsNotThereOrOfAnotherMethodIsRefused(@TempDir Path other) {
        Program again = new Program(other);
        String definition = carried("needs-definition.json").replace("\"seed\": 42,", "\"former\": \"former.json\",");
        assertThat(again.divide(carried("customers.csv"), definition).messages())
                .contains(
                        "/segmentations/needs/former: The file must exist beside the definition; there is no such file.");
        again.file("former.json", run.text("models/typed.json"));
        Run refused = again.divide(carried("customers.csv"), definition);
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.messages())
                .contains("/segmentations/needs/former: The model must be by needs-clusters; got one by typing-tool.");
    }
}
