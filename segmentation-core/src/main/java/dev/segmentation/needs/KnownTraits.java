package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * Which known traits go with segments, and which do not: a salesman sees an industry and a size, not a need.
 *
 * @param traits from the least corrected p-value up
 * @param findings the same in words
 */
public record KnownTraits(List<Trait> traits, List<Message> findings) {
    private static final double LEVEL = 0.05;

    /**
     * Copies the lists.
     *
     * @param traits from the least corrected p-value up
     * @param findings the same in words
     * @throws NullPointerException if a list is null
     */
    public KnownTraits {
        traits = Checks.list(traits, "KnownTraits traits");
        findings = Checks.list(findings, "KnownTraits findings");
    }

    /**
     * One trait.
     *
     * @param trait its name
     * @param customers how many assigned customers it is known of
     * @param strength Cramer's V for a category, epsilon squared of the ranks for a measure: from 0 to 1
     * @param p the probability of as strong a relation by chance (chi-square, large samples)
     * @param corrected the same, corrected for how many traits were tried (S. Holm, Scand. J. Statist. 6, 1979)
     */
    public record Trait(String trait, int customers, double strength, double p, double corrected) {
        /**
         * Whether the trait goes with the segments.
         *
         * @return true if the corrected p-value is at most 0.05
         */
        public boolean isRelated() {
            return corrected <= LEVEL;
        }
    }

    /**
     * Tries traits.
     *
     * @param segmentation who stands where; unassigned customers are left out
     * @param attributes categories (Pearson's chi-square) and measures (W. H. Kruskal, W. A. Wallis, JASA 47, 1952)
     * @return all traits tried
     * @throws IllegalArgumentException if the portfolio lacks one, or one is a set of labels
     */
    public static KnownTraits of(Segmentation segmentation, List<? extends Attribute> attributes) {
        List<Trait> raw = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (attribute instanceof Category category) {
                raw.add(category(segmentation, category));
            } else if (attribute instanceof Measure measure) {
                raw.add(measure(segmentation, measure));
            } else {
                throw new IllegalArgumentException("KnownTraits.of attributes must be categories or measures; got "
                        + Checks.quote(attribute.name()) + ".");
            }
        }
        List<Trait> corrected = holm(raw);
        List<Message> findings = new ArrayList<>();
        for (Trait one : corrected) {
            Quantity strength = new Quantity(HowMany.rounded(one.strength), "");
            Quantity p = new Quantity(HowMany.rounded(one.corrected), "");
            String key = one.isRelated() ? "needs.trait.related" : "needs.trait.unrelated";
            findings.add(Message.of(key, one.trait, strength, p));
        }
        return new KnownTraits(corrected, findings);
    }

    private static List<Trait> holm(List<Trait> raw) {
        List<Trait> sorted = new ArrayList<>(raw);
        sorted.sort((a, b) -> Double.compare(a.p, b.p));
        List<Trait> corrected = new ArrayList<>();
        double least = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Trait one = sorted.get(i);
            least = Math.max(least, Math.min(1, one.p * (sorted.size() - i)));
            corrected.add(new Trait(one.trait, one.customers, one.strength, one.p, least));
        }
        return corrected;
    }

    private static Trait category(Segmentation segmentation, Category category) {
        CategoryColumn column = segmentation.portfolio().category(category);
        int segments = segmentation.segments().size() - 1;
        double[][] cells = new double[segments][column.paths().size()];
        double[] rows = new double[segments];
        double[] columns = new double[column.paths().size()];
        int n = 0;
        for (int row = 0; row < column.size(); row++) {
            int segment = segmentation.index(row);
            int code = column.code(row);
            if (segment < segments && code >= 0) {
                cells[segment][code]++;
                rows[segment]++;
                columns[code]++;
                n++;
            }
        }
        double statistic = 0;
        for (int s = 0; s < segments; s++) {
            for (int code = 0; code < columns.length; code++) {
                double expected = rows[s] * columns[code] / n;
                double off = cells[s][code] - expected;
                statistic += expected > 0 ? off * off / expected : 0;
            }
        }
        int fewer = Math.min(filled(rows), filled(columns)) - 1;
        double degrees = (filled(rows) - 1.0) * (filled(columns) - 1);
        double strength = fewer > 0 ? Math.sqrt(statistic / n / fewer) : 0;
        double p = ChiSquare.upperTail(statistic, degrees);
        return new Trait(category.name(), n, strength, p, p);
    }

    private static int filled(double[] counts) {
        int filled = 0;
        for (double count : counts) {
            filled += count > 0 ? 1 : 0;
        }
        return filled;
    }

    private static Trait measure(Segmentation segmentation, Measure measure) {
        MeasureColumn column = segmentation.portfolio().measure(measure);
        int segments = segmentation.segments().size() - 1;
        List<Integer> known = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            if (segmentation.index(row) < segments && !Double.isNaN(column.at(row))) {
                known.add(row);
            }
        }
        double[] ranks =
                RankCorrelation.ranks(known.stream().mapToDouble(column::at).toArray());
        int n = ranks.length;
        double[] sums = new double[segments];
        double[] counts = new double[segments];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            int segment = segmentation.index(known.get(i));
            double off = ranks[i] - (n + 1) / 2.0;
            sums[segment] += off;
            counts[segment]++;
            squares += off * off;
        }
        double between = 0;
        for (int s = 0; s < segments; s++) {
            between += counts[s] > 0 ? sums[s] * sums[s] / counts[s] : 0;
        }
        double share = squares > 0 ? between / squares : 0; // H is this times n - 1, corrected for ties
        double p = ChiSquare.upperTail(share * (n - 1), filled(counts) - 1);
        return new Trait(measure.name(), n, share, p, p);
    }
}
