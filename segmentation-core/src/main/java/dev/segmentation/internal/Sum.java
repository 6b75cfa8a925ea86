package dev.segmentation.internal;

/**
 * A running sum in double-double arithmetic: about 106 bits, so that the rounding of single additions does not show.
 *
 * <p>Mutable, made for one computation, and not safe for several threads: give each chunk its own and {@link #add(Sum)} them in a
 * fixed order. The result depends on the order of the additions in the last of the 106 bits alone, and on nothing else. Throws
 * nothing; a sum beyond the range of double becomes infinite or {@code NaN}.
 *
 * <pre>{@code
 * new Sum().add(1e16).add(1).add(-1e16).value() == 1
 * }</pre>
 *
 * <p>Source: T. J. Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18 (1971); the
 * error-free sum is D. E. Knuth's TwoSum.
 */
public final class Sum {
    private double high;
    private double low;

    /** Starts at zero. */
    public Sum() {}

    /** {@return this sum, with {@code x} added} */
    public Sum add(double x) {
        double sum = high + x;
        double part = sum - high;
        double error = (high - (sum - part)) + (x - part);
        renormalise(sum, error + low);
        return this;
    }

    /** {@return this sum, with the exact product of {@code a} and {@code b} added} */
    public Sum addProduct(double a, double b) {
        double product = a * b;
        double error = Math.fma(a, b, -product);
        return add(product).add(error);
    }

    /** {@return this sum, with all of {@code other} added} */
    public Sum add(Sum other) {
        double otherLow = other.low;
        return add(other.high).add(otherLow);
    }

    /** {@return this sum, with {@code x} added exactly, all 64 bits of it} */
    public Sum add(long x) {
        long upper = x & 0xFFFF_FFFF_0000_0000L;
        return add((double) upper).add((double) (x - upper));
    }

    /** {@return this sum, with {@code factor * other} added} */
    public Sum addScaled(Sum other, double factor) {
        double otherLow = other.low;
        return addProduct(other.high, factor).addProduct(otherLow, factor);
    }

    /** {@return a sum of its own with the same value} */
    public Sum copy() {
        Sum copy = new Sum();
        copy.high = high;
        copy.low = low;
        return copy;
    }

    /** {@return whether this sum is at or above {@code other}, to the last bit of both} */
    public boolean isAtLeast(Sum other) {
        return high > other.high || (high == other.high && low >= other.low);
    }

    /** {@return the sum, rounded to the nearest double} */
    public double value() {
        return high;
    }

    /** {@return what {@link #value} leaves over: the sum is {@code value() + remainder()}} */
    public double remainder() {
        return low;
    }

    private void renormalise(double sum, double error) {
        high = sum + error;
        low = error - (high - sum);
    }
}
