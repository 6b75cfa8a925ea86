package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
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
            in.reading()
                    .problems()
                    .add(
                            Codes.CONFLICT,
                            in.pointer(),
                            "Attribute must have exactly one of " + KINDS + "; got "
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
