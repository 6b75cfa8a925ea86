package dev.segmentation.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a {@link Shaped} map, in an order. Maps with the same keys share a shape as a rule: it stays near the
 * processor while the maps of a thousand customers are looked at, and none of them holds keys of its own.
 *
 * <p>Immutable; shared through a table of the shapes made last, which holds no values and does not grow.
 */
final class Shape {
    private static final int SLOTS_PER_KEY = 4;
    /** So many keys are looked through for the same object before one is hashed, which takes longer. */
    private static final int FEW = 8;
    /**
     * The shapes made last, each where its hash says, over whichever stood there. Read and written without a lock: all
     * fields of a shape are final, so whoever sees one sees all of it; who misses one makes an equal one, which costs
     * memory and changes nothing.
     */
    private static final @Nullable Shape[] RECENT = new Shape[128];

    private final Object[] keys;
    /** An open table of the places of the keys by their hashes; -1 where a slot is free. */
    private final int[] slots;

    private final int hash;

    private Shape(Object[] keys, int hash) {
        this.keys = keys;
        this.hash = hash;
        this.slots = new int[Integer.highestOneBit(Math.max(1, keys.length)) * 2 * SLOTS_PER_KEY];
        Arrays.fill(slots, -1);
        for (int place = 0; place < keys.length; place++) {
            int slot = KeyHash.mixed(keys[place]) & (slots.length - 1);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = place;
        }
    }

    /** The shape of some keys, all different; nobody may change the array afterwards. */
    static Shape of(Object[] keys) {
        int hash = (Arrays.hashCode(keys) * 0x9E37_79B9) >>> Short.SIZE;
        int slot = hash & (RECENT.length - 1);
        Shape recent = RECENT[slot];
        if (recent != null && Arrays.equals(recent.keys, keys)) {
            return recent;
        }
        Shape shape = new Shape(keys, hash);
        RECENT[slot] = shape;
        return shape;
    }

    int hash() {
        return hash;
    }

    Object key(int place) {
        return keys[place];
    }

    /** The shape with one more key, at the end. */
    Shape plus(Object key) {
        Object[] more = Arrays.copyOf(keys, keys.length + 1, Object[].class); // of whatever type the first ones were
        more[keys.length] = key;
        return of(more);
    }

    /** The shape without the key of a place. */
    Shape minus(int place) {
        Object[] fewer = Arrays.copyOf(keys, keys.length - 1, Object[].class);
        System.arraycopy(keys, place + 1, fewer, place, fewer.length - place);
        return of(fewer);
    }

    /** Where a key stands, or -1. Keys are nearly always asked for by the very object that they were given by. */
    int place(@Nullable Object key) {
        for (int i = 0; i < keys.length && i < FEW; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        return key == null ? -1 : search(key, KeyHash.mixed(key));
    }

    /** The same of a key whose hash is known. */
    int place(KeyHash sought) {
        int place = slots[sought.hash & (slots.length - 1)];
        return place < 0 || keys[place] == sought.key ? place : search(sought.key, sought.hash);
    }

    private int search(Object key, int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] >= 0 && !keys[slots[slot]].equals(key)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slots[slot];
    }
}
