package dev.segmentation.jackson;

import static dev.segmentation.jackson.Documents.messages;
import static dev.segmentation.jackson.Documents.segmentation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.needs.DeclaredNeeds;
import dev.segmentation.needs.LatentClasses;
import dev.segmentation.needs.Missing;
import dev.segmentation.needs.NeedsClusters;
import dev.segmentation.needs.Scale;
import dev.segmentation.needs.Silhouette;
import org.junit.jupiter.api.Test;

/** CONTRACT.md 1: {@code declared-needs}, {@code needs-clusters} and {@code latent-classes}. */
class NeedsDefinitionTest {
    private static final Measure PRICE = Measure.of("price", "1-10");
    private static final Measure SERVICE = Measure.of("service", "1-10");

    private static Object segmenter(String fields) {
        String json = segmentation(fields);
        assertThat(messages(json)).isEmpty();
        return Definition.read(json).segmentations().get(0).segmenter();
    }

    /** The contract's three examples; its a, b and c stand for declared categories. */
    @Test
    void theContractsExamplesGiveTheSameSentencesAsTheFluentApi() {
        assertThat(segmenter("\"method\": \"declared-needs\", \"on\": [\"price\", \"service\"], \"margin\": 1"))
                .isEqualTo(DeclaredNeeds.on(PRICE, SERVICE).margin(1));
        assertThat(segmenter("""
                                "method": "needs-clusters", "on": ["price", "service"], "scale": "zscore",
                                "clusters": {"from": 2, "to": 8}, "starts": 50, "seed": 42""")).isEqualTo(NeedsClusters.on(PRICE, SERVICE).seed(42));
        assertThat(segmenter("""
                                "method": "latent-classes", "on": ["industry", "region", "owner"], "classes": 3, "starts": 50,
                                "seed": 42"""))
                .isEqualTo(LatentClasses.on(Category.of("industry"), Category.of("region"), Category.of("owner"))
                        .classes(3)
                        .seed(42));
    }

    /** "Defaults: ... seed 1; starts 50"; zscore; none. */
    @Test
    void leftOutSettingsAreTheDefaults() {
        NeedsClusters plain = NeedsClusters.on(PRICE);
        assertThat(segmenter("\"method\": \"needs-clusters\", \"on\": [\"price\"], \"sum\": \"sales\""))
                .isEqualTo(plain)
                .isEqualTo(plain.starts(50).seed(1).scale(Scale.ZSCORE));
        assertThat(segmenter("\"method\": \"needs-clusters\", \"on\": [\"price\"], \"transform\": \"none\""))
                .isEqualTo(plain);
        assertThat(segmenter("\"method\": \"latent-classes\", \"on\": [\"owner\"]"))
                .isEqualTo(LatentClasses.on(Category.of("owner")).starts(50).seed(1));
    }

    @Test
    void everySettingIsRead() {
        assertThat(segmenter("""
                                "method": "needs-clusters", "on": ["price"], "scale": "range", "transform": "ln", "missing": "partial",
                                "silhouette": "plain", "clusters": 1, "starts": 3, "seed": -9223372036854775808, "resamples": 0"""))
                .isEqualTo(NeedsClusters.on(PRICE)
                        .scale(Scale.RANGE)
                        .ln()
                        .missing(Missing.PARTIAL)
                        .silhouette(Silhouette.PLAIN)
                        .clusters(1)
                        .starts(3)
                        .seed(Long.MIN_VALUE)
                        .resamples(0));
        assertThat(segmenter("\"method\": \"needs-clusters\", \"on\": [\"price\"], \"scale\": \"none\""))
                .isEqualTo(NeedsClusters.on(PRICE).scale(Scale.NONE));
        assertThat(segmenter("""
                                "method": "latent-classes", "on": ["owner"], "classes": {"from": 1, "to": 4}, "resamples": 9"""))
                .isEqualTo(LatentClasses.on(Category.of("owner")).classes(1, 4).resamples(9));
        assertThat(segmenter("""
                                "method": "declared-needs", "on": ["service", "price"], "ranks": true, "atLeast": 3, "pairs": true,
                                "trusting": {"category": "owner", "is": ["interview"]},
                                "notOlderThan": {"measure": "employees", "most": 730}, "weighing": 0.5"""))
                .isEqualTo(DeclaredNeeds.on(SERVICE, PRICE)
                        .ranks()
                        .atLeast(3)
                        .pairs()
                        .trusting(Category.of("owner"), "interview")
                        .notOlderThan(Measure.of("employees", "heads"), 730)
                        .weighing(0.5));
    }

    @Test
    void allProblemsComeTogether() {
        assertThat(messages(segmentation("""
                                "method": "needs-clusters", "on": ["prize", "owner", 5, " "], "scale": "z", "transform": "log",
                                "clusters": {"from": 5, "too": 8}, "starts": 0, "seed": 1.5, "margin": 1""")))
                .containsOnlyKeys(
                        "unknown-field /segmentations/s/margin",
                        "unknown-attribute /segmentations/s/on/0",
                        "unknown-attribute /segmentations/s/on/1",
                        "text-as-number /segmentations/s/on/2",
                        "empty /segmentations/s/on/3",
                        "choice /segmentations/s/scale",
                        "choice /segmentations/s/transform",
                        "unknown-field /segmentations/s/clusters/too",
                        "missing /segmentations/s/clusters/to",
                        "value /segmentations/s/starts",
                        "whole-number /segmentations/s/seed");
        assertThat(messages(segmentation("""
                                "method": "declared-needs", "on": ["price"], "margin": -1, "trusting": {"category": "owner", "is": []},
                                "notOlderThan": {"measure": "employees"}, "weighing": 2""")))
                .containsOnlyKeys(
                        "value /segmentations/s/on",
                        "value /segmentations/s/margin",
                        "value /segmentations/s/trusting/is",
                        "missing /segmentations/s/notOlderThan/most",
                        "value /segmentations/s/weighing");
        assertThat(messages(segmentation("\"method\": \"latent-classes\", \"on\": [], \"classes\": \"3\"")))
                .containsOnlyKeys("empty /segmentations/s/on", "number-as-text /segmentations/s/classes");
    }

    @Test
    void whatASchemaCannotSayIsARule() {
        assertThat(messages(segmentation("""
                                "method": "needs-clusters", "on": ["price"], "clusters": {"from": 5, "to": 2}""")))
                .containsExactly(entry(
                        "value /segmentations/s/clusters",
                        "NeedsClusters.clusters must be a number from 1, or rise from such a number; got 5 to 2."));
        assertThat(messages(segmentation("\"method\": \"latent-classes\", \"on\": [\"owner\"], \"resamples\": 0")))
                .containsExactly(entry(
                        "value /segmentations/s/resamples",
                        "LatentClasses.resamples must be at least 0, and above 0 where the number of segments is to be"
                                + " chosen; got 0."));
        assertThat(messages(segmentation("\"method\": \"declared-needs\", \"on\": [\"price\", \"employees\"]")))
                .containsOnlyKeys("value /segmentations/s/on");
        assertThat(messages(segmentation("\"method\": \"needs-clusters\", \"on\": [\"price\", \"price\"]")))
                .containsOnlyKeys("value /segmentations/s/on");
    }
}
