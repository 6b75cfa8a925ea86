package dev.segmentation.history;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Purchases as they are known at the end of a day, and the measures asked of them.
 *
 * <p>A window P as of day d holds (d - P, d]; later purchases are ignored and counted. Without a purchase in the window a
 * sum, a count and a number of distinct products are 0 for customers and former ones, and unknown for leads and
 * prospects; days since the last purchase and tenure look at all purchases up to the day and are unknown without any;
 * regularity is unknown under three gaps.
 *
 * <p>Immutable and thread-safe; every {@code with} gives a new view. Settings throw {@link IllegalArgumentException} at
 * the step.
 */
@CheckReturnValue
public final class PurchasesAsOf {
    /** Measures of how much is bought; the others say when, and how regularly. */
    private static final Set<PurchaseMeasure.Kind> ADDING_UP =
            Set.of(PurchaseMeasure.Kind.SUM, PurchaseMeasure.Kind.COUNT, PurchaseMeasure.Kind.DISTINCT);

    private final Purchases purchases;
    private final LocalDate day;
    private final Map<Measure, PurchaseMeasure> measures;

    private PurchasesAsOf(Purchases purchases, LocalDate day, Map<Measure, PurchaseMeasure> measures) {
        this.purchases = purchases;
        this.day = day;
        this.measures = measures;
    }

    static PurchasesAsOf of(Purchases purchases, LocalDate day) {
        return new PurchasesAsOf(purchases, day, Map.of());
    }

    /**
     * Also works out a measure, to be added to a portfolio by {@link #on}.
     *
     * @param measure what to call it, and its unit: that of the amounts for a sum, with {@code /yr} over a year
     * @param what what to work out
     * @return a new view
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the measure is there already, or products are to be counted and none are known
     */
    public PurchasesAsOf with(Measure measure, PurchaseMeasure what) {
        Checks.notNull(measure, "PurchasesAsOf.with measure");
        requireProducts(Checks.notNull(what, "PurchasesAsOf.with what"));
        Map<Measure, PurchaseMeasure> more = new LinkedHashMap<>(measures);
        List<String> names = new ArrayList<>();
        measures.keySet().forEach(known -> names.add(known.name()));
        names.add(measure.name());
        Checks.distinct(names, "PurchasesAsOf.with measures");
        more.put(measure, what);
        return new PurchasesAsOf(purchases, day, Collections.unmodifiableMap(more));
    }

    /**
     * A portfolio with the measures asked for. Those that add the same purchases up (sums, counts, numbers of products) are
     * noted to be worked out from one thing, {@code purchases}.
     *
     * @param portfolio the customers
     * @return a new portfolio, with one more column for each measure
     * @throws IllegalArgumentException if the portfolio has another attribute of a measure's name
     */
    public Portfolio on(Portfolio portfolio) {
        Portfolio more = Checks.notNull(portfolio, "PurchasesAsOf.on portfolio");
        for (Map.Entry<Measure, PurchaseMeasure> entry : measures.entrySet()) {
            PurchaseMeasure what = entry.getValue();
            more = more.with(entry.getKey(), values(what, portfolio));
            more = ADDING_UP.contains(what.kind())
                    ? more.madeOf(entry.getKey(), List.of(purchases.ledger().added()))
                    : more;
        }
        return more;
    }

    /**
     * The same customers at the stages that the purchases show: a customer is who had bought by the day, be it only to return
     * it; everybody else is a prospect, whatever their stage is today.
     *
     * @param portfolio the customers
     * @return a new portfolio
     * @throws NullPointerException if the portfolio is null
     */
    public Portfolio staged(Portfolio portfolio) {
        Stage[] stages = new Stage
                [Checks.notNull(portfolio, "PurchasesAsOf.staged portfolio").size()];
        for (int row = 0; row < stages.length; row++) {
            int customer = purchases.ids().get(portfolio.id(row));
            boolean bought = customer >= 0
                    && purchases.ledger().after(customer, day.toEpochDay())
                            > purchases.ledger().from(customer);
            stages[row] = bought ? Stage.CUSTOMER : Stage.PROSPECT;
        }
        return portfolio.withStages(stages);
    }

    /**
     * One measure of a portfolio's customers.
     *
     * @param measure what to call it, and its unit
     * @param what what to work out
     * @param portfolio the customers
     * @return a column in row order
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if products are to be counted and none are known
     */
    public MeasureColumn measure(Measure measure, PurchaseMeasure what, Portfolio portfolio) {
        requireProducts(Checks.notNull(what, "PurchasesAsOf.measure what"));
        return MeasureColumn.of(measure, values(what, Checks.notNull(portfolio, "PurchasesAsOf.measure portfolio")));
    }

    /**
     * The day.
     *
     * @return the day at whose end the purchases are looked at
     */
    public LocalDate day() {
        return day;
    }

    /**
     * How many purchases are later than the day, and so ignored.
     *
     * @return the number of rows
     */
    public int later() {
        int later = 0;
        for (int customer = 0; customer < purchases.customers(); customer++) {
            later += purchases.ledger().to(customer) - purchases.ledger().after(customer, day.toEpochDay());
        }
        return later;
    }

    /**
     * How many purchases, of any day, are by somebody whom a portfolio does not have.
     *
     * @param portfolio the customers
     * @return the number of rows
     */
    public int strangers(Portfolio portfolio) {
        int known = 0;
        for (int row = 0; row < portfolio.size(); row++) {
            int customer = purchases.ids().get(portfolio.id(row));
            known += customer < 0
                    ? 0
                    : purchases.ledger().to(customer) - purchases.ledger().from(customer);
        }
        return purchases.size() - known;
    }

    private void requireProducts(PurchaseMeasure what) {
        if (what.kind() == PurchaseMeasure.Kind.DISTINCT && purchases.products() == null) {
            throw new IllegalArgumentException(
                    "PurchaseMeasure.distinct must have products to count; got purchases that"
                            + " do not say what was bought. Write Purchases.of(...).products(...).");
        }
    }

    private double[] values(PurchaseMeasure what, Portfolio portfolio) {
        double[] values = new double[portfolio.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = value(what, purchases.ids().get(portfolio.id(row)), portfolio.stage(row));
        }
        return values;
    }

    private double value(PurchaseMeasure what, int customer, Stage stage) {
        Ledger ledger = purchases.ledger();
        int from = customer < 0 ? 0 : ledger.after(customer, what.dayBefore(day));
        int to = customer < 0 ? 0 : ledger.after(customer, day.toEpochDay());
        if (from == to) {
            boolean bought = stage == Stage.CUSTOMER || stage == Stage.FORMER;
            return bought && what.kind().isWindowed() && what.kind() != PurchaseMeasure.Kind.REGULARITY
                    ? 0
                    : Double.NaN;
        }
        int[] products = purchases.products();
        return switch (what.kind()) {
            case SUM -> Arithmetic.sum(ledger, from, to);
            case COUNT -> to - from;
            case DAYS_SINCE_LAST -> day.toEpochDay() - ledger.day(to - 1);
            case TENURE_DAYS -> day.toEpochDay() - ledger.day(from);
            case REGULARITY -> Arithmetic.regularity(ledger, from, to);
            case DISTINCT -> products == null ? Double.NaN : Arithmetic.distinct(products, from, to);
        };
    }

    @Override
    public String toString() {
        return purchases + " as of " + day + " " + measures;
    }
}
