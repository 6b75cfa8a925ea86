package dev.segmentation.needs;

import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;

/**
 * How one measure enters the distances: {@code (f(x) - offset) / divisor}, with f the natural logarithm or nothing.
 *
 * <p>Immutable, thread-safe and comparable by value. Scaled values rise with the value and stay within 1e100.
 *
 * @param measure the measure
 * @param isLn whether the natural logarithm is taken first; a value that is not above zero is then unknown
 * @param offset what is taken off, in the (logarithm's) unit
 * @param divisor what it is divided by, above 0; 1 for a measure that was the same for everybody
 * @param mean the mean of f(x) over the customers learned from
 * @param deviation its sample standard deviation; 0 for a measure that was the same for everybody
 */
public record ScaledMeasure(
        Measure measure, boolean isLn, double offset, double divisor, double mean, double deviation) {
    private static final double LIMIT = 1e100;

    /**
     * Checks the components.
     *
     * @param measure the measure
     * @param isLn whether the natural logarithm is taken first; a value that is not above zero is then unknown
     * @param offset what is taken off, in the (logarithm's) unit
     * @param divisor what it is divided by, above 0; 1 for a measure that was the same for everybody
     * @param mean the mean of f(x) over the customers learned from
     * @param deviation its sample standard deviation; 0 for a measure that was the same for everybody
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if a number is not finite, the divisor is not above 0 or the deviation below 0
     */
    public ScaledMeasure {
        Checks.notNull(measure, "ScaledMeasure measure");
        offset = Checks.finite(offset, "ScaledMeasure offset");
        mean = Checks.finite(mean, "ScaledMeasure mean");
        divisor = Checks.finite(divisor, "ScaledMeasure divisor");
        deviation = Checks.finite(deviation, "ScaledMeasure deviation");
        if (!(divisor > 0) || !(deviation >= 0)) {
            throw new IllegalArgumentException("ScaledMeasure divisor must be above 0 and deviation at least 0; got "
                    + divisor + " and " + deviation + ".");
        }
    }

    /**
     * A value in scaled units.
     *
     * @param value in the measure's unit
     * @return the scaled value; NaN for an unknown one, and for one that has no logarithm where one is asked for
     */
    public double scaled(double value) {
        double unscaled = transformed(value);
        double z = (unscaled - offset) / divisor;
        return z > LIMIT ? LIMIT : z < -LIMIT ? -LIMIT : z;
    }

    /**
     * A scaled value in the measure's unit; with a logarithm the centre of a segment is thus a geometric mean.
     *
     * @param scaled the scaled value
     * @return the value in the measure's unit
     */
    public double unscaled(double scaled) {
        double value = scaled * divisor + offset;
        return isLn ? StrictMath.exp(value) : value;
    }

    /** By how many standard deviations a scaled value lies above the mean; 0 for a measure without any spread. */
    double standardised(double scaled) {
        return deviation == 0 ? 0 : (scaled * divisor + offset - mean) / deviation;
    }

    double transformed(double value) {
        if (!isLn) {
            return value;
        }
        return value > 0 ? StrictMath.log(value) : Double.NaN;
    }

    /** The least value that can be scaled. */
    double least() {
        return isLn ? Double.MIN_VALUE : -Double.MAX_VALUE;
    }
}
