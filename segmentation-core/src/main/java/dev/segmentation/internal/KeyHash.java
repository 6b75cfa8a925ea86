package dev.segmentation.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key that is looked up in many maps, hashed once: what a model reads of one customer after another.
 *
 * <p>Immutable and thread-safe. Throws nothing.
 *
 * <pre>{@code
 * KeyHash sales = KeyHash.of(SALES);
 * sales.in(customer.attributes());     // 900000.0, or null
 * }</pre>
 */
public final class KeyHash {
    final Object key;
    final int hash;

    private KeyHash(Object key) {
        this.key = key;
        this.hash = mixed(key);
    }

    /**
     * A key to be looked up.
     *
     * @param key the key
     * @return the key with its hash
     */
    public static KeyHash of(Object key) {
        return new KeyHash(key);
    }

    /** The hash of a key, spread so that its lowest bits tell keys apart. */
    static int mixed(Object key) {
        return (key.hashCode() * 0x9E37_79B9) >>> Short.SIZE;
    }

    /**
     * The value of the key in a map.
     *
     * @param map any map, quickest if it is {@link Shaped}
     * @return the value, or null if there is none
     */
    public @Nullable Object in(Map<?, ?> map) {
        return map instanceof Shaped<?> shaped ? shaped.get(this) : map.get(key);
    }
}
