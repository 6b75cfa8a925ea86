package dev.segmentation.jackson;

import dev.segmentation.Message;
import dev.segmentation.Provenance;
import dev.segmentation.customer.Measure;
import dev.segmentation.needs.Cluster;
import dev.segmentation.needs.ClusterEvidence;
import dev.segmentation.needs.Missing;
import dev.segmentation.needs.NeedSpace;
import dev.segmentation.needs.NeedsClustersModel;
import dev.segmentation.needs.ScaledMeasure;
import dev.segmentation.needs.Silhouette;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The model of {@code needs-clusters} as plain data, and back. Stateless. */
final class NeedsClustersParts {
    private NeedsClustersParts() {}

    static Map<String, Object> write(NeedsClustersModel model) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("missing", model.space().missing().code());
        parts.put(
                "measures",
                model.space().measures().stream()
                        .map(NeedsClustersParts::measure)
                        .toList());
        parts.put(
                "clusters",
                model.clusters().stream().map(NeedsClustersParts::cluster).toList());
        ClusterEvidence evidence = model.evidence();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("silhouette", evidence.silhouette().code());
        written.put("recommendedK", evidence.recommendedK());
        written.put("recommendation", MessageJson.parts(evidence.recommendation()));
        written.put(
                "table",
                evidence.table().stream().map(NeedsClustersParts::solution).toList());
        parts.put("evidence", written);
        return parts;
    }

    private static Map<String, Object> measure(ScaledMeasure scale) {
        Map<String, Object> parts = AttributeJson.parts(scale.measure());
        parts.put("ln", scale.isLn());
        parts.put("offset", scale.offset());
        parts.put("divisor", scale.divisor());
        parts.put("mean", scale.mean());
        parts.put("deviation", scale.deviation());
        return parts;
    }

    private static Map<String, Object> cluster(Cluster cluster) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("code", cluster.code());
        Message name = cluster.name();
        if (name != null) {
            parts.put("name", MessageJson.parts(name));
        }
        parts.put("centre", cluster.centre());
        parts.put("share", cluster.share());
        return parts;
    }

    private static Map<String, Object> solution(ClusterEvidence.Solution row) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("k", row.k());
        parts.put("inertia", row.inertia());
        parts.put("silhouette", row.silhouette());
        parts.put("smallestShare", row.smallestShare());
        parts.put("jaccard", row.jaccard());
        if (!Double.isNaN(row.shuffledInertia())) {
            parts.put("shuffledInertia", row.shuffledInertia());
        }
        return parts;
    }

    static @Nullable NeedsClustersModel read(Fields in, Provenance provenance) {
        in.allow("missing", "measures", "clusters", "evidence");
        String missing = in.choice("missing", "unassigned", "partial");
        List<ScaledMeasure> measures = new ArrayList<>();
        for (Fields one : in.objects("measures")) {
            add(measures, measure(one));
        }
        List<Cluster> clusters = new ArrayList<>();
        for (Fields one : in.objects("clusters")) {
            add(clusters, cluster(one));
        }
        ClusterEvidence evidence = evidence(in);
        if (missing == null || evidence == null || !in.reading().problems().isEmpty()) {
            return null;
        }
        Missing rule = missing.equals("partial") ? Missing.PARTIAL : Missing.UNASSIGNED;
        NeedSpace space = in.make("measures", () -> new NeedSpace(measures, rule));
        List<List<Double>> jaccard = evidence.table().stream()
                .filter(row -> row.k() == clusters.size())
                .map(ClusterEvidence.Solution::jaccard)
                .toList();
        if (space == null || !judges(in, jaccard, clusters.size())) {
            return null;
        }
        return in.make("clusters", () -> NeedsClustersModel.of(space, clusters, evidence, provenance));
    }

    /** Whether a row of the evidence is of the model's own number of segments, as its report relies on. */
    static boolean judges(Fields in, List<List<Double>> jaccard, int k) {
        boolean sound = !jaccard.isEmpty()
                && (jaccard.get(0).isEmpty() || jaccard.get(0).size() == k);
        if (!sound) {
            in.problem(
                    "evidence",
                    "evidence must have a row for the number of segments of the model, with a stability for each or"
                            + " none; got another.");
        }
        return sound;
    }

    static <T> void add(List<T> list, @Nullable T item) {
        if (item != null) {
            list.add(item);
        }
    }

    static @Nullable List<Double> numbers(Fields in, String field) {
        double[] numbers = in.numbers(field);
        return numbers == null ? null : boxed(numbers);
    }

    static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static @Nullable ScaledMeasure measure(Fields in) {
        in.allow("measure", "unit", "ln", "offset", "divisor", "mean", "deviation");
        Measure measure = AttributeJson.measure(in);
        boolean ln = in.flag("ln");
        double offset = in.number("offset");
        double divisor = in.number("divisor");
        double mean = in.number("mean");
        double deviation = in.number("deviation");
        boolean known = !Double.isNaN(offset + divisor + mean + deviation);
        return measure == null || !known
                ? null
                : in.make("divisor", () -> new ScaledMeasure(measure, ln, offset, divisor, mean, deviation));
    }

    private static @Nullable Cluster cluster(Fields in) {
        in.allow("code", "name", "centre", "share");
        String code = in.text("code");
        Message name = in.has("name") ? MessageJson.message(in, "name") : null;
        List<Double> centre = numbers(in, "centre");
        double share = in.number("share");
        return code == null || centre == null || Double.isNaN(share)
                ? null
                : in.make("share", () -> new Cluster(code, name, centre, share));
    }

    private static @Nullable ClusterEvidence evidence(Fields parent) {
        Fields in = parent.object("evidence");
        if (in == null) {
            return null;
        }
        in.allow("silhouette", "recommendedK", "recommendation", "table");
        String silhouette = in.choice("silhouette", "squared", "plain");
        int k = in.whole("recommendedK", 0, Integer.MAX_VALUE);
        Message recommendation = MessageJson.message(in, "recommendation");
        List<ClusterEvidence.Solution> table = new ArrayList<>();
        for (Fields one : in.objects("table")) {
            add(table, solution(one));
        }
        if (silhouette == null || recommendation == null || table.isEmpty()) {
            return null;
        }
        Silhouette by = silhouette.equals("plain") ? Silhouette.PLAIN : Silhouette.SQUARED;
        return in.make("table", () -> new ClusterEvidence(by, k, recommendation, table));
    }

    private static ClusterEvidence.@Nullable Solution solution(Fields in) {
        in.allow("k", "inertia", "silhouette", "smallestShare", "jaccard", "shuffledInertia");
        int k = in.whole("k", 0, Integer.MAX_VALUE);
        double inertia = in.number("inertia");
        double silhouette = in.number("silhouette");
        double smallest = in.number("smallestShare");
        List<Double> jaccard = numbers(in, "jaccard");
        double shuffled = in.has("shuffledInertia") ? in.number("shuffledInertia") : Double.NaN;
        return jaccard == null
                ? null
                : new ClusterEvidence.Solution(k, inertia, silhouette, smallest, jaccard, shuffled);
    }
}
