package dev.segmentation.internal;

/**
 * Numbers as text that is the same on every JDK: the shortest decimal that reads back to the same double and, among several of that
 * length, the one nearest to it. ({@code Double.toString} gave longer ones before JDK 19.)
 *
 * <p>Written plainly from 1e-7 up to below 1e15, else as {@code 1.5E20}; whole numbers without a point; both zeros as {@code 0}.
 *
 * <p>Stateless, hence safe for any number of threads. Throws {@link IllegalArgumentException} for {@code NaN} and infinities.
 *
 * <pre>{@code
 * Decimals.shortest(1234.5) // "1234.5"
 * Decimals.shortest(2e-8) // "2E-8"
 * }</pre>
 */
public final class Decimals {
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

    private Decimals() {}

    /**
     * Writes a number.
     *
     * @param x a finite number
     * @return the shortest text from which {@link Double#parseDouble} makes {@code x} again ({@code 0.0} for {@code -0.0})
     * @throws IllegalArgumentException if {@code x} is {@code NaN} or infinite
     */
    public static String shortest(double x) {
        if (!(Math.abs(x) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("Decimals.shortest number must be finite; got " + x + ".");
        }
        double size = Math.abs(x);
        if (size < 1e15 && size == (long) size) {
            return Long.toString((long) x);
        }
        StringBuilder text = new StringBuilder(24);
        if (x < 0) {
            text.append('-');
        }
        if (!fewDecimals(size, text)) {
            ShortestDigits.of(size).write(text);
        }
        return text.toString();
    }

    /**
     * Writes amounts such as 1234.56. A quotient of a whole number below 1e15 and a power of ten is rounded once, so if it equals the
     * number, its text reads back; and no two texts of up to 15 digits stand for one double, so none is shorter.
     */
    private static boolean fewDecimals(double size, StringBuilder text) {
        if (size < 1e-3) {
            return false;
        }
        for (int places = 1; places < TENS.length; places++) {
            double scaled = size * TENS[places];
            if (scaled >= 1e15) {
                return false;
            }
            long digits = Math.round(scaled);
            if (digits / TENS[places] == size) {
                long power = (long) TENS[places];
                text.append(digits / power).append('.');
                String fraction = Long.toString(digits % power);
                text.append("0".repeat(places - fraction.length())).append(fraction);
                return true;
            }
        }
        return false;
    }
}
