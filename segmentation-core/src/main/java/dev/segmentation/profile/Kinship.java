package dev.segmentation.profile;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tells by the notes of a portfolio ({@link Portfolio#ingredients}) why an attribute says something of a measure: one is
 * worked out from the other, over any number of steps, or both from a third, as are sums and counts of the same purchases.
 */
final class Kinship {
    private final Portfolio portfolio;
    private final Attribute measure;
    private final Set<Attribute> origins;

    Kinship(Portfolio portfolio, Attribute measure) {
        this.portfolio = portfolio;
        this.measure = measure;
        this.origins = origins(measure);
    }

    /** Why, as the end of a sentence that has named the attribute; empty where there is no kinship. */
    String of(Attribute attribute) {
        String by = Checks.quote(measure.name());
        Set<Attribute> common = origins(attribute);
        if (common.contains(measure)) {
            return "which is worked out from " + by;
        }
        if (origins.contains(attribute)) {
            return "from which " + by + " is worked out";
        }
        common.retainAll(origins);
        return common.isEmpty()
                ? ""
                : "which is worked out from "
                        + Checks.quote(common.iterator().next().name()) + ", as " + by + " is";
    }

    /** An attribute and all that it is worked out from. */
    private Set<Attribute> origins(Attribute attribute) {
        Set<Attribute> found = new LinkedHashSet<>(Set.of(attribute));
        Deque<Attribute> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (Attribute ingredient : portfolio.ingredients(open.remove())) {
                if (found.add(ingredient)) {
                    open.add(ingredient);
                }
            }
        }
        return found;
    }
}
