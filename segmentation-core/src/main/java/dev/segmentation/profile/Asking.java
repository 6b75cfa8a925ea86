package dev.segmentation.profile;

import dev.segmentation.Fitting;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What is asked about the customers.
 *
 * @param attributes the attributes; empty for all that prospects have too
 * @param bands how measures are cut
 */
record Asking(List<Attribute> attributes, BandLearner bands) {
    static final Asking EVERYTHING = new Asking(List.of(), BandLearner.QUINTILES);

    static Asking of(List<Attribute> attributes, BandLearner bands, Measure by) {
        Checks.distinct(attributes, "BestCustomers.on");
        if (attributes.contains(by)) {
            throw new IllegalArgumentException(
                    "BestCustomers.on must not ask for the measure that defines the best; got "
                            + Checks.quote(by.name())
                            + ". That the best buy most is how they were chosen, and says nothing about prospects.");
        }
        return new Asking(attributes, bands);
    }

    Asking and(Attribute attribute, Measure by) {
        List<Attribute> more = new ArrayList<>(attributes);
        more.add(attribute);
        return of(Collections.unmodifiableList(more), bands, by);
    }

    /** The attributes to ask about, refusing those that leak what defines the best. */
    List<Attribute> in(Fitting fitting, Portfolio portfolio, Chosen chosen, Measure by) {
        Leakage leakage = new Leakage(chosen.taught(), by);
        if (attributes.isEmpty()) {
            List<Attribute> all = new ArrayList<>(all(portfolio, by));
            all.removeIf(leakage::isDerived);
            for (List<Measure> two = leakage.together(all); !two.isEmpty(); two = leakage.together(all)) {
                all.removeAll(two); // which of them is worked out from the measure numbers cannot tell
            }
            return List.copyOf(all);
        }
        fitting.requireAll(attributes);
        for (Attribute attribute : attributes) {
            String reason = leakage.reason(attribute);
            if (!reason.isEmpty()) {
                throw fitting.refusal(
                        attribute,
                        "BestCustomers.on must not ask for what is derived from " + Checks.quote(by.name()) + "; got "
                                + Checks.quote(attribute.name()) + ", " + reason + ". Leave it out.");
            }
        }
        List<Measure> together = leakage.together(attributes);
        if (!together.isEmpty()) {
            throw fitting.refusal(
                    together.get(1),
                    "BestCustomers.on must not ask for what makes up " + Checks.quote(by.name()) + "; got "
                            + Checks.quote(together.get(0).name()) + " and "
                            + Checks.quote(together.get(1).name())
                            + ", from which it follows, rounding aside. Leave one of them out.");
        }
        return attributes;
    }

    /** By name, so that the order of columns makes no difference; what no prospect has is left out. */
    private static List<Attribute> all(Portfolio portfolio, Measure by) {
        List<Attribute> missing = unusable(portfolio, List.copyOf(portfolio.attributes()));
        return portfolio.attributes().stream()
                .filter(attribute -> !attribute.equals(by) && !missing.contains(attribute))
                .sorted(Comparator.comparing(Attribute::name))
                .toList();
    }

    /** Those of the attributes that are known of no lead and no prospect, where there are any. */
    static List<Attribute> unusable(Portfolio portfolio, List<Attribute> attributes) {
        int[] prospects = IntStream.range(0, portfolio.size())
                .filter(row -> portfolio.stage(row) == Stage.PROSPECT || portfolio.stage(row) == Stage.LEAD)
                .toArray();
        return prospects.length == 0
                ? List.of()
                : attributes.stream()
                        .filter(attribute -> IntStream.of(prospects).noneMatch(known(portfolio, attribute)))
                        .toList();
    }

    private static IntPredicate known(Portfolio portfolio, Attribute attribute) {
        if (attribute instanceof Measure measure) {
            var column = portfolio.measure(measure);
            return row -> !Double.isNaN(column.at(row));
        }
        if (attribute instanceof Category category) {
            var column = portfolio.category(category);
            return row -> column.code(row) >= 0;
        }
        var column = portfolio.labels((Labels) attribute);
        return row -> column.code(row) >= 0;
    }
}
