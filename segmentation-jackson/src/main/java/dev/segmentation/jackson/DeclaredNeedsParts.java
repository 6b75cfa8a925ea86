package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.needs.DeclaredNeedsModel;
import dev.segmentation.needs.DeclaredRule;
import dev.segmentation.needs.EvidenceRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The model of {@code declared-needs} as plain data, and back. Stateless. */
final class DeclaredNeedsParts {
    private DeclaredNeedsParts() {}

    static Map<String, Object> write(DeclaredNeedsModel model) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("needs", model.needs().stream().map(AttributeJson::parts).toList());
        DeclaredRule rule = model.rule();
        parts.put("margin", rule.margin());
        parts.put("ranks", rule.isRanking());
        if (!Double.isInfinite(rule.least())) {
            parts.put("atLeast", rule.least());
        }
        parts.put("pairs", rule.hasPairs());
        EvidenceRule evidence = model.evidence();
        Category source = evidence.source();
        if (source != null) {
            Map<String, Object> trusting = AttributeJson.parts(source);
            trusting.put("is", evidence.trusted());
            parts.put("trusting", trusting);
        }
        Measure age = evidence.age();
        if (age != null) {
            Map<String, Object> notOlder = AttributeJson.parts(age);
            notOlder.put("most", evidence.most());
            parts.put("notOlderThan", notOlder);
        }
        parts.put("weighing", evidence.weight());
        return parts;
    }

    static @Nullable DeclaredNeedsModel read(Fields in, Provenance provenance) {
        in.allow("needs", "margin", "ranks", "atLeast", "pairs", "trusting", "notOlderThan", "weighing");
        List<Measure> needs = new ArrayList<>();
        for (Fields one : in.objects("needs")) {
            one.allow("measure", "unit");
            NeedsClustersParts.add(needs, AttributeJson.measure(one));
        }
        DeclaredRule rule = rule(in);
        EvidenceRule evidence = evidence(in);
        return rule == null || evidence == null || !in.reading().problems().isEmpty()
                ? null
                : in.make("needs", () -> DeclaredNeedsModel.of(needs, rule, evidence, provenance));
    }

    private static @Nullable DeclaredRule rule(Fields in) {
        double margin = in.number("margin");
        boolean ranks = in.flag("ranks");
        double least = in.has("atLeast") ? in.number("atLeast") : Double.NEGATIVE_INFINITY;
        boolean pairs = in.flag("pairs");
        return Double.isNaN(margin) || Double.isNaN(least)
                ? null
                : in.make("margin", () -> new DeclaredRule(margin, least, ranks, pairs));
    }

    private static @Nullable EvidenceRule evidence(Fields in) {
        Fields trusting = in.has("trusting") ? in.object("trusting") : null;
        String source = null;
        List<String> trusted = List.of();
        if (trusting != null) {
            trusting.allow("category", "is");
            source = trusting.text("category");
            trusted = trusting.texts("is");
        }
        Fields notOlder = in.has("notOlderThan") ? in.object("notOlderThan") : null;
        Measure age = null;
        double most = 0;
        if (notOlder != null) {
            notOlder.allow("measure", "unit", "most");
            age = AttributeJson.measure(notOlder);
            most = notOlder.number("most");
        }
        double weight = in.number("weighing");
        if (trusted == null || Double.isNaN(most) || Double.isNaN(weight)) {
            return null;
        }
        return made(in, source, trusted, new Age(age, most, weight));
    }

    /** The rest of an evidence rule. */
    private record Age(@Nullable Measure age, double most, double weight) {}

    private static @Nullable EvidenceRule made(Fields in, @Nullable String source, List<String> trusted, Age age) {
        return in.make(
                source != null && trusted.isEmpty() ? "trusting" : "weighing",
                () -> new EvidenceRule(
                        source == null ? null : Category.of(source), trusted, age.age, age.most, age.weight));
    }
}
