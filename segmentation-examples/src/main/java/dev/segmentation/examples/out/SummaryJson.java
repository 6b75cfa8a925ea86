package dev.segmentation.examples.out;

import dev.segmentation.Provenance;
import dev.segmentation.SegmentModel;
import dev.segmentation.jackson.SegmentationJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@code summary.json}: the counts of each file, and for each segmentation counts, cuts, report, provenance. */
public final class SummaryJson {
    private SummaryJson() {}

    /**
     * Writes the file.
     *
     * @param folder where to
     * @param files how many rows each file had
     * @param segmentations the segmentations, in the order of the definition
     * @param plan the plan's part; empty where nothing was planned
     * @throws IOException if it cannot be written
     */
    public static void write(
            Path folder, List<ReadCount> files, List<NamedSegmentation> segmentations, Map<String, Object> plan)
            throws IOException {
        Map<String, Object> summary = new LinkedHashMap<>();
        Map<String, Object> counts = new LinkedHashMap<>();
        for (ReadCount file : files) {
            // two folders may hold files of one name
            counts.put(
                    counts.containsKey(file.file()) ? file.file() + " (orders)" : file.file(),
                    ordered("read", file.read(), "accepted", file.accepted(), "rejected", file.rejected()));
        }
        summary.put("files", counts);
        Map<String, Object> byName = new LinkedHashMap<>();
        for (NamedSegmentation named : segmentations) {
            byName.put(named.name(), of(named));
        }
        summary.put("segmentations", byName);
        if (!plan.isEmpty()) {
            summary.put("plan", plan);
        }
        String json = SegmentationJson.write(summary) + "\n";
        Files.writeString(folder.resolve("summary.json"), json, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> of(NamedSegmentation named) {
        SegmentModel model = named.segmentation().model();
        Provenance provenance = model.provenance();
        Map<String, Object> origin = ordered(
                "sentence", provenance.sentence(),
                "version", provenance.version(),
                "customers", provenance.customers(),
                "learnedFrom", provenance.learnedFrom());
        provenance.seed().ifPresent(seed -> origin.put("seed", seed));
        Map<String, Object> summary = ordered(
                "method", model.kind(),
                "counts", named.segmentation().counts(),
                "cuts", model.cuts(),
                "report", SegmentationJson.report(model.report(named.segmentation())),
                "provenance", origin);
        named.explained()
                .ifPresent(explained -> summary.put(
                        "explains",
                        ordered(
                                "measure", explained.measure().name(),
                                "share", explained.etaSquared(),
                                "pValue", explained.pValue(),
                                "permutations", explained.permutations(),
                                "sentence", explained.sentence(named.name()).in(Locale.ENGLISH))));
        return summary;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }
}
