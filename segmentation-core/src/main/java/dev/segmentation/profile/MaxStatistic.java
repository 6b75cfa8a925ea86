package dev.segmentation.profile;

import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * How small the smallest of all p-values is where nothing distinguishes the best: the best are drawn anew, again and
 * again, and every question is asked anew (Westfall &amp; Young 1993, Resampling-Based Multiple Testing, the single-step
 * minP method). Questions that go together are so corrected for what they are, not as if each were independent.
 *
 * <p>Customers come in an order of their answers, so that the order of the rows makes no difference.
 */
final class MaxStatistic {
    /** Equal probabilities may differ in their last bits, having come from tables of other margins. */
    private static final double TOLERANCE = 1 + 1e-9;

    private final double[] minima;

    private MaxStatistic(double[] minima) {
        this.minima = minima;
    }

    static MaxStatistic of(int[][] codes, TestTables tables, Draws draws) {
        int rows = codes.length == 0 ? 0 : codes[0].length;
        int[] order = new int[rows];
        Arrays.setAll(order, row -> row);
        int[] counts = new int[mostAnswers(codes.length, tables)];
        double[] minima = new double[draws.permutations()];
        SplitMix64 random = new SplitMix64(draws.seed());
        Arrays.fill(minima, 1);
        for (int i = 0; i < minima.length && rows > 0; i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("BestCustomers.fit was interrupted between permutations.");
            }
            draw(order, draws.best(), random);
            for (int question = 0; question < codes.length; question++) {
                Arrays.fill(counts, 0);
                for (int j = 0; j < draws.best(); j++) {
                    counts[codes[question][order[j]]]++;
                }
                minima[i] = Math.min(minima[i], least(tables.of(question), counts));
            }
        }
        Arrays.sort(minima);
        return new MaxStatistic(minima);
    }

    /**
     * How often and how to draw.
     *
     * @param best how many are drawn
     * @param permutations how often
     * @param seed what the random numbers start from
     */
    record Draws(int best, int permutations, long seed) {}

    private static int mostAnswers(int questions, TestTables tables) {
        int most = 0;
        for (int question = 0; question < questions; question++) {
            most = Math.max(most, tables.of(question).length);
        }
        return most;
    }

    /** Brings a random choice to the front; any order to start from is as good. */
    private static void draw(int[] order, int best, SplitMix64 random) {
        for (int i = 0; i < best; i++) {
            int j = i + random.nextInt(order.length - i);
            int row = order[i];
            order[i] = order[j];
            order[j] = row;
        }
    }

    private static double least(double[][] tables, int[] counts) {
        double least = 1;
        for (int answer = 0; answer < tables.length; answer++) {
            double[] p = tables[answer];
            if (p.length > 0 && p[counts[answer]] < least) {
                least = p[counts[answer]];
            }
        }
        return least;
    }

    /** The share of draws, the observed one among them, whose smallest p-value is as small: never below 1 / (draws + 1). */
    double corrected(double p) {
        return (1.0 + atMost(p * TOLERANCE)) / (1.0 + minima.length);
    }

    /** Any p-value below this one stays at or below a level when corrected. */
    double critical(double level) {
        int allowed = (int) Math.floor(level * (minima.length + 1) * TOLERANCE) - 1;
        return allowed < 0 ? 0 : minima[Math.min(allowed, minima.length - 1)];
    }

    private int atMost(double limit) {
        int from = 0;
        int to = minima.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (minima[middle] <= limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
