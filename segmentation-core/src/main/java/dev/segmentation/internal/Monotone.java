package dev.segmentation.internal;

import java.util.function.DoublePredicate;

/**
 * Exact search along the order of the doubles, for the value at which a judgement turns.
 *
 * <p>Stateless, hence safe for any number of threads. The predicate is asked at most 65 times; what it throws passes through.
 *
 * <pre>{@code
 * double turn = Monotone.firstAtOrAbove(x -> x * 3 >= 1, 0, 1); // turn * 3 >= 1, and not so for Math.nextDown(turn)
 * }</pre>
 */
public final class Monotone {
    private Monotone() {}

    /**
     * Finds the smallest double in {@code [lo, hi]} for which a monotone predicate (once true, true for all larger values) holds.
     *
     * @param holds false up to some value and true from there on; asked with {@code 0.0}, never with {@code -0.0}
     * @param lo the lower end, included; may be negative infinity
     * @param hi the upper end, included; may be positive infinity
     * @return the smallest double for which it holds, or {@code NaN} where it does not even hold at {@code hi}
     * @throws IllegalArgumentException if {@code lo} is above {@code hi} or either is {@code NaN}
     */
    public static double firstAtOrAbove(DoublePredicate holds, double lo, double hi) {
        if (!(lo <= hi)) {
            throw new IllegalArgumentException("Monotone.firstAtOrAbove lo must be at or below hi, and neither NaN.");
        }
        long no = DoubleBits.key(lo + 0.0) - 1; // no key is as low as Long.MIN_VALUE: that would be a NaN
        long yes = DoubleBits.key(hi + 0.0);
        if (!holds.test(hi + 0.0)) {
            return Double.NaN;
        }
        while (yes - 1 > no) {
            long middle = (no & yes) + ((no ^ yes) >> 1); // the mean without overflow
            if (holds.test(DoubleBits.value(middle))) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return DoubleBits.value(yes);
    }
}
