package dev.segmentation.value;

import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.LabelsColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.List;
import java.util.SortedSet;
import java.util.function.IntPredicate;

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
    private final Lift[] lifts;

    ValueJudge(Bands bands, ValueRules rules, List<String> listed) {
        this.bands = bands;
        this.rules = rules;
        this.codes = codesOf(bands, listed);
        Bands own = rules.potentialBands();
        this.potentialBands = own == null ? bands : own;
        this.potentialCodes = codesOf(potentialBands, listed);
        this.lifts = rules.lifts().toArray(new Lift[0]);
    }

    private static int[] codesOf(Bands bands, List<String> listed) {
        return bands.labels().stream().mapToInt(listed::indexOf).toArray();
    }

    /** The code of one customer, by its worth (NaN for unknown) and the lifts that apply to it; -1 for unassigned. */
    int code(Customer customer, double worth) {
        boolean buys = customer.stage() == Stage.CUSTOMER;
        Bands own = buys ? bands : potentialBands;
        int band = own.index(worth);
        for (int i = 0; i < lifts.length && band >= 0; i++) {
            band = lifts[i].appliesTo(customer) ? Math.max(band, floor(own, i)) : band;
        }
        return listed(buys, band);
    }

    /** The band that a lift lifts to; -1 where bands of a potential lack its label. */
    private int floor(Bands own, int lift) {
        return own.labels().indexOf(lifts[lift].atLeast());
    }

    private int listed(boolean buys, int band) {
        return band < 0 ? -1 : (buys ? codes : potentialCodes)[band];
    }

    /** The codes of all rows. */
    int[] codes(Portfolio portfolio, MeasureColumn values) {
        if (rules.lifts().isEmpty() && portfolio.count(Stage.CUSTOMER) == portfolio.size()) {
            return customersAlone(values);
        }
        MeasureColumn potential = rules.potential() == null
                ? null
                : portfolio.measure(rules.potential().measure());
        IntPredicate[] applies =
                rules.lifts().stream().map(lift -> rowsOf(lift, portfolio)).toArray(IntPredicate[]::new);
        int[] found = new int[portfolio.size()];
        for (int row = 0; row < found.length; row++) {
            boolean buys = portfolio.stage(row) == Stage.CUSTOMER;
            Bands own = buys ? bands : potentialBands;
            int band = own.index(buys ? values.at(row) : potential == null ? Double.NaN : potential.at(row));
            for (int i = 0; i < applies.length && band >= 0; i++) {
                band = applies[i].test(row) ? Math.max(band, floor(own, i)) : band;
            }
            found[row] = listed(buys, band);
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
