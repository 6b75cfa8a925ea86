package dev.segmentation.needs;

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
 * Which known traits go with one segment, and which do not: it against all others.
 *
 * @param segment the code of the segment
 * @param traits from the least corrected p-value up
 */
public record SegmentTraits(String segment, List<Trait> traits) {
    /**
     * Copies the list.
     *
     * @param segment the code of the segment
     * @param traits from the least corrected p-value up
     * @throws NullPointerException if a component is null
     */
    public SegmentTraits {
        Checks.text(segment, "SegmentTraits segment");
        traits = Checks.list(traits, "SegmentTraits traits");
    }

    /**
     * One trait in one segment.
     *
     * @param trait its name
     * @param value the value of a category that stands out most, a path joined by {@code " > "}; empty for a measure
     * @param own the part of the segment that has the value, or the measure's median in the segment; NaN where none is known
     * @param others the same of all other assigned customers
     * @param p the probability of as great a difference by chance, over all values of the trait (chi-square, large samples)
     * @param corrected the same, corrected for how many traits were tried in how many segments (Holm)
     */
    public record Trait(String trait, String value, double own, double others, double p, double corrected) {
        /**
         * Whether the trait goes with the segment.
         *
         * @return true if the corrected p-value is at most 0.05
         */
        public boolean isRelated() {
            return corrected <= KnownTraits.LEVEL;
        }
    }

    /** A trait tried in a segment, before it is corrected. */
    private record Tried(int segment, Trait trait) {}

    /** Every trait in every segment; none where there is but one segment. */
    static List<SegmentTraits> of(Segmentation segmentation, List<? extends Attribute> attributes) {
        int segments = segmentation.segments().size() - 1;
        int[] groups = Moments.groups(segmentation);
        List<Tried> tried = new ArrayList<>();
        for (int s = 0; s < segments && segments > 1; s++) {
            TraitTrial trial = TraitTrial.oneAgainstOthers(groups, s);
            for (Attribute attribute : attributes) {
                tried.add(new Tried(s, trait(trial, segmentation, attribute)));
            }
        }
        tried.sort((a, b) -> Double.compare(a.trait.p, b.trait.p));
        double[] corrected =
                KnownTraits.holm(tried.stream().mapToDouble(one -> one.trait.p).toArray());
        List<SegmentTraits> found = new ArrayList<>();
        for (int s = 0; s < segments && segments > 1; s++) {
            List<Trait> own = new ArrayList<>();
            for (int i = 0; i < corrected.length; i++) {
                Trait one = tried.get(i).trait;
                if (tried.get(i).segment == s) {
                    own.add(new Trait(one.trait, one.value, one.own, one.others, one.p, corrected[i]));
                }
            }
            found.add(new SegmentTraits(segmentation.segments().get(s).code(), own));
        }
        return found;
    }

    private static Trait trait(TraitTrial trial, Segmentation segmentation, Attribute attribute) {
        double p = trial.of(segmentation, attribute).p();
        if (attribute instanceof Measure measure) {
            MeasureColumn column = segmentation.portfolio().measure(measure);
            return new Trait(measure.name(), "", trial.median(column, 0), trial.median(column, 1), p, p);
        }
        CategoryColumn column = segmentation.portfolio().category((Category) attribute);
        double[][] cells = trial.cells(column);
        double[] known = {sum(cells[0]), sum(cells[1])};
        int most = -1;
        for (int code = 0; code < cells[0].length; code++) {
            most = most < 0 || lead(cells, known, code) > lead(cells, known, most) ? code : most;
        }
        return most < 0
                ? new Trait(attribute.name(), "", Double.NaN, Double.NaN, p, p)
                : new Trait(
                        attribute.name(),
                        String.join(Category.STEP, column.paths().get(most)),
                        cells[0][most] / known[0],
                        cells[1][most] / known[1],
                        p,
                        p);
    }

    private static double lead(double[][] cells, double[] known, int code) {
        return cells[0][code] * known[1] - cells[1][code] * known[0];
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }
}
