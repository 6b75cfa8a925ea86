package dev.segmentation.value;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.SortedSet;

/**
 * A stated rule that lifts customers of strategic importance or with growth to at least a band: "strategic partner: at
 * least A". It lifts whoever can be judged, never anybody who cannot, and never lowers.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param attribute what the rule looks at
 * @param is a {@link String} for a category (the label at any level of its path) or labels (one of the set), a
 *     {@link Double} for a measure (this much or more)
 * @param atLeast the label of the band
 */
public record Lift(Attribute attribute, Object is, String atLeast) {
    /**
     * Checks the components.
     *
     * @param attribute what the rule looks at
     * @param is a {@link String} for a category (the label at any level of its path) or labels (one of the set), a {@link Double} for a measure (this much or more)
     * @param atLeast the label of the band
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the label is blank or {@code is} does not suit the attribute
     */
    public Lift {
        Checks.notNull(attribute, "Lift attribute");
        Checks.text(atLeast, "Lift atLeast");
        if (attribute instanceof Measure && is instanceof Double threshold) {
            is = Checks.finite(threshold, "Lift of " + Checks.quote(attribute.name()));
        } else if (attribute instanceof Measure || !(is instanceof String)) {
            throw new IllegalArgumentException("Lift must compare a measure with a number, all else with a text; got "
                    + Checks.quote(is) + " for " + Checks.quote(attribute.name()) + ".");
        } else {
            Checks.text((String) is, "Lift of " + Checks.quote(attribute.name()));
        }
    }

    /**
     * Whether the rule applies to a customer.
     *
     * @param customer the customer
     * @return false also where the attribute is unknown
     */
    public boolean appliesTo(Customer customer) {
        if (attribute instanceof Measure measure) {
            return customer.measure(measure) >= (Double) is;
        }
        if (attribute instanceof Category category) {
            return customer.category(category).contains(is);
        }
        SortedSet<String> values = customer.labels((Labels) attribute);
        return values != null && values.contains(is);
    }
}
