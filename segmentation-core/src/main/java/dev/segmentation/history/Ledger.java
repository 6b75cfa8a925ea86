package dev.segmentation.history;

import dev.segmentation.customer.Measure;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Purchases grouped by customer, in each group by day, and on each day by amount: so a window is a stretch of an array,
 * and sums are added in one order whatever the order of the rows was.
 */
final class Ledger {
    private final int[] offsets;
    private final int[] days;
    private final double[] amounts;
    private final int[] rows;

    private Ledger(int[] offsets, int[] days, double[] amounts, int[] rows) {
        this.offsets = offsets;
        this.days = days;
        this.amounts = amounts;
        this.rows = rows;
    }

    /**
     * Groups rows by counting, then sorts each group.
     *
     * @param customers the customer of each row, from 0
     * @param count how many customers there are
     */
    static Ledger of(int[] customers, int count, int[] days, double[] amounts) {
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
        Ledger ledger = new Ledger(offsets, new int[keys.length], new double[keys.length], new int[keys.length]);
        for (int customer = 0; customer < count; customer++) {
            Arrays.sort(keys, offsets[customer], offsets[customer + 1]);
        }
        for (int at = 0; at < keys.length; at++) {
            ledger.rows[at] = (int) keys[at];
            ledger.days[at] = (int) (keys[at] >> 32);
            ledger.amounts[at] = amounts[ledger.rows[at]] + 0.0; // -0.0 becomes 0.0
        }
        ledger.forEachDay((from, to) -> Arrays.sort(ledger.amounts, from, to));
        return ledger;
    }

    /** Products in the ledger's order, those of a day sorted. */
    int[] ordered(int[] products) {
        int[] ordered = new int[rows.length];
        for (int at = 0; at < ordered.length; at++) {
            ordered[at] = products[rows[at]];
        }
        return ordered;
    }

    private interface Stretch {
        void accept(int from, int to);
    }

    private void forEachDay(Stretch action) {
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

    int size() {
        return days.length;
    }

    /** What measures that add these purchases up are worked out from: the same for the same purchases, and for no others. */
    Measure added() {
        int hash = 31 * (31 * Arrays.hashCode(offsets) + Arrays.hashCode(days)) + Arrays.hashCode(amounts);
        return Measure.of("purchases", "rows " + HexFormat.of().toHexDigits(hash));
    }

    int from(int customer) {
        return offsets[customer];
    }

    int to(int customer) {
        return offsets[customer + 1];
    }

    int day(int at) {
        return days[at];
    }

    double amount(int at) {
        return amounts[at];
    }

    /** Where a customer's purchases after a day begin. */
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
