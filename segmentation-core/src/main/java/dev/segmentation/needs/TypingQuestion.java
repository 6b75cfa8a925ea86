package dev.segmentation.needs;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A question of a typing tool, with the answers that it tells apart.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param attribute a category, or a measure
 * @param labels a category's answers as paths; none for a measure
 * @param cuts a measure's rising cuts, of which n tell n + 1 answers apart; none for a category
 */
public record TypingQuestion(Attribute attribute, List<List<String>> labels, List<Double> cuts) {
    private static final int MOST_VALUES = 10;
    private static final double[] FIFTHS = {0.2, 0.4, 0.6, 0.8};

    /**
     * Checks and copies the components.
     *
     * @param attribute a category, or a measure
     * @param labels a category's answers as paths; none for a measure
     * @param cuts a measure's rising cuts, of which n tell n + 1 answers apart; none for a category
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the attribute is a set of labels
     */
    public TypingQuestion {
        if (!(Checks.notNull(attribute, "TypingQuestion attribute") instanceof Measure)
                && !(attribute instanceof Category)) {
            throw new IllegalArgumentException("TypingQuestion attribute must be a category or a measure; got "
                    + Checks.quote(attribute.name()) + ".");
        }
        labels = Checks.list(labels, "TypingQuestion labels");
        cuts = Checks.list(cuts, "TypingQuestion cuts");
    }

    /** A question from the answers given: up to ten values are told apart one by one, more by fifths of the customers. */
    static TypingQuestion of(Attribute attribute, Portfolio portfolio) {
        if (attribute instanceof Category category) {
            return new TypingQuestion(attribute, portfolio.category(category).paths(), List.of());
        } else if (!(attribute instanceof Measure)) {
            return new TypingQuestion(attribute, List.of(), List.of()); // refused by the constructor
        }
        MeasureColumn known = portfolio.measure((Measure) attribute).knownWhere(row -> true);
        TreeSet<Double> values = new TreeSet<>();
        for (int row = 0; row < known.size() && values.size() <= MOST_VALUES; row++) {
            values.add(known.at(row));
        }
        List<Double> cuts = new ArrayList<>(values);
        if (values.size() > MOST_VALUES) {
            TreeSet<Double> fifths = new TreeSet<>();
            for (double fifth : FIFTHS) {
                fifths.add(known.orderStatistics((int) (fifth * known.size()))[0]);
            }
            cuts = new ArrayList<>(fifths);
        } else if (!cuts.isEmpty()) {
            cuts.remove(0);
        }
        return new TypingQuestion(attribute, List.of(), cuts);
    }

    int answers() {
        return attribute instanceof Category ? labels.size() : cuts.size() + 1;
    }

    /** The code of a customer's answer; -1 where it is unknown or was never seen. */
    int code(Customer customer) {
        return attribute instanceof Category category
                ? labels.indexOf(customer.category(category))
                : code(customer.measure((Measure) attribute));
    }

    private int code(double value) {
        if (Double.isNaN(value)) {
            return -1;
        }
        int code = 0;
        for (double cut : cuts) {
            code += value >= cut ? 1 : 0;
        }
        return code;
    }

    int[] codes(Portfolio portfolio) {
        int[] codes = new int[portfolio.size()];
        if (attribute instanceof Category category) {
            CategoryColumn column = portfolio.category(category);
            int[] known = column.paths().stream().mapToInt(labels::indexOf).toArray();
            for (int row = 0; row < codes.length; row++) {
                codes[row] = column.code(row) < 0 ? -1 : known[column.code(row)];
            }
            return codes;
        }
        MeasureColumn column = portfolio.measure((Measure) attribute);
        for (int row = 0; row < codes.length; row++) {
            codes[row] = code(column.at(row));
        }
        return codes;
    }
}
