package dev.segmentation.apriori;

import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Checks;
import java.util.List;
import java.util.TreeSet;

/**
 * Size as a dimension: by one measure before a company is a customer (and after it was one), by another while it is one.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param before judges leads, prospects and former customers, as a rule by employees
 * @param after judges customers, as a rule by our sales
 */
public record SizeDimension(MeasureDimension before, MeasureDimension after) implements Dimension {
    /**
     * Checks the components.
     *
     * @param before judges leads, prospects and former customers, as a rule by employees
     * @param after judges customers, as a rule by our sales
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if their bands have different labels
     */
    public SizeDimension {
        Checks.notNull(before, "SizeDimension before");
        Checks.notNull(after, "SizeDimension after");
        if (!new TreeSet<>(before.values()).equals(new TreeSet<>(after.values()))) {
            throw new IllegalArgumentException("SizeDimension bands must share their labels; got " + before.values()
                    + " and " + after.values() + ".");
        }
    }

    @Override
    public String name() {
        return "size";
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(before.measure(), after.measure());
    }

    @Override
    public List<String> values() {
        return before.values();
    }

    @Override
    public String toString() {
        return "size: " + before + ", for customers " + after;
    }
}
