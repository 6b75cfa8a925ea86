package dev.segmentation.internal;

/**
 * The order of the doubles as an order of longs.
 *
 * <p>Stateless, hence safe for any number of threads. Throws nothing. {@code NaN} has no place in the order and must not be
 * given. {@code -0.0} lies directly below {@code 0.0}, as in {@link Double#compare}.
 *
 * <pre>{@code
 * DoubleBits.key(Math.nextUp(1.5)) == DoubleBits.key(1.5) + 1
 * }</pre>
 */
public final class DoubleBits {
    private DoubleBits() {}

    /** {@return a long that compares (signed) with other keys as {@code x} compares with other doubles} */
    public static long key(double x) {
        long bits = Double.doubleToRawLongBits(x);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /** {@return the double whose {@link #key} is {@code key}, with {@code 0.0} for both zeros} */
    public static double value(long key) {
        return Double.longBitsToDouble(key ^ ((key >> 63) & Long.MAX_VALUE)) + 0.0;
    }
}
