package dev.segmentation.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers distinct texts from 0 in the order in which they come, without boxes: a history has many more rows than ids.
 * Texts that share one hash with many others, as somebody can make them by the million, go into a hash map, which sorts
 * them.
 *
 * <p>Mutable while it is filled, by one thread; read by any number afterwards. Throws nothing.
 *
 * <pre>{@code
 * IdCodes codes = new IdCodes();
 * codes.put("a"); // 0
 * }</pre>
 */
public final class IdCodes {
    private static final int FIRST_SLOTS = 64;
    /** So many texts of one hash are in the slots. */
    private static final int MOST_ALIKE = 16;

    private static final int ELSEWHERE = -1;
    private static final int NONE = -1;

    private @Nullable String[] texts = new String[FIRST_SLOTS / 2];
    private int[] slots = new int[FIRST_SLOTS];
    /** The numbers of texts whose hash is that of many before them. */
    private final Map<String, Integer> alike = new HashMap<>();

    private int size;

    /** Without a text. */
    public IdCodes() {
        Arrays.fill(slots, NONE);
    }

    /** {@return how many texts there are} */
    public int size() {
        return size;
    }

    /**
     * The number of a text.
     *
     * @param text the text
     * @return from 0, or -1 if it has none
     */
    public int get(String text) {
        return numberAt(slotOf(text), text);
    }

    private int numberAt(int slot, String text) {
        return slot == ELSEWHERE ? alike.getOrDefault(text, NONE) : slots[slot];
    }

    /**
     * The text of a number.
     *
     * @param number from 0
     * @return the text
     */
    public String text(int number) {
        return String.valueOf(texts[number]);
    }

    /**
     * The number of a text; a new one if it has none yet.
     *
     * @param text the text
     * @return from 0
     */
    public int put(String text) {
        int slot = slotOf(text);
        int known = numberAt(slot, text);
        if (known >= 0) {
            return known;
        }
        if (size == texts.length) {
            grow();
            slot = slotOf(text);
        }
        texts[size] = text;
        number(slot, text, size);
        return size++;
    }

    private void number(int slot, String text, int number) {
        if (slot == ELSEWHERE) {
            alike.put(text, number);
        } else {
            slots[slot] = number;
        }
    }

    private void grow() {
        texts = Arrays.copyOf(texts, size * 2);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int number = 0; number < size; number++) {
            String text = String.valueOf(texts[number]);
            number(slotOf(text), text, number);
        }
    }

    /** The slot of the text, or the free one where it would stand; elsewhere where many have its hash. */
    private int slotOf(String text) {
        int mask = slots.length - 1;
        int hash = text.hashCode() * 0x9E37_79B9;
        int slot = (hash ^ hash >>> 15) & mask;
        int others = 0;
        while (slots[slot] >= 0) {
            String other = String.valueOf(texts[slots[slot]]);
            if (text.equals(other)) {
                break;
            }
            if (text.hashCode() == other.hashCode() && ++others == MOST_ALIKE) {
                return ELSEWHERE;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
