package dev.segmentation.plan;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives customers whole minutes that add up exactly, the minutes that come first in the {@link MinuteOrder}: so their sum of
 * returns is the largest that whole minutes between the bounds allow, for returns fall from minute to minute.
 *
 * <p>The {@link WaterLevel} says about where that is. Every customer gets the minutes that are worth the level or more, counted as
 * the order itself compares them; whatever the level, these are the first minutes of the order. Then minutes are taken, the least
 * worth first, or given, the most worth first, until the sum is right. Hence a level that is off by rounding, or by anything else, costs
 * time and never the optimum. Between the bounds the level leaves less than one minute a customer to settle: O(n log n) in all.
 *
 * <p>Of customers from whom nothing is expected, all keep to their minimum unless minutes are left; then they get those they have
 * today, evenly, and at last any, evenly.
 *
 * <p>For one thread; serves any number of groups of customers that do not overlap.
 */
final class MinuteFill {
    private final MinuteOrder order;
    private final long[] today;
    private final long[] low;
    private final long[] high;
    /** Where nothing is expected of anybody; made where it is needed, for all calls. */
    private @Nullable MinuteOrder even;
    /** For those rows, the minutes of today within the bounds. */
    private final long[] kept;

    MinuteFill(MinuteOrder order, long[] today, long[] low, long[] high) {
        this.order = order;
        this.today = today;
        this.low = low;
        this.high = high;
        this.kept = new long[today.length];
    }

    /**
     * Fills in.
     *
     * @param rows whom to give minutes
     * @param total how many, from the sum of their minimums to that of their maximums
     * @param into gets the minutes of these rows
     */
    void fill(int[] rows, long total, long[] into) {
        int[] paying = where(rows, order::pays);
        int[] idle = where(rows, row -> !order.pays(row));
        long most = sum(paying, high);
        long left = total - sum(idle, low);
        if (left <= most) {
            copy(idle, low, into);
            level(order, paying, new Range(low, high, left), into);
            return;
        }
        copy(paying, high, into);
        for (int row : idle) {
            kept[row] = Math.min(high[row], Math.max(low[row], today[row]));
        }
        long rest = total - most;
        Range range = rest <= sum(idle, kept) ? new Range(low, kept, rest) : new Range(kept, high, rest);
        even = even == null ? order.even() : even;
        level(even, idle, range, into);
    }

    /** Bounds by row, and what is to be reached between them. */
    private static final class Range {
        private final long[] low;
        private final long[] high;
        private final long total;

        Range(long[] low, long[] high, long total) {
            this.low = low;
            this.high = high;
            this.total = total;
        }

        /** What a customer gets of an amount that is not whole, and perhaps outside. */
        long within(int row, double minutes) {
            return Math.min(high[row], Math.max(low[row], (long) minutes));
        }
    }

    private static void level(MinuteOrder order, int[] rows, Range range, long[] into) {
        double level = new WaterLevel(order, rows, range.low, range.high).of(range.total);
        long sum = 0;
        for (int row : rows) {
            into[row] = minutes(order, row, range, level);
            sum += into[row];
        }
        settle(order, rows, range, into, range.total - sum);
    }

    /** How many minutes are worth the level or more, as the order compares: the inverse may be off by one. */
    private static long minutes(MinuteOrder order, int row, Range range, double level) {
        long low = range.low[row];
        long high = range.high[row];
        long minutes = range.within(row, order.minutes(row, level));
        while (minutes < high && order.worth(row, minutes) >= level) {
            minutes++;
        }
        while (minutes > low && order.worth(row, minutes - 1) < level) {
            minutes--;
        }
        return minutes;
    }

    private static void settle(MinuteOrder order, int[] rows, Range range, long[] into, long missing) {
        if (missing == 0) {
            return;
        }
        boolean taking = missing < 0;
        long[] end = taking ? range.low : range.high;
        int step = taking ? -1 : 1;
        MinuteHeap heap = new MinuteHeap(order, into, taking, rows.length);
        for (int row : rows) {
            if (into[row] != end[row]) {
                heap.add(row);
            }
        }
        heap.heapify();
        for (long left = Math.abs(missing); left > 0; left--) {
            int row = heap.top();
            into[row] += step;
            if (into[row] == end[row]) {
                heap.drop();
            } else {
                heap.settle();
            }
        }
    }

    private static int[] where(int[] rows, IntPredicate condition) {
        return IntStream.of(rows).filter(condition).toArray();
    }

    private static void copy(int[] rows, long[] from, long[] into) {
        for (int row : rows) {
            into[row] = from[row];
        }
    }

    /** The sum, or the largest long where it is above that: a maximum may be no limit at all. */
    static long sum(int[] rows, long[] minutes) {
        long sum = 0;
        for (int row : rows) {
            sum += minutes[row];
            if (sum < 0) {
                return Long.MAX_VALUE;
            }
        }
        return sum;
    }
}
