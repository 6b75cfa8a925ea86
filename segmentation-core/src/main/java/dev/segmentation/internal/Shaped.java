package dev.segmentation.internal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A map of few keys whose values lie in the order of a {@link Shape}, which it shares with other maps of the same keys.
 *
 * <p>Immutable and thread-safe if its values are. Throws nothing but what maps throw that do not change.
 *
 * @param <K> the keys
 */
public abstract class Shaped<K> extends AbstractMap<K, Object> {
    private final Shape shape;
    private final Object[] values;

    /**
     * A map of keys and values in one order.
     *
     * @param keys keys that all differ; not to be changed afterwards
     * @param values the value of each, in the same order; not to be changed afterwards
     */
    protected Shaped(K[] keys, Object[] values) {
        this(Shape.of(keys), values);
    }

    /**
     * A map of the keys of a change.
     *
     * @param change what the map is to hold
     */
    protected Shaped(Change change) {
        this(change.shape, change.values);
    }

    private Shaped(Shape shape, Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** What a map is to hold that differs from another in one key. */
    protected static final class Change {
        private final Shape shape;
        private final Object[] values;

        private Change(Shape shape, Object[] values) {
            this.shape = shape;
            this.values = values;
        }
    }

    /**
     * The same with another value for a key, in its place; a key that was not there comes last.
     *
     * @param key the key
     * @param value its value
     * @return the change
     */
    protected final Change changed(K key, Object value) {
        int place = shape.place(key);
        Object[] changed = Arrays.copyOf(values, place < 0 ? values.length + 1 : values.length);
        changed[place < 0 ? values.length : place] = value;
        return new Change(place < 0 ? shape.plus(key) : shape, changed);
    }

    /**
     * The same without a key that is there.
     *
     * @param key the key
     * @return the change
     */
    protected final Change removed(K key) {
        int place = shape.place(key);
        Object[] fewer = Arrays.copyOf(values, values.length - 1);
        System.arraycopy(values, place + 1, fewer, place, fewer.length - place);
        return new Change(shape.minus(place), fewer);
    }

    final Shape shape() {
        return shape;
    }

    /**
     * The value in a place.
     *
     * @param place from {@link Sought#in}
     * @return the value, or null if the place is -1
     */
    public final @Nullable Object at(int place) {
        return place < 0 ? null : values[place];
    }

    final @Nullable Object get(KeyHash key) {
        int place = shape.place(key);
        return place < 0 ? null : values[place];
    }

    @Override
    public final @Nullable Object get(@Nullable Object key) {
        int place = shape.place(key);
        return place < 0 ? null : values[place];
    }

    @Override
    public final boolean containsKey(@Nullable Object key) {
        return shape.place(key) >= 0;
    }

    @Override
    public final int size() {
        return values.length;
    }

    @Override
    public final Set<Entry<K, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, Object>> iterator() {
                return IntStream.range(0, values.length).mapToObj(i -> entry(i)).iterator();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    @SuppressWarnings("unchecked") // no other keys were let in
    private Entry<K, Object> entry(int place) {
        return Map.entry((K) shape.key(place), values[place]);
    }
}
