package dev.segmentation.plan;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Does the time go where the money is? Effort by segment, beside its share of the sales and of the potential, and how
 * much of it customers started themselves.
 *
 * <p>Immutable and thread-safe; every step gives a new sentence. Settings throw {@link IllegalArgumentException} at the
 * step.
 *
 * <pre>{@code
 * ImbalanceReport report = Imbalance.of(matrix, done.asOf(today)).counting("visit").potential(POTENTIAL).report();
 * report.findings().get(0).in(Locale.ENGLISH);
 * // "31 % of visits go to small-high with 4 % of the potential; 60 % of those were their idea"
 * }</pre>
 */
@CheckReturnValue
public final class Imbalance {
    private static final Period YEAR = Period.ofYears(1);

    private final Segmentation segmentation;
    private final ActivitiesAsOf activities;
    private final @Nullable String counted;
    private final Money money;

    private Imbalance(Segmentation segmentation, ActivitiesAsOf activities, @Nullable String counted, Money money) {
        this.segmentation = segmentation;
        this.activities = activities;
        this.counted = counted;
        this.money = money;
    }

    /** What effort is held against; null where nothing is named. */
    record Money(@Nullable Measure sales, @Nullable Measure potential, Period window) {}

    /**
     * The effort of the last year, all activities, beside the method's own measure of money and, where the method derives
     * it, the unserved potential.
     *
     * @param segmentation who stands where
     * @param activities the activities as of the day looked back from
     * @return the sentence
     * @throws NullPointerException if an argument is null
     */
    public static Imbalance of(Segmentation segmentation, ActivitiesAsOf activities) {
        Checks.notNull(segmentation, "Imbalance.of segmentation");
        Checks.notNull(activities, "Imbalance.of activities");
        Measure sales = segmentation.model().money().orElse(null);
        return new Imbalance(segmentation, activities, null, new Money(sales, null, YEAR));
    }

    /**
     * Counts the activities of one type; the time stays that of all.
     *
     * @param type the type, as the activities write it
     * @return a new sentence, whose findings are about these activities
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is blank
     */
    public Imbalance counting(String type) {
        return new Imbalance(segmentation, activities, Checks.text(type, "Imbalance.counting type"), money);
    }

    /**
     * Holds the effort against other sales.
     *
     * @param sales a measure of the portfolio
     * @return a new sentence
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if the portfolio lacks it
     */
    public Imbalance sales(Measure sales) {
        required(sales, "Imbalance.sales");
        return new Imbalance(segmentation, activities, counted, new Money(sales, money.potential, money.window));
    }

    /**
     * Holds the effort against a potential, instead of the unserved part that the method derives.
     *
     * @param potential a measure of the portfolio
     * @return a new sentence
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if the portfolio lacks it
     */
    public Imbalance potential(Measure potential) {
        required(potential, "Imbalance.potential");
        return new Imbalance(segmentation, activities, counted, new Money(money.sales, potential, money.window));
    }

    /**
     * Looks back otherwise than a year; the sales should be those of the same window.
     *
     * @param window how far to look back
     * @return a new sentence
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is empty or has a negative part
     */
    public Imbalance window(Period window) {
        Checks.notNull(ActivityMeasure.count(Checks.notNull(window, "Imbalance.window")), "Imbalance.window");
        return new Imbalance(segmentation, activities, counted, new Money(money.sales, money.potential, window));
    }

    private void required(Measure measure, String subject) {
        if (!segmentation.portfolio().attributes().contains(Checks.notNull(measure, subject))) {
            throw new IllegalArgumentException(subject + " must be a measure of the portfolio, which has "
                    + segmentation.portfolio().attributes() + "; got " + measure + ".");
        }
    }

    /**
     * The evidence.
     *
     * @return figures by segment, and findings
     */
    public ImbalanceReport report() {
        return new ImbalanceTable(this).report();
    }

    Segmentation segmentation() {
        return segmentation;
    }

    ActivitiesAsOf activities() {
        return activities;
    }

    @Nullable
    String counted() {
        return counted;
    }

    Money money() {
        return money;
    }

    @Override
    public String toString() {
        return "Imbalance.of(" + segmentation.model().kind() + ", activities as of " + activities.day() + ")"
                + (counted == null ? "" : ".counting(" + counted + ")")
                + (money.potential == null ? "" : ".potential(" + money.potential.name() + ")")
                + (money.window.equals(YEAR) ? "" : ".window(" + money.window + ")");
    }
}
