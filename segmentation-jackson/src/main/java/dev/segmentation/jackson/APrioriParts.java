package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.apriori.APrioriModel;
import dev.segmentation.apriori.APrioriRules;
import dev.segmentation.apriori.CategoryDimension;
import dev.segmentation.apriori.Dimension;
import dev.segmentation.apriori.LabelsDimension;
import dev.segmentation.apriori.MeasureDimension;
import dev.segmentation.apriori.SizeDimension;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The model of {@code a-priori} as plain data, and back. Stateless. */
final class APrioriParts {
    private static final int LARGEST = Integer.MAX_VALUE;

    private APrioriParts() {}

    static Map<String, Object> write(APrioriModel model) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(
                "dimensions",
                model.dimensions().stream().map(APrioriParts::dimension).toList());
        parts.put("combinations", model.combinations());
        parts.put("minimum", model.rules().minimum());
        parts.put("pooled", model.rules().pooled());
        Measure sum = model.rules().sum();
        if (sum != null) {
            parts.put("sum", AttributeJson.parts(sum));
        }
        return parts;
    }

    private static Map<String, Object> dimension(Dimension dimension) {
        if (dimension instanceof MeasureDimension measure) {
            return measure(measure);
        }
        if (dimension instanceof CategoryDimension category) {
            Map<String, Object> parts = AttributeJson.parts(category.category());
            parts.put("level", category.level());
            parts.put("paths", category.paths());
            return parts;
        }
        if (dimension instanceof LabelsDimension labels) {
            Map<String, Object> parts = AttributeJson.parts(labels.labels());
            String has = labels.has();
            parts.put(has == null ? "sets" : "has", has == null ? labels.sets() : has);
            return parts;
        }
        SizeDimension size = (SizeDimension) dimension;
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("before", measure(size.before()));
        both.put("after", measure(size.after()));
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("size", both);
        return parts;
    }

    private static Map<String, Object> measure(MeasureDimension dimension) {
        Map<String, Object> parts = AttributeJson.parts(dimension.measure());
        parts.put("bands", BandsJson.parts(dimension.bands()));
        parts.put("positiveTotal", dimension.isOfPositiveTotal());
        return parts;
    }

    static @Nullable APrioriModel read(Fields in, Provenance provenance) {
        in.allow("dimensions", "combinations", "minimum", "pooled", "sum");
        List<Dimension> dimensions = new ArrayList<>();
        List<Fields> written = in.objects("dimensions");
        for (Fields one : written) {
            Dimension dimension = one.has("size") ? size(one) : dimension(one);
            if (dimension != null) {
                dimensions.add(dimension);
            }
        }
        List<String> combinations = in.texts("combinations");
        int minimum = in.whole("minimum", 0, LARGEST);
        int pooled = in.whole("pooled", 0, LARGEST);
        Measure sum = sum(in);
        if (combinations == null || dimensions.isEmpty() || dimensions.size() < written.size()) {
            return null;
        }
        APrioriRules rules = in.make("pooled", () -> new APrioriRules(minimum, pooled, sum));
        return rules == null
                ? null
                : in.make("combinations", () -> APrioriModel.of(dimensions, combinations, rules, provenance));
    }

    /** The measure of money; null where there is none, or after a problem. */
    static @Nullable Measure sum(Fields in) {
        Fields sum = in.has("sum") ? in.object("sum") : null;
        if (sum == null) {
            return null;
        }
        sum.allow("measure", "unit");
        return AttributeJson.measure(sum);
    }

    private static @Nullable Dimension dimension(Fields in) {
        if (in.has("category")) {
            in.allow("category", "level", "paths");
            String name = in.text("category");
            int level = in.whole("level", 0, LARGEST);
            List<List<String>> paths = in.lists("paths");
            return name == null || paths == null
                    ? null
                    : in.make("paths", () -> new CategoryDimension(Category.of(name), level, paths));
        }
        if (in.has("labels")) {
            in.allow("labels", in.has("has") ? "has" : "sets");
            String name = in.text("labels");
            String has = in.has("has") ? in.text("has") : null;
            List<List<String>> sets = in.has("has") ? List.of() : in.lists("sets");
            return name == null || sets == null || (in.has("has") && has == null)
                    ? null
                    : in.make("labels", () -> new LabelsDimension(Labels.of(name), has, sorted(sets)));
        }
        return measure(in);
    }

    private static List<SortedSet<String>> sorted(List<List<String>> sets) {
        List<SortedSet<String>> sorted = new ArrayList<>();
        sets.forEach(set -> sorted.add(new TreeSet<>(set)));
        return sorted;
    }

    private static @Nullable MeasureDimension measure(Fields in) {
        in.allow("measure", "unit", "bands", "positiveTotal");
        Measure measure = AttributeJson.measure(in);
        Bands bands = BandsJson.bands(in, "bands");
        boolean positiveTotal = in.flag("positiveTotal");
        return measure == null || bands == null ? null : new MeasureDimension(measure, bands, positiveTotal);
    }

    private static @Nullable Dimension size(Fields parent) {
        parent.allow("size");
        Fields in = parent.object("size");
        if (in == null) {
            return null;
        }
        in.allow("before", "after");
        Fields first = in.object("before");
        Fields second = in.object("after");
        MeasureDimension before = first == null ? null : measure(first);
        MeasureDimension after = second == null ? null : measure(second);
        return before == null || after == null ? null : parent.make("size", () -> new SizeDimension(before, after));
    }
}
