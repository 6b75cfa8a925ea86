package dev.segmentation.examples;

import dev.segmentation.Report;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.examples.out.NamedSegmentation;
import dev.segmentation.jackson.NeedsContext;
import dev.segmentation.jackson.SegmentationEntry;
import dev.segmentation.needs.AbsentNames;
import dev.segmentation.needs.Contradictions;
import dev.segmentation.needs.KnownTraits;
import dev.segmentation.needs.LatentClassesModel;
import dev.segmentation.needs.NeedGaps;
import dev.segmentation.needs.NeedsClustersModel;
import dev.segmentation.needs.SameSize;
import dev.segmentation.needs.SegmentIdentity;
import dev.segmentation.needs.StatedDerived;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sees segments by needs beside what the definition names: known traits, a size, the former model, the needs declared. */
final class NeedsStep {
    private NeedsStep() {}

    /** The segmentation with the former model's codes for what was kept; as it is where there is no former model. */
    static NamedSegmentation keepingCodes(NamedSegmentation named, @Nullable SegmentModel former) {
        if (former == null) {
            return named;
        }
        Segmentation now = named.segmentation();
        SegmentIdentity identity = SegmentIdentity.between(former.segment(now.portfolio()), now);
        Map<String, String> codes = identity.stableCodes(now);
        SegmentModel coded = now.model();
        if (coded instanceof NeedsClustersModel clusters) {
            coded = clusters.coded(codes);
        } else if (coded instanceof LatentClassesModel classes) {
            coded = classes.coded(codes);
        }
        Segmentation again = coded.segment(now.portfolio());
        Report told = SegmentIdentity.between(former.segment(now.portfolio()), again);
        return named.with(again).beside(Map.of("identity", told));
    }

    /** The segmentation with the names that the definition gives; what it names and is not there is said. */
    static NamedSegmentation renamed(NamedSegmentation named, Map<String, String> names) {
        SegmentModel model = named.segmentation().model();
        List<String> codes = model.segments().stream().map(Segment::code).toList();
        Map<String, String> present = new LinkedHashMap<>(names);
        present.keySet().retainAll(codes);
        List<String> absent =
                names.keySet().stream().filter(code -> !codes.contains(code)).toList();
        NamedSegmentation renamed = named;
        if (!present.isEmpty() && model instanceof NeedsClustersModel clusters) {
            renamed = named.with(
                    clusters.named(present).segment(named.segmentation().portfolio()));
        } else if (!present.isEmpty() && model instanceof LatentClassesModel classes) {
            renamed = named.with(
                    classes.named(present).segment(named.segmentation().portfolio()));
        }
        if (absent.isEmpty()) {
            return renamed;
        }
        Map<String, Report> beside = new LinkedHashMap<>(renamed.beside());
        beside.put("names", new AbsentNames(absent));
        return renamed.beside(beside);
    }

    /** The segmentations, each beside what its entry names. */
    static List<NamedSegmentation> of(List<SegmentationEntry> entries, List<NamedSegmentation> segmentations) {
        Map<String, Segmentation> byName = new LinkedHashMap<>();
        segmentations.forEach(named -> byName.put(named.name(), named.segmentation()));
        List<NamedSegmentation> seen = new ArrayList<>();
        for (int i = 0; i < segmentations.size(); i++) {
            seen.add(of(segmentations.get(i), entries.get(i).needs(), byName));
        }
        return seen;
    }

    private static NamedSegmentation of(
            NamedSegmentation named, NeedsContext context, Map<String, Segmentation> byName) {
        Segmentation segmentation = named.segmentation();
        Map<String, Report> beside = new LinkedHashMap<>(named.beside());
        if (!context.traits().isEmpty()) {
            beside.put("traits", KnownTraits.of(segmentation, context.traits()));
        }
        Segmentation size = byName.get(context.within());
        if (size != null) {
            beside.put("sameSize", SameSize.of(segmentation, size));
        }
        Map<Measure, Measure> performance = context.performance();
        if (!performance.isEmpty()) {
            beside.put("gaps", NeedGaps.of(segmentation, performance));
        }
        Measure outcome = context.outcome();
        if (outcome != null) {
            beside.put("statedDerived", StatedDerived.of(segmentation.portfolio(), performance, outcome));
        }
        Segmentation discovered = byName.get(context.against());
        if (discovered != null) {
            Contradictions contradictions = Contradictions.of(segmentation, discovered);
            beside.put("contradictions", contradictions);
            return named.with(contradictions.marked(segmentation)).beside(beside);
        }
        return named.beside(beside);
    }
}
