package dev.segmentation.needs;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * What a segment's answers are beside everybody else's, the most telling need first.
 *
 * @param segment the code of the segment
 * @param needs one line for each measure that can be compared
 */
public record SegmentProfile(String segment, List<Need> needs) {
    private static final double Z95 = 1.959963984540054;

    /**
     * Copies the list.
     *
     * @param segment the code of the segment
     * @param needs one line for each measure that can be compared
     * @throws NullPointerException if a component is null
     */
    public SegmentProfile {
        Checks.text(segment, "SegmentProfile segment");
        needs = Checks.list(needs, "SegmentProfile needs");
    }

    /**
     * One need in one segment.
     *
     * @param measure the name of the measure
     * @param mean its mean in the segment, in the measure's unit
     * @param others its mean among all other assigned customers
     * @param effect the difference in pooled standard deviations (Hedges' g: above 0 where the segment is above the others)
     * @param from the lower end of its 95 % interval
     * @param to the upper end
     */
    public record Need(String measure, double mean, double others, double effect, double from, double to) {
        /**
         * Whether chance alone does not explain the difference.
         *
         * @return true if the interval leaves out 0
         */
        public boolean isClear() {
            return from > 0 || to < 0;
        }
    }

    /**
     * Profiles of all segments. Needs of which two values or fewer are known on either side are left out; the interval is the
     * large-sample one of L. V. Hedges, I. Olkin, "Statistical Methods for Meta-Analysis", 1985, ch. 5.
     *
     * @param segmentation who stands where
     * @param measures what to compare
     * @return one profile for each segment, unassigned customers left out
     * @throws IllegalArgumentException if the portfolio lacks a measure
     */
    public static List<SegmentProfile> of(Segmentation segmentation, List<Measure> measures) {
        int segments = segmentation.segments().size() - 1;
        List<List<Need>> lines = new ArrayList<>();
        for (int s = 0; s < segments; s++) {
            lines.add(new ArrayList<>());
        }
        int[] groups = Moments.groups(segmentation);
        for (Measure measure : measures) {
            double[] values = segmentation.portfolio().measure(measure).toArray();
            Moments[] moments = Moments.of(groups, segments, values);
            for (int s = 0; s < segments; s++) {
                Moments others = Moments.without(moments, s);
                if (moments[s].count() > 2 && others.count() > 2) {
                    lines.get(s).add(need(measure, moments[s], others));
                }
            }
        }
        List<SegmentProfile> profiles = new ArrayList<>();
        for (int s = 0; s < segments; s++) {
            List<Need> needs = lines.get(s);
            needs.sort((a, b) -> Double.compare(Math.abs(b.effect), Math.abs(a.effect)));
            profiles.add(new SegmentProfile(segmentation.segments().get(s).code(), needs));
        }
        return profiles;
    }

    private static Need need(Measure measure, Moments own, Moments others) {
        double n = own.count();
        double m = others.count();
        double pooled = Math.sqrt((own.squares() + others.squares()) / (n + m - 2));
        double small = 1 - 3 / (4 * (n + m) - 9); // Hedges' correction for few customers
        double effect = pooled > 0 ? small * (own.mean() - others.mean()) / pooled : 0;
        double error = Math.sqrt((n + m) / (n * m) + effect * effect / (2 * (n + m)));
        return new Need(measure.name(), own.mean(), others.mean(), effect, effect - Z95 * error, effect + Z95 * error);
    }
}
