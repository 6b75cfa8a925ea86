package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.profile.BestCustomersModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 3: "write(read(x)) is a fixpoint; a model read back assigns every customer identically, bit for bit". */
class BestCustomersModelJsonTest {
    @Test
    void everyModelComesBackEqualAndItsWritingIsAFixpoint() {
        BestCustomersModels.all().forEach((name, model) -> {
            String written = SegmentationJson.write(model);
            SegmentModel read = SegmentationJson.readModel(written);
            assertThat(read).as(name).isEqualTo(model).isNotSameAs(model);
            assertThat(SegmentationJson.write(read)).as(name).isEqualTo(written);
            Segmentation before = model.segment(Probe.portfolio());
            assertThat(read.segment(Probe.portfolio()).derived()).as(name).isEqualTo(before.derived());
            assertThat(read.segment(Probe.portfolio()).assignments().toList())
                    .as(name)
                    .isEqualTo(before.assignments().toList());
        });
    }

    @Test
    void aModelHoldsNoId() {
        String written = SegmentationJson.write(BestCustomersModels.everything());
        assertThat(written).doesNotContain("C-18", "C-13", "C-20").contains("ids(3 picked)");
    }

    @Test
    void aSegmentationComesBackWithFitAndReport() {
        BestCustomersModels.all().forEach((name, model) -> {
            Segmentation segmentation = model.segment(Probe.portfolio());
            Segmentation read = SegmentationJson.readSegmentation(SegmentationJson.write(segmentation));
            assertThat(read).as(name).isEqualTo(segmentation);
            assertThat(read.model().report(read)).as(name).isEqualTo(model.report(segmentation));
            assertThat(read.derived().keySet()).containsExactly("fit", "confidence");
        });
    }

    /** A file here is only ever added. */
    @ParameterizedTest
    @Tag("determinism")
    @ValueSource(strings = {"best-customers-1", "best-customers-plain-1", "best-customers-newcomers-1"})
    void aModelOfOldJudgesAsItDidAndIsWrittenTheSame(String name) {
        SegmentModel model = SegmentationJson.readModel(GoldenTest.golden(name + ".json"));
        assertThat(Probe.segmentsBy(model)).isEqualTo(GoldenTest.golden(name + ".segments.txt"));
        assertThat(SegmentationJson.write(model)).isEqualTo(GoldenTest.golden(name + ".json"));
    }

    @Test
    void anObjectMapperReadsItAsItsClass() throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().addModule(new SegmentationModule()).build();
        BestCustomersModel model = BestCustomersModels.everything();
        assertThat(mapper.readValue(mapper.writeValueAsString(model), BestCustomersModel.class))
                .isEqualTo(model);
    }

    /** CONTRACT.md 4: "{@code report} (the method's report by its component names ...)". */
    @Test
    @SuppressWarnings("unchecked")
    void theReportHasEveryRowOfTheTemplateWithItsUncertainty() {
        SegmentModel model = BestCustomersModels.golden().get("best-customers-plain-1");
        Map<String, Object> report = SegmentationJson.report(model.report(model.segment(Probe.portfolio())));
        assertThat(report)
                .containsKeys("best", "rest", "nothingDistinguishesThem", "template", "area", "ranks", "unusable")
                .containsKeys("counts", "findings");
        Map<String, Object> template = (Map<String, Object>) report.get("template");
        List<Map<String, Object>> tried = (List<Map<String, Object>>) template.get("tried");
        assertThat(tried)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .containsKeys(
                                "question", "value", "best", "ofBest", "rest", "ofRest", "lift", "liftFrom", "liftTo")
                        .containsKeys("p", "corrected", "holds", "weightOfEvidence", "isSparse", "what"));
        assertThat(tried.get(0).get("what")).isEqualTo("industry defence");
        assertThat((Map<String, Object>) tried.get(0).get("question"))
                .containsEntry("attribute", "industry")
                .containsEntry("level", 1);
        assertThat((Map<String, Object>) report.get("area")).containsKeys("value", "from", "to", "looked", "others");
        assertThat((List<Map<String, Object>>) template.get("informationValues"))
                .allSatisfy(one -> assertThat(one).containsKeys("question", "value", "isSparse"));
        assertThat(SegmentationJson.write(report)).contains("\"cuts\": [");
    }

    private static List<String> problems(String part, String by) {
        String json = GoldenTest.golden("best-customers-1.json");
        assertThat(json).contains(part);
        return ModelJsonTest.problems(json.replace(part, by)).stream()
                .map(problem -> problem.code() + " " + problem.pointer())
                .toList();
    }

    @Test
    void everyPartIsChecked() {
        assertThat(problems("\"method\": \"holm\"", "\"method\": \"hulm\""))
                .containsExactly("choice /correction/method");
        assertThat(problems("\"all\": 14,\n    \"tied\"", "\"all\": 3,\n    \"tied\""))
                .containsExactly("value /cohort/all");
        assertThat(problems("\"all\": 14,\n    \"tied\"", "\"all\": 15,\n    \"tied\""))
                .containsExactly("value /questions");
        assertThat(problems("\"score\": \"log-odds\"", "\"score\": \"odds\"")).containsExactly("choice /score");
        assertThat(problems("\"prioritise\": 55.5", "\"prioritise\": 5.5")).containsExactly("value /cuts/prioritise");
        assertThat(problems("\"known\": 0.25", "\"known\": 2.5")).containsExactly("value /known");
        assertThat(problems("\"weight\": 2.5", "\"weight\": 0.0")).containsExactly("value /known");
        assertThat(problems("\"label\": \"Bikes\"", "\"labl\": \"Bikes\""))
                .containsExactly("unknown-field /questions/2/labl", "missing /questions/2/label");
    }

    private static List<String> ofNewcomers(String part, String by) {
        String json = SegmentationJson.write(BestCustomersModels.checked());
        assertThat(json).contains(part);
        return ModelJsonTest.problems(json.replace(part, by)).stream()
                .map(problem -> problem.code() + " " + problem.pointer())
                .toList();
    }

    @Test
    void everyPartOfTheCheckOnNewcomersIsChecked() {
        assertThat(ofNewcomers("\"better-than-chance\"", "\"no-better-than-chance\""))
                .containsExactly("value /newcomers/outcome");
        assertThat(ofNewcomers("\"better-than-chance\"", "\"best\"")).containsExactly("choice /newcomers/outcome");
        assertThat(ofNewcomers("\"learnedAsOf\": \"2016", "\"learnedAsOf\": \"2018"))
                .containsExactly("value /newcomers/outcome");
        assertThat(ofNewcomers("\"learnedAsOf\": \"2016-12-31\"", "\"learnedAsOf\": \"31.12.2016\""))
                .containsExactly("value /newcomers/learnedAsOf");
        assertThat(ofNewcomers("\"newcomers\": 112", "\"newcomers\": 109")).containsExactly("value /newcomers/outcome");
        assertThat(ofNewcomers("\"looked\": 22", "\"looked\": 0")).containsExactly("value /newcomers/area/looked");
        assertThat(ofNewcomers("\"quarters\": [100.5, ", "\"quarters\": ["))
                .containsExactly("value /newcomers/quarters");
        assertThat(ofNewcomers("\"topShare\": 0.2", "\"topShar\": 0.2"))
                .contains("unknown-field /newcomers/topShar", "missing /newcomers/topShare");
    }

    @Test
    void theReportHasTheCheckByItsComponents() {
        SegmentModel model = BestCustomersModels.checked();
        Map<String, Object> report = SegmentationJson.report(model.report(model.segment(Probe.portfolio())));
        assertThat(SegmentationJson.write(Map.of("newcomers", report.get("newcomers"))))
                .contains("\"learnedAsOf\": \"2016-12-31\"", "\"outcome\": \"better-than-chance\"")
                .contains("\"by\": \"sales\"", "\"newcomers\": 112", "\"topShare\": 0.2")
                .contains("\"value\": 0.8125", "\"quarters\": [100.5, 200.25, 199.75, 400.0]");
        assertThat(report.get("findings").toString()).contains("learned as of 2016-12-31 from the 10 best of 300");
        assertThat(report).containsKey("echoes");
    }

    @Test
    void fingerprintsAreSixteenHexadecimalDigits() {
        String json = GoldenTest.golden("best-customers-1.json");
        int start = json.indexOf("\"fingerprints\": [\"") + "\"fingerprints\": [\"".length();
        String first = json.substring(start, start + 16);
        assertThat(problems(first, first.substring(1))).containsExactly("value /cohort/fingerprints");
        assertThat(problems(first, "ABCDEF0123456789")).containsExactly("value /cohort/fingerprints");
    }
}
