package dev.segmentation.plan;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the minutes that are spent on customers today would do more: first a quick fix, then a re-allocation under the same total.
 *
 * <p>The re-allocation assumes that minutes spent on a customer return payoff x (1 - exp(-minutes / scale)), stated, not
 * measured: the first minutes the most, 63 % of the payoff after one scale. Under that assumption the sum of returns is largest where the next
 * minute returns the same everywhere, within the bounds of customers and persons; and that, in whole minutes, is what the plan
 * gives. Minutes before and after are the same number. After L. M. Lodish, "CALLPLAN: an interactive salesman's call planning
 * system", Management Science 18 (1971), whose response is any concave curve that the seller draws.
 *
 * <p>Left out, the payoff is the measure {@code unserved} that the method derived, else the money that the method is about, else the same
 * for everybody; the scale is the mean of today's minutes per customer; there is no maximum; all are one team. There is no minimum either, but
 * in the segments that the method guarantees a floor of attention ({@link dev.segmentation.SegmentModel#guaranteed}; of the matrix {@code
 * giant-high}) no customer falls below that mean, unless it gets less already: {@code minimum("giant-high", 0)} lifts it.
 * A customer whose payoff is unknown keeps its minutes; of a payoff of zero or less nothing is expected; unknown minutes are 0;
 * what is not whole is rounded; reports count all of them.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the sentence and names no person. A wrong setting throws
 * {@link IllegalArgumentException} at the step; bounds that cannot be kept throw {@link EffortShortfallException} when it is carried out.
 *
 * <pre>{@code
 * EffortPlan plan = EffortPlan.of(matrix, MINUTES).payoff(UNSERVED).scale(240)
 *     .minimum("giant-high", 120).maximum(900).by(OWNER);
 * plan.shift(0.10).lines();                 // the quick fix: whose hours go to whom
 * plan.allocate().report().findings();      // the best use of the same minutes
 * }</pre>
 */
@CheckReturnValue
public final class EffortPlan {
    /** The name of the method in refusals. */
    static final String KIND = "effort-plan";

    private final Segmentation segmentation;
    private final Measure effort;
    private final Response response;
    private final Limits limits;
    private final Persons persons;

    /** What a customer gets at least and at most. */
    record Limits(Stated minimum, Stated maximum) {}

    private EffortPlan(Segmentation segmentation, Measure effort, Response response, Limits limits, Persons persons) {
        this.segmentation = segmentation;
        this.effort = effort;
        this.response = response;
        this.limits = limits;
        this.persons = persons;
    }

    /**
     * A plan for the time that is spent on the customers of a segmentation.
     *
     * @param segmentation whose customers; its model says which segments are urgent
     * @param effort time spent on a customer, in minutes or hours, for example {@code min/yr}
     * @return the plan
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the portfolio lacks the measure, or it is not in minutes or hours
     */
    public static EffortPlan of(Segmentation segmentation, Measure effort) {
        Checks.notNull(segmentation, "EffortPlan.of segmentation");
        Minutes.perUnit(effort, "EffortPlan.of effort");
        Measure known = segmentation.portfolio().measure(effort).measure();
        Limits none = new Limits(Stated.NOTHING, Stated.NOTHING);
        return new EffortPlan(segmentation, known, Response.ASSUMED, none, Persons.ONE_TEAM);
    }

    /**
     * A measure of time, as {@link #of} and bounds ask for.
     *
     * @param measure the measure
     * @param subject how a refusal names it
     * @return the measure
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if its unit is neither minutes nor hours, per any period
     */
    public static Measure requireTime(Measure measure, String subject) {
        int unused = Minutes.perUnit(measure, subject);
        return measure;
    }

    /**
     * With a payoff: what a customer would bring if all the time in the world were spent on it.
     *
     * @param payoff a measure that the segmentation derived, for example its {@code unserved}, or one of the portfolio
     * @return a new plan
     * @throws NullPointerException if the payoff is null
     * @throws IllegalArgumentException if there is no such measure
     */
    public EffortPlan payoff(Measure payoff) {
        Checks.notNull(payoff, "EffortPlan.payoff");
        if (Response.find(segmentation, payoff).isEmpty()) {
            throw new IllegalArgumentException("EffortPlan.payoff must be a measure of the portfolio or one of "
                    + segmentation.derived().keySet() + ", which the method derived; got " + Checks.quote(payoff)
                    + ".");
        }
        return new EffortPlan(segmentation, effort, new Response(payoff, response.scale()), limits, persons);
    }

    /**
     * With a scale: after so many minutes 63 % of the payoff is reached, after three times as many 95 %.
     *
     * @param minutes from 1, in the period of the effort
     * @return a new plan
     * @throws IllegalArgumentException if it is below 1 or above 1,000,000,000
     */
    public EffortPlan scale(double minutes) {
        return with(response.scale().with(Stated.scale(minutes)));
    }

    /**
     * With another scale for a segment: a giant takes more time than others.
     *
     * @param segment the code of a segment
     * @param minutes from 1
     * @return a new plan
     * @throws NullPointerException if the code is null
     * @throws IllegalArgumentException if there is no such segment, or the minutes are out of range
     */
    public EffortPlan scale(String segment, double minutes) {
        Stated.segment(segmentation, segment, "EffortPlan.scale");
        return with(response.scale().with(segment, Stated.scale(minutes)));
    }

    private EffortPlan with(Stated scale) {
        return new EffortPlan(segmentation, effort, new Response(response.payoff(), scale), limits, persons);
    }

    /**
     * With a minimum for each customer.
     *
     * @param minutes from 0
     * @return a new plan
     * @throws IllegalArgumentException if it is below 0 or above 1,000,000,000
     */
    public EffortPlan minimum(long minutes) {
        return minimum(limits.minimum.with(Stated.bound(minutes, "EffortPlan.minimum")));
    }

    /**
     * With another minimum for a segment: a floor of attention.
     *
     * @param segment the code of a segment
     * @param minutes from 0, for each of its customers
     * @return a new plan
     * @throws NullPointerException if the code is null
     * @throws IllegalArgumentException if there is no such segment, or the minutes are out of range
     */
    public EffortPlan minimum(String segment, long minutes) {
        Stated.segment(segmentation, segment, "EffortPlan.minimum");
        return minimum(limits.minimum.with(segment, Stated.bound(minutes, "EffortPlan.minimum")));
    }

    /**
     * With a minimum of its own for each customer; where that is unknown, the other ones hold.
     *
     * @param minutes a measure of the portfolio in minutes or hours
     * @return a new plan
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the portfolio lacks it, or it is not in minutes or hours
     */
    public EffortPlan minimum(Measure minutes) {
        return minimum(limits.minimum.with(bound(minutes, "EffortPlan.minimum")));
    }

    private EffortPlan minimum(Stated minimum) {
        return new EffortPlan(segmentation, effort, response, new Limits(minimum, limits.maximum), persons);
    }

    /**
     * With a maximum for each customer.
     *
     * @param minutes from 0
     * @return a new plan
     * @throws IllegalArgumentException if it is below 0 or above 1,000,000,000
     */
    public EffortPlan maximum(long minutes) {
        return maximum(limits.maximum.with(Stated.bound(minutes, "EffortPlan.maximum")));
    }

    /**
     * With another maximum for a segment.
     *
     * @param segment the code of a segment
     * @param minutes from 0, for each of its customers
     * @return a new plan
     * @throws NullPointerException if the code is null
     * @throws IllegalArgumentException if there is no such segment, or the minutes are out of range
     */
    public EffortPlan maximum(String segment, long minutes) {
        Stated.segment(segmentation, segment, "EffortPlan.maximum");
        return maximum(limits.maximum.with(segment, Stated.bound(minutes, "EffortPlan.maximum")));
    }

    /**
     * With a maximum of its own for each customer; where that is unknown, the other ones hold.
     *
     * @param minutes a measure of the portfolio in minutes or hours
     * @return a new plan
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the portfolio lacks it, or it is not in minutes or hours
     */
    public EffortPlan maximum(Measure minutes) {
        return maximum(limits.maximum.with(bound(minutes, "EffortPlan.maximum")));
    }

    private EffortPlan maximum(Stated maximum) {
        return new EffortPlan(segmentation, effort, response, new Limits(limits.minimum, maximum), persons);
    }

    private Measure bound(Measure minutes, String step) {
        Minutes.perUnit(minutes, step);
        return segmentation.portfolio().measure(minutes).measure();
    }

    /**
     * By persons, whose hours stay with their own customers: each spends what that person spends today, unless a capacity says
     * otherwise. Customers whom nobody owns are treated as those of one more person.
     *
     * @param owner what names the person; the whole path counts
     * @return a new plan, without the capacities of another category
     * @throws NullPointerException if the category is null
     * @throws IllegalArgumentException if the portfolio lacks it
     */
    public EffortPlan by(Category owner) {
        Checks.notNull(owner, "EffortPlan.by");
        Category known = segmentation.portfolio().category(owner).category();
        Persons changed = known.equals(persons.by()) ? persons : Persons.by(known, persons.pooled());
        return new EffortPlan(segmentation, effort, response, limits, changed);
    }

    /**
     * With a capacity: what a person may spend at most. The total of all stays as it is, so where one may spend more and another
     * must spend less than today, hours move between them.
     *
     * @param minutes from 0, in the period of the effort
     * @param person the person's labels from wide to narrow; none for everybody who is not named
     * @return a new plan
     * @throws NullPointerException if a label is null
     * @throws IllegalArgumentException if the minutes are below 0, {@link #by} was not said, or names no such person
     */
    public EffortPlan capacity(long minutes, String... person) {
        List<String> labels = Checks.list(Arrays.asList(person), "EffortPlan.capacity person");
        return new EffortPlan(
                segmentation, effort, response, limits, persons.with(segmentation.portfolio(), minutes, labels));
    }

    /**
     * With hours pooled: they may move between persons, up to the capacities that were stated, and without limit to persons of
     * whom none was.
     *
     * @return a new plan
     */
    public EffortPlan pooled() {
        return new EffortPlan(segmentation, effort, response, limits, persons.inOnePool());
    }

    /**
     * Moves a part of the minutes from the bottom right of the matrix to its top left: the quick fix. It keeps every person's hours
     * with that person, also where they are pooled.
     *
     * @param share a fraction of the minutes that go to the least urgent quarter of the segments, above 0, at most 1
     * @return whose minutes go to whom
     * @throws IllegalArgumentException if the share is out of range, or a customer's minimum is above its maximum
     * @throws dev.segmentation.FitException if minutes are negative
     */
    public QuickFix shift(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("EffortPlan.shift share must be above 0 and at most 1; got " + share
                    + ". For 10 per cent write shift(0.10).");
        }
        return new QuickFixer(this, share).fix();
    }

    /**
     * Spends today's minutes anew, where they return the most under the assumption.
     *
     * @return the minutes of each customer
     * @throws EffortShortfallException if the bounds cannot be kept with today's minutes
     * @throws IllegalArgumentException if a customer's minimum is above its maximum
     * @throws dev.segmentation.FitException if minutes are negative
     */
    public EffortAllocation allocate() {
        return new EffortAllocation(this);
    }

    Segmentation segmentation() {
        return segmentation;
    }

    Measure effort() {
        return effort;
    }

    Response response() {
        return response;
    }

    Limits limits() {
        return limits;
    }

    Persons persons() {
        return persons;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EffortPlan that
                && segmentation.equals(that.segmentation)
                && effort.equals(that.effort)
                && response.equals(that.response)
                && limits.equals(that.limits)
                && persons.equals(that.persons);
    }

    @Override
    public int hashCode() {
        return Objects.hash(segmentation, effort, response, limits, persons);
    }

    @Override
    public String toString() {
        Measure payoff = response.payoff();
        return "EffortPlan.of(" + segmentation.model().kind() + ", " + effort.name() + ")"
                + (payoff == null ? "" : ".payoff(" + payoff.name() + ")")
                + response.scale().steps("scale")
                + limits.minimum.steps("minimum")
                + limits.maximum.steps("maximum")
                + persons.steps();
    }
}
