package dev.segmentation.needs;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether a trait goes with groups of customers; who is in group -1 is left out. */
final class TraitTrial {
    private final int[] groups;
    private final int count;

    /** Groups are numbered from 0 to less than {@code count}. */
    TraitTrial(int[] groups, int count) {
        this.groups = groups;
        this.count = count;
    }

    /** How strongly, and how probable that is by chance. */
    record Outcome(int customers, double strength, double p) {}

    /** One segment, group 0, against all others. */
    static TraitTrial oneAgainstOthers(int[] groups, int segment) {
        return new TraitTrial(
                Arrays.stream(groups)
                        .map(group -> group < 0 ? -1 : group == segment ? 0 : 1)
                        .toArray(),
                2);
    }

    Outcome of(Segmentation segmentation, Attribute trait) {
        if (trait instanceof Category category) {
            return category(segmentation.portfolio().category(category));
        } else if (trait instanceof Measure measure) {
            return measure(segmentation.portfolio().measure(measure));
        }
        throw new IllegalArgumentException(
                "KnownTraits.of attributes must be categories or measures; got " + Checks.quote(trait.name()) + ".");
    }

    /** How many customers of each group have each value. */
    double[][] cells(CategoryColumn column) {
        double[][] cells = new double[count][column.paths().size()];
        for (int row = 0; row < column.size(); row++) {
            if (groups[row] >= 0 && column.code(row) >= 0) {
                cells[groups[row]][column.code(row)]++;
            }
        }
        return cells;
    }

    /** The median of a group's known values; NaN without any. */
    double median(MeasureColumn column, int group) {
        double[] values = column.knownWhere(row -> groups[row] == group).toArray();
        Arrays.sort(values);
        int middle = values.length / 2;
        if (values.length == 0) {
            return Double.NaN;
        }
        return values.length % 2 == 1 ? values[middle] : values[middle - 1] / 2 + values[middle] / 2;
    }

    private Outcome category(CategoryColumn column) {
        double[][] cells = cells(column);
        double[] rows = new double[count];
        double[] columns = new double[column.paths().size()];
        int n = 0;
        for (int group = 0; group < count; group++) {
            for (int code = 0; code < columns.length; code++) {
                rows[group] += cells[group][code];
                columns[code] += cells[group][code];
                n += (int) cells[group][code];
            }
        }
        double statistic = 0;
        for (int group = 0; group < count; group++) {
            for (int code = 0; code < columns.length; code++) {
                double expected = rows[group] * columns[code] / n;
                double off = cells[group][code] - expected;
                statistic += expected > 0 ? off * off / expected : 0;
            }
        }
        int fewer = Math.min(filled(rows), filled(columns)) - 1;
        double degrees = (filled(rows) - 1.0) * (filled(columns) - 1);
        double strength = fewer > 0 ? Math.sqrt(statistic / n / fewer) : 0;
        return new Outcome(n, strength, ChiSquare.upperTail(statistic, degrees));
    }

    private Outcome measure(MeasureColumn column) {
        List<Integer> known = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            if (groups[row] >= 0 && !Double.isNaN(column.at(row))) {
                known.add(row);
            }
        }
        double[] ranks =
                RankCorrelation.ranks(known.stream().mapToDouble(column::at).toArray());
        int n = ranks.length;
        double[] sums = new double[count];
        double[] counts = new double[count];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            int group = groups[known.get(i)];
            double off = ranks[i] - (n + 1) / 2.0;
            sums[group] += off;
            counts[group]++;
            squares += off * off;
        }
        double between = 0;
        for (int group = 0; group < count; group++) {
            between += counts[group] > 0 ? sums[group] * sums[group] / counts[group] : 0;
        }
        double share = squares > 0 ? between / squares : 0; // H is this times n - 1, corrected for ties
        return new Outcome(n, share, ChiSquare.upperTail(share * (n - 1), filled(counts) - 1));
    }

    private static int filled(double[] counts) {
        int filled = 0;
        for (double count : counts) {
            filled += count > 0 ? 1 : 0;
        }
        return filled;
    }
}
