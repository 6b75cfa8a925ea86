package dev.segmentation.jackson;

import dev.segmentation.SegmentModel;
import dev.segmentation.customer.Measure;
import dev.segmentation.matrix.CrmMatrix;
import dev.segmentation.needs.DeclaredNeeds;
import dev.segmentation.needs.LatentClasses;
import dev.segmentation.needs.Missing;
import dev.segmentation.needs.NeedsClusters;
import dev.segmentation.needs.Scale;
import dev.segmentation.needs.Silhouette;
import dev.segmentation.needs.TypingTool;
import java.util.LinkedHashMap;
import java.util.Map;

/** Models of the probe portfolio by needs. */
final class NeedsModels {
    private NeedsModels() {}

    /** Those of the golden files, by the names of these. */
    static Map<String, SegmentModel> golden() {
        Map<String, SegmentModel> models = new LinkedHashMap<>();
        models.put(
                "needs-clusters-two-1",
                NeedsClusters.on(Probe.ORDERS, Probe.TURNOVER)
                        .missing(Missing.PARTIAL)
                        .clusters(2)
                        .starts(10)
                        .seed(42)
                        .resamples(10)
                        .fit(Probe.portfolio()));
        models.put(
                "needs-clusters-chosen-1",
                NeedsClusters.on(Probe.SALES, Probe.EMPLOYEES)
                        .scale(Scale.RANGE)
                        .ln()
                        .silhouette(Silhouette.PLAIN)
                        .clusters(1, 3)
                        .starts(10)
                        .resamples(10)
                        .fit(Probe.portfolio()));
        models.put(
                "latent-classes-1",
                LatentClasses.on(Probe.INDUSTRY, Probe.REGION)
                        .classes(2)
                        .starts(10)
                        .seed(42)
                        .resamples(10)
                        .fit(Probe.portfolio()));
        models.put(
                "declared-needs-1",
                DeclaredNeeds.on(Probe.SALES, Probe.TURNOVER)
                        .margin(100_000)
                        .atLeast(50_000)
                        .pairs()
                        .trusting(Probe.REGION, "Nordics")
                        .notOlderThan(Probe.EMPLOYEES, 200)
                        .weighing(0.5)
                        .fit(Probe.portfolio()));
        models.put(
                "typing-tool-1",
                TypingTool.of(LatentClasses.on(Probe.INDUSTRY, Probe.REGION)
                                .classes(2)
                                .starts(10)
                                .seed(42)
                                .resamples(0))
                        .asking(Probe.REGION, Probe.EMPLOYEES, Probe.INDUSTRY)
                        .atMost(2)
                        .threshold(0.55)
                        .fit(Probe.portfolio()));
        return models;
    }

    /** The golden ones and some more. */
    static Map<String, SegmentModel> all() {
        Map<String, SegmentModel> models = golden();
        models.put(
                "no-resamples",
                NeedsClusters.on(Probe.ORDERS)
                        .clusters(3)
                        .starts(2)
                        .resamples(0)
                        .fit(Probe.portfolio()));
        models.put(
                "no-resamples-latent",
                LatentClasses.on(Probe.INDUSTRY)
                        .classes(1)
                        .starts(2)
                        .resamples(0)
                        .fit(Probe.portfolio()));
        models.put(
                "typing-plays",
                TypingTool.of(CrmMatrix.of(Probe.SALES, Probe.ORDERS))
                        .asking(Probe.INDUSTRY, Probe.EMPLOYEES)
                        .fit(Probe.portfolio()));
        models.put(
                "ranks",
                DeclaredNeeds.on(Probe.ORDERS, Measure.of("rank", "orders"))
                        .ranks()
                        .fit(Probe.portfolio().with(Measure.of("rank", "orders"), new double[24])));
        return models;
    }
}
