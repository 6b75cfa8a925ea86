package dev.segmentation.needs;

/**
 * The upper tail of the chi-square distribution, by the series and the continued fraction of the incomplete gamma function (M.
 * Abramowitz, I. A. Stegun, 1964, 6.5.29 and 6.5.31) with {@link StrictMath} alone.
 */
final class ChiSquare {
    private static final double[] LANCZOS = {
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private static final int MOST_TERMS = 10_000;
    private static final double SMALL = 1e-300;

    private ChiSquare() {}

    /** {@return the probability of as large a statistic by chance}; 1 where there are no degrees of freedom */
    static double upperTail(double statistic, double degrees) {
        if (!(statistic > 0) || degrees <= 0) {
            return 1;
        }
        double a = degrees / 2;
        double x = statistic / 2;
        double scale = StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
        double tail = x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
        return Math.max(0, Math.min(1, tail));
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * 1e-17; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** By W. J. Lentz's method. */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / SMALL;
        double d = 1 / b;
        double h = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / nonzero(an * d + b);
            c = nonzero(b + an / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) {
                break;
            }
        }
        return h;
    }

    private static double nonzero(double value) {
        return Math.abs(value) < SMALL ? SMALL : value;
    }

    /** C. Lanczos, SIAM J. Numer. Anal. B 1, 1964, with g = 7 and nine terms; for arguments from 0.5. */
    private static double logGamma(double a) {
        double z = a - 1;
        double sum = 0.9999999999998099;
        for (int i = 0; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (z + i + 1);
        }
        double t = z + LANCZOS.length - 0.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (z + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
