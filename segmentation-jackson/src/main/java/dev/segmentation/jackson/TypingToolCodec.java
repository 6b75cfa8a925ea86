package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Attribute;
import dev.segmentation.needs.TypingTool;
import dev.segmentation.needs.TypingToolModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code typing-tool} in JSON: the sentence here, the model in {@link TypingToolParts}. */
public final class TypingToolCodec implements ModelCodec<TypingToolModel> {
    private static final int MOST = 8;

    /** The codec; made by the service loader. */
    public TypingToolCodec() {}

    @Override
    public String kind() {
        return TypingTool.KIND;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Class<TypingToolModel> modelType() {
        return TypingToolModel.class;
    }

    @Override
    public String schema() {
        return Schemas.fragment(TypingTool.KIND);
    }

    @Override
    public @Nullable Segmenter<TypingToolModel> segmenter(Fields settings) {
        settings.allow("of", "asking", "atMost", "threshold", "traits", "within");
        String of = settings.text("of");
        Segmenter<?> truth = of == null ? null : settings.reading().sentence(settings, "of", of);
        List<Attribute> asking =
                settings.has("asking") ? NeedsSettings.attributes(settings, "asking", Attribute.class) : List.of();
        int most = settings.has("atMost") ? settings.whole("atMost", 2, MOST) : MOST;
        double threshold = settings.has("threshold") ? settings.number("threshold") : Double.NaN;
        if (truth == null || asking == null) {
            return null;
        }
        TypingTool tool = TypingTool.of(truth);
        if (!asking.isEmpty()) {
            tool = settings.step("asking", tool, t -> t.asking(asking.toArray(new Attribute[0])));
        }
        if (settings.has("atMost") && most > 1) {
            tool = settings.step("atMost", tool, t -> t.atMost(most));
        }
        return Double.isNaN(threshold) ? tool : settings.step("threshold", tool, t -> t.threshold(threshold));
    }

    @Override
    public @Nullable TypingToolModel model(Fields parts, int format, Provenance provenance) {
        return TypingToolParts.read(parts, provenance);
    }

    @Override
    public Map<String, Object> parts(TypingToolModel model) {
        return TypingToolParts.write(model);
    }
}
