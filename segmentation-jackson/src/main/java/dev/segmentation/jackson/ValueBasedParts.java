package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.value.Lift;
import dev.segmentation.value.ValueBasedModel;
import dev.segmentation.value.ValueRules;
import dev.segmentation.value.ValueScale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The model of {@code value-based} as plain data, and back. Stateless. */
final class ValueBasedParts {
    private ValueBasedParts() {}

    static Map<String, Object> write(ValueBasedModel model) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(
                "scale",
                model.scale().terms().stream().map(ValueBasedParts::term).toList());
        parts.put("bands", BandsJson.parts(model.bands()));
        parts.put("positiveTotal", model.rules().isOfPositiveTotal());
        ValueRules.Potential potential = model.rules().potential();
        if (potential != null) {
            Map<String, Object> written = AttributeJson.parts(potential.measure());
            Bands own = potential.bands();
            if (own != null) {
                written.put("bands", BandsJson.parts(own));
            }
            parts.put("potential", written);
        }
        if (!model.rules().lifts().isEmpty()) {
            parts.put(
                    "lifts",
                    model.rules().lifts().stream().map(ValueBasedParts::lift).toList());
        }
        return parts;
    }

    private static Map<String, Object> term(ValueScale.Term term) {
        Map<String, Object> parts = AttributeJson.parts(term.measure());
        parts.put("weight", term.weight());
        parts.put("divisor", term.divisor());
        return parts;
    }

    private static Map<String, Object> lift(Lift lift) {
        Map<String, Object> parts = AttributeJson.parts(lift.attribute());
        parts.put(condition(lift.attribute()), lift.is());
        parts.put("atLeast", lift.atLeast());
        return parts;
    }

    private static String condition(Attribute attribute) {
        return attribute instanceof Measure ? "from" : attribute instanceof Category ? "is" : "has";
    }

    static @Nullable ValueBasedModel read(Fields in, Provenance provenance) {
        in.allow("scale", "bands", "positiveTotal", "potential", "lifts");
        ValueScale scale = scale(in);
        Bands bands = BandsJson.bands(in, "bands");
        boolean positiveTotal = in.flag("positiveTotal");
        ValueRules.Potential potential = in.has("potential") ? potential(in) : null;
        List<Lift> lifts = in.has("lifts") ? lifts(in) : List.of();
        if (scale == null || bands == null) {
            return null;
        }
        return in.make("lifts", () -> {
            ValueRules rules = new ValueRules(positiveTotal, potential, lifts);
            return ValueBasedModel.of(scale, bands, rules, provenance);
        });
    }

    private static @Nullable ValueScale scale(Fields in) {
        List<ValueScale.Term> terms = new ArrayList<>();
        for (Fields term : in.objects("scale")) {
            term.allow("measure", "unit", "weight", "divisor");
            Measure measure = AttributeJson.measure(term);
            double weight = term.number("weight");
            double divisor = term.number("divisor");
            if (measure != null && !Double.isNaN(weight) && !Double.isNaN(divisor)) {
                ValueScale.Term made = term.make("weight", () -> new ValueScale.Term(measure, weight, divisor));
                if (made != null) {
                    terms.add(made);
                }
            }
        }
        return terms.isEmpty() ? null : in.make("scale", () -> ValueScale.of(terms));
    }

    private static ValueRules.@Nullable Potential potential(Fields parent) {
        Fields in = parent.object("potential");
        if (in == null) {
            return null;
        }
        in.allow("measure", "unit", "bands");
        Measure measure = AttributeJson.measure(in);
        Bands bands = in.has("bands") ? BandsJson.bands(in, "bands") : null;
        return measure == null ? null : new ValueRules.Potential(measure, bands);
    }

    private static List<Lift> lifts(Fields parent) {
        List<Lift> lifts = new ArrayList<>();
        for (Fields in : parent.objects("lifts")) {
            Attribute attribute = AttributeJson.attribute(in);
            String atLeast = in.text("atLeast");
            if (attribute == null || atLeast == null) {
                continue;
            }
            String condition = condition(attribute);
            boolean number = attribute instanceof Measure;
            in.allow(
                    number ? "measure" : attribute instanceof Category ? "category" : "labels",
                    condition,
                    "atLeast",
                    number ? "unit" : "atLeast");
            Object is = number ? (Object) in.number(condition) : in.text(condition);
            Lift made = is == null || is.equals(Double.NaN)
                    ? null
                    : in.make(condition, () -> new Lift(attribute, is, atLeast));
            if (made != null) {
                lifts.add(made);
            }
        }
        return lifts;
    }
}
