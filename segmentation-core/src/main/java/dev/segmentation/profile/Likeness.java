package dev.segmentation.profile;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the customers most like a given one, by the questions of a template: bands, levels of paths, labels. */
final class Likeness {
    private final Lesson lesson;
    private final List<Attribute> attributes;
    private final double known;

    /**
     * Of some attributes.
     *
     * @param lesson what was asked
     * @param attributes which of it is compared
     * @param known the least share of what is known of the one that must be known of the other, to call it like
     */
    Likeness(Lesson lesson, List<Attribute> attributes, double known) {
        this.lesson = lesson;
        this.attributes = attributes;
        this.known = known;
    }

    /**
     * The likest first; equals by id, so that the order of the rows makes no difference. Of whom too little is known comes
     * after all others: who shares the country and is otherwise unknown is not the likest of all.
     */
    List<LookAlike> of(Portfolio portfolio, Customer to, int count) {
        List<LookAlike> all = new ArrayList<>();
        double enough = known * attributes.stream().filter(to::knows).count();
        for (int row = 0; row < portfolio.size(); row++) {
            if (!portfolio.id(row).equals(to.id())) {
                LookAlike one = compare(to, portfolio.customer(row));
                if (one.likeness() >= 0) {
                    all.add(one);
                }
            }
        }
        all.sort(Comparator.comparing(
                        (LookAlike one) -> one.shared().size() + one.different().size() < enough)
                .thenComparing(Comparator.comparingDouble(LookAlike::likeness).reversed())
                .thenComparing(one -> one.unknown().size())
                .thenComparing(LookAlike::customer));
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    private LookAlike compare(Customer left, Customer right) {
        List<Attribute> shared = new ArrayList<>();
        List<Attribute> different = new ArrayList<>();
        List<Attribute> unknown = new ArrayList<>();
        double sum = 0;
        for (Attribute attribute : attributes) {
            if (left.knows(attribute) && right.knows(attribute)) {
                double agreed = agreement(attribute, left, right);
                sum += agreed;
                (agreed == 1 ? shared : different).add(attribute);
            } else {
                unknown.add(attribute);
            }
        }
        double likeness = sum / (shared.size() + different.size());
        return new LookAlike(right.id(), likeness, shared, different, unknown);
    }

    private double agreement(Attribute attribute, Customer left, Customer right) {
        if (attribute instanceof Measure measure) {
            var bands =
                    Checks.notNull(lesson.traitsOf(measure).get(0).question().bands(), "Likeness bands");
            return bands.index(left.measure(measure)) == bands.index(right.measure(measure)) ? 1 : 0;
        }
        if (attribute instanceof Category category) {
            return agreement(left.category(category), right.category(category));
        }
        Set<String> a = labels(left, (Labels) attribute);
        Set<String> b = labels(right, (Labels) attribute);
        List<Trait> traits = lesson.traitsOf(attribute);
        long alike = traits.stream()
                .map(trait -> String.valueOf(trait.question().label()))
                .filter(label -> a.contains(label) == b.contains(label))
                .count();
        return (double) alike / traits.size();
    }

    private static double agreement(List<String> left, List<String> right) {
        int same = 0;
        while (same < Math.min(left.size(), right.size()) && left.get(same).equals(right.get(same))) {
            same++;
        }
        return (double) same / Math.max(left.size(), right.size());
    }

    private static Set<String> labels(Customer customer, Labels labels) {
        Set<String> set = customer.labels(labels);
        return set == null ? Set.of() : set;
    }
}
