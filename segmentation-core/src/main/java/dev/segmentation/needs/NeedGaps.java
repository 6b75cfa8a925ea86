package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Report;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to fix first, and for whom: how important needs are beside how well we perform on them.
 *
 * @param gaps from the largest shortfall down; each need over everybody, then in each segment
 * @param findings what is worth knowing, in words
 */
public record NeedGaps(List<Gap> gaps, List<Message> findings) implements Report {
    /** What {@link Gap#segment} says for everybody. */
    public static final String EVERYBODY = "all";

    /**
     * Copies the lists.
     *
     * @param gaps from the largest shortfall down; each need over everybody, then in each segment
     * @param findings what is worth knowing, in words
     * @throws NullPointerException if a list is null
     */
    public NeedGaps {
        gaps = Checks.list(gaps, "NeedGaps gaps");
        findings = Checks.list(findings, "NeedGaps findings");
    }

    /**
     * One need among some customers.
     *
     * @param need the name of the need
     * @param segment the code of their segment, or {@link #EVERYBODY}
     * @param customers how many of them both are known of
     * @param importance its mean importance
     * @param performance our mean performance on it
     * @param shortfall the mean of what performance lacks to importance, with no credit for performing better
     */
    public record Gap(
            String need, String segment, int customers, double importance, double performance, double shortfall) {}

    /**
     * Compares importance and performance, customer by customer.
     *
     * @param segmentation by which to say for whom
     * @param performance our performance on each need, in the need's own unit; a map in the order in which equal gaps are listed
     * @return the gaps; a segment where nothing is known of a need is left out
     * @throws IllegalArgumentException if the portfolio lacks a measure, or the units of a pair differ
     */
    public static NeedGaps of(Segmentation segmentation, Map<Measure, Measure> performance) {
        List<Gap> gaps = new ArrayList<>();
        performance.forEach((need, measured) -> {
            if (!need.unit().equals(measured.unit())) {
                throw new IllegalArgumentException("NeedGaps.of performance must be in the unit of the need, "
                        + Checks.quote(need) + "; got " + Checks.quote(measured) + ".");
            }
            MeasureColumn wanted = segmentation.portfolio().measure(need);
            MeasureColumn given = segmentation.portfolio().measure(measured);
            for (int s = -1; s < segmentation.segments().size(); s++) {
                add(gaps, new Pair(wanted, given), segmentation, s);
            }
        });
        gaps.sort((a, b) -> Double.compare(b.shortfall, a.shortfall));
        return new NeedGaps(gaps, findings(gaps));
    }

    private record Pair(MeasureColumn wanted, MeasureColumn given) {}

    /** Segment -1 is everybody. */
    private static void add(List<Gap> gaps, Pair pair, Segmentation segmentation, int segment) {
        Sum importance = new Sum();
        Sum performance = new Sum();
        Sum shortfall = new Sum();
        int known = 0;
        for (int row = 0; row < pair.wanted.size(); row++) {
            double wanted = pair.wanted.at(row);
            double given = pair.given.at(row);
            boolean counts = segment < 0 || segmentation.index(row) == segment;
            if (counts && !Double.isNaN(wanted) && !Double.isNaN(given)) {
                importance.add(wanted);
                performance.add(given);
                shortfall.add(Math.max(0, wanted - given));
                known++;
            }
        }
        if (known > 0) {
            String code = segment < 0
                    ? EVERYBODY
                    : segmentation.segments().get(segment).code();
            gaps.add(new Gap(
                    pair.wanted.measure().name(),
                    code,
                    known,
                    importance.value() / known,
                    performance.value() / known,
                    shortfall.value() / known));
        }
    }

    private static List<Message> findings(List<Gap> gaps) {
        for (Gap gap : gaps) {
            if (gap.segment.equals(EVERYBODY) && gap.shortfall > 0) {
                Gap worst = gaps.stream()
                        .filter(other -> other.need.equals(gap.need) && !other.segment.equals(EVERYBODY))
                        .findFirst()
                        .orElse(gap);
                Quantity lacks = new Quantity(HowMany.rounded(gap.shortfall), "");
                return List.of(Message.of("needs.gap.first", gap.need, lacks, worst.segment));
            }
        }
        return List.of(Message.of(gaps.isEmpty() ? "needs.gap.unknown" : "needs.gap.none"));
    }
}
