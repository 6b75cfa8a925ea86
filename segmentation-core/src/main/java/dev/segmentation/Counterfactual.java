package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.NumberText;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What would move a customer: the value of one attribute that, all others held and with the same model, puts it into
 * another segment. Every value between the customer's own and the target leaves it where it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param attribute the attribute to change
 * @param target its value: a {@link Double} for a measure (the cut itself upwards, the next double below the cut
 *     downwards), a path for a category, a set of labels for labels
 * @param segment where the customer would stand
 * @param sentence the same in words
 */
public record Counterfactual(Attribute attribute, Object target, Segment segment, Message sentence) {
    /**
     * Checks the components.
     *
     * @param attribute the attribute to change
     * @param target its value: a {@link Double} for a measure (the cut itself upwards, the next double below the cut downwards), a path for a category, a set of labels for labels
     * @param segment where the customer would stand
     * @param sentence the same in words
     * @throws NullPointerException if a component is null
     */
    public Counterfactual {
        Checks.notNull(attribute, "Counterfactual attribute");
        Checks.notNull(target, "Counterfactual target");
        Checks.notNull(segment, "Counterfactual segment");
        Checks.notNull(sentence, "Counterfactual sentence");
    }

    /**
     * Moves when a measure reaches a cut.
     *
     * @param measure the measure
     * @param cut the cut; the target is the cut itself, and the sentence says it rounded up where it is long
     * @param segment where the customer would stand
     * @return the counterfactual
     */
    public static Counterfactual up(Measure measure, double cut, Segment segment) {
        Message sentence = Message.of("counterfactual.up", measure, said(measure, cut, RoundingMode.CEILING), segment);
        return new Counterfactual(measure, cut, segment, sentence);
    }

    /**
     * Moves when a measure falls below a cut.
     *
     * @param measure the measure
     * @param cut the cut; the target is the next double below it, and the sentence says it rounded down where it is long
     * @param segment where the customer would stand
     * @return the counterfactual
     */
    public static Counterfactual down(Measure measure, double cut, Segment segment) {
        Message sentence = Message.of("counterfactual.down", measure, said(measure, cut, RoundingMode.FLOOR), segment);
        return new Counterfactual(measure, Math.nextDown(cut), segment, sentence);
    }

    /**
     * Moves when an unknown measure becomes known, whatever its value.
     *
     * @param measure the measure
     * @param segment where the customer would stand
     * @return the counterfactual; its target is 0
     */
    public static Counterfactual known(Measure measure, Segment segment) {
        return new Counterfactual(measure, 0.0, segment, Message.of("counterfactual.known", measure, segment));
    }

    /**
     * Moves when a category has another value.
     *
     * @param category the category
     * @param path the other value
     * @param segment where the customer would stand
     * @return the counterfactual
     */
    public static Counterfactual category(Category category, List<String> path, Segment segment) {
        return category(category, List.of(path), 0, segment);
    }

    /**
     * Moves when a category has one of several other values, all of which lead to the same segment.
     *
     * @param category the category
     * @param paths some of them, at least one; the sentence names up to three
     * @param others how many more there are
     * @param segment where the customer would stand
     * @return the counterfactual; its target is the first value
     * @throws IllegalArgumentException if no value is named
     */
    public static Counterfactual category(Category category, List<List<String>> paths, int others, Segment segment) {
        Checks.notEmpty(paths, "Counterfactual.category paths");
        List<String> labels =
                paths.stream().map(path -> String.join(Category.STEP, path)).toList();
        Message sentence = Message.of("counterfactual.category", category, AnyOf.named(labels, others), segment);
        return new Counterfactual(category, List.copyOf(paths.get(0)), segment, sentence);
    }

    /**
     * Moves when a category has a value that is none of those which rules speak of.
     *
     * @param category the category
     * @param labels what the rules speak of, at least one
     * @param segment where the customer would stand
     * @return the counterfactual; its target is the label {@code not LABEL, LABEL ...}
     */
    public static Counterfactual otherThan(Category category, Collection<String> labels, Segment segment) {
        String listed = String.join(", ", labels);
        Message sentence = Message.of("counterfactual.other-than", category, listed, segment);
        return new Counterfactual(category, List.of("not " + listed), segment, sentence);
    }

    /**
     * Moves when a set of labels is another one.
     *
     * @param labels the attribute
     * @param values the other set
     * @param segment where the customer would stand
     * @return the counterfactual
     */
    public static Counterfactual labels(Labels labels, Set<String> values, Segment segment) {
        return labels(labels, values, 0, segment);
    }

    /**
     * Moves when a set of labels is another one, or one of several more that lead to the same segment.
     *
     * @param labels the attribute
     * @param values the other set
     * @param others how many more there are
     * @param segment where the customer would stand
     * @return the counterfactual; its target is the set that is named
     */
    public static Counterfactual labels(Labels labels, Set<String> values, int others, Segment segment) {
        SortedSet<String> sorted = new TreeSet<>(values);
        Message set = sorted.isEmpty() ? Message.of("labels.none") : Message.text(String.join(", ", sorted));
        Message sentence = Message.of("counterfactual.labels", labels, AnyOf.more(set, others), segment);
        return new Counterfactual(labels, Collections.unmodifiableSortedSet(sorted), segment, sentence);
    }

    /**
     * The customer as it would be.
     *
     * @param customer the customer
     * @return the same customer with the target value
     */
    public Customer applyTo(Customer customer) {
        return customer.withValue(attribute, target);
    }

    private static Quantity said(Measure measure, double cut, RoundingMode side) {
        return new Quantity(NumberText.threshold(cut, side), measure.unit());
    }

    @Override
    public String toString() {
        return "Counterfactual[" + attribute.name() + " -> " + segment.code() + "]";
    }
}
