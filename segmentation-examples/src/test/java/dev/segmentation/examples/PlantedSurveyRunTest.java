package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.segmentation.examples.sample.PlantedSurvey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 5, by the program and its files alone: what was planted in the survey is found, and nothing is found in noise. */
class PlantedSurveyRunTest {
    private static final List<String> METHODS = List.of("needs", "latent");

    @TempDir
    private static Path planted;

    private static Run run = new Run(-1, "", "", Path.of("none"));

    @BeforeAll
    static void divide() {
        run = new Program(planted).divide(carried("survey.csv"), carried("survey-definition.json"));
    }

    private static String carried(String file) {
        try (InputStream in = PlantedSurvey.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> truth() {
        return SampleRows.of(carried("survey.csv")).stream()
                .map(row -> row.get("planted"))
                .toList();
    }

    @Test
    @DisplayName("Issue 5: the planted k is recommended")
    void fourSegmentsAreRecommended() {
        assertThat(run.status()).as(run.err()).isZero();
        for (String method : METHODS) {
            JsonNode report = run.summary(method).get("report");
            assertThat(report.get("recommendedK").asInt()).as(method).isEqualTo(4);
            assertThat(report.get("k").asInt()).as(method).isEqualTo(4);
            assertThat(report.get("recommendation").asText()).startsWith("4 segments: ");
            assertThat(report.get("jaccard")).allMatch(jaccard -> jaccard.asDouble() >= 0.75);
        }
    }

    @Test
    @DisplayName("Issue 5: the adjusted Rand index against the truth is at least .9")
    void thePlantedSegmentsAreFound() {
        for (String method : METHODS) {
            List<String> found = run.column("assignments.csv", method, "segment");
            assertThat(adjustedRand(found, truth())).as(method).isGreaterThanOrEqualTo(0.9);
        }
    }

    @Test
    void thePosteriorsOfEveryRespondentSumToOneAndThatOfItsSegmentIsTheLargest() {
        Map<String, Map<String, Double>> posteriors = new TreeMap<>();
        for (Map<String, String> row : run.rows("measures.csv")) {
            if (row.get("segmentation").equals("needs")) {
                assertThat(row.get("measure")).isEqualTo("distance");
                assertThat(Double.parseDouble(row.get("value"))).isNotNegative();
                continue;
            }
            posteriors
                    .computeIfAbsent(row.get("customer"), id -> new TreeMap<>())
                    .put(row.get("measure"), Double.parseDouble(row.get("value")));
        }
        assertThat(posteriors).hasSize(1500);
        for (Map<String, String> row : run.rows("assignments.csv")) {
            if (row.get("segmentation").equals("latent")) {
                Map<String, Double> own = posteriors.get(row.get("customer"));
                assertThat(own.keySet())
                        .containsExactly(
                                "posterior:need-1", "posterior:need-2", "posterior:need-3", "posterior:need-4");
                assertThat(own.values().stream().mapToDouble(p -> p).sum()).isBetween(1 - 1e-9, 1 + 1e-9);
                double most = own.values().stream().mapToDouble(p -> p).max().orElseThrow();
                assertThat(own.get("posterior:" + row.get("segment"))).isEqualTo(most);
            }
        }
    }

    @Test
    @DisplayName("Issue 5: there are no segments here is a possible answer: the model then has one segment, all")
    void noSegmentsAreFoundInNoise(@TempDir Path folder) {
        String shorter = carried("survey-definition.json").replace("\"to\": 8", "\"to\": 4");
        Run noise = new Program(folder).divide(carried("survey-noise.csv"), shorter);

        assertThat(noise.status()).as(noise.err()).isZero();
        for (String method : METHODS) {
            JsonNode report = noise.summary(method).get("report");
            assertThat(report.get("recommendedK").asInt()).as(method).isEqualTo(1);
            assertThat(report.get("recommendation").asText()).startsWith("there are no segments here");
            assertThat(noise.counts(method)).containsOnly(Map.entry("all", 1500));
        }
    }

    @Test
    void theDocumentedSeedGivesTheCarriedFiles(@TempDir Path folder) throws IOException {
        assertThat(PlantedSurvey.planted(PlantedSurvey.SEED).csv()).isEqualTo(carried("survey.csv"));
        assertThat(PlantedSurvey.noise(PlantedSurvey.SEED).csv()).isEqualTo(carried("survey-noise.csv"));
        assertThat(PlantedSurvey.planted(7)).isNotEqualTo(PlantedSurvey.planted(8));
        PlantedSurvey.main(new String[] {folder.toString()});
        assertThat(folder.resolve("survey.csv")).hasContent(carried("survey.csv"));
        assertThat(folder.resolve("survey-noise.csv")).hasContent(carried("survey-noise.csv"));
    }

    @Test
    void theIndexIsOneForEqualPartitionsAndThatOfTheBookForOthers() {
        assertThat(adjustedRand(List.of("a", "a", "b"), List.of("x", "x", "y"))).isEqualTo(1);
        // Six items, {1,2,3}{4,5,6} against {1,2}{3,4}{5,6}: 2 pairs together in both, 6 and 3 in each, 15 in all.
        assertThat(adjustedRand(List.of("a", "a", "a", "b", "b", "b"), List.of("x", "x", "y", "y", "z", "z")))
                .isCloseTo((2 - 1.2) / (4.5 - 1.2), within(1e-12));
    }

    /** L. Hubert, P. Arabie, J. Classification 2, 1985, by counting pairs. */
    private static double adjustedRand(List<String> a, List<String> b) {
        double both = 0;
        double inA = 0;
        double inB = 0;
        int n = a.size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                boolean together = a.get(i).equals(a.get(j));
                boolean planted = b.get(i).equals(b.get(j));
                both += together && planted ? 1 : 0;
                inA += together ? 1 : 0;
                inB += planted ? 1 : 0;
            }
        }
        double expected = inA * inB / (n * (n - 1.0) / 2);
        return (both - expected) / ((inA + inB) / 2 - expected);
    }
}
