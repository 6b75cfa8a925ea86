package dev.segmentation.internal;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * Exact order statistics of a column without sorting it.
 *
 * <p>One pass counts the values in a few thousand buckets along the order of the doubles' bits, over a range that a small sample
 * proposes; a second pass collects the buckets that hold a wanted rank, which are then sorted, or divided again where crowded. Where
 * the range has shrunk to one value, counting what lies below and above it is enough. Sample and range decide the time
 * alone, never the result.
 *
 * <p>Stateless to its callers, hence safe for any number of threads; the input is not modified. Throws
 * {@link IllegalArgumentException} for ranks that do not rise within the column.
 *
 * <pre>{@code
 * Selection.orderStatistics(new double[] {30, 10, 20}, new int[] {0, 2}) // {10, 30}
 * }</pre>
 */
public final class Selection {
    private static final int SMALL = 256;

    private final int[] ranks;
    private final @Nullable ColumnOrder order;
    private final double[] found;

    private Selection(int[] ranks, @Nullable ColumnOrder order) {
        this.ranks = ranks;
        this.order = order;
        this.found = new double[ranks.length];
    }

    /**
     * Finds the values that would stand at given places if the column were sorted.
     *
     * @param values the column, without {@code NaN}; not modified
     * @param ranks 0-based places, rising, repeats allowed
     * @return per rank its value; {@code 0.0} for either zero
     * @throws IllegalArgumentException if a rank lies outside the column or the ranks do not rise
     */
    public static double[] orderStatistics(double[] values, int[] ranks) {
        return orderStatistics(values, ranks, null);
    }

    static double[] orderStatistics(double[] values, int[] ranks, @Nullable ColumnOrder order) {
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] < (i == 0 ? 0 : ranks[i - 1]) || ranks[i] >= values.length) {
                throw new IllegalArgumentException("Selection.orderStatistics ranks must rise within [0, "
                        + values.length + "); got " + Arrays.toString(ranks) + ".");
            }
        }
        Selection selection = new Selection(ranks, order);
        if (ranks.length > 0) {
            selection.solve(new Slice(values, 0, values.length, 0, 0), 0, ranks.length);
        }
        return selection.found;
    }

    /** Finds the ranks numbered [first, last), at least one, all of which lie within the slice. */
    private void solve(Slice slice, int first, int last) {
        int n = slice.size();
        if (n <= SMALL || last - first > n / 32) {
            sort(slice, first, last);
            return;
        }
        Histogram before = slice.depth() > 0 || order == null ? null : order.division(ranks);
        if (before != null) {
            throughBuckets(before, slice, first, last);
            return;
        }
        int size = Math.max(64, Math.min(4096, Integer.highestOneBit(n / 4)));
        // A sample stands against outliers, the true range against a misleading sample: in turn, neither is fooled for
        // long.
        boolean guess = slice.depth() % 2 == 0;
        double[] range = guess ? sampledRange(slice, first, last) : exactRange(slice);
        if (guess && range[0] < range[1] && HighKeys.of(range[0]) == HighKeys.of(range[1])) {
            guess = false; // a crowd that no high key divides: all bits have to
            range = exactRange(slice);
        }
        if (range[0] == range[1]) {
            aroundPivot(slice, range[0], first, last);
        } else {
            Buckets buckets =
                    guess ? Buckets.around(range[0], range[1], size) : Buckets.between(range[0], range[1], size);
            ColumnOrder asking = slice.depth() == 0 ? order : null;
            Histogram histogram = new Histogram(slice, buckets, size, asking != null);
            if (asking != null) {
                asking.remember(histogram);
            }
            throughBuckets(histogram, slice, first, last);
        }
    }

    private void sort(Slice slice, int first, int last) {
        boolean ours = slice.depth() > 0;
        double[] sorted = ours ? slice.values() : Arrays.copyOfRange(slice.values(), slice.from(), slice.to());
        int from = ours ? slice.from() : 0;
        Arrays.sort(sorted, from, from + slice.size());
        for (int r = first; r < last; r++) {
            found[r] = sorted[from + ranks[r] - slice.below()] + 0.0;
        }
    }

    /** Divides the slice into what lies below, at and above a value that it holds. */
    private void aroundPivot(Slice slice, double pivot, int first, int last) {
        double[] values = slice.values();
        int less = 0;
        int more = 0;
        for (int i = slice.from(); i < slice.to(); i++) {
            less += values[i] < pivot ? 1 : 0;
            more += values[i] > pivot ? 1 : 0;
        }
        int moreFrom = slice.below() + slice.size() - more;
        int firstEqual = firstAtLeast(slice.below() + less, first, last);
        int firstMore = firstAtLeast(moreFrom, firstEqual, last);
        Arrays.fill(found, firstEqual, firstMore, pivot + 0.0);
        if (first < firstEqual) {
            double[] part = where(slice, x -> x < pivot, less);
            solve(new Slice(part, 0, less, slice.below(), slice.depth() + 1), first, firstEqual);
        }
        if (firstMore < last) {
            double[] part = where(slice, x -> x > pivot, more);
            solve(new Slice(part, 0, more, moreFrom, slice.depth() + 1), firstMore, last);
        }
    }

    private static double[] where(Slice slice, DoublePredicate wanted, int count) {
        double[] part = new double[count];
        for (int i = slice.from(), k = 0; k < count; i++) {
            if (wanted.test(slice.values()[i])) {
                part[k++] = slice.values()[i];
            }
        }
        return part;
    }

    private int firstAtLeast(int place, int first, int last) {
        int r = first;
        while (r < last && ranks[r] < place) {
            r++;
        }
        return r;
    }

    private void throughBuckets(Histogram histogram, Slice slice, int first, int last) {
        short[] slots = new short[histogram.size()];
        int[] ends =
                new int[last - first + 2]; // per slot: at first where it begins in the target, at last where it ends
        int[] below = new int[last - first + 2];
        int[] firstRank = new int[last - first + 2];
        int slot = 0;
        int passed = slice.below();
        int taken = 0;
        for (int b = 0, r = first; r < last; b++) {
            int count = histogram.count(b);
            if (ranks[r] < passed + count) {
                slots[b] = (short) ++slot;
                ends[slot] = taken;
                below[slot] = passed;
                firstRank[slot] = r;
                taken += count;
                r = firstAtLeast(passed + count, r, last);
            }
            passed += count;
        }
        firstRank[slot + 1] = last;
        double[] target = new double[taken];
        histogram.gather(slots, ends, target);
        for (int s = 1; s <= slot; s++) {
            Slice part = new Slice(target, ends[s - 1], ends[s], below[s], slice.depth() + 1);
            solve(part, firstRank[s], firstRank[s + 1]);
        }
    }

    /** {@return two values of the slice that most likely enclose all wanted ranks, closely} */
    private double[] sampledRange(Slice slice, int first, int last) {
        int n = slice.size();
        double[] sample = new double[Math.max(64, Math.min(1024, n / 64))];
        SplitMix64 random = new SplitMix64(n);
        for (int i = 0; i < sample.length; i++) {
            sample[i] = slice.values()[slice.from() + random.nextInt(n)];
        }
        Arrays.sort(sample);
        int top = sample.length - 1;
        double margin = 2 * Math.sqrt(sample.length); // four standard errors of a sampled rank in the middle
        double perRank = (double) sample.length / n;
        int low = (int) ((ranks[first] - slice.below()) * perRank - margin);
        int high = (int) ((ranks[last - 1] - slice.below()) * perRank + margin);
        // The caller's own column is divided nearly as a whole, so that later questions find their ranks inside.
        int tail = slice.depth() == 0 ? sample.length / 64 : top;
        return new double[] {sample[Math.max(0, Math.min(low, tail))], sample[Math.min(top, Math.max(high, top - tail))]
        };
    }

    private static double[] exactRange(Slice slice) {
        double low = slice.values()[slice.from()];
        double high = low;
        for (int i = slice.from() + 1; i < slice.to(); i++) {
            double x = slice.values()[i];
            low = x < low ? x : low;
            high = x > high ? x : high;
        }
        return new double[] {low, high};
    }
}
