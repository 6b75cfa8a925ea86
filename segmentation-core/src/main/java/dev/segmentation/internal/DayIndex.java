package dev.segmentation.internal;

import java.util.Arrays;

/**
 * Events grouped by customer, and in each group by day: so a window is a stretch of an array. Events of one day stand in the order
 * of their rows.
 *
 * <p>Immutable and thread-safe. Nothing is checked: customers are from 0 to below their number, and there is a day for each row.
 *
 * <pre>{@code
 * DayIndex index = DayIndex.of(new int[] {1, 0, 1}, 2, new int[] {19_001, 19_000, 18_990});
 * index.row(index.from(1)); // 2: the first event of customer 1
 * }</pre>
 */
public final class DayIndex {
    private final int[] offsets;
    private final int[] days;
    private final int[] rows;

    private DayIndex(int[] offsets, int[] days, int[] rows) {
        this.offsets = offsets;
        this.days = days;
        this.rows = rows;
    }

    /**
     * Groups rows by counting, then sorts each group.
     *
     * @param customers the customer of each row, from 0
     * @param count how many customers there are
     * @param days the day of each row
     * @return the events in order
     */
    public static DayIndex of(int[] customers, int count, int[] days) {
        int[] offsets = new int[count + 1];
        for (int customer : customers) {
            offsets[customer + 1]++;
        }
        for (int customer = 0; customer < count; customer++) {
            offsets[customer + 1] += offsets[customer];
        }
        long[] keys = new long[customers.length];
        int[] next = Arrays.copyOf(offsets, count);
        for (int row = 0; row < keys.length; row++) {
            keys[next[customers[row]]++] = (long) days[row] << 32 | row;
        }
        for (int customer = 0; customer < count; customer++) {
            Arrays.sort(keys, offsets[customer], offsets[customer + 1]);
        }
        DayIndex index = new DayIndex(offsets, new int[keys.length], new int[keys.length]);
        for (int at = 0; at < keys.length; at++) {
            index.rows[at] = (int) keys[at];
            index.days[at] = (int) (keys[at] >> 32);
        }
        return index;
    }

    /** What is done with the events from one place to below another. */
    @FunctionalInterface
    public interface Stretch {
        /**
         * Takes a stretch.
         *
         * @param from the first place
         * @param to the place after the last
         */
        void accept(int from, int to);
    }

    /**
     * Hands over each customer's days that have several events.
     *
     * @param action takes the places of a day's events
     */
    public void forEachFullDay(Stretch action) {
        for (int customer = 0; customer + 1 < offsets.length; customer++) {
            int from = offsets[customer];
            for (int at = from + 1; at <= offsets[customer + 1]; at++) {
                if (at == offsets[customer + 1] || days[at] != days[from]) {
                    if (at - from > 1) {
                        action.accept(from, at);
                    }
                    from = at;
                }
            }
        }
    }

    /** {@return a number that is the same for the same customers on the same days} */
    public int fingerprint() {
        return 31 * Arrays.hashCode(offsets) + Arrays.hashCode(days);
    }

    /** {@return how many events there are} */
    public int size() {
        return days.length;
    }

    /**
     * Where a customer's events begin.
     *
     * @param customer from 0
     * @return the place of the first
     */
    public int from(int customer) {
        return offsets[customer];
    }

    /**
     * Where a customer's events end.
     *
     * @param customer from 0
     * @return the place after the last
     */
    public int to(int customer) {
        return offsets[customer + 1];
    }

    /**
     * When an event was.
     *
     * @param at its place
     * @return its day
     */
    public int day(int at) {
        return days[at];
    }

    /**
     * Which row an event stands in.
     *
     * @param at its place
     * @return the row, from 0
     */
    public int row(int at) {
        return rows[at];
    }

    /**
     * Where a customer's events after a day begin.
     *
     * @param customer from 0
     * @param day the day
     * @return the place of the first after it
     */
    public int after(int customer, long day) {
        int low = offsets[customer];
        int high = offsets[customer + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
