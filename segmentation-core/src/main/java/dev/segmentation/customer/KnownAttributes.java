package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Attributes whose values have been checked, in the order in which they came to be known. That it is of this class tells
 * {@link Customer} that nothing is to be checked again: an explanation makes hundreds of customers that differ in one
 * value. Immutable.
 *
 * <p>Attributes are nearly always asked for by the very object that they were given by, and there are few of them: the
 * few are looked through, first for the same object and then for an equal one, which takes less than to hash a name.
 */
final class KnownAttributes extends AbstractMap<Attribute, Object> {
    /** So many are looked through; where there are more, they are looked up. */
    private static final int FEW = 8;

    private final Attribute[] keys;
    private final Object[] values;
    /** The place of each attribute, where there are many; else null. */
    private final @Nullable Map<Attribute, Integer> places;

    private KnownAttributes(Attribute[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
        this.places = keys.length <= FEW ? null : new HashMap<>(keys.length * 2);
        if (places != null) {
            for (int i = 0; i < keys.length; i++) {
                places.put(keys[i], i);
            }
        }
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
        int place = place(attribute);
        if (checked == null) {
            return place < 0 ? this : without(place);
        }
        int size = place < 0 ? keys.length + 1 : keys.length;
        Attribute[] changedKeys = place < 0 ? Arrays.copyOf(keys, size) : keys;
        Object[] changed = Arrays.copyOf(values, size);
        if (place < 0) {
            changedKeys[size - 1] = attribute;
        }
        changed[place < 0 ? size - 1 : place] = checked;
        return new KnownAttributes(changedKeys, changed);
    }

    private KnownAttributes without(int place) {
        int[] kept = IntStream.range(0, keys.length).filter(i -> i != place).toArray();
        return new KnownAttributes(
                Arrays.stream(kept).mapToObj(i -> keys[i]).toArray(Attribute[]::new),
                Arrays.stream(kept).mapToObj(i -> values[i]).toArray());
    }

    /** Where an attribute stands, or -1. */
    private int place(@Nullable Object attribute) {
        if (places != null) {
            return places.getOrDefault(attribute, -1);
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == attribute) {
                return i;
            }
        }
        return Arrays.asList(keys).indexOf(attribute);
    }

    @Override
    public @Nullable Object get(@Nullable Object attribute) {
        int place = place(attribute);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object attribute) {
        return place(attribute) >= 0;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public Set<Entry<Attribute, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<Attribute, Object>> iterator() {
                return IntStream.range(0, keys.length)
                        .<Entry<Attribute, Object>>mapToObj(i -> Map.entry(keys[i], values[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }
}
