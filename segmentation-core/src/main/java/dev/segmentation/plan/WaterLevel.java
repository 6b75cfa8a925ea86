package dev.segmentation.plan;

import java.util.Arrays;

/**
 * The level to which minutes are filled in so that they add up: where every customer between its bounds has the same marginal
 * return. The demand at a level falls in straight pieces between the levels where a customer leaves its minimum or reaches its
 * maximum; so it is enough to sort these, to halve until the piece is found, and to go along it. O(n log n).
 *
 * <p>Source: the multiplier search for one resource and concave returns that G. R. Bitran and A. C. Hax describe, "Disaggregation and
 * resource allocation using convex knapsack problems with bounded variables", Management Science 27 (1981).
 */
final class WaterLevel {
    private final MinuteOrder order;
    private final int[] rows;
    private final long[] low;
    private final long[] high;

    WaterLevel(MinuteOrder order, int[] rows, long[] low, long[] high) {
        this.order = order;
        this.rows = rows;
        this.low = low;
        this.high = high;
    }

    /** The level, as the logarithm of the return of a minute; from there on, exact arithmetic on whole minutes takes over. */
    double of(long total) {
        double[] turns = turns();
        if (turns.length == 0) {
            return 0;
        }
        int below = 0;
        int above = turns.length - 1;
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            if (demand(turns[middle]) >= total) {
                below = middle;
            } else {
                above = middle;
            }
        }
        double most = demand(turns[below]);
        double least = demand(turns[above]);
        double part = most > least ? Math.min(1, Math.max(0, (most - total) / (most - least))) : 1;
        return turns[below] + part * (turns[above] - turns[below]);
    }

    private double[] turns() {
        double[] turns = new double[2 * rows.length];
        int size = 0;
        for (int row : rows) {
            if (low[row] < high[row]) {
                turns[size++] = order.worth(row, low[row]);
                turns[size++] = order.worth(row, high[row]);
            }
        }
        double[] sorted = Arrays.copyOf(turns, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private double demand(double level) {
        double sum = 0;
        for (int row : rows) {
            sum += Math.min((double) high[row], Math.max((double) low[row], order.minutes(row, level)));
        }
        return sum;
    }
}
