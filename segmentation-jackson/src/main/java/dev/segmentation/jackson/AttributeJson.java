package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Attributes as models write them, in full: <code>{"measure": "sales", "unit": "EUR/yr"}</code>, <code>{"category":
 * "industry"}</code>, <code>{"labels": "products"}</code>. (A definition declares them once and refers to them by name.)
 *
 * <p>Stateless and thread-safe; what is wrong with a document is reported to its {@link Fields}.
 */
public final class AttributeJson {
    private static final List<String> KINDS = List.of("measure", "category", "labels");

    private AttributeJson() {}

    /**
     * Reads an attribute that stands among other fields.
     *
     * @param in the object that has the fields {@code measure} and {@code unit}, {@code category} or {@code labels}
     * @return the attribute, or null after a problem
     */
    public static @Nullable Attribute attribute(Fields in) {
        List<String> kinds = KINDS.stream().filter(in::has).toList();
        if (kinds.size() != 1) {
            in.problemHere("Attribute must have exactly one of " + KINDS + "; got "
                    + (kinds.isEmpty() ? "none." : kinds + "."));
            return null;
        }
        String kind = kinds.get(0);
        String name = in.text(kind);
        String unit = kind.equals("measure") ? in.text("unit") : "";
        if (name == null || unit == null) {
            return null;
        }
        return switch (kind) {
            case "measure" -> Measure.of(name, unit);
            case "category" -> Category.of(name);
            default -> Labels.of(name);
        };
    }

    /**
     * States the fields that may stand in an object with an attribute: a unit beside a measure alone.
     *
     * @param in the object
     * @param measure what more may stand beside a measure, and so for the others
     */
    static void allow(Fields in, List<String> measure, List<String> category, List<String> labels) {
        List<String> allowed = new ArrayList<>();
        boolean none = KINDS.stream().noneMatch(in::has);
        for (int i = 0; i < KINDS.size(); i++) {
            if (none || in.has(KINDS.get(i))) {
                allowed.add(KINDS.get(i));
                allowed.addAll(i == 0 ? List.of("unit") : List.of());
                allowed.addAll(List.of(measure, category, labels).get(i));
            }
        }
        in.allow(allowed.stream().distinct().toArray(String[]::new));
    }

    /**
     * Reads a measure that stands among other fields.
     *
     * @param in the object that has the fields {@code measure} and {@code unit}
     * @return the measure, or null after a problem
     */
    public static @Nullable Measure measure(Fields in) {
        String name = in.text("measure");
        String unit = in.text("unit");
        return name == null || unit == null ? null : Measure.of(name, unit);
    }

    /**
     * Writes an attribute; further fields may be added to the map.
     *
     * @param attribute the attribute
     * @return plain data
     */
    public static Map<String, Object> parts(Attribute attribute) {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (attribute instanceof Measure measure) {
            parts.put("measure", measure.name());
            parts.put("unit", measure.unit());
        } else {
            parts.put(attribute instanceof Category ? "category" : "labels", attribute.name());
        }
        return parts;
    }
}
