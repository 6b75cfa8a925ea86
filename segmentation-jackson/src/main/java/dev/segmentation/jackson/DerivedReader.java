package dev.segmentation.jackson;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.wallet.SurveyValidity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the derived measures of a definition: first all names, then what they are made of, as one may be made of another.
 * For one thread and one document.
 */
final class DerivedReader {
    private static final String SCORE = "0-100";
    private static final String LOYALTY = " loyalty";
    private static final List<String> OF_SURVEYS = List.of("loyalty", "notOlderThan", "answeredBy");
    private static final List<String> KINDS = List.of("index", "survey", "estimate");
    private static final double QUANTILE = 0.9;
    private static final int MINIMUM = 20;
    private static final int MOST = 1_000_000_000;

    private final Map<String, Fields> bodies = new LinkedHashMap<>();
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();
    private final Vocabulary vocabulary;
    private final @Nullable Fields derived;

    DerivedReader(Fields customers) {
        this.derived = customers.has("derived") ? customers.object("derived") : null;
        this.vocabulary = customers.reading().vocabulary();
    }

    List<DerivedMeasure> read() {
        if (derived == null) {
            return List.of();
        }
        derived.names().forEach(name -> declare(derived, name));
        List<DerivedMeasure> measures = new ArrayList<>();
        bodies.forEach((name, body) -> {
            DerivedMeasure measure = measure(name, body);
            if (measure != null) {
                measures.add(measure);
                vocabulary.define(measure);
            }
        });
        refuseCircles();
        return measures;
    }

    private void declare(Fields all, String name) {
        Fields one = all.object(name);
        if (name.isBlank()) {
            all.report(Codes.NAME, name, "Attribute names must not be blank; got a blank one.");
            return;
        }
        Measure measure = null;
        if (one != null) {
            one.allow("index", "survey", "estimate", "loyalty", "notOlderThan", "answeredBy");
            List<String> kinds = KINDS.stream().filter(one::has).toList();
            if (kinds.size() == 1) {
                bodies.put(name, one);
                measure = kinds.contains("estimate") ? estimated(name, one) : Measure.of(name, SCORE);
            } else if (kinds.size() > 1 || one.names().isEmpty()) {
                one.problemHere("A derived measure must have exactly one of " + KINDS + "; got " + kinds.size() + ".");
            }
        }
        vocabulary.declareDerived(name, measure, all.at(name));
        if (one != null) {
            parts(name, measure, one);
        }
    }

    /** The second part of a survey is a measure too; what belongs to a survey stands beside one alone. */
    private void parts(String name, @Nullable Measure measure, Fields one) {
        OF_SURVEYS.stream()
                .filter(field -> one.has(field) && !one.has("survey"))
                .forEach(field -> one.report(
                        Codes.CONFLICT, field, field + " must stand beside a survey; got another derived measure."));
        if (one.has("survey") && one.has("loyalty")) {
            String second = name + LOYALTY;
            vocabulary.declareDerived(second, measure == null ? null : Measure.of(second, SCORE), one.at("loyalty"));
            uses.put(second, new LinkedHashSet<>(Set.of(name)));
            vocabulary.madeOf(second, name);
        }
    }

    /** An estimate is in the unit of what it estimates, which must be known before it. */
    private @Nullable Measure estimated(String name, Fields one) {
        Fields in = one.object("estimate");
        Measure of = in == null ? null : in.measure("of");
        return of == null ? null : Measure.of(name, of.unit());
    }

    private @Nullable DerivedMeasure measure(String name, Fields one) {
        if (one.has("estimate")) {
            Fields in = one.isObject("estimate") ? one.object("estimate") : null;
            return in == null ? null : estimate(name, in);
        }
        boolean survey = one.has("survey");
        List<DerivedMeasure.Ingredient> parts = ingredients(name, one, survey ? "survey" : "index");
        List<DerivedMeasure.Ingredient> loyalty =
                survey && one.has("loyalty") ? ingredients(name, one, "loyalty") : List.of();
        List<SurveyValidity> validity = survey ? validity(name, one) : List.of();
        Measure measure = Measure.of(name, SCORE);
        if (parts.isEmpty()) {
            return null;
        }
        DerivedMeasure made = survey
                ? new DerivedMeasure.Survey(measure, parts, loyalty, validity)
                : new DerivedMeasure.Index(measure, parts);
        return one.make(survey ? "survey" : "index", made::checked);
    }

    private List<DerivedMeasure.Ingredient> ingredients(String name, Fields one, String field) {
        boolean index = field.equals("index");
        List<DerivedMeasure.Ingredient> parts = new ArrayList<>();
        for (Fields part : one.objects(field)) {
            DerivedMeasure.Ingredient made =
                    index ? ingredient(name, part, "from", "to") : ingredient(name, part, "min", "max");
            if (made != null) {
                parts.add(made);
            }
        }
        return parts;
    }

    /** {@code {"measure": "age", "most": 730}} and {@code {"measure": "respondents", "least": 2}}. */
    private List<SurveyValidity> validity(String name, Fields one) {
        List<SurveyValidity> validity = new ArrayList<>();
        for (String field : List.of("notOlderThan", "answeredBy")) {
            Fields in = one.has(field) ? one.object(field) : null;
            if (in != null) {
                boolean age = field.equals("notOlderThan");
                in.allow("measure", age ? "most" : "least");
                Measure measure = used(name, in, "measure");
                double bound = in.number(age ? "most" : "least");
                if (measure != null && !Double.isNaN(bound)) {
                    validity.add(
                            age
                                    ? new SurveyValidity(measure, Double.NEGATIVE_INFINITY, bound)
                                    : new SurveyValidity(measure, bound, Double.POSITIVE_INFINITY));
                }
            }
        }
        return validity;
    }

    private DerivedMeasure.@Nullable Ingredient ingredient(String name, Fields in, String low, String high) {
        in.allow("measure", low, high, "weight");
        Measure measure = used(name, in, "measure");
        double from = in.number(low);
        double to = in.number(high);
        double weight = in.has("weight") ? in.number("weight") : 1;
        boolean falls = low.equals("min") ? from >= to : from == to;
        if (falls) {
            in.problem(
                    high,
                    low.equals("min")
                            ? "max must be above min; got one that is not."
                            : "to must differ from from; got the same number. Where less is better, from is above to.");
        }
        if (weight <= 0) {
            in.problem("weight", "weight must be above 0; got one that is not.");
        }
        boolean sound = !falls && weight > 0 && !Double.isNaN(from) && !Double.isNaN(to);
        return measure != null && sound ? new DerivedMeasure.Ingredient(measure, from, to, weight) : null;
    }

    private @Nullable DerivedMeasure estimate(String name, Fields in) {
        in.allow("of", "per", "peers", "quantile", "minimum", "unlessStated", "atMost");
        Measure of = used(name, in, "of");
        Measure stated = in.has("unlessStated") ? used(name, in, "unlessStated") : null;
        Measure most = in.has("atMost") ? used(name, in, "atMost") : null;
        Measure per = used(name, in, "per");
        Category peers = in.category("peers");
        if (peers != null) {
            vocabulary.madeOf(name, peers.name());
        }
        double quantile = in.has("quantile") ? in.number("quantile") : QUANTILE;
        int minimum = in.has("minimum") ? in.whole("minimum", 1, MOST) : MINIMUM;
        if (quantile <= 0 || quantile >= 1) {
            in.problem("quantile", "quantile must be within (0, 1); got one beyond. For the ninth decile write 0.9.");
        }
        if (of == null || per == null || peers == null) {
            return null;
        }
        DerivedMeasure.Limits limits = new DerivedMeasure.Limits(stated, most);
        DerivedMeasure made =
                new DerivedMeasure.Estimate(Measure.of(name, of.unit()), of, per, peers, quantile, minimum, limits);
        return quantile > 0 && quantile < 1 ? in.make("of", made::checked) : null;
    }

    private @Nullable Measure used(String user, Fields in, String field) {
        String name = in.text(field);
        if (name == null) {
            return null;
        }
        uses.computeIfAbsent(user, any -> new LinkedHashSet<>()).add(name);
        vocabulary.madeOf(user, name);
        return vocabulary.find(Measure.class, name, in.at(field), field);
    }

    /** Takes away, again and again, what is made only of measures that are worked out; what stays goes in circles. */
    private void refuseCircles() {
        Map<String, Set<String>> open = new LinkedHashMap<>();
        uses.forEach((name, made) -> open.put(name, new LinkedHashSet<>(made)));
        open.values().forEach(made -> made.retainAll(uses.keySet()));
        boolean moved = true;
        while (moved) {
            moved = open.values().removeIf(Set::isEmpty);
            open.values().forEach(made -> made.retainAll(open.keySet()));
        }
        if (derived != null && !open.isEmpty()) {
            derived.problemHere(
                    "Derived measures must not be made of themselves; got a circle among " + open.keySet() + ".");
        }
    }
}
