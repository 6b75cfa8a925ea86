package dev.segmentation.plan;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Sum;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Activities as they are known at the end of a day, and the measures asked of them.
 *
 * <p>A window P as of day d holds (d - P, d]; later activities are ignored and counted. Without an activity in the window
 * a count, minutes and people are 0 at any stage: what we did with a prospect is known, where what a prospect buys is
 * not. Days since the last activity look at all up to the day and are unknown without any.
 *
 * <p>Immutable and thread-safe; every {@code with} gives a new view. Settings throw {@link IllegalArgumentException} at
 * the step.
 *
 * <pre>{@code
 * activities.asOf(day).with(HOURS, ActivityMeasure.minutes(Period.ofYears(1))).on(portfolio)
 * }</pre>
 */
@CheckReturnValue
public final class ActivitiesAsOf {
    private final ActivityColumns columns;
    private final ActivityLedger ledger;
    private final LocalDate day;
    private final Map<Measure, ActivityMeasure> measures;

    private ActivitiesAsOf(
            ActivityColumns columns, ActivityLedger ledger, LocalDate day, Map<Measure, ActivityMeasure> measures) {
        this.columns = columns;
        this.ledger = ledger;
        this.day = day;
        this.measures = measures;
    }

    static ActivitiesAsOf of(ActivityColumns columns, LocalDate day) {
        return new ActivitiesAsOf(columns, ActivityLedger.of(columns), day, Map.of());
    }

    /**
     * Also works out a measure, to be added to a portfolio by {@link #on}.
     *
     * @param measure what to call it, and its unit
     * @param what what to work out
     * @return a new view
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the measure is there already, or the activities do not tell what it needs
     */
    public ActivitiesAsOf with(Measure measure, ActivityMeasure what) {
        Checks.notNull(measure, "ActivitiesAsOf.with measure");
        columns.requireFor(what);
        List<String> names = new ArrayList<>();
        measures.keySet().forEach(known -> names.add(known.name()));
        names.add(measure.name());
        Checks.distinct(names, "ActivitiesAsOf.with measures");
        Map<Measure, ActivityMeasure> more = new LinkedHashMap<>(measures);
        more.put(measure, what);
        return new ActivitiesAsOf(columns, ledger, day, Collections.unmodifiableMap(more));
    }

    /**
     * A portfolio with the measures asked for.
     *
     * @param portfolio the customers
     * @return a new portfolio, with one more column for each measure
     * @throws IllegalArgumentException if the portfolio has another attribute of a measure's name
     */
    public Portfolio on(Portfolio portfolio) {
        Portfolio more = Checks.notNull(portfolio, "ActivitiesAsOf.on portfolio");
        for (Map.Entry<Measure, ActivityMeasure> entry : measures.entrySet()) {
            more = more.with(entry.getKey(), values(entry.getValue(), portfolio));
        }
        return more;
    }

    /**
     * One measure of a portfolio's customers.
     *
     * @param measure what to call it, and its unit
     * @param what what to work out
     * @param portfolio the customers
     * @return a column in row order
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the activities do not tell what it needs
     */
    public MeasureColumn measure(Measure measure, ActivityMeasure what, Portfolio portfolio) {
        columns.requireFor(what);
        return MeasureColumn.of(measure, values(what, Checks.notNull(portfolio, "ActivitiesAsOf.measure portfolio")));
    }

    /**
     * The minutes of each of our people in a window, over the activities whose minutes are known.
     *
     * @param window how far to look back
     * @return minutes by person, in the order of their names; who is not known is left out
     * @throws IllegalArgumentException if the activities do not tell minutes and persons, or the window does not reach back
     */
    public Map<String, Double> minutesByPerson(Period window) {
        ActivityMeasure what = ActivityMeasure.minutes(Checks.notNull(window, "ActivitiesAsOf.minutesByPerson window"));
        columns.requireFor(what);
        columns.requireFor(ActivityMeasure.persons(window));
        Map<String, List<Double>> known = new TreeMap<>();
        double[] minutes = columns.minutes();
        ActivityColumns.Coded persons = columns.persons();
        for (int row = 0; minutes != null && persons != null && row < columns.size(); row++) {
            boolean counts = columns.day(row) > what.dayBefore(day) && columns.day(row) <= day.toEpochDay();
            if (counts && persons.code(row) >= 0 && !Double.isNaN(minutes[row])) {
                String person = persons.text(row);
                known.computeIfAbsent(person, any -> new ArrayList<>()).add(minutes[row]);
            }
        }
        Map<String, Double> sums = new TreeMap<>();
        known.forEach((person, each) -> {
            Sum sum = new Sum();
            each.stream().sorted().forEach(sum::add);
            sums.put(person, sum.value());
        });
        return Collections.unmodifiableMap(sums);
    }

    /**
     * The day as of which all is worked out.
     *
     * @return the day
     */
    public LocalDate day() {
        return day;
    }

    /**
     * How many activities are later than the day, and so ignored.
     *
     * @return the number of rows
     */
    public int later() {
        int later = 0;
        for (int row = 0; row < columns.size(); row++) {
            later += columns.day(row) > day.toEpochDay() ? 1 : 0;
        }
        return later;
    }

    /**
     * How many activities, of any day, are with somebody whom a portfolio does not have.
     *
     * @param portfolio the customers
     * @return the number of rows
     */
    public int strangers(Portfolio portfolio) {
        int known = 0;
        for (int row = 0; row < portfolio.size(); row++) {
            int customer = columns.ids().get(portfolio.id(row));
            known += customer < 0 ? 0 : ledger.to(customer) - ledger.from(customer);
        }
        return columns.size() - known;
    }

    /** Whether any activity, of any day, is of a type. */
    boolean hasType(String type) {
        return columns.types().code(type) >= 0;
    }

    /** Whether the activities tell minutes. */
    boolean hasMinutes() {
        return columns.minutes() != null;
    }

    /** Whether the activities tell who started them. */
    boolean hasStarters() {
        return columns.hasStarters();
    }

    /** One measure of one customer. */
    double value(ActivityMeasure what, String id) {
        return new ActivityArithmetic(columns, ledger, what).value(columns.ids().get(id), day);
    }

    private double[] values(ActivityMeasure what, Portfolio portfolio) {
        ActivityArithmetic arithmetic = new ActivityArithmetic(columns, ledger, what);
        double[] values = new double[portfolio.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = arithmetic.value(columns.ids().get(portfolio.id(row)), day);
        }
        return values;
    }

    @Override
    public String toString() {
        return "Activities[" + columns.size() + "] as of " + day + " " + measures;
    }
}
