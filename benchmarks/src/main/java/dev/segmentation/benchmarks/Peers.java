package dev.segmentation.benchmarks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingDouble;

import dev.segmentation.internal.BandCodes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/** The job of {@link ValueTiers} by other means within the JVM. */
final class Peers {
    private Peers() {}

    private record Labels(int quintile, char abc) {}

    /** As most would write it: sort the records, look the cuts up, group and summarise once for each labelling. */
    static Tiers byIdiomaticStreams(List<Customer> customers) {
        List<Customer> sorted = customers.stream()
                .sorted(Comparator.comparingDouble(Customer::sales))
                .toList();
        double[] cuts = Arrays.stream(Tiers.SHARES)
                .map(share -> quantile(sorted, share))
                .toArray();
        Map<Integer, DoubleSummaryStatistics> quintiles = customers.stream()
                .collect(groupingBy(c -> labels(c.sales(), cuts).quintile, summarizingDouble(Customer::sales)));
        Map<Character, DoubleSummaryStatistics> classes = customers.stream()
                .collect(groupingBy(c -> labels(c.sales(), cuts).abc, summarizingDouble(Customer::sales)));
        Tiers tiers = new Tiers(new long[8], new double[8]);
        quintiles.forEach((quintile, summary) -> put(tiers, quintile - 1, summary));
        classes.forEach((abc, summary) -> put(tiers, 5 + "CBA".indexOf(abc), summary));
        return tiers;
    }

    private static void put(Tiers tiers, int tier, DoubleSummaryStatistics summary) {
        tiers.counts()[tier] = summary.getCount();
        tiers.sums()[tier] = summary.getSum();
    }

    private static double quantile(List<Customer> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        double low = sorted.get(below).sales();
        double high = sorted.get(Math.min(sorted.size() - 1, below + 1)).sales();
        return low + (place - below) * (high - low);
    }

    /** Tuned: sorts the amounts alone, as primitives, and groups once for both labellings. */
    static Tiers byStreams(List<Customer> customers) {
        double[] sorted =
                customers.stream().mapToDouble(Customer::sales).sorted().toArray();
        double[] cuts = new double[Tiers.SHARES.length];
        for (int i = 0; i < cuts.length; i++) {
            double place = Tiers.SHARES[i] * (sorted.length - 1);
            int below = (int) place;
            int above = Math.min(sorted.length - 1, below + 1);
            cuts[i] = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
        Map<Labels, DoubleSummaryStatistics> groups = customers.stream()
                .collect(groupingBy(c -> labels(c.sales(), cuts), summarizingDouble(Customer::sales)));
        long[] counts = new long[Tiers.BANDS];
        double[] sums = new double[Tiers.BANDS];
        groups.forEach((labels, summary) -> {
            int band = labels.abc == 'A' ? 5 : labels.quintile - 1;
            counts[band] += summary.getCount();
            sums[band] += summary.getSum();
        });
        return Tiers.ofBands(counts, sums);
    }

    private static Labels labels(double sales, double[] cuts) {
        int quintile = 1;
        for (int i = 0; i < 4; i++) {
            if (sales >= cuts[i]) {
                quintile++;
            }
        }
        return new Labels(quintile, sales >= cuts[4] ? 'A' : sales >= cuts[3] ? 'B' : 'C');
    }

    /** Commons Statistics on a copy (ours leaves its input alone, so theirs has to), all probabilities at once, and then our loops. */
    static Tiers byCommonsStatistics(double[] sales) {
        double[] cuts = Quantile.withDefaults().with(EstimationMethod.HF7).evaluate(sales.clone(), Tiers.SHARES);
        int[] codes = new int[sales.length];
        BandCodes.codes(sales, cuts, codes);
        return Tiers.ofCodes(sales, codes);
    }
}
