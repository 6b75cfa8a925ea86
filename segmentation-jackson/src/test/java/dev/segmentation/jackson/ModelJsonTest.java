package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segmentation.Origin;
import dev.segmentation.Provenance;
import dev.segmentation.SegmentModel;
import dev.segmentation.apriori.APriori;
import dev.segmentation.apriori.Existing;
import dev.segmentation.apriori.Size;
import dev.segmentation.band.Banding;
import dev.segmentation.band.Bands;
import dev.segmentation.matrix.CrmMatrix;
import dev.segmentation.value.ValueBased;
import dev.segmentation.value.ValueBasedModel;
import dev.segmentation.value.ValueRules;
import dev.segmentation.value.ValueScale;
import dev.segmentation.wallet.ShareOfWallet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 3: "write(read(x)) is a fixpoint; a model read back assigns every customer identically, bit for bit". */
class ModelJsonTest {
    static List<SegmentModel> models() {
        return List.of(
                ValueBased.by(Probe.SALES).fit(Probe.portfolio()),
                ValueBased.by(Probe.SALES).potential(Probe.TURNOVER).fit(Probe.portfolio()),
                APriori.by(Probe.REGION, 1)
                        .and(Probe.INDUSTRY)
                        .and(Probe.EMPLOYEES, Banding.at(50, 250).labels("small", "mid/2", "large"))
                        .and(Probe.PRODUCTS, "a+b")
                        .minimum(2)
                        .sum(Probe.SALES)
                        .fit(Probe.portfolio()),
                APriori.by(Probe.PRODUCTS)
                        .and(Probe.SALES, Banding.cumulativeShare(0.8))
                        .and(Size.of(Probe.EMPLOYEES, Probe.TURNOVER))
                        .fit(Probe.portfolio()),
                Existing.of(Probe.REGION).fit(Probe.portfolio()),
                Existing.of(Probe.INDUSTRY).sum(Probe.SALES).fit(Probe.portfolio()),
                GoldenWriter.wallet().fit(Probe.portfolio()),
                ShareOfWallet.of(Probe.SALES, Probe.TURNOVER, Probe.ORDERS)
                        .fit(Probe.portfolio().with(Origin.category(Probe.TURNOVER), new String[24])),
                GoldenWriter.matrix().fit(Probe.portfolio()),
                BestCustomersModels.everything(),
                CrmMatrix.of(Probe.SALES, Probe.ORDERS)
                        .potential(Probe.TURNOVER)
                        .fit(Probe.portfolio().with(Origin.category(Probe.TURNOVER), new String[24])));
    }

    @Test
    void everyModelComesBackEqualAndJudgesTheSame() {
        for (SegmentModel model : models()) {
            SegmentModel read = SegmentationJson.readModel(SegmentationJson.write(model));
            assertThat(read).isEqualTo(model).isNotSameAs(model);
            assertThat(Probe.segmentsBy(read)).isEqualTo(Probe.segmentsBy(model));
            assertThat(read.segment(Probe.portfolio()).assignments().toList())
                    .isEqualTo(model.segment(Probe.portfolio()).assignments().toList());
        }
    }

    @Test
    void writingWhatWasReadIsAFixpoint() {
        for (SegmentModel model : models()) {
            String written = SegmentationJson.write(model);
            assertThat(SegmentationJson.write(SegmentationJson.readModel(written)))
                    .isEqualTo(written);
        }
    }

    /** "Models ... start with kind and an integer format". */
    @Test
    void aModelStartsWithItsKindAndFormat() {
        for (SegmentModel model : models()) {
            assertThat(SegmentationJson.write(model))
                    .startsWith("{\n  \"kind\": \"" + model.kind() + "\",\n  \"format\": 1,\n  \"provenance\": {")
                    .endsWith("}\n");
        }
    }

    private static SegmentModel withCuts(double low, double high, OptionalLong seed) {
        return ValueBasedModel.of(
                ValueScale.of(Probe.SALES),
                Bands.of(List.of(Math.min(low, high), Math.max(low, high)), List.of("c", "b", "a")),
                new ValueRules(false, null, List.of()),
                new Provenance("value-based", "", "", 3, 2, seed));
    }

    @Property(seed = "11", tries = 500)
    @net.jqwik.api.Tag("determinism")
    void numbersComeBackBitForBit(@ForAll long first, @ForAll long second, @ForAll long seed) {
        double low = Double.longBitsToDouble(first);
        double high = Double.longBitsToDouble(second);
        if (Double.isFinite(low) && Double.isFinite(high)) {
            SegmentModel model = withCuts(low, high, OptionalLong.of(seed));
            assertThat(SegmentationJson.readModel(SegmentationJson.write(model)))
                    .isEqualTo(model);
        }
    }

    /** Texts on which Double.toString of JDK 17 and of 25 differ; the bytes must not. */
    @Test
    @Tag("determinism")
    void hardNumbersAreWrittenTheSameOnAnyJdk() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("hard", new double[] {
            2.0E-3,
            Double.parseDouble("2e23"),
            Double.parseDouble("1e23"),
            Double.MIN_VALUE,
            0x1p53 + 2,
            0.1 + 0.2,
            Double.MIN_NORMAL
        });
        numbers.put("special", new double[] {Double.NaN, Double.POSITIVE_INFINITY, -0.0});
        assertThat(SegmentationJson.write(numbers)).isEqualTo("""
                        {
                          "hard": [0.002, 2.0E23, 1.0E23, 4.9E-324, 9.007199254740994E15, 0.30000000000000004, 2.2250738585072014E-308],
                          "special": [null, null, -0.0]
                        }
                        """);
    }

    @Test
    void textBytesAndFilesGiveEqualModels(@TempDir Path folder) throws IOException {
        String json = SegmentationJson.write(models().get(2));
        Path file = Files.writeString(folder.resolve("m.json"), json);
        assertThat(SegmentationJson.readModel(file))
                .isEqualTo(models().get(2))
                .isEqualTo(SegmentationJson.readModel(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }

    static List<Problem> problems(String json) {
        return catchThrowableOfType(DocumentException.class, () -> SegmentationJson.readModel(json))
                .problems();
    }

    @Test
    void newerFormatsAreRefusedWithBothNumbers() {
        String newer = GoldenTest.golden("value-based-abc-1.json").replace("\"format\": 1", "\"format\": 7");
        assertThatThrownBy(() -> SegmentationJson.readModel(newer))
                .isInstanceOf(DocumentException.class)
                .hasNoCause()
                .hasMessage("""
                        Model must be read without a problem; got 1:
                          /format: Model of kind "value-based" must be of a format up to 1; got format 7. Read it with a newer version of this library.""");
    }

    @Test
    void aKindThatIsNotKnownIsRefused() {
        assertThat(problems("{\"kind\": \"value-bsed\", \"format\": 1}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("kind");
                    assertThat(problem.message())
                            .startsWith("kind must be that of a model, one of [")
                            .endsWith("got \"value-bsed\". Did you mean \"value-based\"?");
                });
        assertThat(problems("{}")).extracting(Problem::pointer).containsExactly("/kind");
        assertThat(problems("[1]"))
                .extracting(Problem::message)
                .containsExactly("Model must be an object; got a list.");
    }

    @Test
    void allProblemsOfAModelComeTogether() {
        String broken = GoldenTest.golden("value-based-index-1.json")
                .replace("\"learnedFrom\": 11", "\"learnedFrom\": 11.0")
                .replace("\"weight\": 0.1", "\"weight\": -0.1")
                .replace(
                        "\"labels\": [\"Bronze\", \"Silver\", \"Gold\"]\n  }",
                        "\"labels\": [\"Bronze\", \"Gold\"]\n  }")
                .replace("\"positiveTotal\": false", "\"positiveTotal\": 0")
                .replace("\"from\": 249.5", "\"from\": null")
                .replace("\"is\": \"defence\"", "\"iz\": \"defence\"");
        assertThat(problems(broken))
                .extracting(problem -> problem.code() + " " + problem.pointer())
                .containsExactly(
                        "whole-number /provenance/learnedFrom",
                        "value /scale/1/weight",
                        "value /bands",
                        "type /positiveTotal",
                        "unknown-field /lifts/0/iz",
                        "missing /lifts/0/is",
                        "null /lifts/2/from");
    }

    @Test
    void aModelThatItsMethodRefusesIsAProblem() {
        assertThat(problems(GoldenTest.golden("value-based-index-1.json")
                        .replace("\"atLeast\": \"Gold\"", "\"atLeast\": \"Iron\"")))
                .containsExactly(new Problem(
                        "value",
                        "/lifts",
                        "ValueBasedModel.of lifts must name one of the bands [Bronze, Silver, Gold]; got \"Iron\"."));
        assertThat(problems(GoldenTest.golden("value-based-abc-1.json")
                        .replace("\"learnedFrom\": 12", "\"learnedFrom\": 25")))
                .containsExactly(new Problem(
                        "value",
                        "/provenance/learnedFrom",
                        "Provenance must have learned from at most all customers; got 25 of 24."));
    }

    @Test
    void everyPartOfAnAPrioriModelIsChecked() {
        String model = SegmentationJson.write(models().get(2));
        assertThat(problems(model.replace("\"level\": 1", "\"level\": 2")))
                .extracting(Problem::pointer)
                .containsExactly("/dimensions/0/paths");
        assertThat(problems(model.replace("\"has\": \"a+b\"", "\"has\": \" \"")))
                .extracting(Problem::code)
                .containsExactly("empty");
        assertThat(problems(model.replace("\"minimum\": 2", "\"minimum\": 0")))
                .extracting(Problem::pointer)
                .containsExactly("/pooled");
        assertThat(problems(model.replace("\"unit\": \"heads\"", "\"unit\": 5")))
                .extracting(Problem::code)
                .containsExactly("text-as-number");
        String size = SegmentationJson.write(models().get(3));
        assertThat(problems(size.replace("\"after\"", "\"afters\"")))
                .extracting(Problem::code)
                .containsExactly("unknown-field", "missing");
        String existing = SegmentationJson.write(models().get(4));
        assertThat(problems(existing.replace("[\"DACH\", \"Germany\"]", "\"DACH\"")))
                .extracting(Problem::message)
                .containsExactly("paths must be a list of texts; got a text.");
    }

    /** "Limits, each a typed error: ... 10,000 segments." */
    @Test
    void aModelMayHave10000SegmentsAndNoMore() {
        for (int segments : new int[] {10_000, 10_001}) {
            String paths = IntStream.range(0, segments)
                    .mapToObj(i -> "[\"p" + i + "\"]")
                    .toList()
                    .toString();
            String json = """
                    {"kind": "existing", "format": 1, "category": "c", "paths": %s, "provenance":
                     {"method": "existing", "sentence": "", "version": "", "customers": 0, "learnedFrom": 0}}""".formatted(paths);
            if (segments == 10_000) {
                assertThat(SegmentationJson.readModel(json).segments()).hasSize(segments);
            } else {
                assertThat(problems(json))
                        .containsExactly(new Problem(
                                "too-many-segments", "", "Model must have at most 10000 segments; got 10001."));
            }
        }
    }
}
