package dev.segmentation.customer;

import dev.segmentation.internal.Sum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rolls subsidiaries up to their topmost parents. */
final class RollUp {
    private RollUp() {}

    static Portfolio of(Portfolio portfolio, List<Measure> summed) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        int[] groupOf = new int[portfolio.size()];
        for (int row = 0; row < groupOf.length; row++) {
            String head = head(portfolio, row);
            Integer group = groups.putIfAbsent(head, groups.size());
            groupOf[row] = group == null ? groups.size() - 1 : group;
        }
        List<Customer> heads = groups.keySet().stream()
                .map(id -> portfolio.row(id) < 0 ? Customer.of(id) : portfolio.customer(portfolio.row(id)))
                .toList();
        Portfolio rolled = Portfolio.of(heads);
        for (Measure measure : summed) {
            rolled = rolled.with(measure, sums(portfolio.measure(measure), groupOf, groups.size()));
        }
        return rolled;
    }

    private static double[] sums(MeasureColumn column, int[] groupOf, int groups) {
        Sum[] sums = new Sum[groups];
        boolean[] known = new boolean[groups];
        for (int row = 0; row < groupOf.length; row++) {
            int group = groupOf[row];
            double value = column.at(row);
            if (!Double.isNaN(value)) {
                sums[group] = known[group] ? sums[group] : new Sum();
                known[group] = true;
                sums[group].add(value);
            }
        }
        double[] totals = new double[groups];
        for (int group = 0; group < groups; group++) {
            totals[group] = known[group] ? sums[group].value() : Double.NaN;
        }
        return totals;
    }

    /** Follows the parents upwards; more steps than customers means that they go round in a circle. */
    private static String head(Portfolio portfolio, int start) {
        String head = portfolio.id(start);
        int row = start;
        for (int steps = 0; row >= 0; steps++) {
            String parent = portfolio.parent(row);
            if (parent == null || parent.equals(head)) {
                return head;
            }
            if (steps > portfolio.size()) {
                throw new IllegalArgumentException(
                        "Portfolio.rollUp must find a topmost parent for everybody; got parents"
                                + " that go round in a circle, from row " + start + ".");
            }
            head = parent;
            row = portfolio.row(parent);
        }
        return head;
    }
}
