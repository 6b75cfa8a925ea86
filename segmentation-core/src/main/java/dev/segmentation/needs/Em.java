package dev.segmentation.needs;

import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;

/**
 * Latent class analysis by expectation and maximisation (L. A. Goodman, Biometrika 61, 1974; G. McLachlan, D. Peel, "Finite
 * Mixture Models", 2000, ch. 2): customers of one class give their answers independently of each other, with probabilities of
 * the class. An unknown answer takes no part, which is full-information maximum likelihood.
 *
 * <p>Parameters lie in one array: the k shares, then for each answer of each item its k probabilities. A step works out the
 * probabilities of all combinations of neighbouring answers, goes through the patterns in blocks, class by class in loops
 * without a branch, and adds the counted combinations up to answers again.
 */
final class Em {
    private static final double TINY = 1e-100;
    private static final double LOG_TINY = StrictMath.log(TINY);

    /** Logarithms are taken of products of so many likelihoods as stay above this. */
    private static final double LEAST_PRODUCT = 1e-200;

    private static final int MOST_FACTORS = 4;
    private static final int BETWEEN_CHECKS = 16;
    private static final int BLOCK = 256;

    private final Patterns patterns;
    private final AnswerGroups groups;
    private final int k;
    private final int[] offsets;

    /** By class: for each combination its probability. */
    private final double[][] tables;

    /** By class: how often each combination occurs. */
    private final double[][] counts;

    /** By class: of each pattern of a block the probability together with the class, then the posterior. */
    private final double[][] joint;

    private final double[] total = new double[BLOCK];
    private final double[] lifted = new double[BLOCK];

    Em(Patterns patterns, int k) {
        this.patterns = patterns;
        this.groups = patterns.groups;
        this.k = k;
        this.tables = new double[k][groups.at[groups.count]];
        this.counts = new double[k][groups.at[groups.count]];
        this.joint = new double[k][BLOCK];
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
        combine(from);
        double sum = 0;
        for (int first = 0; first < patterns.size; first += BLOCK) {
            int size = Math.min(BLOCK, patterns.size - first);
            expect(first, size);
            sum += logLikelihood(first, size);
            count(first, size);
        }
        separate(to);
        normalise(to, from);
        return sum;
    }

    /** The probability of each combination in each class; those of the first group have the class's share in them. */
    private void combine(double[] parameters) {
        for (int c = 0; c < k; c++) {
            double[] table = tables[c];
            for (int g = 0; g < groups.count; g++) {
                int at = groups.at[g];
                table[at] = g == 0 ? parameters[c] : 1;
                int filled = 1;
                for (int j = groups.start[g]; j < groups.start[g + 1]; j++) {
                    for (int digit = groups.digits[j] - 1; digit >= 0; digit--) {
                        int answer = digit - groups.unknown[j];
                        double factor = answer < 0 ? 1 : parameters[offsets[j] + answer * k + c];
                        for (int i = 0; i < filled; i++) {
                            table[at + digit * filled + i] = table[at + i] * factor;
                        }
                    }
                    filled *= groups.digits[j];
                }
            }
        }
    }

    /** Leaves the joint probabilities of a block's patterns in {@code joint}. */
    private void expect(int first, int size) {
        Arrays.fill(lifted, 0);
        int checked = 0;
        for (int g = 0; g < groups.count; g++) {
            int at = g * patterns.size + first;
            for (int c = 0; c < k; c++) {
                if (g == 0) {
                    look(joint[c], tables[c], groups.codes, at, size);
                } else {
                    multiply(joint[c], tables[c], groups.codes, at, size);
                }
            }
            if (groups.start[g + 1] - checked >= BETWEEN_CHECKS) {
                checked = groups.start[g + 1];
                lift(size);
            }
        }
        Arrays.fill(total, 0);
        for (int c = 0; c < k; c++) {
            add(total, joint[c]);
        }
    }

    private static void look(double[] product, double[] table, int[] codes, int at, int size) {
        for (int p = 0; p < size; p++) {
            product[p] = table[codes[at + p]];
        }
    }

    private static void multiply(double[] product, double[] table, int[] codes, int at, int size) {
        for (int p = 0; p < size; p++) {
            product[p] *= table[codes[at + p]];
        }
    }

    private static void add(double[] sums, double[] terms) {
        for (int p = 0; p < BLOCK; p++) {
            sums[p] += terms[p];
        }
    }

    /** Keeps products of many probabilities away from zero. */
    private void lift(int size) {
        for (int p = 0; p < size; p++) {
            double most = 0;
            for (int c = 0; c < k; c++) {
                most = Math.max(most, joint[c][p]);
            }
            if (most < TINY && most > 0) {
                for (int c = 0; c < k; c++) {
                    joint[c][p] /= TINY;
                }
                lifted[p] += LOG_TINY;
            }
        }
    }

    /** The log-likelihood of a block; a logarithm is taken of several patterns together where that is exact enough. */
    private double logLikelihood(int first, int size) {
        double sum = 0;
        double product = 1;
        for (int p = 0; p < size; p++) {
            double weight = patterns.weight[first + p];
            double likelihood = total[p];
            sum += weight * lifted[p];
            if (likelihood < TINY || weight > MOST_FACTORS) {
                // No class can give answers of probability 0.
                sum += weight * (likelihood > 0 ? StrictMath.log(likelihood) : -Double.MAX_VALUE / 1e10);
            } else {
                for (int times = 0; times < weight; times++) {
                    product *= likelihood;
                    if (product < LEAST_PRODUCT) {
                        sum += StrictMath.log(product);
                        product = 1;
                    }
                }
            }
        }
        return sum + StrictMath.log(product);
    }

    /** Turns the joint probabilities of a block into weighted posteriors, and counts its combinations by them. */
    private void count(int first, int size) {
        for (int p = 0; p < size; p++) {
            if (total[p] == 0) {
                for (int c = 0; c < k; c++) {
                    joint[c][p] = 1.0 / k;
                }
                total[p] = 1;
            }
            total[p] = patterns.weight[first + p] / total[p];
        }
        for (int c = 0; c < k; c++) {
            double[] weighted = joint[c];
            double[] scale = total;
            for (int p = 0; p < size; p++) {
                weighted[p] *= scale[p];
            }
            for (int g = 0; g < groups.count; g++) {
                count(counts[c], weighted, groups.codes, g * patterns.size + first, size);
            }
        }
    }

    private static void count(double[] counts, double[] weighted, int[] codes, int at, int size) {
        for (int p = 0; p < size; p++) {
            counts[codes[at + p]] += weighted[p];
        }
    }

    /** Adds the counted combinations up to answers and classes, and leaves none counted. */
    private void separate(double[] to) {
        for (int c = 0; c < k; c++) {
            double[] counted = counts[c];
            for (int g = 0; g < groups.count; g++) {
                int at = groups.at[g];
                int left = groups.at[g + 1] - at;
                for (int j = groups.start[g + 1] - 1; j >= groups.start[g]; j--) {
                    left /= groups.digits[j];
                    for (int digit = 0; digit < groups.digits[j]; digit++) {
                        int answer = digit - groups.unknown[j];
                        double sum = fold(counted, at, digit * left, left);
                        if (answer >= 0) {
                            to[offsets[j] + answer * k + c] = sum;
                        }
                    }
                }
                to[c] = g == 0 ? counted[at] : to[c];
            }
            Arrays.fill(counted, 0);
        }
    }

    /** The sum of some counts, which are added to the first ones. */
    private static double fold(double[] counts, int at, int from, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double counted = counts[at + from + i];
            sum += counted;
            counts[at + i] = from == 0 ? counted : counts[at + i] + counted;
        }
        return sum;
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
        combine(parameters);
        for (int first = 0; first < patterns.size; first += BLOCK) {
            int size = Math.min(BLOCK, patterns.size - first);
            expect(first, size);
            for (int p = 0; p < size; p++) {
                for (int c = 0; c < k; c++) {
                    posteriors[(first + p) * k + c] = total[p] > 0 ? joint[c][p] / total[p] : 1.0 / k;
                }
            }
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
