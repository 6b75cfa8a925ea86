package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Provenance;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.needs.Cluster;
import dev.segmentation.needs.DeclaredNeedsModel;
import dev.segmentation.needs.DeclaredRule;
import dev.segmentation.needs.NeedsClustersModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 3: "write(read(x)) is a fixpoint; a model read back assigns every customer identically, bit for bit". */
class NeedsModelJsonTest {
    @Test
    void everyModelComesBackEqualAndItsWritingIsAFixpoint() {
        NeedsModels.all().forEach((name, model) -> {
            String written = SegmentationJson.write(model);
            SegmentModel read = SegmentationJson.readModel(written);
            assertThat(read).as(name).isEqualTo(model).isNotSameAs(model);
            assertThat(SegmentationJson.write(read)).as(name).isEqualTo(written);
        });
    }

    @Test
    void aSegmentationComesBackWithItsPosteriorsAndReport() {
        NeedsModels.golden().forEach((name, model) -> {
            Segmentation segmentation = model.segment(Probe.portfolio());
            Segmentation read = SegmentationJson.readSegmentation(SegmentationJson.write(segmentation));
            assertThat(read).as(name).isEqualTo(segmentation);
            assertThat(read.model().report(read)).as(name).isEqualTo(model.report(segmentation));
        });
        SegmentModel latent = NeedsModels.golden().get("latent-classes-1");
        assertThat(latent.segment(Probe.portfolio()).derived().keySet())
                .containsExactly("posterior:need-1", "posterior:need-2");
    }

    /** A file here is only ever added. */
    @ParameterizedTest
    @Tag("determinism")
    @ValueSource(
            strings = {
                "needs-clusters-two-1",
                "needs-clusters-chosen-1",
                "latent-classes-1",
                "declared-needs-1",
                "typing-tool-1"
            })
    void aModelOfOldJudgesAsItDidAndIsWrittenTheSame(String name) {
        SegmentModel model = SegmentationJson.readModel(GoldenTest.golden(name + ".json"));
        assertThat(Probe.segmentsBy(model)).isEqualTo(GoldenTest.golden(name + ".segments.txt"));
        assertThat(SegmentationJson.write(model)).isEqualTo(GoldenTest.golden(name + ".json"));
    }

    /** CONTRACT.md 4: "{@code report} (the method's report by its component names ...)". */
    @Test
    void reportsHaveTheContractsComponents() {
        Map<String, SegmentModel> models = NeedsModels.golden();
        assertThat(report(models.get("needs-clusters-two-1")))
                .containsKeys("k", "recommendedK", "recommendation", "inertia", "silhouette", "jaccard", "shares");
        assertThat(report(models.get("latent-classes-1")))
                .containsKeys(
                        "k",
                        "recommendedK",
                        "recommendation",
                        "logLikelihood",
                        "bic",
                        "startsAtBest",
                        "jaccard",
                        "shares");
    }

    private static Map<String, Object> report(SegmentModel model) {
        return SegmentationJson.report(model.report(model.segment(Probe.portfolio())));
    }

    @Test
    void aPreferredNameAndNegativeZeroComeBack() {
        NeedsClustersModel model = (NeedsClustersModel) NeedsModels.golden().get("needs-clusters-two-1");
        NeedsClustersModel made = NeedsClustersModel.of(
                        model.space(),
                        List.of(
                                new Cluster("need-1", null, List.of(-0.0, 1e-300), 0.5),
                                new Cluster("need-2", null, List.of(1.0, -0.0), 0.5)),
                        model.evidence(),
                        model.provenance())
                .named(Map.of("need-1", "Price first"));
        assertThat(SegmentationJson.readModel(SegmentationJson.write(made))).isEqualTo(made);
        DeclaredNeedsModel declared = (DeclaredNeedsModel) NeedsModels.golden().get("declared-needs-1");
        Provenance provenance = declared.provenance();
        DeclaredRule rule = new DeclaredRule(-0.0, Double.POSITIVE_INFINITY, true, false);
        DeclaredNeedsModel unbound = DeclaredNeedsModel.of(declared.needs(), rule, declared.evidence(), provenance);
        assertThat(SegmentationJson.readModel(SegmentationJson.write(unbound))).isEqualTo(unbound);
    }

    private static List<String> problems(String name, String part, String by) {
        String json = SegmentationJson.write(NeedsModels.all().get(name));
        assertThat(json).contains(part);
        return ModelJsonTest.problems(json.replace(part, by)).stream()
                .map(problem -> problem.code() + " " + problem.pointer())
                .toList();
    }

    @Test
    void everyPartIsChecked() {
        assertThat(problems("needs-clusters-two-1", "\"missing\": \"partial\"", "\"missing\": \"partly\""))
                .containsExactly("choice /missing");
        assertThat(problems("needs-clusters-two-1", "\"ln\": false", "\"ln\": 0"))
                .containsExactly("type /measures/0/ln", "type /measures/1/ln");
        assertThat(problems("needs-clusters-two-1", "\"k\": 2", "\"k\": 3")).containsExactly("value /evidence");
        assertThat(problems("needs-clusters-two-1", "\"key\": \"needs.recommend", "\"key\": \"needs.recommends"))
                .containsExactly("value /evidence/recommendation/arguments/1/key");
        assertThat(problems("latent-classes-1", "\"probabilities\": [[", "\"probabilities\": [[2.0, "))
                .containsExactly("value /classes/0/probabilities", "value /classes/1/probabilities");
        assertThat(problems("declared-needs-1", "\"margin\": 100000.0", "\"margin\": -1"))
                .containsExactly("value /margin");
        assertThat(problems("declared-needs-1", "\"is\": [\"Nordics\"]", "\"is\": [ ]"))
                .containsExactly("value /trusting");
        assertThat(problems("declared-needs-1", "\"unit\": \"heads\"", "\"unit\": \" \""))
                .containsExactly("empty /notOlderThan/unit");
    }
}
