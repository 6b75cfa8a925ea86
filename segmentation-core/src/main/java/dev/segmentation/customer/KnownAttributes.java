package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Shaped;
import java.util.Arrays;
import java.util.Map;

/**
 * Attributes whose values have been checked, in the order in which they came to be known. That it is of this class tells
 * {@link Customer} that nothing is to be checked again: an explanation makes hundreds of customers that differ in one
 * value. Immutable.
 */
final class KnownAttributes extends Shaped<Attribute> {
    private KnownAttributes(Attribute[] keys, Object[] values) {
        super(keys, values);
    }

    private KnownAttributes(Change change) {
        super(change);
    }

    /** The attributes as they are, if they are checked; else a checked copy without those that are unknown. */
    static KnownAttributes of(Map<Attribute, Object> attributes) {
        if (Checks.notNull(attributes, "Customer attributes") instanceof KnownAttributes known) {
            return known;
        }
        Attribute[] keys = new Attribute[attributes.size()];
        Object[] values = new Object[keys.length];
        int size = 0;
        for (Entry<Attribute, Object> entry : attributes.entrySet()) {
            Object checked = AttributeValues.checked(entry.getKey(), entry.getValue());
            if (checked != null) {
                keys[size] = entry.getKey();
                values[size++] = checked;
            }
        }
        return new KnownAttributes(Arrays.copyOf(keys, size), Arrays.copyOf(values, size));
    }

    /** A copy in which one attribute has another value, in its place; one that was not known comes last. */
    KnownAttributes with(Attribute attribute, Object value) {
        Object checked = AttributeValues.checked(attribute, value);
        if (checked != null) {
            return new KnownAttributes(changed(attribute, checked));
        }
        return containsKey(attribute) ? new KnownAttributes(removed(attribute)) : this;
    }
}
