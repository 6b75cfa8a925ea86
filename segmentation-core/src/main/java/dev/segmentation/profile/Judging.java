package dev.segmentation.profile;

import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Decimals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How prospects are to be judged, before anything is learned.
 *
 * @param cutting where the cut-offs lie
 * @param known the least share of the attributes' weight to be judged with
 * @param score how answers become points
 * @param wanted weights and wishes of people
 */
record Judging(Cutting cutting, double known, FitScore score, Wanted wanted) {
    static final Judging USUAL =
            new Judging(new Cutting.Learned(), 0.5, FitScore.SHARES, new Wanted(Map.of(), List.of()));

    /**
     * What people want.
     *
     * @param weights what attributes weigh
     * @param wishes values wished for
     */
    record Wanted(Map<Attribute, Double> weights, List<Wanting> wishes) {
        Wanted {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        }

        Wanted weigh(Attribute attribute, double weight) {
            Map<Attribute, Double> more = new LinkedHashMap<>(weights);
            more.put(attribute, weight);
            return new Wanted(more, wishes);
        }

        Wanted wish(Wanting wanting) {
            List<Wanting> more = new ArrayList<>(wishes);
            more.add(wanting);
            return new Wanted(weights, Collections.unmodifiableList(more));
        }

        List<Attribute> attributes() {
            List<Attribute> named = new ArrayList<>(weights.keySet());
            wishes.forEach(wish -> named.add(wish.attribute()));
            return named;
        }
    }

    /**
     * One value wished for: a path or a label, or else a number, whose band is not known yet.
     *
     * @param attribute what it is a value of
     * @param value a path or a label
     * @param number a value of a measure
     */
    record Wanting(
            Attribute attribute,
            List<String> value,
            @Nullable Double number) {
        Wish in(Lesson lesson) {
            if (number == null) {
                return new Wish(attribute, value);
            }
            return lesson.traitsOf(attribute).stream()
                    .map(trait -> trait.question().bands())
                    .flatMap(Stream::ofNullable)
                    .map(bands -> new Wish(attribute, List.of(bands.label(bands.index(number)))))
                    .findFirst()
                    .orElse(new Wish(attribute, List.of(Decimals.shortest(number)))); // nobody's is known: no bands
        }
    }

    Judging with(Cutting cutting) {
        return new Judging(cutting, known, score, wanted);
    }

    Judging with(Wanted wanted) {
        return new Judging(cutting, known, score, wanted);
    }

    FitRules rules(Lesson lesson, List<Attribute> unusable, FitRules.Cutoffs cutoffs) {
        List<Wish> wishes =
                wanted.wishes().stream().map(wish -> wish.in(lesson)).toList();
        return new FitRules(cutoffs, known, score, wanted.weights(), wishes, unusable);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(cutting);
        if (known != USUAL.known) {
            text.append(".known(").append(Decimals.shortest(known)).append(')');
        }
        text.append(score == FitScore.LOG_ODDS ? ".logOdds()" : "");
        wanted.weights()
                .forEach((attribute, weight) -> text.append(".weigh(")
                        .append(attribute.name())
                        .append(", ")
                        .append(Decimals.shortest(weight))
                        .append(')'));
        for (Wanting wish : wanted.wishes()) {
            text.append(".wish(").append(wish.attribute().name()).append(", ");
            text.append(wish.number() == null ? String.join(", ", wish.value()) : Decimals.shortest(wish.number()))
                    .append(')');
        }
        return text.toString();
    }
}
