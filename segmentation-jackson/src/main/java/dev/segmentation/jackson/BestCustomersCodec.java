package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.Segmenter;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Measure;
import dev.segmentation.profile.BestCustomers;
import dev.segmentation.profile.BestCustomersModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code best-customers} in JSON: the sentence here, what it asks about in {@link BestCustomersAsking}, the model in
 * {@link BestCustomersParts}.
 */
public final class BestCustomersCodec implements ModelCodec<BestCustomersModel> {
    /** Stands in for a measure that is not known, so that the rest of the sentence is checked all the same. */
    private static final Measure ANY = Measure.of("any", "any");

    private static final int LARGEST = 1_000_000_000;
    private static final int LEAST_PERMUTATIONS = 19;
    private static final int MOST_PERMUTATIONS = 10_000_000;

    /** The codec; made by the service loader. */
    public BestCustomersCodec() {}

    @Override
    public String kind() {
        return BestCustomers.KIND;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Class<BestCustomersModel> modelType() {
        return BestCustomersModel.class;
    }

    @Override
    public String schema() {
        return Schemas.fragment(BestCustomers.KIND);
    }

    @Override
    public Segmenter<BestCustomersModel> segmenter(Fields settings) {
        settings.allow(
                "by",
                "top",
                "ids",
                "on",
                "bands",
                "wishes",
                "correction",
                "permutations",
                "seed",
                "cuts",
                "capacity",
                "known",
                "score",
                "cards",
                "newcomers",
                "lookAlikes",
                "diamonds");
        Measure by = settings.measure("by");
        BestCustomers sentence = best(settings, BestCustomers.by(by == null ? ANY : by));
        List<Attribute> asked = BestCustomersAsking.of(settings, by);
        sentence = BestCustomersAsking.with(settings, sentence, asked);
        Banding bands = settings.has("bands") ? BandsJson.banding(settings, "bands") : null;
        sentence = bands == null ? sentence : sentence.banding(bands);
        return judging(settings, testing(settings, sentence));
    }

    /** {@code top}, a number or a share, or {@code ids}. */
    private static BestCustomers best(Fields settings, BestCustomers sentence) {
        exclusive(settings, "top", "ids");
        BestCustomers longer = sentence;
        Json.Num top =
                settings.has("top") ? settings.take("top", Json.Num.class, "a number of customers or a share") : null;
        if (top != null) {
            longer = top(settings, sentence, top);
        }
        List<String> ids = settings.has("ids") ? Lists.texts(settings.items("ids")) : null;
        return ids == null || ids.isEmpty() ? longer : settings.step("ids", longer, s -> s.ids(ids));
    }

    private static BestCustomers top(Fields settings, BestCustomers sentence, Json.Num top) {
        double value = top.value();
        if (value > 0 && value < 1) {
            return settings.step("top", sentence, s -> s.topShare(value));
        }
        if (!top.isWhole() && value >= 1 && value == Math.rint(value)) {
            settings.whole("top", 1, LARGEST); // 10.0 is none
            return sentence;
        }
        if (!top.isWhole() || value < 1 || value > LARGEST) {
            settings.problem(
                    "top",
                    "top must be a number of customers from 1 to " + LARGEST
                            + ", or a share of them within (0, 1); got " + top.text()
                            + ". Write for example 10 or 0.05.");
            return sentence;
        }
        return sentence.top((int) value);
    }

    private static BestCustomers testing(Fields settings, BestCustomers sentence) {
        BestCustomers longer = sentence;
        if (settings.has("correction") && "holm".equals(settings.choice("correction", "permutation", "holm"))) {
            longer = longer.holm();
        }
        if (settings.has("permutations")) {
            longer = longer.permutations(settings.whole("permutations", LEAST_PERMUTATIONS, MOST_PERMUTATIONS));
        }
        return settings.has("seed") ? longer.seed(NeedsSettings.seed(settings)) : longer;
    }

    private static BestCustomers judging(Fields settings, BestCustomers sentence) {
        exclusive(settings, "cuts", "capacity");
        BestCustomers longer = settings.has("cuts") ? cuts(settings, sentence) : sentence;
        if (settings.has("capacity")) {
            longer = longer.capacity(settings.whole("capacity", 1, LARGEST));
        }
        double known = settings.has("known") ? settings.number("known") : Double.NaN;
        if (!Double.isNaN(known)) {
            longer = settings.step("known", longer, s -> s.known(known));
        }
        boolean isLogOdds = settings.has("score") && "log-odds".equals(settings.choice("score", "shares", "log-odds"));
        return isLogOdds ? longer.logOdds() : longer;
    }

    /** {@code {"prioritise": 60, "consider": 40}}, or the same two numbers as thresholds, rising. */
    private static BestCustomers cuts(Fields settings, BestCustomers sentence) {
        if (settings.isList("cuts")) {
            double[] rising = settings.numbers("cuts");
            if (rising != null && (rising.length != 2 || !(rising[0] <= rising[1]))) {
                settings.problem(
                        "cuts",
                        "cuts must be two numbers that rise; got " + (rising.length == 2 ? "falling ones." : "others.")
                                + " Write for example [40, 60]: considered from 40, prioritised from 60.");
            } else if (rising != null) {
                return settings.step("cuts", sentence, s -> s.cuts(rising[1], rising[0]));
            }
            return sentence;
        }
        Fields in = settings.object("cuts");
        if (in == null) {
            return sentence;
        }
        in.allow("prioritise", "consider");
        double prioritise = in.number("prioritise");
        double consider = in.number("consider");
        return Double.isNaN(prioritise) || Double.isNaN(consider)
                ? sentence
                : in.step("prioritise", sentence, s -> s.cuts(prioritise, consider));
    }

    private static void exclusive(Fields settings, String one, String other) {
        if (settings.has(one) && settings.has(other)) {
            settings.problemHere("best-customers must have " + one + " or " + other + "; got both. Leave one out.");
        }
    }

    @Override
    public @Nullable BestCustomersModel model(Fields parts, int format, Provenance provenance) {
        return BestCustomersParts.read(parts, provenance);
    }

    @Override
    public Map<String, Object> parts(BestCustomersModel model) {
        return BestCustomersParts.write(model);
    }
}
