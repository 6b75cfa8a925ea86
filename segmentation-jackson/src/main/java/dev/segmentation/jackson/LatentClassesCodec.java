package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Category;
import dev.segmentation.needs.LatentClasses;
import dev.segmentation.needs.LatentClassesModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code latent-classes} in JSON: the sentence here, the model in {@link LatentClassesParts}. */
public final class LatentClassesCodec implements ModelCodec<LatentClassesModel> {
    /** Stands in for categories that are not known, so that the rest of the sentence is checked all the same. */
    private static final Category ANY = Category.of("any");

    /** The codec; made by the service loader. */
    public LatentClassesCodec() {}

    @Override
    public String kind() {
        return LatentClasses.KIND;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Class<LatentClassesModel> modelType() {
        return LatentClassesModel.class;
    }

    @Override
    public String schema() {
        return Schemas.fragment(LatentClasses.KIND);
    }

    @Override
    public Segmenter<LatentClassesModel> segmenter(Fields settings) {
        settings.allow("on", "classes", "starts", "seed", "resamples", "traits", "within", "former", "names");
        List<Category> on = NeedsSettings.on(settings, Category.class);
        LatentClasses made =
                on == null ? null : settings.make("on", () -> LatentClasses.on(on.toArray(new Category[0])));
        LatentClasses sentence = made == null ? LatentClasses.on(ANY) : made;
        NeedsSettings.Range range = settings.has("classes") ? NeedsSettings.range(settings, "classes") : null;
        if (range != null) {
            sentence = settings.step("classes", sentence, s -> s.classes(range.from(), range.to()));
        }
        if (settings.has("starts")) {
            sentence = sentence.starts(NeedsSettings.starts(settings));
        }
        if (settings.has("seed")) {
            sentence = sentence.seed(NeedsSettings.seed(settings));
        }
        int resamples = settings.has("resamples") ? NeedsSettings.resamples(settings) : -1;
        boolean knowsRange = range != null || !settings.has("classes");
        return resamples < 0 || !knowsRange
                ? sentence
                : settings.step("resamples", sentence, s -> s.resamples(resamples));
    }

    @Override
    public @Nullable LatentClassesModel model(Fields parts, int format, Provenance provenance) {
        return LatentClassesParts.read(parts, provenance);
    }

    @Override
    public Map<String, Object> parts(LatentClassesModel model) {
        return LatentClassesParts.write(model);
    }
}
