package dev.segmentation.jackson;

import dev.segmentation.customer.Measure;
import dev.segmentation.wallet.SatisfactionIndex;
import dev.segmentation.wallet.SurveyItem;
import dev.segmentation.wallet.SurveyValidity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of a survey as a model writes them, and back. Stateless. */
final class SurveyParts {
    private SurveyParts() {}

    static Map<String, Object> write(SatisfactionIndex survey) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", survey.measure().name());
        parts.put("items", survey.items().stream().map(SurveyParts::item).toList());
        if (!survey.loyaltyItems().isEmpty()) {
            parts.put(
                    "loyalty",
                    survey.loyaltyItems().stream().map(SurveyParts::item).toList());
        }
        if (!survey.validity().isEmpty()) {
            parts.put(
                    "validity",
                    survey.validity().stream().map(SurveyParts::condition).toList());
        }
        return parts;
    }

    private static Map<String, Object> item(SurveyItem item) {
        Map<String, Object> parts = AttributeJson.parts(item.measure());
        parts.put("min", item.min());
        parts.put("max", item.max());
        parts.put("weight", item.weight());
        return parts;
    }

    private static Map<String, Object> condition(SurveyValidity condition) {
        Map<String, Object> parts = AttributeJson.parts(condition.measure());
        if (!Double.isInfinite(condition.least())) {
            parts.put("least", condition.least());
        }
        if (!Double.isInfinite(condition.most())) {
            parts.put("most", condition.most());
        }
        return parts;
    }

    static @Nullable SatisfactionIndex read(Fields parent, String field) {
        Fields in = parent.object(field);
        if (in == null) {
            return null;
        }
        in.allow("name", "items", "loyalty", "validity");
        String name = in.text("name");
        List<SurveyItem> items = items(in, "items");
        List<SurveyItem> loyalty = in.has("loyalty") ? items(in, "loyalty") : List.of();
        if (name == null || items.isEmpty()) {
            return null;
        }
        SatisfactionIndex survey = in.make("items", () -> of(items, loyalty).named(name));
        for (Fields condition : in.has("validity") ? in.objects("validity") : List.<Fields>of()) {
            survey = survey == null ? null : valid(survey, condition);
        }
        return survey;
    }

    private static SatisfactionIndex of(List<SurveyItem> items, List<SurveyItem> loyalty) {
        SurveyItem first = items.get(0);
        SatisfactionIndex survey = SatisfactionIndex.of(first.measure(), first.min(), first.max(), first.weight());
        for (SurveyItem item : items.subList(1, items.size())) {
            survey = survey.and(item.measure(), item.min(), item.max(), item.weight());
        }
        for (SurveyItem item : loyalty) {
            survey = survey.loyalty(item.measure(), item.min(), item.max(), item.weight());
        }
        return survey;
    }

    private static List<SurveyItem> items(Fields parent, String field) {
        List<SurveyItem> items = new ArrayList<>();
        for (Fields in : parent.objects(field)) {
            in.allow("measure", "unit", "min", "max", "weight");
            Measure measure = AttributeJson.measure(in);
            double min = in.number("min");
            double max = in.number("max");
            double weight = in.number("weight");
            if (measure != null && !Double.isNaN(min + max + weight)) {
                SurveyItem item = in.make("weight", () -> new SurveyItem(measure, min, max, weight));
                if (item != null) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private static SatisfactionIndex valid(SatisfactionIndex survey, Fields in) {
        in.allow("measure", "unit", "least", "most");
        Measure measure = AttributeJson.measure(in);
        double least = in.has("least") ? in.number("least") : Double.NEGATIVE_INFINITY;
        double most = in.has("most") ? in.number("most") : Double.POSITIVE_INFINITY;
        if (measure == null) {
            return survey;
        }
        return in.step(
                "measure", survey, s -> in.has("least") ? s.answeredBy(measure, least) : s.notOlderThan(measure, most));
    }
}
