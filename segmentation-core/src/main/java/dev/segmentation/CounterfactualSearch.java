package dev.segmentation;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds what would move a customer by trying it: for each attribute the values at which the model can change its mind are
 * set one after the other, nearest first, and the model is asked. So a counterfactual is true by construction, also
 * where rules overlap. For those who write a model.
 *
 * <p>Not thread-safe; lives as long as one explanation.
 */
public final class CounterfactualSearch {
    private final Function<? super Customer, Segment> model;
    private final Customer customer;
    private final Segment current;
    private final List<Counterfactual> found = new ArrayList<>();
    private int unlisted;

    private CounterfactualSearch(Function<? super Customer, Segment> model, Customer customer) {
        this.model = model;
        this.customer = customer;
        this.current = model.apply(customer);
    }

    /**
     * A search that has found nothing yet.
     *
     * @param model gives the segment of a customer
     * @param customer the customer to move
     * @return the search
     */
    public static CounterfactualSearch of(Function<? super Customer, Segment> model, Customer customer) {
        return new CounterfactualSearch(model, customer);
    }

    /**
     * Tries a measure upwards and downwards; where it is unknown, every band that a known value could give (also
     * where there are no cuts, or all lead to one segment: that it is known may be all that matters).
     *
     * @param measure the measure
     * @param cuts the values from which on the model judges differently, rising
     * @return this search
     */
    public CounterfactualSearch measure(Measure measure, double... cuts) {
        double own = customer.measure(measure);
        if (Double.isNaN(own)) {
            unknown(measure, cuts);
            return this;
        }
        for (int i = cuts.length - 1; i >= 0; i--) {
            if (cuts[i] <= own && below(measure, cuts[i]).filter(this::add).isPresent()) {
                break;
            }
        }
        for (double cut : cuts) {
            if (cut > own && add(Counterfactual.up(measure, cut, segmentAt(measure, cut)))) {
                break;
            }
        }
        return this;
    }

    /**
     * Tries other values of a category. Those that lead to the same segment make one counterfactual.
     *
     * @param category the category
     * @param paths the values to try, in the order in which they are to be listed
     * @return this search
     */
    public CounterfactualSearch category(Category category, Collection<List<String>> paths) {
        Map<Segment, List<List<String>>> leading = new LinkedHashMap<>();
        for (List<String> path : paths) {
            if (!path.equals(customer.category(category))) {
                Segment segment = model.apply(customer.withValue(category, path));
                leading.computeIfAbsent(segment, s -> new ArrayList<>()).add(path);
            }
        }
        leading.forEach((segment, same) -> add(Counterfactual.category(category, same, 0, segment)));
        return this;
    }

    /**
     * Takes what a model has worked out for itself: for those that need not try each of thousands of values.
     *
     * @param moves counterfactuals that are true, of an attribute that was not tried; those that do not move are left out
     * @param more to how many more segments other values would move the customer
     * @return this search
     */
    public CounterfactualSearch worked(Collection<Counterfactual> moves, int more) {
        moves.forEach(this::add);
        unlisted += more;
        return this;
    }

    /**
     * To how many more segments another value would move the customer, beside those that are listed.
     *
     * @return from 0
     */
    public int unlisted() {
        return unlisted;
    }

    /**
     * Tries a value of a category that is none of those which rules speak of.
     *
     * @param category the category
     * @param labels what the rules speak of, at least one
     * @return this search
     */
    public CounterfactualSearch otherThan(Category category, Collection<String> labels) {
        String other = "not " + String.join(", ", labels);
        add(Counterfactual.otherThan(category, labels, model.apply(customer.with(category, other))));
        return this;
    }

    /**
     * Tries other sets of labels. Those that lead to the same segment make one counterfactual.
     *
     * @param labels the attribute
     * @param sets the sets to try, in the order in which they are to be listed
     * @return this search
     */
    public CounterfactualSearch labels(Labels labels, Collection<? extends Set<String>> sets) {
        Map<Segment, List<Set<String>>> leading = new LinkedHashMap<>();
        for (Set<String> set : sets) {
            if (!set.equals(customer.labels(labels))) {
                Segment segment = model.apply(customer.withValue(labels, set));
                leading.computeIfAbsent(segment, s -> new ArrayList<>()).add(set);
            }
        }
        leading.forEach((segment, same) -> add(Counterfactual.labels(labels, same.get(0), same.size() - 1, segment)));
        return this;
    }

    /**
     * What was found.
     *
     * @return the counterfactuals, in the order in which the attributes were tried
     */
    public List<Counterfactual> found() {
        return List.copyOf(found);
    }

    private void unknown(Measure measure, double[] cuts) {
        Map<Segment, Counterfactual> reached = new LinkedHashMap<>();
        for (double cut : cuts) {
            below(measure, cut).ifPresent(move -> reached.putIfAbsent(move.segment(), move));
            Segment above = segmentAt(measure, cut);
            reached.putIfAbsent(above, Counterfactual.up(measure, cut, above));
        }
        Segment atZero = segmentAt(measure, 0);
        if (cuts.length == 0 || reached.keySet().equals(Set.of(atZero))) { // no cut parts what a value would give
            add(Counterfactual.known(measure, atZero));
        } else {
            reached.values().forEach(this::add);
        }
    }

    /** Empty where no finite number is below the cut. */
    private Optional<Counterfactual> below(Measure measure, double cut) {
        double target = Math.nextDown(cut);
        return Double.isInfinite(target)
                ? Optional.empty()
                : Optional.of(Counterfactual.down(measure, cut, segmentAt(measure, target)));
    }

    private Segment segmentAt(Measure measure, double value) {
        return model.apply(customer.with(measure, value));
    }

    private boolean add(Counterfactual counterfactual) {
        boolean moves = !counterfactual.segment().equals(current);
        if (moves) {
            found.add(counterfactual);
        }
        return moves;
    }
}
