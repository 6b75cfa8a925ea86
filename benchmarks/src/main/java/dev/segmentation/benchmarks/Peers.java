package dev.segmentation.benchmarks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingDouble;

import dev.segmentation.internal.BandCodes;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/** The job of {@link ValueTiers} by other means within the JVM. */
final class Peers {
    private Peers() {}

    private record Labels(int quintile, char abc) {}

    /** As a Java developer would write it: sort, look up, group, summarise. */
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
