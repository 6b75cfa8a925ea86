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

    @Test
    void aDefinitionOfOldAsksForWhatItDid() {
        Definition definition = Definition.read(golden("definition-1.json"));
        assertThat(definition.json()).isEqualTo(golden("definition-1.json"));
        assertThat(definition.segmentations().stream()
                        .map(entry -> entry.name() + " " + entry.segmenter() + "\n")
                        .reduce("", String::concat))
                .isEqualTo(golden("definition-1.sentences.txt"));
    }
}
