package dev.segmentation.profile;

import dev.segmentation.Segment;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The values to try in search of one that moves a customer. Of all that lead to one segment a single value is kept: that
 * which most of the best have.
 */
final class Alternatives {
    private final BestCustomersModel model;
    private final Customer customer;

    Alternatives(BestCustomersModel model, Customer customer) {
        this.model = model;
        this.customer = customer;
    }

    double[] cuts(Measure measure) {
        return model.lesson().traitsOf(measure).stream()
                .flatMap(trait -> trait.question().bands() == null
                        ? Stream.<Double>empty()
                        : trait.question().bands().cuts().stream())
                .mapToDouble(cut -> cut)
                .distinct()
                .toArray();
    }

    /** One path for each segment that another path leads to: the most common one among the best. */
    List<List<String>> paths(Category category) {
        Segment current = model.segmentOf(customer);
        Map<Segment, List<String>> byTarget = new LinkedHashMap<>();
        Standing standing = model.table().standing(customer.stage(), customer.id());
        for (List<String> path : model.table().telling(category, standing)) {
            Segment target = model.segmentOf(customer.withValue(category, path));
            if (!target.equals(current)) {
                byTarget.putIfAbsent(target, path);
            }
        }
        return List.copyOf(byTarget.values());
    }

    /** The labels of the widest level, for what is none of them. */
    List<String> widest(Category category) {
        return model.lesson().traitsOf(category).get(0).answers().stream()
                .filter(answer -> !answer.isUnknown())
                .map(answer -> answer.value().get(0))
                .toList();
    }

    /**
     * The customer's own labels with one put in or taken out; then none at all; then those that fit worst and best, between
     * which all others lie.
     */
    List<SortedSet<String>> sets(Labels labels) {
        Set<SortedSet<String>> candidates = candidates(labels);
        Segment current = model.segmentOf(customer);
        Map<Segment, SortedSet<String>> byTarget = new LinkedHashMap<>();
        for (SortedSet<String> set : candidates) {
            Segment target = model.segmentOf(customer.withValue(labels, set));
            if (!target.equals(current)) {
                byTarget.putIfAbsent(target, set);
            }
        }
        return List.copyOf(byTarget.values());
    }

    private Set<SortedSet<String>> candidates(Labels labels) {
        SortedSet<String> known = customer.labels(labels);
        Set<String> own = known == null ? Set.of() : known;
        Set<SortedSet<String>> candidates = new LinkedHashSet<>();
        NavigableSet<String> best = new TreeSet<>();
        NavigableSet<String> worst = new TreeSet<>();
        Standing standing = model.table().standing(customer.stage(), customer.id());
        for (Trait trait : model.lesson().traitsOf(labels)) {
            String label = String.valueOf(trait.question().label());
            NavigableSet<String> changed = new TreeSet<>(own);
            if (!changed.add(label)) {
                changed.remove(label);
            }
            candidates.add(changed);
            TraitPoints points = TraitPoints.of(trait, model.lesson().cohort(), model.rules());
            boolean isBetter = points.of(Answer.YES, standing) > points.of(Answer.NO, standing);
            (isBetter ? best : worst).add(label);
        }
        candidates.add(new TreeSet<>());
        candidates.add(worst);
        candidates.add(best);
        return candidates;
    }
}
