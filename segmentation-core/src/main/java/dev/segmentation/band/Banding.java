package dev.segmentation.band;

import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How to cut a measure into bands.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the call that makes it. Every rule obeys two
 * laws: a value equal to a cut belongs to the upper band, and equal values always share a band. Unknown values are never
 * counted.
 *
 * <pre>{@code
 * Banding.at(50, 250).labels("small", "mid", "large");             // stated thresholds, labels lowest first
 * Banding.cumulativeShare(0.80, 0.95).labels("A", "B", "C");       // from the top, labels highest first
 * }</pre>
 */
@CheckReturnValue
public final class Banding {
    private static final int MOST_BANDS = 1_000;

    private final Rule rule;
    private final double[] arguments;
    private final List<String> labels;

    private Banding(Rule rule, double[] arguments, List<String> labels) {
        this.rule = rule;
        this.arguments = arguments;
        this.labels = labels;
    }

    /**
     * Bands between stated thresholds. Labels are listed lowest first; unlabelled: 1, 2, 3 ... from the lowest.
     *
     * @param thresholds strictly rising, in the measure's unit
     * @return the banding
     * @throws IllegalArgumentException if there is none, or they do not rise strictly, or one is not finite
     */
    public static Banding at(double... thresholds) {
        double[] copy = rising("at", thresholds, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "");
        return new Banding(Rule.AT, copy, List.of());
    }

    /**
     * Bands that hold given fractions of the customers, counted from the bottom: cuts are quantiles of type 7 (Hyndman
     * &amp; Fan 1996, the default of R). Labels are listed lowest first; unlabelled: 1, 2, 3 ... from the lowest.
     *
     * @param fractions strictly rising, each within (0, 1), for example 0.2, 0.4, 0.6, 0.8 for quintiles
     * @return the banding
     * @throws IllegalArgumentException if there is none, or they do not rise strictly within (0, 1)
     */
    public static Banding quantiles(double... fractions) {
        String hint = " For quintiles write quantiles(0.2, 0.4, 0.6, 0.8).";
        return new Banding(Rule.QUANTILES, rising("quantiles", fractions, 0, 1, hint), List.of());
    }

    /**
     * Bands that hold given fractions of the customers, counted from the top: cuts are quantiles of type 7 at 1 - share.
     * Labels are listed highest first; unlabelled: A, B, C ... from the highest.
     *
     * @param shares strictly rising, each within (0, 1), for example 0.2 for the top fifth
     * @return the banding
     * @throws IllegalArgumentException if there is none, or they do not rise strictly within (0, 1)
     */
    public static Banding topShare(double... shares) {
        String hint = " For the top fifth write topShare(0.20).";
        return new Banding(Rule.TOP_SHARE, rising("topShare", shares, 0, 1, hint), List.of());
    }

    /**
     * Bands that hold given fractions of the total, counted from the largest customer down: the ABC analysis. The
     * customer that crosses a cut stays in the upper band; a sum reaches its cut at {@code cut x total x (1 - 1e-12)};
     * a band may be empty. Zero and negative values are never in the total and always in the lowest band. Labels are
     * listed highest first; unlabelled: A, B, C ... from the highest.
     *
     * @param shares strictly rising, each within (0, 1), for example 0.80, 0.95
     * @return the banding
     * @throws IllegalArgumentException if there is none, or they do not rise strictly within (0, 1)
     */
    public static Banding cumulativeShare(double... shares) {
        String hint = " For an ABC split write cumulativeShare(0.80, 0.95).";
        return new Banding(Rule.CUMULATIVE_SHARE, rising("cumulativeShare", shares, 0, 1, hint), List.of());
    }

    /**
     * Bands with the least sum of squared distances to their means: the exact optimum in one dimension (Fisher 1958, J.
     * Amer. Statist. Assoc. 53:789; found by dynamic programming as in Wang &amp; Song 2011, The R Journal 3/2:29). A cut
     * is the lowest value of its upper band. Labels are listed lowest first; unlabelled: 1, 2, 3 ... from the lowest.
     *
     * @param bands how many bands, from 2 to 1,000
     * @return the banding
     * @throws IllegalArgumentException if the number is out of range
     */
    public static Banding naturalBreaks(int bands) {
        if (bands < 2 || bands > MOST_BANDS) {
            throw new IllegalArgumentException(
                    "Banding.naturalBreaks must be a number of bands from 2 to " + MOST_BANDS + "; got " + bands + ".");
        }
        return new Banding(Rule.NATURAL_BREAKS, new double[] {bands}, List.of());
    }

    /**
     * The same cuts with other labels.
     *
     * @param labels one for each band, in the order that the rule states, none twice, none a reserved code
     * @return a new banding
     * @throws NullPointerException if a label is null
     * @throws IllegalArgumentException if the number is wrong, or a label is blank, repeated or reserved
     */
    public Banding labels(String... labels) {
        List<String> listed = Checks.list(Arrays.asList(Checks.notNull(labels, "Banding.labels")), "Banding.labels");
        BandLabels.check("Banding." + rule.code(), listed, size());
        return new Banding(rule, arguments, listed);
    }

    /**
     * How many bands there are.
     *
     * @return at least 2
     */
    public int size() {
        return rule == Rule.NATURAL_BREAKS ? (int) arguments[0] : arguments.length + 1;
    }

    /**
     * The name of the rule, as definitions have it.
     *
     * @return {@code at}, {@code quantiles}, {@code topShare}, {@code cumulativeShare} or {@code naturalBreaks}
     */
    public String rule() {
        return rule.code();
    }

    /**
     * What the rule was given.
     *
     * @return thresholds, fractions or the number of bands
     */
    public List<Double> arguments() {
        return Arrays.stream(arguments).boxed().toList();
    }

    /**
     * The labels given, in the order that the rule states.
     *
     * @return the labels; empty if they are the default ones
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * Whether only positive values count, and all others stand in the lowest band by rule.
     *
     * @return true for {@code cumulativeShare}
     */
    public boolean isOfPositiveTotal() {
        return rule == Rule.CUMULATIVE_SHARE;
    }

    /**
     * The labels of the bands.
     *
     * @return lowest first, the default ones if none were given
     */
    public List<String> labelsFromTheLowest() {
        if (labels.isEmpty()) {
            return rule.isHighestFirst() ? BandLabels.letters(size()) : BandLabels.numbers(size());
        }
        List<String> lowestFirst = new ArrayList<>(labels);
        if (rule.isHighestFirst()) {
            Collections.reverse(lowestFirst);
        }
        return Collections.unmodifiableList(lowestFirst);
    }

    /**
     * Learns the cuts from values.
     *
     * @param values the values; unknown ones are not counted
     * @return the bands
     * @throws IllegalArgumentException if too little is known for this rule: no value at all, none above zero for {@code
     *     cumulativeShare}, fewer distinct values than bands for {@code naturalBreaks}; never for {@code at}
     */
    public Bands fit(MeasureColumn values) {
        double[] cuts = Cuts.of(rule, arguments, Checks.notNull(values, "Banding.fit values"));
        return Bands.of(Arrays.stream(cuts).boxed().toList(), labelsFromTheLowest());
    }

    private static double[] rising(String rule, double[] given, double above, double below, String hint) {
        double previous = above;
        for (double number : Checks.notNull(given, "Banding." + rule)) {
            if (!(number > previous && number < below)) {
                previous = Double.NaN;
                break;
            }
            previous = number;
        }
        if (given.length == 0 || Double.isNaN(previous)) {
            String range = above < 0 ? "" : " within (" + above + ", " + below + ")";
            throw new IllegalArgumentException(
                    "Banding." + rule + " must rise strictly" + range + "; got " + Arrays.toString(given) + "." + hint);
        }
        if (given.length >= MOST_BANDS) {
            throw new IllegalArgumentException(
                    "Banding." + rule + " must have fewer than " + MOST_BANDS + " cuts; got " + given.length + ".");
        }
        return Arrays.stream(given).map(number -> number + 0.0).toArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Banding that
                && rule == that.rule
                && Arrays.equals(arguments, that.arguments)
                && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rule.hashCode() + Arrays.hashCode(arguments)) + labels.hashCode();
    }

    @Override
    public String toString() {
        String numbers = Arrays.stream(arguments).mapToObj(Decimals::shortest).collect(Collectors.joining(", "));
        String names = labels.stream().map(Checks::quote).collect(Collectors.joining(", "));
        return rule.code() + "(" + numbers + ")" + (labels.isEmpty() ? "" : ".labels(" + names + ")");
    }
}
