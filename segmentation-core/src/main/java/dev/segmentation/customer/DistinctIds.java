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
    /** At first one id in four to eight shares its bit, and the bits of a million ids fit a cache; then one in fifty. */
    private static final int BITS_PER_ID = 8;

    private static final int BITS_PER_SUSPECT = 64;

    /** An odd number: the lowest bits of a hash, which were not among its first ones, come to matter for all. */
    private static final int OTHER_BITS = 0x85EBCA6B;

    private final List<? extends @Nullable String> ids;
    private volatile @Nullable IdIndex index;

    /** Keeps the list; a blank id or one that stands twice is refused by its row, without showing it. */
    DistinctIds(List<? extends @Nullable String> ids) {
        this.ids = ids;
        boolean rise = ids instanceof TextRows texts && texts.areRising();
        this.index = rise || areDistinct(ids) ? null : new IdIndex(ids); // which finds out what is wrong, and where
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
        SharedBits bits = new SharedBits(hashes.length, BITS_PER_ID);
        for (int hash : hashes) {
            bits.add(hash);
        }
        int[] suspects = new int[hashes.length];
        int count = 0;
        for (int row = 0; row < hashes.length; row++) {
            suspects[count] = row;
            count += bits.shared(hashes[row]);
        }
        return areDistinct(ids, hashes, Arrays.copyOf(suspects, count));
    }

    private static boolean areDistinct(List<? extends @Nullable String> ids, int[] hashes, int[] suspects) {
        SharedBits bits = new SharedBits(suspects.length, BITS_PER_SUSPECT);
        for (int row : suspects) {
            bits.add(hashes[row] * OTHER_BITS);
        }
        Set<String> compared = new HashSet<>();
        for (int row : suspects) {
            if (bits.shared(hashes[row] * OTHER_BITS) > 0 && !compared.add(Objects.requireNonNull(ids.get(row)))) {
                return false;
            }
        }
        return true;
    }
}
