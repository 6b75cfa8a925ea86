package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Measure;
import dev.segmentation.profile.BestCustomersModel;
import dev.segmentation.profile.Cohort;
import dev.segmentation.profile.Correction;
import dev.segmentation.profile.FitRules;
import dev.segmentation.profile.FitScore;
import dev.segmentation.profile.Lesson;
import dev.segmentation.profile.Newcomers;
import dev.segmentation.profile.Trait;
import dev.segmentation.profile.Wish;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The model of {@code best-customers} as plain data, and back. Stateless. */
final class BestCustomersParts {
    /** Sixteen hexadecimal digits: many a reader of JSON keeps 53 bits of a number. */
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}");

    private static final int MOST = Integer.MAX_VALUE;

    private BestCustomersParts() {}

    static Map<String, Object> write(BestCustomersModel model) {
        Map<String, Object> parts = new LinkedHashMap<>();
        Lesson lesson = model.lesson();
        parts.put("by", AttributeJson.parts(lesson.by()));
        Map<String, Object> cohort = new LinkedHashMap<>();
        cohort.put("all", lesson.cohort().all());
        cohort.put("tied", lesson.cohort().tied());
        cohort.put(
                "fingerprints",
                lesson.cohort().fingerprints().stream()
                        .map(HexFormat.of()::toHexDigits)
                        .toList());
        parts.put("cohort", cohort);
        LessonParts.write(parts, lesson);
        FitRules rules = model.rules();
        Map<String, Object> cuts = new LinkedHashMap<>();
        cuts.put("prioritise", rules.cutoffs().prioritise());
        cuts.put("consider", rules.cutoffs().consider());
        parts.put("cuts", cuts);
        parts.put("known", rules.known());
        parts.put("score", rules.score() == FitScore.SHARES ? "shares" : "log-odds");
        LessonParts.wanted(parts, rules.weights(), rules.wishes());
        LessonParts.putAll(
                parts,
                "unusable",
                rules.unusable().stream().map(AttributeJson::parts).toList());
        model.newcomers().ifPresent(newcomers -> parts.put("newcomers", NewcomersParts.write(newcomers)));
        return parts;
    }

    static @Nullable BestCustomersModel read(Fields in, Provenance provenance) {
        in.allow(
                "by",
                "cohort",
                "correction",
                "questions",
                "cuts",
                "known",
                "score",
                "weights",
                "wishes",
                "unusable",
                "newcomers");
        Measure by = ShareOfWalletParts.measure(in, "by");
        Cohort cohort = cohort(in);
        Correction correction = LessonParts.correction(in);
        List<Trait> traits = LessonParts.traits(in);
        Lesson lesson = by == null || cohort == null || correction == null || traits == null
                ? null
                : in.make("questions", () -> new Lesson(by, cohort, traits, correction));
        FitRules rules = rules(in);
        Newcomers newcomers = in.has("newcomers") && by != null ? NewcomersParts.read(in, by) : null;
        return lesson == null || rules == null || !in.reading().problems().isEmpty()
                ? null
                : in.make("questions", () -> {
                    BestCustomersModel model = BestCustomersModel.of(lesson, rules, provenance);
                    return newcomers == null ? model : model.with(newcomers);
                });
    }

    private static @Nullable Cohort cohort(Fields parent) {
        Fields in = parent.object("cohort");
        if (in == null) {
            return null;
        }
        in.allow("all", "tied", "fingerprints");
        int all = in.whole("all", 0, MOST);
        int tied = in.whole("tied", 0, MOST);
        List<String> texts = in.texts("fingerprints");
        if (texts == null) {
            return null;
        }
        if (!texts.stream().allMatch(text -> FINGERPRINT.matcher(text).matches())) {
            in.problem("fingerprints", "fingerprints must have sixteen hexadecimal digits each; got another text.");
            return null;
        }
        List<Long> fingerprints =
                texts.stream().map(text -> Long.parseUnsignedLong(text, 16)).toList();
        return in.make("all", () -> new Cohort(all, fingerprints, tied));
    }

    private static @Nullable FitRules rules(Fields in) {
        Fields cuts = in.object("cuts");
        FitRules.Cutoffs cutoffs = cuts == null ? null : cutoffs(cuts);
        double known = in.number("known");
        String score = in.choice("score", "shares", "log-odds");
        Map<Attribute, Double> weights = LessonParts.weights(in);
        List<Wish> wishes = LessonParts.wishes(in);
        List<Attribute> unusable = new ArrayList<>();
        for (Fields one : in.has("unusable") ? in.objects("unusable") : List.<Fields>of()) {
            AttributeJson.allow(one, List.of(), List.of(), List.of());
            NeedsClustersParts.add(unusable, AttributeJson.attribute(one));
        }
        if (cutoffs == null || Double.isNaN(known) || score == null) {
            return null;
        }
        FitScore scoring = score.equals("shares") ? FitScore.SHARES : FitScore.LOG_ODDS;
        return in.make("known", () -> new FitRules(cutoffs, known, scoring, weights, wishes, unusable));
    }

    private static FitRules.@Nullable Cutoffs cutoffs(Fields in) {
        in.allow("prioritise", "consider");
        double prioritise = in.number("prioritise");
        double consider = in.number("consider");
        return Double.isNaN(prioritise) || Double.isNaN(consider)
                ? null
                : in.make("prioritise", () -> new FitRules.Cutoffs(prioritise, consider));
    }
}
