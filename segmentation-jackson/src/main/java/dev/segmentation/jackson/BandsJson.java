package dev.segmentation.jackson;

import dev.segmentation.band.Banding;
import dev.segmentation.band.Bands;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bands as all methods write them: in a definition a rule such as <code>{"at": [50, 250], "labels": [...]}</code>, in a
 * model the cuts learned, <code>{"cuts": [...], "labels": [...]}</code>.
 *
 * <p>Stateless and thread-safe; what is wrong with a document is reported to its {@link Fields}.
 */
public final class BandsJson {
    private static final List<String> RULES =
            List.of("at", "quantiles", "topShare", "cumulativeShare", "naturalBreaks");
    private static final int MOST_BANDS = 1_000;

    private BandsJson() {}

    /**
     * Reads the rule of a definition.
     *
     * @param parent the object that has the field
     * @param field its name, as a rule {@code bands}
     * @return the banding, or null after a problem
     */
    public static @Nullable Banding banding(Fields parent, String field) {
        Fields in = parent.object(field);
        if (in == null) {
            return null;
        }
        in.allow("at", "quantiles", "topShare", "cumulativeShare", "naturalBreaks", "labels");
        List<String> rules = RULES.stream().filter(in::has).toList();
        if (rules.size() != 1) {
            parent.report(
                    Codes.CONFLICT,
                    field,
                    field + " must have exactly one of " + RULES + "; got "
                            + (rules.isEmpty() ? "none." : rules + "."));
            return null;
        }
        String rule = rules.get(0);
        Banding banding = rule.equals("naturalBreaks") ? naturalBreaks(in) : shares(in, rule);
        List<String> labels = in.has("labels") ? in.texts("labels") : null;
        if (banding == null || labels == null) {
            return in.has("labels") ? null : banding;
        }
        return in.make("labels", () -> banding.labels(labels.toArray(new String[0])));
    }

    private static @Nullable Banding naturalBreaks(Fields in) {
        Json.Num number = in.take("naturalBreaks", Json.Num.class, "a whole number of bands");
        if (number == null) {
            return null;
        }
        if (!number.isWhole() || Math.abs(number.value()) > MOST_BANDS) {
            in.whole("naturalBreaks", 2, MOST_BANDS);
            return null;
        }
        return in.make("naturalBreaks", () -> Banding.naturalBreaks((int) number.value()));
    }

    private static @Nullable Banding shares(Fields in, String rule) {
        double[] numbers = in.numbers(rule);
        if (numbers == null) {
            return null;
        }
        return in.make(rule, () -> switch (rule) {
            case "at" -> Banding.at(numbers);
            case "quantiles" -> Banding.quantiles(numbers);
            case "topShare" -> Banding.topShare(numbers);
            default -> Banding.cumulativeShare(numbers);
        });
    }

    /**
     * Reads the bands of a model.
     *
     * @param parent the object that has the field
     * @param field its name
     * @return the bands, or null after a problem
     */
    public static @Nullable Bands bands(Fields parent, String field) {
        Fields in = parent.object(field);
        if (in == null) {
            return null;
        }
        in.allow("cuts", "labels");
        double[] cuts = in.numbers("cuts");
        List<String> labels = in.texts("labels");
        return cuts == null || labels == null
                ? null
                : parent.make(field, () -> Bands.of(Arrays.stream(cuts).boxed().toList(), labels));
    }

    /**
     * Writes the bands of a model.
     *
     * @param bands the bands
     * @return plain data: cuts rising, labels lowest first
     */
    public static Map<String, Object> parts(Bands bands) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("cuts", bands.cutArray());
        parts.put("labels", bands.labels());
        return parts;
    }
}
