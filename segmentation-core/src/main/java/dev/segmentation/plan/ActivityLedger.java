package dev.segmentation.plan;

import dev.segmentation.internal.DayIndex;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The rows of activities grouped by customer, in each group by day, and on each day by minutes: so a window is a stretch of
 * an array, and minutes are added in one order whatever the order of the rows was.
 */
final class ActivityLedger {
    private final DayIndex index;
    private final int[] rows;

    private ActivityLedger(DayIndex index) {
        this.index = index;
        this.rows = new int[index.size()];
        Arrays.setAll(rows, index::row);
    }

    static ActivityLedger of(ActivityColumns columns) {
        ActivityLedger ledger = new ActivityLedger(columns.index());
        double[] minutes = columns.minutes();
        if (minutes != null) {
            ledger.index.forEachFullDay((from, to) -> ledger.sortDay(from, to, minutes));
        }
        return ledger;
    }

    private void sortDay(int from, int to, double[] minutes) {
        Integer[] day = new Integer[to - from];
        Arrays.setAll(day, i -> rows[from + i]);
        Arrays.sort(day, Comparator.comparingDouble(row -> minutes[row]));
        for (int i = 0; i < day.length; i++) {
            rows[from + i] = day[i];
        }
    }

    int to(int customer) {
        return index.to(customer);
    }

    int from(int customer) {
        return index.from(customer);
    }

    /** The row, in the order in which the activities came, that stands at a place. */
    int row(int at) {
        return rows[at];
    }

    int day(int at) {
        return index.day(at);
    }

    /** Where a customer's activities after a day begin. */
    int after(int customer, long day) {
        return index.after(customer, day);
    }
}
