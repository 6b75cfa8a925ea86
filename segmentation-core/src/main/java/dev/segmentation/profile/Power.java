package dev.segmentation.profile;

/**
 * How likely a trait is found: both groups have it independently at stated rates (two binomials), and it is found where
 * Fisher's exact p is below a critical value.
 */
final class Power {
    /** Above this the number of the others that have the trait is as good as its mean. */
    private static final int MANY = 1_000;

    private final int best;
    private final int rest;
    private final double critical;

    Power(int best, int rest, double critical) {
        this.best = best;
        this.rest = rest;
        this.critical = critical;
    }

    /** The probability, from 0 to 1, of finding what so large a share of the best and of the rest have. */
    double of(double ofBest, double ofRest) {
        int mean = (int) Math.round(rest * ofRest);
        int from = rest > MANY ? mean : 0;
        int to = rest > MANY ? mean : rest;
        double power = 0;
        for (int others = from; others <= to; others++) {
            double weight = rest > MANY ? 1 : binomial(rest, others, ofRest);
            if (weight > 1e-9) {
                power += weight * found(others, ofBest);
            }
        }
        return Math.min(1, power);
    }

    private double found(int others, double share) {
        double found = 0;
        for (int count = 0; count <= best; count++) {
            double weight = binomial(best, count, share);
            if (weight > 1e-9
                    && FisherExact.of(best, count + others, best + rest).p(count) < critical) {
                found += weight;
            }
        }
        return found;
    }

    /** By logarithms of factorials, good to some nine digits: enough for a probability that is printed in per cent. */
    private static double binomial(int trials, int count, double share) {
        double ways = logFactorial(trials) - logFactorial(count) - logFactorial(trials - count);
        return StrictMath.exp(ways + count * StrictMath.log(share) + (trials - count) * StrictMath.log1p(-share));
    }

    private static double logFactorial(int n) {
        double x = n + 1.0;
        double shift = 0;
        while (x < 8) {
            shift += StrictMath.log(x);
            x++;
        }
        double square = 1 / (x * x);
        double series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / x;
        return (x - 0.5) * StrictMath.log(x) - x + 0.9189385332046728 + series - shift;
    }
}
