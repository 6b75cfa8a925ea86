package dev.segmentation.examples.out;

import dev.segmentation.Message;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.jackson.SegmentationJson;
import dev.segmentation.needs.Contradictions;
import dev.segmentation.plan.ImbalanceReport;
import dev.segmentation.plan.Worklists;
import dev.segmentation.profile.Portrait;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes {@code summary.json}: the counts of each file, what each attribute is worth, and for each segmentation counts, cuts, report, provenance. */
public final class SummaryJson {
    private SummaryJson() {}

    /**
     * Writes the file.
     *
     * @param folder where to
     * @param outcome what was found out
     * @param attributes what each attribute is worth
     * @throws IOException if it cannot be written
     */
    public static void write(Path folder, Outcome outcome, Attributes attributes) throws IOException {
        Map<String, Object> summary = new LinkedHashMap<>();
        Map<String, Object> counts = new LinkedHashMap<>();
        for (ReadCount file : outcome.files()) {
            counts.put(
                    free(counts, file.file()),
                    ordered("read", file.read(), "accepted", file.accepted(), "rejected", file.rejected()));
        }
        summary.put("files", counts);
        outcome.duplicates().ifPresent(found -> summary.put("suspectedDuplicates", DuplicateFiles.summary(found)));
        summary.put("attributes", attributes.json());
        Map<String, Object> byName = new LinkedHashMap<>();
        for (NamedSegmentation named : outcome.segmentations()) {
            byName.put(named.name(), of(named));
        }
        summary.put("segmentations", byName);
        outcome.worklists().ifPresent(lists -> summary.put("worklists", of(lists)));
        outcome.plan().ifPresent(plan -> summary.put("plan", PlanFiles.of(plan).summary()));
        outcome.moves()
                .ifPresent(moves -> summary.put("moves", MoveFiles.of(moves).summary()));
        String json = SegmentationJson.write(summary) + "\n";
        Files.writeString(folder.resolve("summary.json"), json, StandardCharsets.UTF_8);
    }

    /** Two folders may hold files of one name. */
    private static String free(Map<String, Object> taken, String file) {
        return Stream.of(file, file + " (orders)", file + " (activities)", file + " (surveys)")
                .filter(name -> !taken.containsKey(name))
                .findFirst()
                .orElse(file);
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
                "report", report(named),
                "provenance", origin);
        Map<String, Object> names = names(named);
        if (!names.isEmpty()) {
            summary.put("names", names);
        }
        if (!named.by().isEmpty()) {
            summary.put("by", ByCategory.json(named));
        }
        named.explained()
                .ifPresent(explained -> summary.put(
                        "explains",
                        ordered(
                                "measure", explained.measure().name(),
                                "share", explained.etaSquared(),
                                "pValue", explained.pValue(),
                                "permutations", explained.permutations(),
                                "sentence", explained.sentence(named.name()).in(Locale.ENGLISH))));
        if (named.alike().diamonds() != null) {
            summary.put("diamonds", AlikeFiles.summary(named.alike().diamonds()));
        }
        if (named.cards().isPresent()) {
            named.portrait().map(Portrait::said).ifPresent(said -> summary.put("cards", cards(said)));
        }
        return summary;
    }

    /** What discovered segments are called, by their codes. */
    private static Map<String, Object> names(NamedSegmentation named) {
        Map<String, Object> names = new LinkedHashMap<>();
        if (NeedsText.isDiscovered(named.segmentation().model())) {
            for (Segment segment : named.segmentation().model().segments()) {
                Message name = segment.name();
                if (name != null) {
                    names.put(segment.code(), name.in(Locale.ENGLISH));
                }
            }
        }
        return names;
    }

    /** The method's report, with what its needs were seen beside. */
    private static Map<String, Object> report(NamedSegmentation named) {
        Map<String, Object> report = new LinkedHashMap<>(SegmentationJson.report(named.report()));
        named.beside()
                .forEach((part, seen) -> report.put(
                        part,
                        seen instanceof Contradictions contradictions
                                ? contradictions(contradictions)
                                : SegmentationJson.report(seen)));
        return report;
    }

    /** Counts alone: whom they are about stands in measures.csv. */
    private static Map<String, Object> contradictions(Contradictions contradictions) {
        return ordered(
                "cases",
                        contradictions.cases().stream()
                                .map(one -> ordered(
                                        "need", one.need(),
                                        "segment", one.segment(),
                                        "customers", one.rows().size()))
                                .toList(),
                "findings",
                        contradictions.findings().stream()
                                .map(finding -> finding.in(Locale.ENGLISH))
                                .toList());
    }

    private static Map<String, Object> cards(Portrait.Said said) {
        Map<String, Object> cards = new LinkedHashMap<>(SegmentationJson.said(said));
        cards.put(
                "sentences",
                said.sentences().stream().map(one -> one.in(Locale.ENGLISH)).toList());
        return cards;
    }

    /** Counts and shares alone: who is on a list stands in its file. */
    private static Map<String, Object> of(NamedWorklists named) {
        Worklists lists = named.worklists();
        ImbalanceReport imbalance = named.imbalance();
        Map<String, Object> summary = ordered(
                "of", named.of(),
                "by", lists.by().name(),
                "lists", lists.groups().size(),
                "customers", lists.customers(),
                "overdue", lists.overdue(),
                "due", lists.due(),
                "overServed", lists.overServed(),
                "unplaced", lists.unplaced(),
                "findings",
                        lists.findings().stream()
                                .map(finding -> finding.in(Locale.ENGLISH))
                                .toList());
        if (imbalance != null) {
            summary.put("imbalance", SegmentationJson.report(imbalance));
        }
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
