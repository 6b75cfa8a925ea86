package dev.segmentation.customer;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ids that are known to differ, with an index that is made when somebody first asks for a row: whoever divides a million
 * customers and counts them looks nobody up, and to find that ids differ takes a third of what it takes to index them.
 *
 * <p>Thread-safe: two threads that ask at once may both make the index, and it is the same.
 */
final class DistinctIds implements Ids {
    /** So many bits for an id: one id in sixteen to thirty-two meets the bit of another. */
    private static final int BITS_PER_ID = 32;

    /** An odd number: the lowest bits of a hash, which were not among its first ones, come to matter for all. */
    private static final int OTHER_BITS = 0x85EBCA6B;

    private static final int SMALLEST = 64;
    private static final int LARGEST = 1 << 30;

    private final List<? extends @Nullable String> ids;
    private volatile @Nullable IdIndex index;

    /** Keeps the list; a blank id or one that stands twice is refused by its row, without showing it. */
    DistinctIds(List<? extends @Nullable String> ids) {
        this.ids = ids;
        this.index = areDistinct(ids) ? null : new IdIndex(ids); // which finds out what is wrong, and where
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public String at(int row) {
        return Objects.requireNonNull(ids.get(row)); // as none is null
    }

    @Override
    public int row(String id) {
        IdIndex known = index;
        if (known == null) {
            known = new IdIndex(ids);
            index = known;
        }
        return known.row(id);
    }

    /** Whether no id stands twice: each has a bit by its hash, then another, and only ids that share both are compared. */
    private static boolean areDistinct(List<? extends @Nullable String> ids) {
        int[] hashes = IdIndex.hashes(ids);
        int[] sharing = sharing(hashes);
        int[] others = new int[sharing.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = hashes[sharing[i]] * OTHER_BITS;
        }
        Set<String> suspects = new HashSet<>();
        for (int i : sharing(others)) {
            if (!suspects.add(Objects.requireNonNull(ids.get(sharing[i])))) {
                return false;
            }
        }
        return true;
    }

    /** Where the hashes stand that share their bit with another. */
    private static int[] sharing(int[] hashes) {
        long[] shared = sharedBits(hashes);
        int shift = shift(shared);
        int[] sharing = new int[hashes.length];
        int count = 0;
        for (int i = 0; i < hashes.length; i++) {
            int bit = hashes[i] >>> shift;
            sharing[count] = i;
            count += (int) (shared[bit >> 6] >>> bit & 1);
        }
        return Arrays.copyOf(sharing, count);
    }

    /** The bits that more than one hash has; no branch, since which they are cannot be foreseen. */
    private static long[] sharedBits(int[] hashes) {
        long wanted = Math.min(LARGEST, Math.max(SMALLEST, (long) hashes.length * BITS_PER_ID));
        int words = Integer.highestOneBit((int) wanted) / Long.SIZE;
        long[] seen = new long[words];
        long[] shared = new long[words];
        int shift = shift(seen);
        for (int hash : hashes) {
            int bit = hash >>> shift;
            long mask = 1L << bit;
            shared[bit >> 6] |= seen[bit >> 6] & mask;
            seen[bit >> 6] |= mask;
        }
        return shared;
    }

    /** How far a hash is shifted for its leading bits to number the bits of the words. */
    private static int shift(long[] words) {
        return Integer.numberOfLeadingZeros(words.length * Long.SIZE) + 1;
    }
}
