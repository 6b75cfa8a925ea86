package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Attributes whose values have been checked, in the order in which they came to be known. That it is of this class tells
 * {@link Customer} that nothing is to be checked again: an explanation makes hundreds of customers that differ in one
 * value. Immutable.
 */
final class KnownAttributes extends AbstractMap<Attribute, Object> {
    private final Map<Attribute, Object> values;

    private KnownAttributes(Map<Attribute, Object> values) {
        this.values = values;
    }

    /** The attributes as they are, if they are checked; else a checked copy without those that are unknown. */
    static KnownAttributes of(Map<Attribute, Object> attributes) {
        if (Checks.notNull(attributes, "Customer attributes") instanceof KnownAttributes known) {
            return known;
        }
        Map<Attribute, Object> known = new LinkedHashMap<>();
        attributes.forEach((attribute, value) -> {
            Object checked = AttributeValues.checked(attribute, value);
            if (checked != null) {
                known.put(attribute, checked);
            }
        });
        return new KnownAttributes(known);
    }

    /** A copy in which one attribute has another value, in its place; one that was not known comes last. */
    KnownAttributes with(Attribute attribute, Object value) {
        Object checked = AttributeValues.checked(attribute, value);
        Map<Attribute, Object> changed = new LinkedHashMap<>(values);
        if (checked == null) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, checked);
        }
        return new KnownAttributes(changed);
    }

    @Override
    public @Nullable Object get(@Nullable Object attribute) {
        return values.get(attribute);
    }

    @Override
    public boolean containsKey(@Nullable Object attribute) {
        return values.containsKey(attribute);
    }

    @Override
    public Set<Entry<Attribute, Object>> entrySet() {
        return Collections.unmodifiableMap(values).entrySet();
    }
}
