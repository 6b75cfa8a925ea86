package dev.segmentation.value;

import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.LabelsColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.List;
import java.util.SortedSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Finds segment codes: for one customer, or for a whole portfolio in one pass. Codes are places in the listed order, from
 * the highest band.
 */
final class ValueJudge {
    private final Bands bands;
    private final ValueRules rules;
    private final int[] codes;
    private final Bands potentialBands;
    private final int[] potentialCodes;

    ValueJudge(Bands bands, ValueRules rules, List<String> listed) {
        this.bands = bands;
        this.rules = rules;
        this.codes = codesOf(bands, listed);
        Bands own = rules.potentialBands();
        this.potentialBands = own == null ? bands : own;
        this.potentialCodes = codesOf(potentialBands, listed);
    }

    private static int[] codesOf(Bands bands, List<String> listed) {
        return bands.labels().stream().mapToInt(listed::indexOf).toArray();
    }

    /** The code of one customer, by its worth (NaN for unknown) and the lifts that apply to it; -1 for unassigned. */
    int code(Stage stage, double worth, Predicate<Lift> applies) {
        Bands own = stage == Stage.CUSTOMER ? bands : potentialBands;
        int band = own.index(worth);
        for (int i = 0; i < rules.lifts().size() && band >= 0; i++) {
            Lift lift = rules.lifts().get(i);
            if (applies.test(lift)) {
                band = Math.max(band, own.labels().indexOf(lift.atLeast()));
            }
        }
        return band < 0 ? -1 : (stage == Stage.CUSTOMER ? codes : potentialCodes)[band];
    }

    /** The codes of all rows. */
    int[] codes(Portfolio portfolio, MeasureColumn values) {
        if (rules.lifts().isEmpty() && portfolio.count(Stage.CUSTOMER) == portfolio.size()) {
            return customersAlone(values);
        }
        MeasureColumn potential = rules.potential() == null
                ? null
                : portfolio.measure(rules.potential().measure());
        List<IntPredicate> lifts =
                rules.lifts().stream().map(lift -> rowsOf(lift, portfolio)).toList();
        int[] found = new int[portfolio.size()];
        for (int row = 0; row < found.length; row++) {
            int at = row;
            boolean buys = portfolio.stage(row) == Stage.CUSTOMER;
            double worth = buys ? values.at(row) : potential == null ? Double.NaN : potential.at(row);
            found[row] = code(
                    portfolio.stage(row),
                    worth,
                    lift -> lifts.get(rules.lifts().indexOf(lift)).test(at));
        }
        return found;
    }

    private int[] customersAlone(MeasureColumn values) {
        int[] found = values.bands(bands.cutArray());
        int top = bands.size() - 1;
        for (int row = 0; row < found.length; row++) {
            found[row] = found[row] < 0 ? -1 : top - found[row];
        }
        return found;
    }

    /** Whether a lift applies to a row: looked up once for each distinct label, not for each row. */
    private static IntPredicate rowsOf(Lift lift, Portfolio portfolio) {
        Attribute attribute = lift.attribute();
        if (attribute instanceof Measure measure) {
            MeasureColumn column = portfolio.measure(measure);
            double from = (Double) lift.is();
            return row -> column.at(row) >= from;
        }
        if (attribute instanceof Category category) {
            CategoryColumn column = portfolio.category(category);
            List<Boolean> has = column.paths().stream()
                    .map(path -> path.contains(lift.is()))
                    .toList();
            return row -> column.code(row) >= 0 && has.get(column.code(row));
        }
        LabelsColumn column = portfolio.labels((Labels) attribute);
        List<SortedSet<String>> sets = column.sets();
        return row -> column.code(row) >= 0 && sets.get(column.code(row)).contains((String) lift.is());
    }
}
