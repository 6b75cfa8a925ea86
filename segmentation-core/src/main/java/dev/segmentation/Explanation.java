package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Checks;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why a customer stands where it stands, as data.
 *
 * <p>Immutable and thread-safe. Reasons hold the customer's own values: they are for the caller, never for a log.
 *
 * @param reasons the deciding rule or cut with the values used, most important first
 * @param missing the attributes that were needed and not known
 * @param counterfactuals every attribute that can move the customer alone, with its target; empty where none suffices
 * @param derived what the method worked out for the customer, by name (index, loyalty, share ...); NaN for unknown
 * @param marks what makes the assignment special
 * @param unlisted to how many more segments another value of a category, or another set of labels, would move the
 *     customer, beside those that counterfactuals are listed for
 */
public record Explanation(
        List<Message> reasons,
        List<Attribute> missing,
        List<Counterfactual> counterfactuals,
        Map<String, Double> derived,
        Set<Mark> marks,
        int unlisted) {
    /**
     * Checks and copies the components.
     *
     * @param reasons the deciding rule or cut with the values used, most important first
     * @param missing the attributes that were needed and not known
     * @param counterfactuals every attribute that can move the customer alone, with its target; empty where none suffices
     * @param derived what the method worked out for the customer, by name (index, loyalty, share ...); NaN for unknown
     * @param marks what makes the assignment special
     * @param unlisted to how many more segments another value of a category, or another set of labels, would move the customer, beside those that counterfactuals are listed for
     * @throws NullPointerException if a component or an item is null
     * @throws IllegalArgumentException if there is no reason, or the number unlisted is negative
     */
    public Explanation {
        reasons = Checks.list(reasons, "Explanation reasons");
        missing = Checks.list(missing, "Explanation missing");
        counterfactuals = Checks.list(counterfactuals, "Explanation counterfactuals");
        derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
        marks = Collections.unmodifiableSet(new LinkedHashSet<>(marks));
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("Explanation must give a reason; got none.");
        }
        if (unlisted < 0) {
            throw new IllegalArgumentException("Explanation unlisted must be at least 0; got " + unlisted + ".");
        }
    }

    /**
     * An explanation that lists every counterfactual.
     *
     * @param reasons the deciding rule or cut with the values used, most important first
     * @param missing the attributes that were needed and not known
     * @param counterfactuals every attribute that can move the customer alone, with its target
     * @param derived what the method worked out for the customer, by name; NaN for unknown
     * @param marks what makes the assignment special
     */
    public Explanation(
            List<Message> reasons,
            List<Attribute> missing,
            List<Counterfactual> counterfactuals,
            Map<String, Double> derived,
            Set<Mark> marks) {
        this(reasons, missing, counterfactuals, derived, marks, 0);
    }

    /**
     * An explanation with reasons alone.
     *
     * @param reasons the reasons, most important first
     * @return the explanation
     */
    public static Explanation of(Message... reasons) {
        return new Explanation(
                Arrays.asList(Checks.notNull(reasons, "Explanation reasons")),
                List.of(),
                List.of(),
                Map.of(),
                Set.of());
    }

    /**
     * The same explanation, naming what was needed and not known.
     *
     * @param missing the attributes
     * @return a new explanation
     */
    public Explanation withMissing(List<? extends Attribute> missing) {
        return new Explanation(reasons, List.copyOf(missing), counterfactuals, derived, marks, unlisted);
    }

    /**
     * The same explanation with counterfactuals.
     *
     * @param counterfactuals every attribute that can move the customer alone
     * @return a new explanation
     */
    public Explanation withCounterfactuals(List<Counterfactual> counterfactuals) {
        return new Explanation(reasons, missing, counterfactuals, derived, marks, unlisted);
    }

    /**
     * The same explanation with what a search found.
     *
     * @param search the search
     * @return a new explanation
     */
    public Explanation withCounterfactuals(CounterfactualSearch search) {
        return new Explanation(reasons, missing, search.found(), derived, marks, search.unlisted());
    }

    /**
     * The same explanation with what the method worked out.
     *
     * @param derived numbers by name
     * @return a new explanation
     */
    public Explanation withDerived(Map<String, Double> derived) {
        return new Explanation(reasons, missing, counterfactuals, derived, marks, unlisted);
    }

    /**
     * The same explanation with marks.
     *
     * @param marks what makes the assignment special
     * @return a new explanation
     */
    public Explanation withMarks(Set<Mark> marks) {
        return new Explanation(reasons, missing, counterfactuals, derived, marks, unlisted);
    }

    /** Prints keys alone: the arguments are somebody's data. */
    @Override
    public String toString() {
        return "Explanation" + reasons.stream().map(Message::key).toList();
    }
}
