package dev.segmentation.needs;

import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;

/**
 * Latent class analysis by expectation and maximisation (L. A. Goodman, Biometrika 61, 1974; G. McLachlan, D. Peel, "Finite
 * Mixture Models", 2000, ch. 2): customers of one class give their answers independently of each other, with probabilities of
 * the class. An unknown answer takes no part, which is full-information maximum likelihood.
 *
 * <p>Parameters lie in one array: the k shares, then for each answer of each item its k probabilities.
 */
final class Em {
    private static final double TINY = 1e-100;
    private static final double LOG_TINY = StrictMath.log(TINY);
    private static final int BETWEEN_CHECKS = 16;

    private final Patterns patterns;
    private final int k;
    private final int[] offsets;
    private final double[] joint;

    Em(Patterns patterns, int k) {
        this.patterns = patterns;
        this.k = k;
        this.joint = new double[k];
        this.offsets = new int[patterns.items];
        int at = k;
        for (int j = 0; j < offsets.length; j++) {
            offsets[j] = at;
            at += patterns.levels[j] * k;
        }
    }

    int length() {
        return k + patterns.cells() * k;
    }

    /** Equal shares, and probabilities drawn evenly among all that sum to 1. */
    double[] random(SplitMix64 random) {
        double[] parameters = new double[length()];
        for (int c = 0; c < k; c++) {
            parameters[c] = 1.0 / k;
        }
        for (int at = k; at < parameters.length; at++) {
            parameters[at] = -StrictMath.log(1 - random.nextDouble()) + 1e-12;
        }
        normalise(parameters, parameters);
        return parameters;
    }

    /**
     * One step.
     *
     * @param from the parameters
     * @param to becomes the better parameters
     * @return the log-likelihood of {@code from}
     */
    double step(double[] from, double[] to) {
        Arrays.fill(to, 0);
        double sum = 0;
        for (int p = 0; p < patterns.size; p++) {
            double weight = patterns.weight[p];
            sum += weight * expect(from, p);
            for (int c = 0; c < k; c++) {
                joint[c] *= weight;
                to[c] += joint[c];
            }
            int row = p * patterns.items;
            for (int j = 0; j < patterns.items; j++) {
                int answer = patterns.x[row + j];
                if (answer >= 0) {
                    int at = offsets[j] + answer * k;
                    for (int c = 0; c < k; c++) {
                        to[at + c] += joint[c];
                    }
                }
            }
        }
        normalise(to, from);
        return sum;
    }

    /** Leaves the posteriors of a pattern in {@code joint}. Returns its log-likelihood. */
    private double expect(double[] parameters, int pattern) {
        System.arraycopy(parameters, 0, joint, 0, k);
        int row = pattern * patterns.items;
        double lifted = 0;
        for (int j = 0; j < patterns.items; j++) {
            int answer = patterns.x[row + j];
            if (answer >= 0) {
                int at = offsets[j] + answer * k;
                for (int c = 0; c < k; c++) {
                    joint[c] *= parameters[at + c];
                }
            }
            if (j % BETWEEN_CHECKS == BETWEEN_CHECKS - 1) {
                lifted += lift();
            }
        }
        double total = 0;
        for (int c = 0; c < k; c++) {
            total += joint[c];
        }
        if (total == 0) {
            Arrays.fill(joint, 1.0 / k); // no class can give these answers
            return -Double.MAX_VALUE / 1e10;
        }
        for (int c = 0; c < k; c++) {
            joint[c] /= total;
        }
        return StrictMath.log(total) + lifted;
    }

    /** Keeps products of many probabilities away from zero. */
    private double lift() {
        double most = 0;
        for (int c = 0; c < k; c++) {
            most = Math.max(most, joint[c]);
        }
        if (most >= TINY || most == 0) {
            return 0;
        }
        for (int c = 0; c < k; c++) {
            joint[c] /= TINY;
        }
        return LOG_TINY;
    }

    /** Makes shares and each item's probabilities sum to 1; where nothing was counted the former ones stay. */
    private void normalise(double[] counts, double[] former) {
        normalise(counts, former, 0, k);
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < offsets.length; j++) {
                normalise(counts, former, offsets[j] + c, patterns.levels[j]);
            }
        }
    }

    private void normalise(double[] counts, double[] former, int at, int count) {
        int stride = at == 0 && count == k ? 1 : k;
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += counts[at + i * stride];
        }
        for (int i = 0; i < count; i++) {
            counts[at + i * stride] = total > 0 ? counts[at + i * stride] / total : former[at + i * stride];
        }
    }

    /** The posteriors of all patterns, row-major. */
    double[] posteriors(double[] parameters) {
        double[] posteriors = new double[patterns.size * k];
        for (int p = 0; p < patterns.size; p++) {
            expect(parameters, p);
            System.arraycopy(joint, 0, posteriors, p * k, k);
        }
        return posteriors;
    }

    /** The likeliest class of each pattern. */
    int[] codes(double[] parameters) {
        double[] posteriors = posteriors(parameters);
        int[] codes = new int[patterns.size];
        for (int p = 0; p < codes.length; p++) {
            for (int c = 1; c < k; c++) {
                codes[p] = posteriors[p * k + c] > posteriors[p * k + codes[p]] ? c : codes[p];
            }
        }
        return codes;
    }
}
