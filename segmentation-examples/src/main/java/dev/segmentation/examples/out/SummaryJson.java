package dev.segmentation.examples.out;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.segmentation.Provenance;
import dev.segmentation.SegmentModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code summary.json}: the counts of each file, and for each segmentation counts, cuts, report, provenance. */
public final class SummaryJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private SummaryJson() {}

    /**
     * Writes the file.
     *
     * @param folder where to
     * @param files how many rows each file had
     * @param segmentations the segmentations, in the order of the definition
     * @throws IOException if it cannot be written
     */
    public static void write(Path folder, List<ReadCount> files, List<NamedSegmentation> segmentations)
            throws IOException {
        Map<String, Object> summary = new LinkedHashMap<>();
        Map<String, Object> counts = new LinkedHashMap<>();
        for (ReadCount file : files) {
            counts.put(
                    file.file(),
                    ordered("read", file.read(), "accepted", file.accepted(), "rejected", file.rejected()));
        }
        summary.put("files", counts);
        Map<String, Object> byName = new LinkedHashMap<>();
        for (NamedSegmentation named : segmentations) {
            byName.put(named.name(), of(named));
        }
        summary.put("segmentations", byName);
        String json = MAPPER.writeValueAsString(summary).replace("\r\n", "\n") + "\n";
        Files.writeString(folder.resolve("summary.json"), json, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> of(NamedSegmentation named) throws IOException {
        SegmentModel model = named.segmentation().model();
        Provenance provenance = model.provenance();
        Map<String, Object> origin = ordered(
                "sentence", provenance.sentence(),
                "version", provenance.version(),
                "customers", provenance.customers(),
                "learnedFrom", provenance.learnedFrom());
        provenance.seed().ifPresent(seed -> origin.put("seed", seed));
        return ordered(
                "method", model.kind(),
                "counts", named.segmentation().counts(),
                "cuts", model.cuts(),
                "report", MAPPER.valueToTree(model.report(named.segmentation())),
                "provenance", origin);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }
}
