package dev.segmentation.plan;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a plan knows of each customer, in columns by row. The arrays are filled once and not changed afterwards. */
final class EffortRows {
    final Segmentation segmentation;
    final Minutes effort;
    /** Minutes spent today, 0 where nobody wrote any down. */
    final long[] today;
    /** Above zero, or 0 where nothing is expected, or NaN where it is unknown. */
    final double[] payoff;

    final double[] scale;
    final long[] minimum;
    final long[] maximum;
    final Floor floor;
    /** For each row an index into {@link #owners}. */
    final int[] person;

    final List<List<String>> owners;
    final int[][] rowsOf;
    final long total;

    EffortRows(EffortPlan plan) {
        segmentation = plan.segmentation();
        Portfolio portfolio = segmentation.portfolio();
        effort = Minutes.of(portfolio.measure(plan.effort()), "EffortPlan.of effort");
        today = Arrays.stream(effort.values).map(m -> Math.max(0, m)).toArray();
        total = Arrays.stream(today).sum();
        payoff = payoff(plan.response().column(segmentation).orElse(null), today.length);
        scale = plan.response().scale().of(segmentation, plan.response().scaleOfAll(total, today.length));
        minimum = whole(plan.limits().minimum().of(segmentation, 0));
        maximum = whole(plan.limits().maximum().of(segmentation, Double.POSITIVE_INFINITY));
        requireOrder();
        floor = Floor.of(this, plan.limits().minimum());
        floor.raise(minimum);
        owners = plan.persons().of(portfolio);
        person = plan.persons().rows(portfolio);
        rowsOf = rowsOf();
    }

    private static double[] payoff(@Nullable MeasureColumn column, int size) {
        double[] payoff = new double[size];
        Arrays.fill(payoff, 1);
        for (int row = 0; column != null && row < size; row++) {
            double value = column.at(row);
            payoff[row] = Double.isNaN(value) ? value : Math.max(0, value);
        }
        return payoff;
    }

    /** Bounds are whole by their types; infinity becomes the largest long. */
    private static long[] whole(double[] minutes) {
        return Arrays.stream(minutes).mapToLong(m -> (long) m).toArray();
    }

    private void requireOrder() {
        long crossed = IntStream.range(0, minimum.length)
                .filter(row -> minimum[row] > maximum[row])
                .count();
        if (crossed > 0) {
            throw new IllegalArgumentException(
                    "EffortPlan.minimum must be at most the maximum of the same customer; got "
                            + crossed + " " + Checks.plural(crossed, "customer")
                            + " where it is above. A measure comes before a segment, a segment before all.");
        }
    }

    private int[][] rowsOf() {
        int[] counts = new int[owners.size()];
        for (int one : person) {
            counts[one]++;
        }
        int[][] rows = new int[counts.length][];
        Arrays.setAll(rows, one -> new int[counts[one]]);
        int[] next = new int[counts.length];
        for (int row = 0; row < person.length; row++) {
            rows[person[row]][next[person[row]]++] = row;
        }
        return rows;
    }

    int size() {
        return today.length;
    }

    /** Whether a customer keeps its minutes, since nobody knows what they bring. */
    boolean isFixed(int row) {
        return Double.isNaN(payoff[row]);
    }

    long[] low() {
        return bounds(minimum);
    }

    long[] high() {
        return bounds(maximum);
    }

    private long[] bounds(long[] stated) {
        long[] bounds = stated.clone();
        for (int row = 0; row < bounds.length; row++) {
            bounds[row] = isFixed(row) ? today[row] : Math.min(bounds[row], Math.max(total, minimum[row]));
        }
        return bounds;
    }

    MinuteOrder order() {
        double[] known = Arrays.stream(payoff).map(p -> p > 0 ? p : 0).toArray();
        return MinuteOrder.of(known, scale, today, segmentation.portfolio());
    }

    String code(int row) {
        return segmentation.segment(row).code();
    }

    List<String> owner(int row) {
        return owners.get(person[row]);
    }
}
