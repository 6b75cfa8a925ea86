package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.Segmenter;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.value.ValueBased;
import dev.segmentation.value.ValueBasedModel;
import dev.segmentation.value.ValueIndex;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code value-based} in JSON: the sentence here, the model in {@link ValueBasedParts}. */
public final class ValueBasedCodec implements ModelCodec<ValueBasedModel> {
    /** Stands in for a measure that is not known, so that the rest of the sentence is checked all the same. */
    private static final Measure ANY = Measure.of("any", "any");

    /** The codec; made by the service loader. */
    public ValueBasedCodec() {}

    @Override
    public String kind() {
        return ValueBased.KIND;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Class<ValueBasedModel> modelType() {
        return ValueBasedModel.class;
    }

    @Override
    public String schema() {
        return Schemas.fragment(ValueBased.KIND);
    }

    @Override
    public Segmenter<ValueBasedModel> segmenter(Fields settings) {
        settings.allow("by", "bands", "potential", "lift");
        ValueBased by = by(settings);
        ValueBased sentence = by == null ? ValueBased.by(ANY) : by;
        Banding bands = settings.has("bands") ? BandsJson.banding(settings, "bands") : null;
        if (bands != null) {
            sentence = settings.step("bands", sentence, s -> s.banding(bands));
        }
        if (settings.has("potential")) {
            sentence = potential(settings, sentence, by != null);
        }
        boolean knowsLabels = bands != null || !settings.has("bands");
        for (Fields lift : settings.has("lift") ? settings.objects("lift") : List.<Fields>of()) {
            sentence = lift(lift, sentence, knowsLabels);
        }
        return sentence;
    }

    private static @Nullable ValueBased by(Fields settings) {
        if (settings.isText("by")) {
            Measure measure = settings.measure("by");
            return measure == null ? null : ValueBased.by(measure);
        }
        if (!settings.isObject("by")) {
            settings.take("by", Json.Text.class, "a measure's name, or an index of several");
            return null;
        }
        Fields in = settings.object("by");
        ValueIndex index = in == null ? null : index(in);
        return index == null ? null : ValueBased.by(index);
    }

    private static @Nullable ValueIndex index(Fields in) {
        in.allow("index", "scale");
        String scale = in.has("scale") ? in.choice("scale", "mean", "none") : "mean";
        ValueIndex index = null;
        boolean whole = scale != null && in.has("index");
        for (Fields part : in.objects("index")) {
            part.allow("measure", "weight");
            Measure measure = part.measure("measure");
            double weight = part.has("weight") ? part.number("weight") : 1;
            if (measure == null || Double.isNaN(weight)) {
                whole = false;
                continue;
            }
            ValueIndex former = index;
            index = part.make(
                    "weight", () -> former == null ? ValueIndex.of(measure, weight) : former.and(measure, weight));
            whole &= index != null;
            index = index == null ? former : index;
        }
        return index == null || !whole ? null : "none".equals(scale) ? index.unscaled() : index;
    }

    private static ValueBased potential(Fields settings, ValueBased sentence, boolean knowsValue) {
        Fields in = settings.object("potential");
        if (in == null) {
            return sentence;
        }
        in.allow("measure", "bands");
        Measure measure = in.measure("measure");
        Banding bands = in.has("bands") ? BandsJson.banding(in, "bands") : null;
        if (measure == null || (in.has("bands") ? bands == null : !knowsValue)) {
            return sentence;
        }
        return settings.step(
                "potential", sentence, s -> bands == null ? s.potential(measure) : s.potential(measure, bands));
    }

    /**
     * Lifts by a category, by labels or by a measure. The band is checked where the labels of the bands are known, also of a
     * lift that has another problem: then with a stand-in for what is not known, as the sentence is not used.
     */
    private static ValueBased lift(Fields in, ValueBased sentence, boolean knowsLabels) {
        String atLeast = in.text("atLeast");
        UnaryOperator<ValueBased> step;
        if (in.has("category")) {
            in.allow("category", "is", "atLeast");
            Category category = orElse(in.category("category"), Category.of("any"));
            String is = orElse(in.text("is"), "any");
            step = s -> s.lift(category, is, String.valueOf(atLeast));
        } else if (in.has("labels")) {
            in.allow("labels", "has", "atLeast");
            Labels labels = orElse(in.labels("labels"), Labels.of("any"));
            String has = orElse(in.text("has"), "any");
            step = s -> s.lift(labels, has, String.valueOf(atLeast));
        } else {
            String[] others = in.has("measure") ? new String[0] : new String[] {"category", "is", "labels", "has"};
            in.allowing(others).allow("measure", "from", "atLeast");
            Measure measure = orElse(in.measure("measure"), ANY);
            double from = in.number("from");
            step = s -> s.lift(measure, Double.isNaN(from) ? 0 : from, String.valueOf(atLeast));
        }
        return atLeast == null || !knowsLabels ? sentence : in.step("atLeast", sentence, step);
    }

    private static <T> T orElse(@Nullable T known, T standIn) {
        return known == null ? standIn : known;
    }

    @Override
    public @Nullable ValueBasedModel model(Fields parts, int format, Provenance provenance) {
        return ValueBasedParts.read(parts, provenance);
    }

    @Override
    public Map<String, Object> parts(ValueBasedModel model) {
        return ValueBasedParts.write(model);
    }
}
