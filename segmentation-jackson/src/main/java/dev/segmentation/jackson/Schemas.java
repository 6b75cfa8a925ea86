package dev.segmentation.jackson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assembles the JSON Schema of a definition from a base and the fragments of the codecs. Stateless. */
final class Schemas {
    private static final Limits LIMITS = new Limits("Schema", 1024 * 1024, false, Set.of());

    private Schemas() {}

    /** The fragment of a method of ours. */
    static String fragment(String kind) {
        return resource("schema/" + kind + ".json");
    }

    /** The schema of definitions that name the methods of the codecs. */
    static String definition(Codecs codecs) {
        List<Json> methods = new ArrayList<>();
        codecs.all().forEach(codec -> methods.add(method(codec)));
        Json.Obj base = object(tree(resource("schema/base.json"), "base"), "base");
        Json.Obj defs = object(base.fields().get("$defs"), "base $defs");
        Json.Obj segmentation = object(defs.fields().get("segmentation"), "base segmentation");
        Json filled = with(segmentation, "oneOf", new Json.Arr(List.copyOf(methods)));
        return JsonText.of(with(base, "$defs", with(defs, "segmentation", filled)));
    }

    /** A fragment closed: with the fields that every method has, and no others beside its own. */
    private static Json method(ModelCodec<?> codec) {
        String kind = codec.kind();
        Json.Obj fragment = object(tree(codec.schema(), kind), kind);
        Map<String, Json> properties = new LinkedHashMap<>();
        properties.put("method", new Json.Obj(Map.of("const", new Json.Text(kind))));
        properties.putAll(object(fragment.fields().get("properties"), kind).fields());
        Map<String, Json> sum = new LinkedHashMap<>();
        sum.put("title", new Json.Text("Sum"));
        sum.put("description", new Json.Text("The measure to sum per segment, where the method itself is about none."));
        sum.put("$ref", new Json.Text("#/$defs/measure"));
        properties.put("sum", new Json.Obj(sum));
        List<Json> required = new ArrayList<>();
        required.add(new Json.Text("method"));
        if (fragment.fields().get("required") instanceof Json.Arr own) {
            required.addAll(own.items());
        }
        Map<String, Json> closed = new LinkedHashMap<>(fragment.fields());
        closed.put("type", new Json.Text("object"));
        closed.put("required", new Json.Arr(required));
        closed.put("properties", new Json.Obj(properties));
        closed.put("additionalProperties", new Json.Flag(false));
        return new Json.Obj(closed);
    }

    private static Json.Obj with(Json.Obj object, String field, Json value) {
        Map<String, Json> fields = new LinkedHashMap<>(object.fields());
        fields.put(field, value);
        return new Json.Obj(fields);
    }

    private static Json tree(String text, String what) {
        Problems problems = new Problems();
        Json tree = Source.tree(text, LIMITS, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("ModelCodec.schema must be JSON; got for " + Names.quote(what) + ": "
                    + problems.list().get(0));
        }
        return tree;
    }

    private static Json.Obj object(@Nullable Json value, String what) {
        if (value instanceof Json.Obj object) {
            return object;
        }
        throw new IllegalStateException(
                "ModelCodec.schema must be an object with properties; got another for " + Names.quote(what) + ".");
    }

    /** A text of this module. */
    static String resource(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource must be in the jar; got no " + Names.quote(name) + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource must be readable; got " + Names.quote(name) + ".", e);
        }
    }
}
