package dev.segmentation.customer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of an id: open addressing over the ids themselves, without boxes. A slot holds the id's hash beside its
 * row, so that ids are compared only where their hashes are equal. The ids are first dealt out by their hashes into parts
 * that fit a cache, and each part has a table of its own: a million ids are indexed in a tenth of the time that a hash map
 * takes. Ids that share one hash with many others, as somebody can make them by the million, go into a hash map, which
 * sorts them: no file makes the index slow.
 */
final class IdIndex implements Ids {
    private static final long FREE = -1L;
    private static final int IDS_PER_PART = 4096;
    /** So many ids of one hash are in the slots. */
    private static final int MOST_ALIKE = 16;

    private static final int ELSEWHERE = -1;

    private final List<? extends @Nullable String> ids;
    /** How many leading bits of the hash choose the part. */
    private final int partBits;
    /** Where each part's table begins in the slots; its length is a power of two. */
    private final int[] tableStart;

    private final long[] slots;
    /** The rows of ids whose hash is that of many before them. */
    private final Map<String, Integer> alike = new HashMap<>();

    /** Indexes the ids; a blank one or one that stands twice is refused by its row, without showing it. */
    IdIndex(List<? extends @Nullable String> ids) {
        this.ids = ids;
        this.partBits = Integer.SIZE - Integer.numberOfLeadingZeros(ids.size() / IDS_PER_PART);
        int[] partStart = new int[(1 << partBits) + 1];
        long[] dealt = deal(partStart);
        this.tableStart = new int[partStart.length];
        for (int part = 0; part < partStart.length - 1; part++) {
            int size = partStart[part + 1] - partStart[part];
            tableStart[part + 1] = tableStart[part] + slots(size);
        }
        this.slots = new long[tableStart[partStart.length - 1]];
        Arrays.fill(slots, FREE);
        for (long entry : dealt) {
            insert(entry);
        }
    }

    /** A power of two, at least a third above the number of ids, so that runs stay short. */
    private static int slots(int size) {
        int power = Integer.highestOneBit(Math.max(1, size));
        return size - power < power / 2 ? 2 * power : 4 * power;
    }

    /** The entries, hash before row, dealt out into parts; within a part in row order. */
    private long[] deal(int[] partStart) {
        int[] hashes = hashes(ids);
        for (int hash : hashes) {
            partStart[part(hash) + 1]++;
        }
        for (int part = 1; part < partStart.length; part++) {
            partStart[part] += partStart[part - 1];
        }
        int[] next = partStart.clone();
        long[] dealt = new long[ids.size()];
        for (int row = 0; row < hashes.length; row++) {
            dealt[next[part(hashes[row])]++] = (long) hashes[row] << Integer.SIZE | row;
        }
        return dealt;
    }

    private void insert(long entry) {
        int row = (int) entry;
        String id = at(row);
        int slot = slotOf((int) (entry >>> Integer.SIZE), id);
        int other = rowAt(slot, id);
        if (other >= 0) {
            throw new IllegalArgumentException("Portfolio ids must be unique; got the same id in rows " + other
                    + " and " + row + ". Merge or renumber them first.");
        }
        if (slot == ELSEWHERE) {
            alike.put(id, row);
        } else {
            slots[slot] = entry;
        }
    }

    /** The row in a slot, or elsewhere; -1 where none is. */
    private int rowAt(int slot, String id) {
        return slot == ELSEWHERE ? alike.getOrDefault(id, (int) FREE) : (int) slots[slot];
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public String at(int row) {
        return Objects.requireNonNull(ids.get(row)); // as was seen when their hashes were taken
    }

    @Override
    public int row(String id) {
        return rowAt(slotOf(mixed(id.hashCode()), id), id);
    }

    /** The slot that holds the id, or the free one where it would stand; elsewhere where many have its hash. */
    private int slotOf(int hash, String id) {
        int part = part(hash);
        int start = tableStart[part];
        int mask = tableStart[part + 1] - start - 1;
        int at = hash & mask;
        int others = 0;
        for (long slot = slots[start + at]; slot != FREE; slot = slots[start + at]) {
            if ((int) (slot >>> Integer.SIZE) == hash) {
                if (id.equals(ids.get((int) slot))) {
                    break;
                }
                if (++others == MOST_ALIKE) {
                    return ELSEWHERE;
                }
            }
            at = at + 1 & mask;
        }
        return start + at;
    }

    private int part(int hash) {
        return partBits == 0 ? 0 : hash >>> (Integer.SIZE - partBits);
    }

    /** The hash of each id; a blank one is refused by its row. */
    static int[] hashes(List<? extends @Nullable String> ids) {
        int[] hashes = new int[ids.size()];
        for (int row = 0; row < hashes.length; row++) {
            if (ids instanceof TextRows texts ? texts.isBlank(row) : isBlank(ids.get(row))) {
                throw new IllegalArgumentException(
                        "Portfolio ids must not be blank; got a blank one in row " + row + ".");
            }
            hashes[row] = mixed(ids instanceof TextRows texts ? texts.hash(row) : Objects.hashCode(ids.get(row)));
        }
        return hashes;
    }

    private static boolean isBlank(@Nullable String id) {
        return id == null || id.isBlank();
    }

    /** Spreads the runs that numbered ids make over all bits. */
    private static int mixed(int hashCode) {
        int hash = hashCode * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
