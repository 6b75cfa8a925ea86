package dev.segmentation.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers distinct texts from 0 in the order in which they come, without boxes: a history has many more rows than ids.
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

    private @Nullable String[] texts = new String[FIRST_SLOTS / 2];
    private int[] slots = new int[FIRST_SLOTS];
    private int size;

    /** Without a text. */
    public IdCodes() {
        Arrays.fill(slots, -1);
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
        return slots[slotOf(text)];
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
        if (slots[slot] < 0) {
            if (size == texts.length) {
                grow();
                slot = slotOf(text);
            }
            texts[size] = text;
            slots[slot] = size++;
        }
        return slots[slot];
    }

    private void grow() {
        texts = Arrays.copyOf(texts, size * 2);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int number = 0; number < size; number++) {
            slots[slotOf(String.valueOf(texts[number]))] = number;
        }
    }

    private int slotOf(String text) {
        int mask = slots.length - 1;
        int hash = text.hashCode() * 0x9E37_79B9;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] >= 0 && !text.equals(texts[slots[slot]])) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
