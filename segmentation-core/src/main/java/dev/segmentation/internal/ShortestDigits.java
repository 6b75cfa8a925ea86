package dev.segmentation.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The digits of the shortest decimal that reads back to a given double.
 *
 * <p>Within 1e-30 to 1e30 the number is scaled to 17 digits before the point in double-double arithmetic, and the longest run of trailing
 * zeros is sought that stays within half a unit in the last place. Where that is too close to call, and outside that range, exact decimals
 * of rising precision decide.
 *
 * @param digits the digits as a whole number, without trailing zeros
 * @param exponent the power of ten of the last digit
 */
record ShortestDigits(long digits, int exponent) {
    private static final int REACH = 48;
    private static final double[] POWERS = new double[2 * REACH + 1];
    private static final double[] POWER_RESTS = new double[2 * REACH + 1];
    /** Far above the error of the scaling (1e17 in 100 bits), far below the distances that matter. */
    private static final double DOUBT = 1e-9;

    static {
        for (int i = 0; i < POWERS.length; i++) {
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(i - REACH);
            POWERS[i] = power.doubleValue();
            POWER_RESTS[i] = power.subtract(new BigDecimal(POWERS[i])).doubleValue();
        }
    }

    /** {@return the digits of a finite number above 0} */
    static ShortestDigits of(double x) {
        if (x > 1e-30 && x < 1e30) {
            ShortestDigits quick = scaled(x);
            if (quick != null) {
                return quick;
            }
        }
        return exact(x);
    }

    private static @Nullable ShortestDigits scaled(double x) {
        int places = 16 - (int) Math.floor(Math.getExponent(x) * 0.30103);
        double whole = x * POWERS[places + REACH];
        if (whole >= 1e17) {
            places--;
            whole = x * POWERS[places + REACH];
        }
        double rest = Math.fma(x, POWERS[places + REACH], -whole) + x * POWER_RESTS[places + REACH];
        double up = Math.ulp(x) / 2 * POWERS[places + REACH];
        double down = x == Math.scalb(1.0, Math.getExponent(x)) ? up / 2 : up;
        // From 1e16 on every double is whole; what is left over is less than 9 either way.
        long units = (long) whole + (long) Math.floor(rest);
        double fraction = rest - Math.floor(rest);
        return roundest(new Interval(units, fraction, down, up), places);
    }

    /** {@return the number with most trailing zeros in the interval, nearest to its middle, or null where that is in doubt} */
    private static @Nullable ShortestDigits roundest(Interval interval, int places) {
        ShortestDigits found = null;
        long step = 1;
        for (int zeros = 0; zeros <= 17; zeros++, step *= 10) {
            long floor = interval.units / step * step;
            long passed = interval.units - floor;
            double below = passed + interval.fraction;
            double above = (step - passed) - interval.fraction; // not step - below, which may be rounded
            if (interval.isInDoubt(below, above)) {
                return null;
            }
            boolean takesFloor = below < interval.down && !(above < interval.up && above < below);
            if (!takesFloor && above >= interval.up) {
                return found;
            }
            found = new ShortestDigits((takesFloor ? floor : floor + step) / step, zeros - places);
        }
        return found;
    }

    /** The numbers that read back to the same double: from {@code down} below to {@code up} above units + fraction. */
    private record Interval(long units, double fraction, double down, double up) {
        boolean isInDoubt(double below, double above) {
            return Math.abs(below - down) < DOUBT || Math.abs(above - up) < DOUBT || Math.abs(below - above) < DOUBT;
        }
    }

    private static ShortestDigits exact(double x) {
        BigDecimal value = new BigDecimal(x);
        for (int precision = 1; ; precision++) {
            BigDecimal floor = value.round(new MathContext(precision, RoundingMode.DOWN));
            BigDecimal ceiling = value.round(new MathContext(precision, RoundingMode.UP));
            boolean floorReads = floor.doubleValue() == x;
            boolean ceilingReads = ceiling.doubleValue() == x;
            if (floorReads || ceilingReads) { // 17 digits always do
                boolean floorIsNearer = value.subtract(floor).compareTo(ceiling.subtract(value)) <= 0;
                BigDecimal nearest = floorReads && (floorIsNearer || !ceilingReads) ? floor : ceiling;
                BigDecimal stripped = nearest.stripTrailingZeros();
                return new ShortestDigits(stripped.unscaledValue().longValueExact(), -stripped.scale());
            }
        }
    }

    /** Appends the number, plainly where it is neither tiny nor huge. */
    void write(StringBuilder text) {
        String written = Long.toString(digits);
        int magnitude = written.length() - 1 + exponent;
        if (magnitude < -7 || magnitude >= 15) {
            text.append(written.charAt(0));
            if (written.length() > 1) {
                text.append('.').append(written, 1, written.length());
            }
            text.append('E').append(magnitude);
        } else if (magnitude < 0) {
            text.append("0.").append("0".repeat(-magnitude - 1)).append(written);
        } else if (exponent < 0) {
            text.append(written, 0, magnitude + 1).append('.').append(written, magnitude + 1, written.length());
        } else {
            text.append(written).append("0".repeat(exponent));
        }
    }
}
