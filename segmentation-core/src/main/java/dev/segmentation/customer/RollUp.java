package dev.segmentation.customer;

import dev.segmentation.internal.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rolls subsidiaries up to their topmost parents. */
final class RollUp {
    private static final int UNSEEN = 0;
    private static final int ON_THE_WAY = -1;

    private final Portfolio portfolio;
    /** The heads of the groups, by id, in the order in which they first appear. */
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    /** For each row its group + 1; {@link #UNSEEN} or {@link #ON_THE_WAY} until it is found. */
    private final int[] found;

    private RollUp(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.found = new int[portfolio.size()];
    }

    static Portfolio of(Portfolio portfolio, List<Measure> summed) {
        RollUp rollUp = new RollUp(portfolio);
        for (int row = 0; row < portfolio.size(); row++) {
            rollUp.find(row);
        }
        return rollUp.rolled(summed);
    }

    /** Follows the parents upwards until a known group; every row on the way belongs to it. */
    private void find(int start) {
        List<Integer> way = new ArrayList<>();
        String head = portfolio.id(start);
        int row = start;
        while (row >= 0 && found[row] == UNSEEN) {
            way.add(row);
            found[row] = ON_THE_WAY;
            String parent = portfolio.parent(row);
            if (parent == null || parent.equals(head)) {
                break;
            }
            head = parent;
            row = portfolio.row(parent);
            if (row >= 0 && found[row] == ON_THE_WAY) {
                throw new IllegalArgumentException(
                        "Portfolio.rollUp must find a topmost parent for everybody; got parents"
                                + " that go round in a circle, from row " + start + ".");
            }
        }
        int group = row >= 0 && found[row] > 0 ? found[row] - 1 : groups.computeIfAbsent(head, id -> groups.size());
        way.forEach(passed -> found[passed] = group + 1);
    }

    private Portfolio rolled(List<Measure> summed) {
        Stage[] furthest = furthestStages();
        List<Customer> heads = new ArrayList<>();
        for (String id : groups.keySet()) {
            int row = portfolio.row(id);
            heads.add(row < 0 ? Customer.of(id).at(furthest[heads.size()]) : portfolio.customer(row));
        }
        Portfolio rolled = CustomerRows.portfolio(heads, portfolio.attributes());
        for (Attribute attribute : portfolio.attributes()) {
            rolled = rolled.madeOf(attribute, portfolio.ingredients(attribute));
        }
        for (Measure measure : summed) {
            rolled = rolled.with(measure, sums(portfolio.measure(measure)))
                    .madeOf(measure, portfolio.ingredients(measure));
        }
        return rolled;
    }

    /** A customer counts before a former one, that before a prospect, and that before a lead. */
    private Stage[] furthestStages() {
        List<Stage> order = List.of(Stage.LEAD, Stage.PROSPECT, Stage.FORMER, Stage.CUSTOMER);
        Stage[] furthest = new Stage[groups.size()];
        Arrays.fill(furthest, Stage.LEAD);
        for (int row = 0; row < found.length; row++) {
            int group = found[row] - 1;
            Stage stage = portfolio.stage(row);
            furthest[group] = order.indexOf(stage) > order.indexOf(furthest[group]) ? stage : furthest[group];
        }
        return furthest;
    }

    /** Adds the values of each group from the smallest up, so that the order of the rows makes no difference. */
    private double[] sums(MeasureColumn column) {
        int[] ends = new int[groups.size() + 1];
        for (int row = 0; row < found.length; row++) {
            ends[found[row]] += Double.isNaN(column.at(row)) ? 0 : 1;
        }
        for (int group = 0; group < groups.size(); group++) {
            ends[group + 1] += ends[group];
        }
        double[] values = new double[column.known()];
        int[] next = ends.clone();
        for (int row = 0; row < found.length; row++) {
            if (!Double.isNaN(column.at(row))) {
                values[next[found[row] - 1]++] = column.at(row);
            }
        }
        double[] totals = new double[groups.size()];
        for (int group = 0; group < totals.length; group++) {
            Arrays.sort(values, ends[group], ends[group + 1]);
            Sum sum = new Sum();
            for (int i = ends[group]; i < ends[group + 1]; i++) {
                sum.add(values[i]);
            }
            totals[group] = ends[group] == ends[group + 1] ? Double.NaN : sum.value();
        }
        return totals;
    }
}
