package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Measure;
import dev.segmentation.needs.Missing;
import dev.segmentation.needs.NeedsClusters;
import dev.segmentation.needs.NeedsClustersModel;
import dev.segmentation.needs.Scale;
import dev.segmentation.needs.Silhouette;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code needs-clusters} in JSON: the sentence here, the model in {@link NeedsClustersParts}. */
public final class NeedsClustersCodec implements ModelCodec<NeedsClustersModel> {
    /** Stands in for measures that are not known, so that the rest of the sentence is checked all the same. */
    private static final Measure ANY = Measure.of("any", "any");

    /** The codec; made by the service loader. */
    public NeedsClustersCodec() {}

    @Override
    public String kind() {
        return NeedsClusters.KIND;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Class<NeedsClustersModel> modelType() {
        return NeedsClustersModel.class;
    }

    @Override
    public String schema() {
        return Schemas.fragment(NeedsClusters.KIND);
    }

    @Override
    public Segmenter<NeedsClustersModel> segmenter(Fields settings) {
        settings.allow(
                "on",
                "scale",
                "transform",
                "missing",
                "silhouette",
                "clusters",
                "starts",
                "seed",
                "resamples",
                "traits",
                "within",
                "former",
                "names");
        List<Measure> on = NeedsSettings.on(settings, Measure.class);
        NeedsClusters made =
                on == null ? null : settings.make("on", () -> NeedsClusters.on(on.toArray(new Measure[0])));
        return searched(settings, scaled(settings, made == null ? NeedsClusters.on(ANY) : made));
    }

    private static NeedsClusters scaled(Fields settings, NeedsClusters sentence) {
        NeedsClusters scaled = sentence;
        if (settings.has("scale")) {
            String scale = settings.choice("scale", "zscore", "range", "none");
            scaled = scaled.scale(
                    "range".equals(scale) ? Scale.RANGE : "none".equals(scale) ? Scale.NONE : Scale.ZSCORE);
        }
        if (settings.has("transform") && "ln".equals(settings.choice("transform", "none", "ln"))) {
            scaled = scaled.ln();
        }
        if (settings.has("missing")) {
            boolean partial = "partial".equals(settings.choice("missing", "unassigned", "partial"));
            scaled = scaled.missing(partial ? Missing.PARTIAL : Missing.UNASSIGNED);
        }
        if (settings.has("silhouette")) {
            boolean plain = "plain".equals(settings.choice("silhouette", "squared", "plain"));
            scaled = scaled.silhouette(plain ? Silhouette.PLAIN : Silhouette.SQUARED);
        }
        return scaled;
    }

    private static NeedsClusters searched(Fields settings, NeedsClusters sentence) {
        NeedsClusters searched = sentence;
        NeedsSettings.Range range = settings.has("clusters") ? NeedsSettings.range(settings, "clusters") : null;
        if (range != null) {
            searched = settings.step("clusters", searched, s -> s.clusters(range.from(), range.to()));
        }
        if (settings.has("starts")) {
            searched = searched.starts(NeedsSettings.starts(settings));
        }
        if (settings.has("seed")) {
            searched = searched.seed(NeedsSettings.seed(settings));
        }
        int resamples = settings.has("resamples") ? NeedsSettings.resamples(settings) : -1;
        boolean knowsRange = range != null || !settings.has("clusters");
        return resamples < 0 || !knowsRange
                ? searched
                : settings.step("resamples", searched, s -> s.resamples(resamples));
    }

    @Override
    public @Nullable NeedsClustersModel model(Fields parts, int format, Provenance provenance) {
        return NeedsClustersParts.read(parts, provenance);
    }

    @Override
    public Map<String, Object> parts(NeedsClustersModel model) {
        return NeedsClustersParts.write(model);
    }
}
