package dev.segmentation.internal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers distinct paths of labels, and finds the number of a path or of its beginning, with nothing allocated.
 *
 * <p>An open table, laid out so that as many paths as can be had stand where they are looked for first: which path a
 * customer has cannot be foreseen, and a search of varying length costs more than all else here.
 *
 * <p>Immutable and thread-safe. Throws nothing.
 *
 * <pre>{@code
 * PathCodes codes = PathCodes.of(List.of(List.of("Asia"), List.of("Europe", "Sweden")));
 * codes.get(LabelPath.of(List.of("Asia", "Japan")), 1);             // 0
 * codes.get(LabelPath.of(List.of("Europe")), 1);                    // -1: only the beginning of a path
 * }</pre>
 */
public final class PathCodes {
    /** At most this part of the slots is taken, so that a path which is not there is soon known not to be. */
    private static final int SLOTS_PER_PATH = 4;
    /** No table of more slots is made for the sake of a better layout alone. */
    private static final int MOST = 1 << 12;
    /** So many layouts are tried in tables of each size. */
    private static final int TRIES = 16;

    /** The path of each slot; null where it is free. */
    private final @Nullable Numbered[] table;

    private final int multiplier;
    /** How many paths stand elsewhere than where they are looked for first. */
    private final int displaced;

    private PathCodes(Numbered[] all, int multiplier, int slots) {
        this.table = new Numbered[slots];
        this.multiplier = multiplier;
        int elsewhere = 0;
        for (Numbered path : all) {
            int slot = first(path.path.hashCode());
            elsewhere += table[slot] == null ? 0 : 1;
            while (table[slot] != null) {
                slot = (slot + 1) & (slots - 1);
            }
            table[slot] = path;
        }
        this.displaced = elsewhere;
    }

    /** A path and its number, with what tells at a glance that another is the same. */
    private static final class Numbered {
        private final LabelPath path;
        private final Object labels;
        private final int number;

        Numbered(LabelPath path, int number) {
            this.path = path;
            this.labels = path.labels;
            this.number = number;
        }
    }

    /**
     * Numbers paths from 0 in their order.
     *
     * @param paths paths of at least one label each, all different
     * @return their numbers
     */
    public static PathCodes of(List<List<String>> paths) {
        Numbered[] all = new Numbered[paths.size()];
        Arrays.setAll(all, number -> new Numbered(LabelPath.of(paths.get(number)), number));
        int slots = Integer.highestOneBit(Math.max(1, all.length)) * 2 * SLOTS_PER_PATH;
        SplitMix64 random = new SplitMix64(all.length);
        PathCodes best = new PathCodes(all, 0x9E37_79B9, slots);
        for (int size = slots; size <= MOST; size *= 2) {
            for (int i = 0; i < TRIES && best.displaced > 0; i++) {
                PathCodes other = new PathCodes(all, (int) random.nextLong() | 1, size);
                best = other.displaced < best.displaced ? other : best;
            }
        }
        return best;
    }

    /**
     * The number of the path that consists of the first labels of another.
     *
     * @param path the other path
     * @param levels how many of its labels count, from its start; at least 1, at most all
     * @return from 0, or -1 if there is no such path
     */
    public int get(LabelPath path, int levels) {
        return levels == path.size() ? get(path) : search(path.hashTo(levels), path, levels);
    }

    /**
     * The number of a path.
     *
     * @param path the path
     * @return from 0, or -1 if it has none
     */
    public int get(LabelPath path) {
        Numbered found = table[first(path.hashCode())];
        return found != null && found.labels == path.labels ? found.number : search(path.hashCode(), path, path.size());
    }

    private int search(int hash, LabelPath path, int levels) {
        int slot = first(hash);
        Numbered found = table[slot];
        while (found != null && !found.path.isStartOf(path, levels)) {
            slot = (slot + 1) & (table.length - 1);
            found = table[slot];
        }
        return found == null ? -1 : found.number;
    }

    private int first(int hash) {
        return ((hash * multiplier) >>> Short.SIZE) & (table.length - 1);
    }
}
