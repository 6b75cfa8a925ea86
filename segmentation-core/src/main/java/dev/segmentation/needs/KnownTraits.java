package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Report;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * Which known traits go with segments, and which do not: a salesman sees an industry and a size, not a need.
 *
 * @param traits from the least corrected p-value up
 * @param segments the same for each segment against all others; none where there is but one
 * @param findings the same in words
 */
public record KnownTraits(List<Trait> traits, List<SegmentTraits> segments, List<Message> findings) implements Report {
    /** A corrected p-value up to this is no chance. */
    static final double LEVEL = 0.05;

    private static final double LEAST = 0.001;

    /**
     * Copies the lists.
     *
     * @param traits from the least corrected p-value up
     * @param segments the same for each segment against all others; none where there is but one
     * @param findings the same in words
     * @throws NullPointerException if a list is null
     */
    public KnownTraits {
        traits = Checks.list(traits, "KnownTraits traits");
        segments = Checks.list(segments, "KnownTraits segments");
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
        List<Trait> traits = overall(segmentation, attributes);
        List<SegmentTraits> segments = SegmentTraits.of(segmentation, attributes);
        List<Message> findings = new ArrayList<>();
        for (Trait one : traits) {
            Quantity strength = new Quantity(HowMany.rounded(one.strength), "");
            Quantity p = shown(one.corrected);
            String key = one.isRelated() ? "needs.trait.related" : "needs.trait.unrelated";
            findings.add(
                    one.customers == 0
                            ? Message.of("needs.trait.unknown", one.trait)
                            : Message.of(key, one.trait, strength, p));
        }
        segments.forEach(segment -> add(findings, segment));
        return new KnownTraits(traits, segments, findings);
    }

    /** Corrects rising probabilities. */
    static double[] holm(double[] rising) {
        double[] corrected = new double[rising.length];
        double least = 0;
        for (int i = 0; i < rising.length; i++) {
            least = Math.max(least, Math.min(1, rising[i] * (rising.length - i)));
            corrected[i] = least;
        }
        return corrected;
    }

    private static List<Trait> overall(Segmentation segmentation, List<? extends Attribute> attributes) {
        TraitTrial trial = new TraitTrial(
                Moments.groups(segmentation), segmentation.segments().size() - 1);
        List<Trait> sorted = new ArrayList<>();
        for (Attribute attribute : attributes) {
            TraitTrial.Outcome one = trial.of(segmentation, attribute);
            sorted.add(new Trait(attribute.name(), one.customers(), one.strength(), one.p(), one.p()));
        }
        sorted.sort((a, b) -> Double.compare(a.p, b.p));
        double[] corrected = holm(sorted.stream().mapToDouble(Trait::p).toArray());
        List<Trait> traits = new ArrayList<>();
        for (int i = 0; i < corrected.length; i++) {
            Trait one = sorted.get(i);
            traits.add(new Trait(one.trait, one.customers, one.strength, one.p, corrected[i]));
        }
        return traits;
    }

    /** Rounded for people, and never to nothing: the least that is said is 0.001. */
    private static Quantity shown(double p) {
        return new Quantity(Math.max(LEAST, HowMany.rounded(p)), "");
    }

    private static void add(List<Message> findings, SegmentTraits segment) {
        for (SegmentTraits.Trait one : segment.traits()) {
            if (one.isRelated() && !one.value().isEmpty()) {
                findings.add(Message.of(
                        "needs.trait.value",
                        segment.segment(),
                        Message.of("needs.name.answer", one.trait(), one.value()),
                        new Share(one.own()),
                        new Share(one.others()),
                        shown(one.corrected())));
            } else if (one.isRelated()) {
                findings.add(Message.of(
                        "needs.trait.median",
                        segment.segment(),
                        one.trait(),
                        new Quantity(one.own(), ""),
                        new Quantity(one.others(), ""),
                        shown(one.corrected())));
            }
        }
    }
}
