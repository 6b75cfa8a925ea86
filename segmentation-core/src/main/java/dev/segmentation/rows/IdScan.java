package dev.segmentation.rows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the ids that stand more than once without holding the ids: eight bytes a row.
 *
 * <p>The first pass keeps a 64-bit hash of each id. Only hashes that stand twice can belong to duplicates, and only the
 * ids of those are held, in a second look that is seldom needed. The answer is exact: a clash of hashes costs a little
 * memory and no customer.
 */
final class IdScan {
    private long[] hashes = new long[1024];
    private int size;
    private long sum;
    private long[] suspects = new long[0];
    private final Set<String> seen = new HashSet<>();
    private final Set<String> duplicates = new HashSet<>();

    /** Takes an id of the first pass; a blank one is nobody's. */
    void add(String id) {
        if (id.isEmpty()) {
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + (size >> 1));
        }
        long hash = hash(id);
        hashes[size++] = hash;
        sum += hash;
    }

    /** Ends the first pass, and says whether a second look is needed. */
    boolean hasSuspects() {
        Arrays.sort(hashes, 0, size);
        long[] found = new long[16];
        int n = 0;
        for (int i = 1; i < size; i++) {
            if (hashes[i] == hashes[i - 1] && (n == 0 || found[n - 1] != hashes[i])) {
                found = n == found.length ? Arrays.copyOf(found, n * 2) : found;
                found[n++] = hashes[i];
            }
        }
        suspects = Arrays.copyOf(found, n);
        hashes = new long[0];
        return n > 0;
    }

    /** Takes an id of the second look. */
    void lookAgain(String id) {
        if (Arrays.binarySearch(suspects, hash(id)) >= 0 && !seen.add(id)) {
            duplicates.add(id);
        }
    }

    boolean isDuplicate(String id) {
        return duplicates.contains(id);
    }

    /** A number that is the same for the same ids in any order, and hardly ever for others. */
    long sum() {
        return sum;
    }

    /** FNV-1a over the characters (Fowler, Noll, Vo), then the finalizer of MurmurHash3 (A. Appleby). */
    static long hash(String id) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        return hash ^ hash >>> 33;
    }
}
