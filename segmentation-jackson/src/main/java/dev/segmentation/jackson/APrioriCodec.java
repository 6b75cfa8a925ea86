package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.Segmenter;
import dev.segmentation.apriori.APriori;
import dev.segmentation.apriori.APrioriModel;
import dev.segmentation.apriori.Size;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code a-priori} in JSON: the sentence here, the model in {@link APrioriParts}. */
public final class APrioriCodec implements ModelCodec<APrioriModel> {
    private static final List<String> DIMENSIONS = List.of("category", "measure", "labels", "size");
    private static final int DEEPEST = 1_000;
    private static final int LARGEST = 1_000_000_000;

    /** The codec; made by the service loader. */
    public APrioriCodec() {}

    @Override
    public String kind() {
        return APriori.KIND;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Class<APrioriModel> modelType() {
        return APrioriModel.class;
    }

    @Override
    public String schema() {
        return Schemas.fragment(APriori.KIND);
    }

    @Override
    public @Nullable Segmenter<APrioriModel> segmenter(Fields settings) {
        settings.allow("by", "minimum");
        APriori sentence = settings.has("by") && !settings.isList("by") ? noList(settings) : null;
        for (Fields dimension :
                settings.has("by") && !settings.isList("by") ? List.<Fields>of() : settings.objects("by")) {
            sentence = with(sentence, dimension);
        }
        int minimum = settings.has("minimum") ? settings.whole("minimum", 1, LARGEST) : 0;
        Measure sum = settings.has("sum") ? settings.measure("sum") : null;
        if (sentence == null) {
            return null;
        }
        sentence = minimum == 0 ? sentence : sentence.minimum(minimum);
        return sum == null ? sentence : sentence.sum(sum);
    }

    private static @Nullable APriori noList(Fields settings) {
        settings.report(
                Codes.TYPE,
                "by",
                "by must be a list of dimensions; got something else. Write for example [{\"category\": \"industry\"}].");
        return null;
    }

    /** The sentence with one more dimension; as it was after a problem. */
    private static @Nullable APriori with(@Nullable APriori sentence, Fields in) {
        List<String> kinds = DIMENSIONS.stream().filter(in::has).toList();
        if (kinds.size() != 1) {
            in.problemHere("A dimension must have exactly one of " + DIMENSIONS + "; got "
                    + (kinds.isEmpty() ? "none." : kinds + "."));
            return sentence;
        }
        String kind = kinds.get(0);
        APriori longer = switch (kind) {
            case "category" -> category(sentence, in);
            case "measure" -> measure(sentence, in);
            case "labels" -> labels(sentence, in);
            default -> size(sentence, in);
        };
        return longer == null ? sentence : longer;
    }

    private static @Nullable APriori category(@Nullable APriori sentence, Fields in) {
        in.allow("category", "level");
        Category category = in.category("category");
        int level = in.has("level") ? in.whole("level", 1, DEEPEST) : 0;
        if (category == null) {
            return null;
        }
        int levels = in.reading().vocabulary().levels(category.name());
        if (level > levels) {
            in.problem(
                    "level",
                    "level must be at most " + levels + ", the number of columns of " + Names.quote(category.name())
                            + "; got " + level + ". Nobody has a value below them.");
            return null;
        }
        if (level == 0) {
            return in.make("category", () -> sentence == null ? APriori.by(category) : sentence.and(category));
        }
        return in.make(
                "category", () -> sentence == null ? APriori.by(category, level) : sentence.and(category, level));
    }

    private static @Nullable APriori measure(@Nullable APriori sentence, Fields in) {
        in.allow("measure", "bands");
        Measure measure = in.measure("measure");
        Banding bands = BandsJson.banding(in, "bands");
        return measure == null || bands == null
                ? null
                : in.make(
                        "measure", () -> sentence == null ? APriori.by(measure, bands) : sentence.and(measure, bands));
    }

    private static @Nullable APriori labels(@Nullable APriori sentence, Fields in) {
        in.allow("labels", "has");
        Labels labels = in.labels("labels");
        String has = in.has("has") ? in.text("has") : null;
        if (labels == null) {
            return null;
        }
        if (has == null) {
            return in.make("labels", () -> sentence == null ? APriori.by(labels) : sentence.and(labels));
        }
        return in.make("labels", () -> sentence == null ? APriori.by(labels, has) : sentence.and(labels, has));
    }

    /** {@code {"size": {"before": MEASURE, "after": MEASURE, "bands": {"before": BANDS, "after": BANDS}}}}. */
    private static @Nullable APriori size(@Nullable APriori sentence, Fields in) {
        in.allow("size");
        Fields of = in.object("size");
        if (of == null) {
            return null;
        }
        of.allow("before", "after", "bands");
        Measure before = of.measure("before");
        Measure after = of.measure("after");
        Size size = before == null || after == null ? null : of.make("after", () -> Size.of(before, after));
        Fields bands = of.has("bands") ? of.object("bands") : null;
        if (bands != null) {
            bands.allow("before", "after");
            Banding first = BandsJson.banding(bands, "before");
            Banding second = BandsJson.banding(bands, "after");
            size = size == null || first == null || second == null
                    ? null
                    : of.step("bands", size, s -> s.bands(first, second));
        }
        Size made = size;
        return made == null ? null : in.make("size", () -> sentence == null ? APriori.by(made) : sentence.and(made));
    }

    @Override
    public @Nullable APrioriModel model(Fields parts, int format, Provenance provenance) {
        return APrioriParts.read(parts, provenance);
    }

    @Override
    public Map<String, Object> parts(APrioriModel model) {
        return APrioriParts.write(model);
    }
}
