package dev.segmentation.jackson;

import dev.segmentation.Play;
import dev.segmentation.Provenance;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.wallet.SatisfactionIndex;
import dev.segmentation.wallet.ShareOfWalletModel;
import dev.segmentation.wallet.WalletCuts;
import dev.segmentation.wallet.WalletEvidence;
import dev.segmentation.wallet.WalletMeasures;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The model of {@code share-of-wallet} as plain data, and back. Stateless. */
final class ShareOfWalletParts {
    private ShareOfWalletParts() {}

    static Map<String, Object> write(ShareOfWalletModel model) {
        Map<String, Object> parts = new LinkedHashMap<>();
        WalletMeasures measures = model.measures();
        parts.put("sales", AttributeJson.parts(measures.sales()));
        parts.put("wallet", AttributeJson.parts(measures.wallet()));
        WalletMeasures.Interval interval = measures.interval();
        if (interval != null) {
            parts.put("low", AttributeJson.parts(interval.low()));
            parts.put("high", AttributeJson.parts(interval.high()));
        }
        Category origin = measures.origin();
        if (origin != null) {
            parts.put("origin", origin.name());
        }
        parts.put("satisfaction", AttributeJson.parts(measures.satisfaction()));
        Map<String, Object> cuts = new LinkedHashMap<>();
        cuts.put("share", model.walletCuts().share());
        cuts.put("satisfaction", model.walletCuts().satisfaction());
        cuts.put("rule", model.walletCuts().rule().name().toLowerCase(Locale.ROOT));
        parts.put("cuts", cuts);
        evidence(parts, model.evidence());
        return parts;
    }

    private static void evidence(Map<String, Object> parts, WalletEvidence evidence) {
        Measure chance = evidence.chance();
        Measure trend = evidence.trend();
        SatisfactionIndex survey = evidence.survey();
        if (chance != null) {
            parts.put("chance", AttributeJson.parts(chance));
        }
        if (trend != null) {
            parts.put("trend", AttributeJson.parts(trend));
        }
        if (survey != null) {
            parts.put("survey", SurveyParts.write(survey));
        }
        PlaysJson.write(parts, evidence.plays());
    }

    static @Nullable ShareOfWalletModel read(Fields in, Provenance provenance) {
        in.allow(
                "sales",
                "wallet",
                "low",
                "high",
                "origin",
                "satisfaction",
                "cuts",
                "chance",
                "trend",
                "survey",
                "plays");
        WalletMeasures measures = measures(in);
        WalletCuts cuts = cuts(in);
        Measure chance = in.has("chance") ? measure(in, "chance") : null;
        Measure trend = in.has("trend") ? measure(in, "trend") : null;
        SatisfactionIndex survey = in.has("survey") ? SurveyParts.read(in, "survey") : null;
        Map<String, Play> plays = PlaysJson.read(in);
        WalletEvidence evidence = in.make("plays", () -> new WalletEvidence(chance, trend, survey, plays));
        return measures == null || cuts == null || evidence == null
                ? null
                : ShareOfWalletModel.of(measures, cuts, evidence, provenance);
    }

    private static @Nullable WalletMeasures measures(Fields in) {
        Measure sales = measure(in, "sales");
        Measure wallet = measure(in, "wallet");
        Measure satisfaction = measure(in, "satisfaction");
        boolean isInterval = in.has("low") || in.has("high");
        Measure low = isInterval ? measure(in, "low") : null;
        Measure high = isInterval ? measure(in, "high") : null;
        String origin = in.has("origin") ? in.text("origin") : null;
        if (sales == null || wallet == null || satisfaction == null) {
            return null;
        }
        WalletMeasures.Interval interval = low == null || high == null ? null : new WalletMeasures.Interval(low, high);
        Category category = origin == null ? null : Category.of(origin);
        return in.make("wallet", () -> new WalletMeasures(sales, wallet, satisfaction, interval, category));
    }

    private static @Nullable WalletCuts cuts(Fields parent) {
        Fields in = parent.object("cuts");
        if (in == null) {
            return null;
        }
        in.allow("share", "satisfaction", "rule");
        double share = in.number("share");
        double satisfaction = in.number("satisfaction");
        String rule = in.choice("rule", "fixed", "medians", "means");
        return rule == null || Double.isNaN(share) || Double.isNaN(satisfaction)
                ? null
                : in.make(
                        "share",
                        () -> new WalletCuts(
                                share, satisfaction, WalletCuts.Rule.valueOf(rule.toUpperCase(Locale.ROOT))));
    }

    /** A measure in an object of its own; null after a problem. */
    static @Nullable Measure measure(Fields parent, String field) {
        Fields in = parent.object(field);
        if (in == null) {
            return null;
        }
        in.allow("measure", "unit");
        return AttributeJson.measure(in);
    }
}
