package dev.segmentation.plan;

import dev.segmentation.customer.Portfolio;
import java.util.Arrays;

/**
 * The order in which minutes are worth spending. With payoff x (1 - exp(-minutes / scale)) the minute after the first k of
 * a customer returns payoff x (1 - exp(-1 / scale)) x exp(-k / scale). The logarithm of that is a straight line in k: compared as
 * such, returns that are too small for a double still have an order.
 *
 * <p>Of minutes that return the same, those spent today come first, so that nothing is moved where it makes no difference; then
 * earlier minutes of a customer; then the customer whose id comes first. So the order is total, and the same for any order of
 * the rows. Within a customer an earlier minute never comes after a later one, also as rounded.
 *
 * <p>Immutable over arrays that are not to be changed; by row.
 */
final class MinuteOrder {
    private static final double LN_2 = 0x1.62e42fefa39efp-1;

    private final double[] first;
    private final double[] scale;
    private final long[] today;
    private final Portfolio portfolio;

    /**
     * An order.
     *
     * @param first the logarithm of what the first minute returns; negative infinity where effort returns nothing
     * @param scale minutes
     * @param today minutes spent today
     * @param portfolio whose ids settle what is equal
     */
    MinuteOrder(double[] first, double[] scale, long[] today, Portfolio portfolio) {
        this.first = first;
        this.scale = scale;
        this.today = today;
        this.portfolio = portfolio;
    }

    /**
     * The order where payoffs are stated; nothing is expected of a payoff of zero. The power of two of the largest payoff is taken
     * out of all of them, so that payoffs in another unit, times a power of two, give the same numbers and not almost the same.
     */
    static MinuteOrder of(double[] payoff, double[] scale, long[] today, Portfolio portfolio) {
        int most = Math.getExponent(Arrays.stream(payoff).max().orElse(0));
        double[] first = new double[payoff.length];
        for (int row = 0; row < first.length; row++) {
            first[row] = payoff[row] > 0
                    ? logarithm(payoff[row], most) + StrictMath.log(-StrictMath.expm1(-1 / scale[row]))
                    : Double.NEGATIVE_INFINITY;
        }
        return new MinuteOrder(first, scale, today, portfolio);
    }

    private static double logarithm(double payoff, int most) {
        int power = Math.getExponent(payoff);
        double digits = Math.scalb(payoff, -power);
        return StrictMath.log(digits) + (power - most) * LN_2;
    }

    /** The order among customers of whom nothing is expected: everybody's first minute, then everybody's second. */
    MinuteOrder even() {
        double[] one = new double[first.length];
        Arrays.fill(one, 1);
        return new MinuteOrder(new double[first.length], one, today, portfolio);
    }

    boolean pays(int row) {
        return first[row] > Double.NEGATIVE_INFINITY;
    }

    /** The logarithm of what the next minute returns when so many are spent. */
    double worth(int row, long spent) {
        return first[row] - spent / scale[row];
    }

    /** How many minutes a customer gets until the next one returns less than a level: the inverse of {@link #worth}. */
    double minutes(int row, double level) {
        return scale[row] * (first[row] - level);
    }

    /** Whether the minute of one customer comes before that of another, each after those spent on it. */
    boolean isBefore(int row, long spent, int other, long spentThere) {
        double worth = worth(row, spent);
        double there = worth(other, spentThere);
        if (worth != there) {
            return worth > there;
        }
        boolean beyond = spent >= today[row];
        if (beyond != spentThere >= today[other]) {
            return !beyond;
        }
        if (spent != spentThere) {
            return spent < spentThere;
        }
        return portfolio.id(row).compareTo(portfolio.id(other)) < 0;
    }
}
