package dev.segmentation.history;

import dev.segmentation.customer.Measure;
import dev.segmentation.internal.DayIndex;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Purchases grouped by customer, in each group by day, and on each day by amount: so a window is a stretch of an array,
 * and sums are added in one order whatever the order of the rows was.
 */
final class Ledger {
    private final DayIndex index;
    private final double[] amounts;

    private Ledger(DayIndex index, double[] amounts) {
        this.index = index;
        this.amounts = amounts;
    }

    /**
     * Groups rows.
     *
     * @param customers the customer of each row, from 0
     * @param count how many customers there are
     */
    static Ledger of(int[] customers, int count, int[] days, double[] amounts) {
        DayIndex index = DayIndex.of(customers, count, days);
        double[] sorted = new double[index.size()];
        for (int at = 0; at < sorted.length; at++) {
            sorted[at] = amounts[index.row(at)] + 0.0; // -0.0 becomes 0.0
        }
        index.forEachFullDay((from, to) -> Arrays.sort(sorted, from, to));
        return new Ledger(index, sorted);
    }

    /** Products in the ledger's order, those of a day in the order of their rows. */
    int[] ordered(int[] products) {
        int[] ordered = new int[index.size()];
        for (int at = 0; at < ordered.length; at++) {
            ordered[at] = products[index.row(at)];
        }
        return ordered;
    }

    int size() {
        return index.size();
    }

    /** What measures that add these purchases up are worked out from: the same for the same purchases, and for no others. */
    Measure added() {
        int hash = 31 * index.fingerprint() + Arrays.hashCode(amounts);
        return Measure.of("purchases", "rows " + HexFormat.of().toHexDigits(hash));
    }

    int from(int customer) {
        return index.from(customer);
    }

    int to(int customer) {
        return index.to(customer);
    }

    int day(int at) {
        return index.day(at);
    }

    double amount(int at) {
        return amounts[at];
    }

    /** Where a customer's purchases after a day begin. */
    int after(int customer, long day) {
        return index.after(customer, day);
    }
}
