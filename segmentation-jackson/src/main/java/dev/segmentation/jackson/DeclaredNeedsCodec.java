package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.needs.DeclaredNeeds;
import dev.segmentation.needs.DeclaredNeedsModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code declared-needs} in JSON: the sentence here, the model in {@link DeclaredNeedsParts}. */
public final class DeclaredNeedsCodec implements ModelCodec<DeclaredNeedsModel> {
    /** Stands in for needs that are not known, so that the rest of the sentence is checked all the same. */
    private static final DeclaredNeeds ANY = DeclaredNeeds.on(Measure.of("any", "any"), Measure.of("more", "any"));

    /** The codec; made by the service loader. */
    public DeclaredNeedsCodec() {}

    @Override
    public String kind() {
        return DeclaredNeeds.KIND;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Class<DeclaredNeedsModel> modelType() {
        return DeclaredNeedsModel.class;
    }

    @Override
    public String schema() {
        return Schemas.fragment(DeclaredNeeds.KIND);
    }

    @Override
    public Segmenter<DeclaredNeedsModel> segmenter(Fields settings) {
        settings.allow(
                "on",
                "margin",
                "ranks",
                "atLeast",
                "pairs",
                "trusting",
                "notOlderThan",
                "weighing",
                "traits",
                "within",
                "against",
                "performance",
                "outcome");
        List<Measure> on = NeedsSettings.on(settings, Measure.class);
        DeclaredNeeds made =
                on == null ? null : settings.make("on", () -> DeclaredNeeds.on(on.toArray(new Measure[0])));
        DeclaredNeeds sentence = made == null ? ANY : made;
        double margin = settings.has("margin") ? settings.number("margin") : Double.NaN;
        if (!Double.isNaN(margin)) {
            sentence = settings.step("margin", sentence, s -> s.margin(margin));
        }
        if (settings.has("ranks") && settings.flag("ranks")) {
            sentence = sentence.ranks();
        }
        double least = settings.has("atLeast") ? settings.number("atLeast") : Double.NaN;
        if (!Double.isNaN(least)) {
            sentence = sentence.atLeast(least);
        }
        if (settings.has("pairs") && settings.flag("pairs")) {
            sentence = sentence.pairs();
        }
        return evidence(settings, sentence);
    }

    private static DeclaredNeeds evidence(Fields settings, DeclaredNeeds sentence) {
        DeclaredNeeds longer = sentence;
        Fields trusting = settings.has("trusting") ? settings.object("trusting") : null;
        if (trusting != null) {
            trusting.allow("category", "is");
            Category source = trusting.category("category");
            List<String> is = trusting.texts("is");
            if (source != null && is != null) {
                longer = trusting.step("is", longer, s -> s.trusting(source, is.toArray(new String[0])));
            }
        }
        Fields notOlder = settings.has("notOlderThan") ? settings.object("notOlderThan") : null;
        if (notOlder != null) {
            notOlder.allow("measure", "most");
            Measure age = notOlder.measure("measure");
            double most = notOlder.number("most");
            if (age != null && !Double.isNaN(most)) {
                longer = longer.notOlderThan(age, most);
            }
        }
        double weight = settings.has("weighing") ? settings.number("weighing") : Double.NaN;
        return Double.isNaN(weight) ? longer : settings.step("weighing", longer, s -> s.weighing(weight));
    }

    @Override
    public @Nullable DeclaredNeedsModel model(Fields parts, int format, Provenance provenance) {
        return DeclaredNeedsParts.read(parts, provenance);
    }

    @Override
    public Map<String, Object> parts(DeclaredNeedsModel model) {
        return DeclaredNeedsParts.write(model);
    }
}
