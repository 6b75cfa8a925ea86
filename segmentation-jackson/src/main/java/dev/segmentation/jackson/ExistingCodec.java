package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.Segmenter;
import dev.segmentation.apriori.Existing;
import dev.segmentation.apriori.ExistingModel;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code existing} in JSON. */
public final class ExistingCodec implements ModelCodec<ExistingModel> {
    /** The codec; made by the service loader. */
    public ExistingCodec() {}

    @Override
    public String kind() {
        return Existing.KIND;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Class<ExistingModel> modelType() {
        return ExistingModel.class;
    }

    @Override
    public String schema() {
        return Schemas.fragment(Existing.KIND);
    }

    @Override
    public @Nullable Segmenter<ExistingModel> segmenter(Fields settings) {
        settings.allow("category");
        Category category = settings.category("category");
        Measure sum = settings.has("sum") ? settings.measure("sum") : null;
        if (category == null) {
            return null;
        }
        Existing sentence = Existing.of(category);
        return sum == null ? sentence : sentence.sum(sum);
    }

    @Override
    public @Nullable ExistingModel model(Fields parts, int format, Provenance provenance) {
        parts.allow("category", "paths", "sum");
        String category = parts.text("category");
        List<List<String>> paths = parts.lists("paths");
        Measure sum = APrioriParts.sum(parts);
        return category == null || paths == null
                ? null
                : parts.make("paths", () -> ExistingModel.of(Category.of(category), paths, sum, provenance));
    }

    @Override
    public Map<String, Object> parts(ExistingModel model) {
        Map<String, Object> parts = new LinkedHashMap<>(AttributeJson.parts(model.category()));
        parts.put("paths", model.paths());
        model.money().ifPresent(sum -> parts.put("sum", AttributeJson.parts(sum)));
        return parts;
    }
}
