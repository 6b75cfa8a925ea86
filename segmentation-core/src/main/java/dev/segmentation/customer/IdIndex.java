package dev.segmentation.customer;

import java.util.Arrays;

/**
 * Finds the row of an id: open addressing over the ids themselves, eight bytes a customer, no boxes. A map of boxed rows
 * would cost ten times the memory and most of the time that building a portfolio takes.
 */
final class IdIndex {
    private final String[] ids;
    private final int[] slots;

    /** Indexes the ids; a blank one or one that stands twice is refused by its row, without showing it. */
    IdIndex(String[] ids) {
        this.ids = ids;
        this.slots = new int[Integer.highestOneBit(Math.max(2, ids.length)) * 4];
        Arrays.fill(slots, -1);
        for (int row = 0; row < ids.length; row++) {
            if (ids[row] == null || ids[row].isBlank()) {
                throw new IllegalArgumentException(
                        "Portfolio ids must not be blank; got a blank one in row " + row + ".");
            }
            int slot = slotOf(ids[row]);
            if (slots[slot] >= 0) {
                throw new IllegalArgumentException("Portfolio ids must be unique; got the same id in rows "
                        + slots[slot] + " and " + row + ". Merge or renumber them first.");
            }
            slots[slot] = row;
        }
    }

    /** The row of an id, or -1. */
    int row(String id) {
        return slots[slotOf(id)];
    }

    /** The slot that holds the id, or the free one where it would stand. */
    private int slotOf(String id) {
        int mask = slots.length - 1;
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] >= 0 && !ids[slots[slot]].equals(id)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
