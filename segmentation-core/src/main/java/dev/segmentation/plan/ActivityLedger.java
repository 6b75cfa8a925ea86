package dev.segmentation.plan;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The rows of activities grouped by customer, in each group by day, and on each day by minutes: so a window is a stretch of
 * an array, and minutes are added in one order whatever the order of the rows was.
 */
final class ActivityLedger {
    private final int[] offsets;
    private final int[] rows;
    private final int[] days;

    private ActivityLedger(int[] offsets, int[] rows, int[] days) {
        this.offsets = offsets;
        this.rows = rows;
        this.days = days;
    }

    static ActivityLedger of(ActivityColumns columns) {
        int customers = columns.ids().size();
        int[] offsets = new int[customers + 1];
        for (int row = 0; row < columns.size(); row++) {
            offsets[columns.customer(row) + 1]++;
        }
        for (int customer = 0; customer < customers; customer++) {
            offsets[customer + 1] += offsets[customer];
        }
        long[] keys = new long[columns.size()];
        int[] next = Arrays.copyOf(offsets, customers);
        for (int row = 0; row < keys.length; row++) {
            keys[next[columns.customer(row)]++] = (long) columns.day(row) << 32 | row;
        }
        for (int customer = 0; customer < customers; customer++) {
            Arrays.sort(keys, offsets[customer], offsets[customer + 1]);
        }
        ActivityLedger ledger = new ActivityLedger(offsets, new int[keys.length], new int[keys.length]);
        for (int at = 0; at < keys.length; at++) {
            ledger.rows[at] = (int) keys[at];
            ledger.days[at] = (int) (keys[at] >> 32);
        }
        double[] minutes = columns.minutes();
        if (minutes != null) {
            ledger.sortDays(minutes);
        }
        return ledger;
    }

    private void sortDays(double[] minutes) {
        for (int customer = 0; customer + 1 < offsets.length; customer++) {
            int from = offsets[customer];
            for (int at = from + 1; at <= offsets[customer + 1]; at++) {
                if (at == offsets[customer + 1] || days[at] != days[from]) {
                    sortDay(from, at, minutes);
                    from = at;
                }
            }
        }
    }

    private void sortDay(int from, int to, double[] minutes) {
        if (to - from < 2) {
            return;
        }
        Integer[] day = new Integer[to - from];
        Arrays.setAll(day, i -> rows[from + i]);
        Arrays.sort(day, Comparator.comparingDouble(row -> minutes[row]));
        for (int i = 0; i < day.length; i++) {
            rows[from + i] = day[i];
        }
    }

    int to(int customer) {
        return offsets[customer + 1];
    }

    int from(int customer) {
        return offsets[customer];
    }

    /** The row, in the order in which the activities came, that stands at a place. */
    int row(int at) {
        return rows[at];
    }

    int day(int at) {
        return days[at];
    }

    /** Where a customer's activities after a day begin. */
    int after(int customer, long day) {
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
