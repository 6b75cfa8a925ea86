package dev.segmentation.customer;

import java.util.Arrays;

/**
 * Finds the row of an id: open addressing over the ids themselves, sixteen bytes a slot, no boxes. A map of boxed rows would
 * cost several times the memory and most of the time that building a portfolio takes. A slot holds the id's hash beside
 * its row, so that ids are compared only where their hashes are equal.
 */
final class IdIndex {
    private static final long FREE = -1L;

    private final String[] ids;
    private final long[] slots;

    /** Indexes the ids; a blank one or one that stands twice is refused by its row, without showing it. */
    IdIndex(String[] ids) {
        this.ids = ids;
        this.slots = new long[Integer.highestOneBit(Math.max(2, ids.length)) * 4];
        Arrays.fill(slots, FREE);
        for (int row = 0; row < ids.length; row++) {
            String id = ids[row];
            if (id == null || id.isBlank()) {
                throw new IllegalArgumentException(
                        "Portfolio ids must not be blank; got a blank one in row " + row + ".");
            }
            int slot = slotOf(id);
            if (slots[slot] != FREE) {
                throw new IllegalArgumentException("Portfolio ids must be unique; got the same id in rows "
                        + (int) slots[slot] + " and " + row + ". Merge or renumber them first.");
            }
            slots[slot] = (long) id.hashCode() << Integer.SIZE | row;
        }
    }

    /** The row of an id, or -1. */
    int row(String id) {
        return (int) slots[slotOf(id)];
    }

    /** The slot that holds the id, or the free one where it would stand. */
    private int slotOf(String id) {
        int mask = slots.length - 1;
        int hash = id.hashCode();
        int mixed = hash * 0x9E3779B9; // spreads the runs that numbered ids make
        int slot = (mixed ^ mixed >>> 15) & mask;
        while (slots[slot] != FREE && !holds(slots[slot], hash, id)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean holds(long slot, int hash, String id) {
        return (int) (slot >>> Integer.SIZE) == hash && ids[(int) slot].equals(id);
    }
}
