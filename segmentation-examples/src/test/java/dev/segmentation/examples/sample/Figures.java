package dev.segmentation.examples.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Textbook figures, written plainly, for checking what is planted without the library that is to find it. */
final class Figures {

    private Figures() {}

    /** Pearson's correlation. */
    static double correlation(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / StrictMath.sqrt(xx * yy);
    }

    static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    /** The share of the squared deviations of {@code values} that lies between the groups (eta squared). */
    static double explained(List<String> groups, double[] values) {
        Map<String, List<Double>> byGroup = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            byGroup.computeIfAbsent(groups.get(i), group -> new ArrayList<>()).add(values[i]);
        }
        double mean = mean(values);
        double between = 0;
        for (List<Double> members : byGroup.values()) {
            double own = members.stream().mapToDouble(Double::doubleValue).sum() / members.size();
            between += members.size() * (own - mean) * (own - mean);
        }
        double all = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return between / all;
    }

    /** The share of 1,000 shuffles that explain at least as much as the groups do: how well chance does. */
    static double chanceOfExplaining(List<String> groups, double[] values) {
        double found = explained(groups, values);
        SampleRandom random = new SampleRandom(1);
        List<String> shuffled = new ArrayList<>(groups);
        int asGood = 1;
        for (int i = 1; i < 1000; i++) {
            random.shuffle(shuffled);
            asGood += explained(shuffled, values) >= found ? 1 : 0;
        }
        return asGood / 1000.0;
    }

    /**
     * Fisher's exact p, one-sided: at least {@code hits} of {@code drawn} where {@code marked} of {@code all} are marked.
     */
    static double fisher(int hits, int drawn, int marked, int all) {
        double sum = 0;
        for (int k = hits; k <= Math.min(drawn, marked); k++) {
            sum += StrictMath.exp(logChoose(marked, k) + logChoose(all - marked, drawn - k) - logChoose(all, drawn));
        }
        return sum;
    }

    private static double logChoose(int n, int k) {
        double log = 0;
        for (int i = 1; i <= k; i++) {
            log += StrictMath.log((double) (n - k + i) / i);
        }
        return log;
    }
}
