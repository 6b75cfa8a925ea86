package dev.segmentation.jackson;

import dev.segmentation.Message;
import dev.segmentation.Provenance;
import dev.segmentation.customer.Category;
import dev.segmentation.needs.LatentClass;
import dev.segmentation.needs.LatentClassesModel;
import dev.segmentation.needs.LatentEvidence;
import dev.segmentation.needs.LatentItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The model of {@code latent-classes} as plain data, and back. Stateless. */
final class LatentClassesParts {
    private LatentClassesParts() {}

    static Map<String, Object> write(LatentClassesModel model) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("items", model.items().stream().map(LatentClassesParts::item).toList());
        parts.put(
                "classes",
                model.classes().stream().map(LatentClassesParts::latentClass).toList());
        LatentEvidence evidence = model.evidence();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("recommendedK", evidence.recommendedK());
        written.put("recommendation", MessageJson.parts(evidence.recommendation()));
        written.put(
                "table",
                evidence.table().stream().map(LatentClassesParts::solution).toList());
        if (!evidence.warnings().isEmpty()) {
            written.put(
                    "warnings",
                    evidence.warnings().stream().map(MessageJson::parts).toList());
        }
        parts.put("evidence", written);
        return parts;
    }

    private static Map<String, Object> item(LatentItem item) {
        Map<String, Object> parts = AttributeJson.parts(item.category());
        parts.put("paths", item.labels());
        return parts;
    }

    private static Map<String, Object> latentClass(LatentClass one) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("code", one.code());
        Message name = one.name();
        if (name != null) {
            parts.put("name", MessageJson.parts(name));
        }
        parts.put("share", one.share());
        parts.put("probabilities", one.probabilities());
        return parts;
    }

    private static Map<String, Object> solution(LatentEvidence.Solution row) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("k", row.k());
        parts.put("logLikelihood", row.logLikelihood());
        parts.put("parameters", row.parameters());
        parts.put("aic", row.aic());
        parts.put("bic", row.bic());
        parts.put("entropyR2", row.entropyR2());
        parts.put("startsAtBest", row.startsAtBest());
        parts.put("smallestShare", row.smallestShare());
        parts.put("jaccard", row.jaccard());
        if (!Double.isNaN(row.shuffledLogLikelihood())) {
            parts.put("shuffledLogLikelihood", row.shuffledLogLikelihood());
        }
        return parts;
    }

    static @Nullable LatentClassesModel read(Fields in, Provenance provenance) {
        in.allow("items", "classes", "evidence");
        List<LatentItem> items = new ArrayList<>();
        for (Fields one : in.objects("items")) {
            NeedsClustersParts.add(items, item(one));
        }
        List<LatentClass> classes = new ArrayList<>();
        for (Fields one : in.objects("classes")) {
            NeedsClustersParts.add(classes, latentClass(one));
        }
        LatentEvidence evidence = evidence(in);
        if (evidence == null || !in.reading().problems().isEmpty()) {
            return null;
        }
        List<List<Double>> jaccard = evidence.table().stream()
                .filter(row -> row.k() == classes.size())
                .map(LatentEvidence.Solution::jaccard)
                .toList();
        return NeedsClustersParts.judges(in, jaccard, classes.size())
                ? in.make("classes", () -> LatentClassesModel.of(items, classes, evidence, provenance))
                : null;
    }

    private static @Nullable LatentItem item(Fields in) {
        in.allow("category", "paths");
        String category = in.text("category");
        List<List<String>> paths = in.lists("paths");
        return category == null || paths == null
                ? null
                : in.make("paths", () -> new LatentItem(Category.of(category), paths));
    }

    private static @Nullable LatentClass latentClass(Fields in) {
        in.allow("code", "name", "share", "probabilities");
        String code = in.text("code");
        Message name = in.has("name") ? MessageJson.message(in, "name") : null;
        double share = in.number("share");
        List<List<Double>> probabilities = new ArrayList<>();
        for (Item item : in.items("probabilities")) {
            Json.Arr list = item.as(Json.Arr.class, "a list of numbers");
            double[] numbers = list == null ? null : Lists.numbers(item.items(list));
            NeedsClustersParts.add(probabilities, numbers == null ? null : NeedsClustersParts.boxed(numbers));
        }
        return code == null || Double.isNaN(share)
                ? null
                : in.make("probabilities", () -> new LatentClass(code, name, share, probabilities));
    }

    private static @Nullable LatentEvidence evidence(Fields parent) {
        Fields in = parent.object("evidence");
        if (in == null) {
            return null;
        }
        in.allow("recommendedK", "recommendation", "table", "warnings");
        int k = in.whole("recommendedK", 0, Integer.MAX_VALUE);
        Message recommendation = MessageJson.message(in, "recommendation");
        List<LatentEvidence.Solution> table = new ArrayList<>();
        for (Fields one : in.objects("table")) {
            NeedsClustersParts.add(table, solution(one));
        }
        List<Message> warnings = MessageJson.messages(in, "warnings");
        return recommendation == null || warnings == null || table.isEmpty()
                ? null
                : in.make("table", () -> new LatentEvidence(k, recommendation, table, warnings));
    }

    private static LatentEvidence.@Nullable Solution solution(Fields in) {
        in.allow(
                "k",
                "logLikelihood",
                "parameters",
                "aic",
                "bic",
                "entropyR2",
                "startsAtBest",
                "smallestShare",
                "jaccard",
                "shuffledLogLikelihood");
        int k = in.whole("k", 0, Integer.MAX_VALUE);
        double likelihood = in.number("logLikelihood");
        int parameters = in.whole("parameters", 0, Integer.MAX_VALUE);
        double aic = in.number("aic");
        double bic = in.number("bic");
        double entropy = in.number("entropyR2");
        int best = in.whole("startsAtBest", 0, Integer.MAX_VALUE);
        double smallest = in.number("smallestShare");
        List<Double> jaccard = NeedsClustersParts.numbers(in, "jaccard");
        double shuffled = in.has("shuffledLogLikelihood") ? in.number("shuffledLogLikelihood") : Double.NaN;
        return jaccard == null
                ? null
                : new LatentEvidence.Solution(
                        k, likelihood, parameters, aic, bic, entropy, best, smallest, jaccard, shuffled);
    }
}
