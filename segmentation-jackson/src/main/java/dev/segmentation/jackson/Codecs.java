package dev.segmentation.jackson;

import dev.segmentation.SegmentModel;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The codecs of all methods, by kind. Immutable and thread-safe. */
final class Codecs {
    private final Map<String, ModelCodec<?>> byKind;

    private Codecs(Map<String, ModelCodec<?>> byKind) {
        this.byKind = byKind;
    }

    /** The holder idiom: found when first asked for, and once. */
    private static final class Installed {
        static final Codecs CODECS = of(ServiceLoader.load(ModelCodec.class).stream()
                .<ModelCodec<?>>map(ServiceLoader.Provider::get)
                .toList());
    }

    static Codecs installed() {
        return Installed.CODECS;
    }

    static Codecs of(Collection<? extends ModelCodec<?>> codecs) {
        Map<String, ModelCodec<?>> sorted = new TreeMap<>();
        for (ModelCodec<?> codec : codecs) {
            if (sorted.putIfAbsent(codec.kind(), codec) != null) {
                throw new IllegalStateException(
                        "ModelCodec kinds must be unique; got two for " + Names.quote(codec.kind()) + ".");
            }
        }
        return new Codecs(Collections.unmodifiableMap(sorted));
    }

    /** The kinds in order of their names. */
    List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    Collection<ModelCodec<?>> all() {
        return byKind.values();
    }

    @Nullable
    ModelCodec<?> of(String kind) {
        return byKind.get(kind);
    }

    /** The codec of a model, or a refusal. */
    ModelCodec<?> of(SegmentModel model) {
        ModelCodec<?> codec = byKind.get(model.kind());
        if (codec == null) {
            throw new IllegalArgumentException(
                    "SegmentationJson.write model must be of a kind that a ModelCodec is there" + " for, " + kinds()
                            + "; got " + Names.quote(model.kind()) + ".");
        }
        return codec;
    }
}
