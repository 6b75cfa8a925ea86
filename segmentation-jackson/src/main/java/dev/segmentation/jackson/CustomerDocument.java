package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer as a document: what is known about it, each attribute with its unit. Stateless. */
final class CustomerDocument {
    static final String KIND = "customer";
    static final int FORMAT = 1;

    private static final String[] STAGES =
            Arrays.stream(Stage.values()).map(Stage::code).toArray(String[]::new);

    private CustomerDocument() {}

    static Map<String, Object> write(Customer customer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", KIND);
        document.put("format", FORMAT);
        document.put("id", customer.id());
        putKnown(document, "name", customer.name());
        document.put("stage", customer.stage().code());
        putKnown(document, "parent", customer.parent());
        List<Object> known = new ArrayList<>();
        customer.attributes().forEach((attribute, value) -> {
            Map<String, Object> parts = AttributeJson.parts(attribute);
            parts.put(field(attribute), value);
            known.add(parts);
        });
        document.put("attributes", known);
        return document;
    }

    private static void putKnown(Map<String, Object> document, String field, @Nullable String value) {
        if (value != null) {
            document.put(field, value);
        }
    }

    private static String field(Attribute attribute) {
        return attribute instanceof Measure ? "value" : attribute instanceof Category ? "path" : "values";
    }

    /** The customer; null after a problem. */
    static @Nullable Customer read(Fields in) {
        if (!Header.isOf(in, KIND) || Header.format(in, "Customer", FORMAT) == 0) {
            return null;
        }
        in.allow("kind", "format", "id", "name", "stage", "parent", "attributes");
        String id = in.text("id");
        String name = in.has("name") ? in.text("name") : null;
        String code = in.choice("stage", STAGES);
        String parent = in.has("parent") ? in.text("parent") : null;
        Map<Attribute, Object> known = attributes(in);
        Stage stage = code == null ? null : Stage.parse(code).orElse(null);
        return id == null || stage == null
                ? null
                : in.make("attributes", () -> new Customer(id, name, stage, parent, known));
    }

    private static Map<Attribute, Object> attributes(Fields in) {
        Map<Attribute, Object> known = new LinkedHashMap<>();
        Json.Arr list = in.take("attributes", Json.Arr.class, "a list");
        for (Fields one : list == null || list.items().isEmpty() ? List.<Fields>of() : in.objects("attributes")) {
            Attribute attribute = AttributeJson.attribute(one);
            if (attribute == null) {
                continue;
            }
            String field = field(attribute);
            AttributeJson.allow(one, List.of(field), List.of(field), List.of(field));
            Object value = attribute instanceof Measure ? (Object) one.number(field) : one.texts(field);
            if (value != null && known.put(attribute, value) != null) {
                one.reading()
                        .problems()
                        .add(Codes.DUPLICATE_NAME, one.pointer(), "Attribute must stand once; got it again.");
            }
        }
        return known;
    }
}
