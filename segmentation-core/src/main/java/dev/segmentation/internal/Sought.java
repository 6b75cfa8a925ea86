package dev.segmentation.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some keys that are looked up together in many maps, and where they stand in maps of the shapes met so far: what a model reads
 * of one customer after another.
 *
 * <p>Thread-safe without a lock: what was found out about a shape is kept in objects whose fields are final, so whoever sees one
 * sees all of it, and who misses one finds out the same again. Kept for a few shapes, and found out so many times at most:
 * where customers come in ever new shapes, keys are looked up one by one, and nothing is written that threads would
 * contend for. Throws nothing.
 *
 * <pre>{@code
 * Sought sought = Sought.of(List.of(SALES, REGION));
 * sought.in(map);      // [4, -1]: SALES is the fifth, REGION is not there
 * }</pre>
 */
public final class Sought {
    private static final int SHAPES = 16;
    private static final int MOST = 256;

    private final KeyHash[] keys;
    private final @Nullable Found[] found = new Found[SHAPES];
    /** The one that is compared first: most customers of a program are of one shape. */
    private @Nullable Found last;
    /** How often something was found out; threads may lose a count of each other's. */
    private int times;

    private Sought(KeyHash[] keys) {
        this.keys = keys;
    }

    /** Where the keys stand in one shape. */
    private static final class Found {
        private final Shape shape;
        private final int[] places;

        Found(Shape shape, int[] places) {
            this.shape = shape;
            this.places = places;
        }
    }

    /**
     * Keys to be looked up.
     *
     * @param keys the keys
     * @return the keys with their hashes
     */
    public static Sought of(List<?> keys) {
        return new Sought(keys.stream().map(KeyHash::of).toArray(KeyHash[]::new));
    }

    /**
     * Where the keys stand in a map.
     *
     * @param map the map
     * @return a place for {@link Shaped#at} per key, or -1; not to be changed; null where it is not worth keeping, and keys are to
     *     be looked up one by one
     */
    public int @Nullable [] in(Shaped<?> map) {
        Shape shape = map.shape();
        Found first = last;
        return first != null && first.shape == shape ? first.places : others(shape);
    }

    /**
     * The value of one of the keys in a map.
     *
     * @param which the key, by its place among those sought
     * @param map any map, quickest if it is {@link Shaped}
     * @return the value, or null if there is none
     */
    public @Nullable Object value(int which, Map<?, ?> map) {
        if (map instanceof Shaped<?> shaped) {
            int[] places = in(shaped);
            if (places != null) {
                return shaped.at(places[which]);
            }
        }
        return keys[which].in(map);
    }

    /**
     * The number of one of the keys in a map.
     *
     * @param which the key, by its place among those sought
     * @param map any map, quickest if it is {@link Shaped}
     * @return the value, or NaN if there is no number
     */
    public double number(int which, Map<?, ?> map) {
        return value(which, map) instanceof Double number ? number : Double.NaN;
    }

    private int @Nullable [] others(Shape shape) {
        Found known = found[shape.hash() & (SHAPES - 1)];
        boolean isKnown = known != null && known.shape == shape;
        if (times >= MOST) {
            return isKnown ? known.places : null;
        }
        times++;
        Found next = isKnown ? known : find(shape);
        last = next;
        return next.places;
    }

    private Found find(Shape shape) {
        int[] places = new int[keys.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = shape.place(keys[i]);
        }
        Found known = new Found(shape, places);
        found[shape.hash() & (SHAPES - 1)] = known;
        return known;
    }
}
