package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.segmentation.jackson.SegmentationJson;
import dev.segmentation.profile.Portrait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 6 through the program: prospects in the same file, by stage; `measures.csv` has `fit` for everybody. */
class BestCustomersRunTest {
    private static final Reseller RESELLER = new Reseller(20, true);

    @TempDir
    private Path folder;

    private Run reseller(String more) {
        return new Program(folder).divide(RESELLER.csv(), Reseller.definition(more));
    }

    /** The fit of each row of the file; NaN where the cell is blank. */
    private static double[] fits(Run run, String measure) {
        return run.rows("measures.csv").stream()
                .filter(row -> measure.equals(row.get("measure")))
                .map(row -> String.valueOf(row.get("value")))
                .mapToDouble(value -> value.isEmpty() ? Double.NaN : Double.parseDouble(value))
                .toArray();
    }

    @Test
    @DisplayName("\"the program (`measures.csv` has `fit` for everybody)\"")
    void everybodyHasAFitAndASegment() {
        Run run = reseller("");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(Arrays.stream(fits(run, "fit")).boxed()).hasSize(500).allMatch(fit -> fit >= 0 && fit <= 100);
        assertThat(Arrays.stream(fits(run, "confidence")).boxed())
                .hasSize(500)
                .allMatch(known -> known > 0.6 && known <= 1);
        assertThat(run.counts("fit").keySet()).containsExactly("consider", "deprioritise", "prioritise");
        assertThat(run.column("segments.csv", "fit", "segment"))
                .containsExactly("prioritise", "consider", "deprioritise", "unassigned");
        assertThat(run.column("assignments.csv", "fit", "because"))
                .allMatch(why -> why.contains("fit ") && why.contains(" of 100"));
    }

    /** How likely a newcomer of the fifth that buys most later fits better than one of the others: pair by pair. */
    private static double area(double[] fit, double[] later) {
        double cut = Arrays.stream(later).sorted().toArray()[later.length - later.length / 5];
        double won = 0;
        int pairs = 0;
        for (int i = 0; i < fit.length; i++) {
            for (int j = 0; j < fit.length; j++) {
                if (later[i] >= cut && later[j] < cut) {
                    won += fit[i] > fit[j] ? 1 : fit[i] == fit[j] ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return won / pairs;
    }

    private static double[] meansByQuarterOfFit(double[] fit, double[] later) {
        int[] order = IntStream.range(0, fit.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> fit[i]))
                .mapToInt(i -> i)
                .toArray();
        return IntStream.range(0, 4)
                .mapToDouble(quarter -> Arrays.stream(order, quarter * 65, quarter * 65 + 65)
                        .mapToDouble(row -> later[row])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    @Test
    @DisplayName(
            "\"learned from the top 15 of the first year, area under the curve for later top-20 % newcomers at least"
                    + " .70, and mean later sales rising from the lowest to the highest quarter of fit\"")
    void fitTellsWhichNewcomersWillBuyMost() {
        for (long seed = 1; seed <= 5; seed++) {
            Reseller reseller = new Reseller(seed, true);
            Run run = new Program(folder)
                    .divide(reseller.csv(), Reseller.definition(", \"permutations\": 199, \"seed\": " + seed));
            double[] fit = Arrays.copyOfRange(fits(run, "fit"), Reseller.FIRST_YEAR, 500);

            assertThat(area(fit, reseller.later())).as("seed %d", seed).isGreaterThanOrEqualTo(0.7);
            double[] means = meansByQuarterOfFit(fit, reseller.later());
            assertThat(means).as("seed %d", seed).isSorted();
            assertThat(means[3]).isGreaterThan(3 * means[0]);
        }
    }

    @Test
    void whereThereIsNoPatternItSaysSo() {
        Reseller even = new Reseller(4, false);
        Run run = new Program(folder).divide(even.csv(), Reseller.definition(""));
        double[] fit = Arrays.copyOfRange(fits(run, "fit"), Reseller.FIRST_YEAR, 500);

        assertThat(run.summary("fit").at("/report/nothingDistinguishesThem").asBoolean())
                .isTrue();
        assertThat(run.out()).contains("  - nothing distinguishes the 15 best from the 225 other customers, of ");
        assertThat(area(fit, even.later())).isBetween(0.35, 0.65);
        assertThat(run.summary("fit").get("report").get("findings").toString())
                .contains("no more than chance, which is 50 %, so do not rely on fit");
    }

    @Test
    void theSummaryHasTheTemplateRowByRow() {
        JsonNode report = reseller("").summary("fit").get("report");
        List<JsonNode> holding = StreamSupport.stream(
                        report.at("/template/tried").spliterator(), false)
                .filter(row -> row.get("holds").asBoolean())
                .toList();

        assertThat(holding).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("ofBest").asInt()).isEqualTo(15);
            assertThat(row.get("ofRest").asInt()).isEqualTo(225);
            assertThat(row.get("liftFrom").asDouble())
                    .isLessThan(row.get("lift").asDouble());
            assertThat(row.get("p").asDouble())
                    .isLessThanOrEqualTo(row.get("corrected").asDouble());
            assertThat(row.get("corrected").asDouble()).isLessThanOrEqualTo(0.05);
        });
        assertThat(holding.stream().map(row -> row.get("what").asText()))
                .contains("employees from 37 to below 66 heads");
        assertThat(report.get("ranks")).hasSize(15);
        assertThat(report.at("/area/from").asDouble())
                .isGreaterThan(0.5)
                .isLessThan(report.at("/area/value").asDouble());
        assertThat(report.get("unusable")).isEmpty();
        assertThat(report.get("findings").get(0).asText()).contains(" of 15 best: ");
    }

    @Test
    void capacityLimitsWhomToPursue() {
        Run run = reseller(", \"capacity\": 40");

        List<String> segments = run.column("assignments.csv", "fit", "segment");
        List<String> prospects = segments.subList(Reseller.FIRST_YEAR, segments.size());
        assertThat(prospects.stream().filter("prioritise"::equals).count()).isBetween(20L, 40L);
    }

    @Test
    @DisplayName("Issue 6: attributes that prospects do not have are reported as unusable for scoring")
    void whatProspectsLackIsReported() {
        String csv = RESELLER.csv().replace("sales\n", "sales,years\n").replaceAll("(?m)^(r.*customer.*)$", "$1,7");
        csv = csv.replaceAll("(?m)^(r.*prospect.*)$", "$1,");
        String definition = Reseller.definition("")
                .replace("\"region\", \"employees\"", "\"region\", \"employees\", \"years\"")
                .replace("\"measures\": {", "\"measures\": {\"years\": {\"column\": \"years\", \"unit\": \"yr\"}, ");

        Run run = new Program(folder).divide(csv, definition);

        assertThat(run.summary("fit").at("/report/unusable/0").asText()).isEqualTo("years");
        assertThat(run.out())
                .contains("  - years is known of no prospect: it can be part of the template, and of no fit");
        assertThat(run.column("assignments.csv", "fit", "because")).noneMatch(why -> why.contains("years"));
    }

    @Test
    void whoIsTooLittleKnownIsUnassignedAndOfWhomNothingIsKnownHasNoFit() {
        String csv = RESELLER.csv() + "bare,lead,,,,\nhalf,former,Metal,,,\n";
        Run run = new Program(folder).divide(csv, Reseller.definition(""));

        List<Map<String, String>> assigned = run.rows("assignments.csv");
        assertThat(assigned.get(500).get("because"))
                .startsWith("unassigned: nothing is known that fit could be worked out from; a lead;");
        assertThat(assigned.get(501).get("because"))
                .startsWith("unassigned: only 33.3 % of what counts is known, less than the 50 % needed; ");
        assertThat(fits(run, "fit")[500]).isNaN();
        assertThat(fits(run, "fit")[501]).isBetween(0.0, 100.0);
        assertThat(fits(run, "confidence")[500]).isZero();
    }

    @Test
    void reasonsAndFindingsComeInThreeLanguages() {
        Program program = new Program(folder);
        String definition = Reseller.definition("");
        Run swedish = program.divide(RESELLER.csv(), definition, "--language", "sv");
        Run danish = program.to(folder.resolve("da"), folder.resolve("c.csv"), definition, "--language", "da");

        assertThat(swedish.out()).contains("av de 15 bästa: employees från 37 till under 66 heads, mot ");
        assertThat(danish.out()).contains("af de 15 bedste: employees fra 37 til under 66 heads, mod ");
        assertThat(swedish.column("assignments.csv", "fit", "because").get(0)).contains("passning ", " av 100");
        assertThat(danish.column("assignments.csv", "fit", "because").get(0)).contains("pasform ", " af 100");
        assertThat(danish.column("assignments.csv", "fit", "segment"))
                .isEqualTo(swedish.column("assignments.csv", "fit", "segment"));
    }

    /** The ids of the fifteen best, as the made-up customers have them. */
    private static List<String> best() {
        List<Map<String, String>> customers =
                new ArrayList<>(SampleRows.of(RESELLER.csv()).subList(0, Reseller.FIRST_YEAR));
        customers.sort(Comparator.comparingDouble(row -> -Double.parseDouble(row.get("sales"))));
        return customers.subList(0, 15).stream().map(row -> row.get("id")).toList();
    }

    private static String cards(List<String> ids) {
        List<String> cards = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            cards.add("{\"customer\": \"" + ids.get(i) + "\", \"tags\": {\"why-bought\": [\""
                    + (i < 7 ? "delivery time" : "price") + "\"], \"who\": [\"buyer\"]}}");
        }
        return "{\"kind\": \"cards\", \"format\": 1, \"cards\": [" + String.join(", ", cards) + "]}";
    }

    @Test
    @DisplayName(
            "Answers are tags, counted over the cards (\"7 of 10\"), marked \"no comparison group\" and kept apart")
    void cardsAreCountedBesideTheTemplate() throws IOException {
        Program program = new Program(folder);
        program.file("cards.json", cards(best().subList(0, 10)));
        Run run = reseller(", \"cards\": \"cards.json\"");

        assertThat(run.out()).contains("  - why they bought, 7 of 10: delivery time (no comparison group)\n");
        JsonNode said = run.summary("fit").get("cards");
        assertThat(said.get("comparisonGroup").asBoolean()).isFalse();
        assertThat(said.at("/counts/0/tag").asText()).isEqualTo("delivery time");
        assertThat(said.at("/counts/0/cards").asInt()).isEqualTo(7);
        assertThat(said.at("/personas/0/role").asText()).isEqualTo("buyer");
        assertThat(run.summary("fit").get("report").toString()).doesNotContain("delivery time");
        Portrait portrait = SegmentationJson.readPortrait(run.text("portraits/fit.json"));
        assertThat(portrait.said().cards()).isEqualTo(10);
        assertThat(portrait.data().best()).isEqualTo(15);
        assertThat(run.text("portraits/fit.json")).doesNotContainPattern("\"r[0-9]");
    }

    @Test
    void cardsOfOthersAreNotCounted() {
        new Program(folder).file("cards.json", cards(List.of(best().get(3), "nobody", "r499")));
        Run run = reseller(", \"cards\": \"cards.json\"");

        assertThat(run.summary("fit").at("/cards/others").asInt()).isEqualTo(2);
        assertThat(run.out()).contains("  - cards of customers who are not among the best: 2; they are not counted");
        assertThat(run.out()).doesNotContain("nobody");
    }

    @Test
    @DisplayName("CONTRACT 4: exit 3 a file missing, unreadable")
    void cardsThatCannotBeReadEndTheRun() {
        Run missing = reseller(", \"cards\": \"cards.json\"");
        assertThat(missing.status()).isEqualTo(3);
        assertThat(missing.messages())
                .containsExactly(
                        "/segmentations/fit/cards: The file must exist beside the definition; there is no such file.");

        new Program(folder).file("cards.json", cards(List.of("r1", "r2")).replace("[\"buyer\"]", "\"buyer\""));
        Run broken = reseller(", \"cards\": \"cards.json\"");
        assertThat(broken.status()).isEqualTo(3);
        assertThat(broken.messages())
                .containsExactly(
                        "/segmentations/fit/cards: in this file, /cards/0/tags/who: who must be a list of texts; got a"
                                + " text.",
                        "/segmentations/fit/cards: in this file, /cards/1/tags/who: who must be a list of texts; got a"
                                + " text.");
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
    }

    @Test
    void portraitsOfAnEarlierRunAreReplaced() {
        reseller("");
        Run second = new Program(folder)
                .divide(RESELLER.csv(), Reseller.definition("").replace("\"fit\":", "\"likely\":"));

        assertThat(second.files())
                .containsKeys("portraits/likely.json", "models/likely.json")
                .doesNotContainKeys("portraits/fit.json", "models/fit.json");
    }
}
