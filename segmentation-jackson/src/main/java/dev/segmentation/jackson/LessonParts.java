package dev.segmentation.jackson;

import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Measure;
import dev.segmentation.profile.Answer;
import dev.segmentation.profile.Correction;
import dev.segmentation.profile.Lesson;
import dev.segmentation.profile.Question;
import dev.segmentation.profile.Trait;
import dev.segmentation.profile.Wish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was learned about best customers, without these, as plain data and back: in models and in portraits. Stateless. */
final class LessonParts {
    private static final int MOST = Integer.MAX_VALUE;

    private LessonParts() {}

    /** Adds {@code correction} and, where anything was asked, {@code questions}. */
    static void write(Map<String, Object> parts, Lesson lesson) {
        Correction correction = lesson.correction();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("method", correction.method().name().toLowerCase(Locale.ROOT));
        written.put("permutations", correction.permutations());
        written.put("tested", correction.tested());
        written.put("critical", correction.critical());
        parts.put("correction", written);
        putAll(
                parts,
                "questions",
                lesson.traits().stream().map(LessonParts::trait).toList());
    }

    /** Adds a list that is not empty. */
    static void putAll(Map<String, Object> parts, String field, List<?> list) {
        if (!list.isEmpty()) {
            parts.put(field, list);
        }
    }

    private static Map<String, Object> trait(Trait trait) {
        Question question = trait.question();
        Map<String, Object> parts = AttributeJson.parts(question.attribute());
        Bands bands = question.bands();
        if (bands != null) {
            parts.put("bands", BandsJson.parts(bands));
        } else if (question.label() != null) {
            parts.put("label", question.label());
        } else {
            parts.put("level", question.level());
        }
        parts.put("answers", trait.answers().stream().map(LessonParts::answer).toList());
        return parts;
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("value", answer.value());
        parts.put("best", answer.best());
        parts.put("all", answer.all());
        if (!Double.isNaN(answer.corrected())) {
            parts.put("corrected", answer.corrected());
        }
        return parts;
    }

    /** The correction; null after a problem. */
    static @Nullable Correction correction(Fields parent) {
        Fields in = parent.object("correction");
        if (in == null) {
            return null;
        }
        in.allow("method", "permutations", "tested", "critical");
        String method = in.choice("method", "permutation", "holm");
        int permutations = in.whole("permutations", 0, MOST);
        int tested = in.whole("tested", 0, MOST);
        double critical = in.number("critical");
        return method == null || Double.isNaN(critical)
                ? null
                : in.make(
                        "critical",
                        () -> new Correction(
                                Correction.Method.valueOf(method.toUpperCase(Locale.ROOT)),
                                permutations,
                                tested,
                                critical));
    }

    /** The traits, perhaps none; null after a problem. */
    static @Nullable List<Trait> traits(Fields parent) {
        List<Trait> traits = new ArrayList<>();
        List<Fields> written = parent.has("questions") ? parent.objects("questions") : List.of();
        for (Fields in : written) {
            NeedsClustersParts.add(traits, trait(in));
        }
        boolean isWhole = traits.size() == written.size() && parent.has("questions") == !written.isEmpty();
        return isWhole ? traits : null;
    }

    private static @Nullable Trait trait(Fields in) {
        AttributeJson.allow(in, List.of("bands", "answers"), List.of("level", "answers"), List.of("label", "answers"));
        Attribute attribute = AttributeJson.attribute(in);
        Question question = attribute == null ? null : question(in, attribute);
        List<Answer> answers = new ArrayList<>();
        List<Fields> written = in.objects("answers");
        for (Fields one : written) {
            NeedsClustersParts.add(answers, answer(one));
        }
        return question == null || answers.isEmpty() || answers.size() < written.size()
                ? null
                : in.make("answers", () -> new Trait(question, answers));
    }

    private static @Nullable Question question(Fields in, Attribute attribute) {
        if (attribute instanceof Measure measure) {
            Bands bands = BandsJson.bands(in, "bands");
            return bands == null ? null : in.make("bands", () -> new Question(measure, 0, bands, null));
        }
        if (in.has("category")) {
            int level = in.whole("level", 1, MOST);
            return in.make("level", () -> new Question(attribute, level, null, null));
        }
        String label = in.anyText("label");
        return label == null ? null : in.make("label", () -> new Question(attribute, 0, null, label));
    }

    private static @Nullable Answer answer(Fields in) {
        in.allow("value", "best", "all", "corrected");
        List<String> value = in.texts("value");
        int best = in.whole("best", 0, MOST);
        int all = in.whole("all", 0, MOST);
        double corrected = in.has("corrected") ? in.number("corrected") : Double.NaN;
        return value == null ? null : in.make("all", () -> new Answer(value, best, all, corrected));
    }

    /** Adds {@code weights} and {@code wishes} where there are any. */
    static void wanted(Map<String, Object> parts, Map<Attribute, Double> weights, List<Wish> wishes) {
        List<Object> weighed = new ArrayList<>();
        weights.forEach((attribute, weight) -> {
            Map<String, Object> one = AttributeJson.parts(attribute);
            one.put("weight", weight);
            weighed.add(one);
        });
        putAll(parts, "weights", weighed);
        List<Object> wished = new ArrayList<>();
        wishes.forEach(wish -> {
            Map<String, Object> one = AttributeJson.parts(wish.attribute());
            one.put("value", wish.value());
            wished.add(one);
        });
        putAll(parts, "wishes", wished);
    }

    static Map<Attribute, Double> weights(Fields parent) {
        Map<Attribute, Double> weights = new LinkedHashMap<>();
        for (Fields in : parent.has("weights") ? parent.objects("weights") : List.<Fields>of()) {
            AttributeJson.allow(in, List.of("weight"), List.of("weight"), List.of("weight"));
            Attribute attribute = AttributeJson.attribute(in);
            double weight = in.number("weight");
            if (attribute != null && weights.put(attribute, weight) != null) {
                in.problem("weight", "weights must name each attribute once; got one again.");
            }
        }
        return weights;
    }

    static List<Wish> wishes(Fields parent) {
        List<Wish> wishes = new ArrayList<>();
        for (Fields in : parent.has("wishes") ? parent.objects("wishes") : List.<Fields>of()) {
            AttributeJson.allow(in, List.of("value"), List.of("value"), List.of("value"));
            Attribute attribute = AttributeJson.attribute(in);
            List<String> value = in.texts("value");
            if (attribute != null && value != null) {
                NeedsClustersParts.add(wishes, in.make("value", () -> new Wish(attribute, value)));
            }
        }
        return wishes;
    }
}
