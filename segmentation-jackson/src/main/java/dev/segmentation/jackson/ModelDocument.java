package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.SegmentModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A model as a document: kind, format, provenance, and the parts that its codec knows. Stateless. */
final class ModelDocument {
    private ModelDocument() {}

    static Map<String, Object> write(SegmentModel model, Codecs codecs) {
        ModelCodec<?> codec = codecs.of(model);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", codec.kind());
        document.put("format", codec.format());
        document.put("provenance", provenance(model.provenance()));
        document.putAll(parts(codec, model));
        return document;
    }

    private static <M extends SegmentModel> Map<String, Object> parts(ModelCodec<M> codec, SegmentModel model) {
        Class<M> type = codec.modelType();
        if (!type.isInstance(model)) {
            throw new IllegalArgumentException("SegmentationJson.write model of kind " + Names.quote(codec.kind())
                    + " must be a " + type.getSimpleName() + "; got a "
                    + model.getClass().getSimpleName() + ".");
        }
        return codec.parts(type.cast(model));
    }

    private static Map<String, Object> provenance(Provenance provenance) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("method", provenance.method());
        parts.put("sentence", provenance.sentence());
        parts.put("version", provenance.version());
        parts.put("customers", provenance.customers());
        parts.put("learnedFrom", provenance.learnedFrom());
        provenance.seed().ifPresent(seed -> parts.put("seed", seed));
        return parts;
    }

    /** The model; null after a problem. */
    static @Nullable SegmentModel read(Fields in, Codecs codecs) {
        String kind = in.text("kind");
        ModelCodec<?> codec = kind == null ? null : codecs.of(kind);
        if (kind == null || codec == null) {
            if (kind != null) {
                String got = in.reading().isPersonal() ? "another." : Names.quote(kind) + ".";
                in.report(
                        Codes.KIND,
                        "kind",
                        "kind must be that of a model, one of " + codecs.kinds() + "; got " + got
                                + Names.hint(kind, codecs.kinds()));
            }
            return null;
        }
        int format = Header.format(in, "Model of kind " + Names.quote(kind), codec.format());
        if (format == 0) {
            return null;
        }
        Fields parts = in.allowing("kind", "format", "provenance");
        Provenance provenance = provenance(in);
        if (provenance == null) {
            codec.model(parts, format, new Provenance(kind, "", "", 0, 0, OptionalLong.empty()));
            return null;
        }
        SegmentModel model = codec.model(parts, format, provenance);
        if (model != null && model.segments().size() > Limits.SEGMENTS) {
            in.reading()
                    .problems()
                    .add(
                            Codes.TOO_MANY_SEGMENTS,
                            in.pointer(),
                            "Model must have at most " + Limits.SEGMENTS + " segments; got "
                                    + model.segments().size() + ".");
            return null;
        }
        return model;
    }

    private static @Nullable Provenance provenance(Fields parent) {
        Fields in = parent.object("provenance");
        if (in == null) {
            return null;
        }
        in.allow("method", "sentence", "version", "customers", "learnedFrom", "seed");
        String method = in.text("method");
        String sentence = in.anyText("sentence");
        String version = in.anyText("version");
        int customers = in.whole("customers", 0, Integer.MAX_VALUE);
        int learnedFrom = in.whole("learnedFrom", 0, Integer.MAX_VALUE);
        OptionalLong seed = in.has("seed")
                ? OptionalLong.of(in.wholeLong("seed", Long.MIN_VALUE, Long.MAX_VALUE))
                : OptionalLong.empty();
        if (method == null || sentence == null || version == null) {
            return null;
        }
        return in.make("learnedFrom", () -> new Provenance(method, sentence, version, customers, learnedFrom, seed));
    }
}
