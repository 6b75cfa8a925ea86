package dev.segmentation.needs;

import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;

/**
 * Distinct patterns of answers with how often each occurs, in order of their codes: all that latent class analysis needs to
 * know, however many customers there are. An unknown answer has the code -1.
 */
final class Patterns {
    /** Answer j of pattern p is {@code x[p * items + j]}. */
    final int[] x;

    final double[] weight;

    /** How many labels each item has. */
    final int[] levels;

    final int size;
    final int items;
    final double customers;

    /** For each customer, in order of the patterns, the number of its pattern. */
    private final int[] patternOf;

    /** The same answers, several together. */
    final AnswerGroups groups;

    private Patterns(int[] x, double[] weight, int[] levels, int[] patternOf) {
        this.x = x;
        this.weight = weight;
        this.levels = levels;
        this.size = weight.length;
        this.items = levels.length;
        this.patternOf = patternOf;
        this.groups = AnswerGroups.of(x, levels);
        double sum = 0;
        for (double times : weight) {
            sum += times;
        }
        this.customers = sum;
    }

    /** The distinct patterns among rows of codes. */
    static Patterns of(int[] rows, int[] levels) {
        int items = levels.length;
        int count = rows.length / items;
        int[] order = RowOrder.of(count, (a, b) -> compare(rows, a, b, items));
        int[] patternOf = new int[count];
        int[] x = new int[rows.length];
        double[] weight = new double[count];
        int last = -1;
        for (int i = 0; i < count; i++) {
            if (i == 0 || compare(rows, order[i - 1], order[i], items) != 0) {
                last++;
                System.arraycopy(rows, order[i] * items, x, last * items, items);
            }
            weight[last]++;
            patternOf[i] = last;
        }
        return new Patterns(Arrays.copyOf(x, (last + 1) * items), Arrays.copyOf(weight, last + 1), levels, patternOf);
    }

    private static int compare(int[] rows, int a, int b, int items) {
        return Arrays.compare(rows, a * items, (a + 1) * items, rows, b * items, (b + 1) * items);
    }

    /** How often each pattern is drawn when as many customers as there are are drawn with replacement. */
    int[] draw(SplitMix64 random) {
        int[] drawn = new int[size];
        for (int i = 0; i < patternOf.length; i++) {
            drawn[patternOf[random.nextInt(patternOf.length)]]++;
        }
        return drawn;
    }

    /** The patterns that were drawn, in the same order, with their new weights. */
    Patterns drawn(int[] times) {
        int[] kept = new int[x.length];
        double[] weights = new double[size];
        int count = 0;
        for (int p = 0; p < size; p++) {
            if (times[p] > 0) {
                System.arraycopy(x, p * items, kept, count * items, items);
                weights[count++] = times[p];
            }
        }
        return new Patterns(Arrays.copyOf(kept, count * items), Arrays.copyOf(weights, count), levels, new int[0]);
    }

    /** A copy in which the answers to every question are shuffled on their own. */
    Patterns shuffled(SplitMix64 random) {
        int count = patternOf.length;
        int[] rows = new int[count * items];
        int[] order = patternOf.clone();
        for (int j = 0; j < items; j++) {
            random.shuffle(order);
            for (int i = 0; i < count; i++) {
                rows[i * items + j] = x[order[i] * items + j];
            }
        }
        return of(rows, levels);
    }

    /** How many different answers there are in all. */
    int cells() {
        return Arrays.stream(levels).sum();
    }
}
