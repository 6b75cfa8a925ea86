package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Issue 3: "older ones are read for ever: golden files of each kind, written once and never edited, are read by the tests and
 * assign a probe portfolio identically". A file here is only ever added.
 */
@Tag("determinism")
class GoldenTest {
    static String golden(String file) {
        try (InputStream in = Objects.requireNonNull(GoldenTest.class.getResourceAsStream("/golden/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value-based-abc-1",
                "value-based-index-1",
                "a-priori-pooled-1",
                "a-priori-size-1",
                "existing-1",
                "share-of-wallet-1",
                "crm-matrix-1"
            })
    void aModelOfOldJudgesAsItDid(String name) {
        SegmentModel model = SegmentationJson.readModel(golden(name + ".json"));
        assertThat(Probe.segmentsBy(model)).isEqualTo(golden(name + ".segments.txt"));
    }

    /** Of the newest format of each kind: what is written today is what was written then, byte for byte, on any JDK. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "value-based-abc-1",
                "value-based-index-1",
                "a-priori-pooled-1",
                "a-priori-size-1",
                "existing-1",
                "share-of-wallet-1",
                "crm-matrix-1"
            })
    void writingAModelOfOldGivesTheSameBytes(String name) {
        SegmentModel model = SegmentationJson.readModel(golden(name + ".json"));
        assertThat(SegmentationJson.write(model)).isEqualTo(golden(name + ".json"));
    }

    @Test
    void aSegmentationOfOldIsReadAndWrittenTheSame() {
        Segmentation segmentation = SegmentationJson.readSegmentation(golden("segmentation-1.json"));
        assertThat(segmentation.portfolio()).isEqualTo(Probe.portfolio());
        assertThat(SegmentationJson.write(segmentation)).isEqualTo(golden("segmentation-1.json"));
    }

    @Test
    void aCustomerOfOldIsReadAndWrittenTheSame() {
        assertThat(SegmentationJson.readCustomer(golden("customer-1.json")))
                .isEqualTo(Probe.portfolio().customer(8).named("Å/S \"Øl\"").under("C-1"));
        assertThat(SegmentationJson.write(SegmentationJson.readCustomer(golden("customer-1.json"))))
                .isEqualTo(golden("customer-1.json"));
    }

    /** The sections of {@code definition-work} are read too: activities, surveys, worklists, plan, moves. */
    @ParameterizedTest
    @ValueSource(strings = {"definition-1", "definition-work-1"})
    void aDefinitionOfOldAsksForWhatItDid(String name) {
        Definition definition = Definition.read(golden(name + ".json"));
        assertThat(definition.json()).isEqualTo(golden(name + ".json"));
        assertThat(definition.segmentations().stream()
                        .map(entry -> entry.name() + " " + entry.segmenter() + "\n")
                        .reduce("", String::concat))
                .isEqualTo(golden(name + ".sentences.txt"));
    }

    @Test
    void theWorkOfADefinitionOfOldIsWhatItWas() {
        Definition definition = Definition.read(golden("definition-work-1.json"));
        assertThat(definition.activities().orElseThrow().mapping())
                .hasToString("ActivityMapping.of(\"account\", \"day\", \"kind\").dates(dates like dd.MM.yyyy)"
                        + ".minutes(\"time\", numbers like 1 234,56).person(\"seller\").startedBy(\"initiator\")");
        assertThat(definition.activities().orElseThrow().measures()).hasSize(5);
        assertThat(definition.surveys().orElseThrow().mapping())
                .hasToString("SurveyMapping.of(\"account\", \"day\").dates(dates like dd.MM.yyyy)"
                        + ".respondent(\"contact\").weight(\"counts\", numbers like 1,234.56)"
                        + ".item(overall, \"q1\", 1, 10).item(ideal, \"q2\", 1, 10, numbers like 1234.56)"
                        + ".item(stay, \"q3\", 0, 100)");
        assertThat(definition.surveys().orElseThrow().counting())
                .hasToString("Counting[within=P2Y, atLeast=2, asOf=2025-12-31]");
        assertThat(definition.worklists())
                .hasToString("Optional[WorklistsSection[of=matrix, by=owner, ahead=14, counting=visit,"
                        + " potential=wallet [SEK/yr]]]");
        PlanSection plan = definition.plan().orElseThrow();
        assertThat(plan.capacities()).hasToString("{Berg=90000}");
        assertThat(plan.pooled()).isTrue();
        assertThat(plan.segments().toString()).startsWith("{giant-high=Bounds[scale=480.0");
        assertThat(definition.moves())
                .hasToString("Optional[MovesSection[of=share, by=owner, assessBy=2026-03-31, within=null,"
                        + " file=moves.json]]");
        assertThat(definition.customers().derived().get(2))
                .hasToString(
                        "Estimate[measure=wallet [SEK/yr], of=sales [SEK/yr], per=employees [heads], peers=industry,"
                                + " quantile=0.8, minimum=10, limits=Limits[stated=said [SEK/yr], most=turnover [SEK/yr]]]");
        assertThat(definition.segmentations().get(1).by()).hasToString("[owner, industry]");
    }
}
