package dev.segmentation.profile;

import dev.segmentation.Segmenter;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the best customers have in common, and divides everybody by how well they fit it: {@code prioritise}, {@code
 * consider}, {@code deprioritise}.
 *
 * <p>Customers whose value is known are learned from, and judged with themselves left out; prospects, leads and former
 * customers are judged. What the best have in common is tested exactly and corrected for everything that was tried, so
 * that with few best customers "nothing distinguishes them" is the usual answer where nothing does. Fit counts every
 * attribute asked for, characteristic or not.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the sentence, without ids. Settings throw
 * {@link IllegalArgumentException} at the step; {@link #fit} throws {@link dev.segmentation.FitException} if the portfolio
 * lacks an attribute, nobody is left to compare the best with, or an attribute only repeats what defines the best.
 *
 * <pre>{@code
 * BestCustomers best = BestCustomers.by(SALES).top(10).on(INDUSTRY, EMPLOYEES, REGION);
 * BestCustomersModel model = best.capacity(40).fit(today);
 * model.template().sentences();                     // what holds, what does not
 * model.assign(prospect).because();                 // "prioritise: fit 71 of 100 ..."
 * }</pre>
 */
@CheckReturnValue
public final class BestCustomers implements Segmenter<BestCustomersModel> {
    /** The method's name in definitions and models. */
    public static final String KIND = "best-customers";

    private static final int LEAST_PERMUTATIONS = 19;
    private static final int MOST_PERMUTATIONS = 10_000_000;

    final Measure by;
    final Asking asking;
    private final Choice choice;
    private final Testing testing;
    private final Judging judging;

    private BestCustomers(Measure by, Choice choice, Method method) {
        this.by = by;
        this.choice = choice;
        this.asking = method.asking;
        this.testing = method.testing;
        this.judging = method.judging;
    }

    private record Method(Asking asking, Testing testing, Judging judging) {}

    /**
     * The ten who buy most, by all attributes that prospects have too.
     *
     * @param measure what the best have most of
     * @return the segmenter
     * @throws NullPointerException if the measure is null
     */
    public static BestCustomers by(Measure measure) {
        return new BestCustomers(
                Checks.notNull(measure, "BestCustomers.by"),
                new Choice.Top(10),
                new Method(Asking.EVERYTHING, Testing.USUAL, Judging.USUAL));
    }

    /**
     * So many with the largest values. Whoever ties with the last of them is one of the best too.
     *
     * @param count how many, from 1
     * @return a new segmenter
     * @throws IllegalArgumentException if the number is below 1
     */
    public BestCustomers top(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("BestCustomers.top must be at least 1; got " + count + ".");
        }
        return new BestCustomers(by, new Choice.Top(count), method());
    }

    /**
     * A share of the customers whose value is known, rounded up, and whoever ties with the last of them.
     *
     * @param share within (0, 1), for example 0.05
     * @return a new segmenter
     * @throws IllegalArgumentException if the share is not within (0, 1)
     */
    public BestCustomers topShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("BestCustomers.topShare must be within (0, 1); got " + share
                    + ". For the best twentieth write topShare(0.05).");
        }
        return new BestCustomers(by, new Choice.TopShare(share), method());
    }

    /**
     * Picked by hand from the customers.
     *
     * @param ids their ids
     * @return a new segmenter
     * @throws NullPointerException if the collection or an id is null
     * @throws IllegalArgumentException if there is none, one is blank, or one stands twice
     */
    public BestCustomers ids(Collection<String> ids) {
        List<String> copy = Checks.list(ids, "BestCustomers.ids");
        copy.forEach(id -> Checks.text(id, "BestCustomers.ids id"));
        List<String> sorted = List.copyOf(new TreeSet<>(copy));
        if (sorted.isEmpty() || sorted.size() < copy.size()) {
            throw new IllegalArgumentException(
                    "BestCustomers.ids must be distinct, at least one; got " + copy.size() + ".");
        }
        return new BestCustomers(by, new Choice.Picked(sorted), method());
    }

    /**
     * Asks about these attributes and no others. Measures are cut into quintiles of the customers; paths are looked at on
     * each level; labels are looked at one by one.
     *
     * @param first an attribute
     * @param more further attributes
     * @return a new segmenter
     * @throws NullPointerException if one is null
     * @throws IllegalArgumentException if one stands twice, or defines who the best are
     */
    public BestCustomers on(Attribute first, Attribute... more) {
        List<Attribute> all = new ArrayList<>();
        all.add(Checks.notNull(first, "BestCustomers.on"));
        all.addAll(Checks.list(Arrays.asList(Checks.notNull(more, "BestCustomers.on")), "BestCustomers.on"));
        return with(Asking.of(Collections.unmodifiableList(all), asking.bands(), by));
    }

    /**
     * Asks about one more attribute.
     *
     * @param attribute the attribute
     * @return a new segmenter
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is asked about already, or defines who the best are
     */
    public BestCustomers and(Attribute attribute) {
        return with(asking.and(Checks.notNull(attribute, "BestCustomers.and"), by));
    }

    /**
     * Asks about one more measure, in bands of its own.
     *
     * @param measure the measure
     * @param banding where its cuts are
     * @return a new segmenter
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if it is asked about already, or defines who the best are
     */
    public BestCustomers and(Measure measure, Banding banding) {
        return and(measure).bands(measure, banding);
    }

    /**
     * Cuts one measure into bands of its own.
     *
     * @param measure the measure
     * @param banding where its cuts are
     * @return a new segmenter
     * @throws NullPointerException if an argument is null
     */
    public BestCustomers bands(Measure measure, Banding banding) {
        BandLearner own = asking.bands()
                .with(
                        Checks.notNull(measure, "BestCustomers.bands measure"),
                        Checks.notNull(banding, "BestCustomers.bands banding"));
        return with(new Asking(asking.attributes(), own));
    }

    /**
     * Cuts all measures that have no bands of their own otherwise than into quintiles.
     *
     * @param banding where the cuts are
     * @return a new segmenter
     * @throws NullPointerException if it is null
     */
    public BestCustomers banding(Banding banding) {
        return with(
                new Asking(asking.attributes(), asking.bands().with(Checks.notNull(banding, "BestCustomers.banding"))));
    }

    /**
     * Corrects as Holm does: without chance, and with less power, which the report states.
     *
     * @return a new segmenter
     */
    public BestCustomers holm() {
        return with(new Testing(Correction.Method.HOLM, testing.seed(), testing.permutations()));
    }

    /**
     * Draws the best anew so often; by default 1,999 times.
     *
     * @param permutations from 19, which is the least that can reach .05, to ten million
     * @return a new segmenter
     * @throws IllegalArgumentException if the number is out of range
     */
    public BestCustomers permutations(int permutations) {
        if (permutations < LEAST_PERMUTATIONS || permutations > MOST_PERMUTATIONS) {
            throw new IllegalArgumentException("BestCustomers.permutations must be from 19 to 10000000; got "
                    + permutations + ". With fewer than 19 no p-value can reach .05.");
        }
        return with(new Testing(testing.method(), testing.seed(), permutations));
    }

    /**
     * Starts random numbers elsewhere; by default at 1.
     *
     * @param seed any number
     * @return a new segmenter
     */
    public BestCustomers seed(long seed) {
        return with(new Testing(testing.method(), seed, testing.permutations()));
    }

    /**
     * States the cut-offs of fit. By default a prospect is prioritised that fits as well as half of the best do and better
     * than nine in ten of the other customers, and considered at three in four of each.
     *
     * @param prioritise prioritised at this fit or more, from 0 to 100
     * @param consider considered at this fit or more, at or below the other
     * @return a new segmenter
     * @throws IllegalArgumentException if they are out of range or in the wrong order
     */
    public BestCustomers cuts(double prioritise, double consider) {
        if (!(consider >= 0 && consider <= prioritise && prioritise <= 100)) {
            throw new IllegalArgumentException("BestCustomers.cuts must fall from 100 to 0; got " + prioritise + " and "
                    + consider + ". Write cuts(prioritise, consider), for example cuts(60, 40).");
        }
        return with(judging.with(new Cutting.Stated(new FitRules.Cutoffs(prioritise + 0.0, consider + 0.0))));
    }

    /**
     * Puts the cut-offs so that at most so many of those who are not customers are prioritised, and as many again are
     * considered. Equals always stand together: where they do not all fit in, they are left out.
     *
     * @param count how many can be pursued, from 1
     * @return a new segmenter
     * @throws IllegalArgumentException if the number is below 1
     */
    public BestCustomers capacity(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("BestCustomers.capacity must be at least 1; got " + count + ".");
        }
        return with(judging.with(new Cutting.Capacity(count)));
    }

    /**
     * Judges only those of whom so much is known; by default half.
     *
     * @param share of the attributes' weight, from 0 to 1
     * @return a new segmenter
     * @throws IllegalArgumentException if the share is not within [0, 1]
     */
    public BestCustomers known(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("BestCustomers.known must be within [0, 1]; got " + share + ".");
        }
        return with(new Judging(judging.cutting(), share + 0.0, judging.score(), judging.wanted()));
    }

    /**
     * Scores by logarithms of shares' ratios, best to rest, instead of by the shares of the best. For larger groups: with 5
     * to 15 best customers it does worse.
     *
     * @return a new segmenter
     */
    public BestCustomers logOdds() {
        return with(new Judging(judging.cutting(), judging.known(), FitScore.LOG_ODDS, judging.wanted()));
    }

    /**
     * Lets an attribute weigh more or less than the others.
     *
     * @param attribute the attribute
     * @param weight above 0; others weigh 1
     * @return a new segmenter
     * @throws NullPointerException if the attribute is null
     * @throws IllegalArgumentException if the weight is not above 0
     */
    public BestCustomers weigh(Attribute attribute, double weight) {
        FitRules.checkWeight(Checks.notNull(attribute, "BestCustomers.weigh"), weight);
        return with(judging.with(judging.wanted().weigh(attribute, weight)));
    }

    /**
     * Wishes for a value of a category, whatever the best have now: it counts as if all of them had it.
     *
     * @param category the category
     * @param path the value, or the part of it down to some level
     * @return a new segmenter
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the path is empty
     */
    public BestCustomers wish(Category category, String... path) {
        List<String> value =
                Checks.list(Arrays.asList(Checks.notNull(path, "BestCustomers.wish")), "BestCustomers.wish");
        Wish wish = new Wish(category, value);
        return wish(new Judging.Wanting(wish.attribute(), wish.value(), null));
    }

    /**
     * Wishes for a label: it counts as if all the best had it.
     *
     * @param labels the attribute
     * @param has the label
     * @return a new segmenter
     * @throws NullPointerException if an argument is null
     */
    public BestCustomers wish(Labels labels, String has) {
        Wish wish = new Wish(labels, List.of(Checks.text(has, "BestCustomers.wish")));
        return wish(new Judging.Wanting(wish.attribute(), wish.value(), null));
    }

    /**
     * Wishes for the band of a measure in which a value lies: it counts as if all the best were in it.
     *
     * @param measure the measure
     * @param value a value in its unit
     * @return a new segmenter
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the value is not finite
     */
    public BestCustomers wish(Measure measure, double value) {
        double number = Checks.finite(value, "BestCustomers.wish");
        return wish(new Judging.Wanting(Checks.notNull(measure, "BestCustomers.wish"), List.of(), number));
    }

    private BestCustomers wish(Judging.Wanting wanting) {
        return with(judging.with(judging.wanted().wish(wanting)));
    }

    /** The same fit, learned without cut-offs and with as few draws as may be: neither makes a difference to it. */
    BestCustomers forTest() {
        choice.requireFound(by);
        return permutations(LEAST_PERMUTATIONS).cuts(100, 0);
    }

    private Method method() {
        return new Method(asking, testing, judging);
    }

    private BestCustomers with(Asking changed) {
        return new BestCustomers(by, choice, new Method(changed, testing, judging));
    }

    private BestCustomers with(Testing changed) {
        return new BestCustomers(by, choice, new Method(asking, changed, judging));
    }

    private BestCustomers with(Judging changed) {
        return new BestCustomers(by, choice, new Method(asking, testing, changed));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public BestCustomersModel fit(Portfolio portfolio) {
        return new Learning(this, by, portfolio).model(choice, asking, testing, judging);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BestCustomers that
                && by.equals(that.by)
                && choice.equals(that.choice)
                && method().equals(that.method());
    }

    @Override
    public int hashCode() {
        return Objects.hash(by, choice, asking, testing, judging);
    }

    @Override
    public String toString() {
        String names = asking.attributes().stream().map(Attribute::name).collect(Collectors.joining(", "));
        return "BestCustomers.by(" + by.name() + ")." + choice + (names.isEmpty() ? "" : ".on(" + names + ")")
                + asking.bands() + testing + judging;
    }
}
