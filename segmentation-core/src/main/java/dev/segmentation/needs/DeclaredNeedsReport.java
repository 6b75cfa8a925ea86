package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Sum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What customers declare.
 *
 * @param counts customers by the code of their segment, in the listed order
 * @param needs each need's importance
 * @param validated the share of customers whose evidence is validated
 * @param profiles the needs of each segment beside everybody else's
 * @param findings what is worth knowing, in words
 */
public record DeclaredNeedsReport(
        Map<String, Integer> counts,
        List<Importance> needs,
        double validated,
        List<SegmentProfile> profiles,
        List<Message> findings)
        implements Report {
    private static final double MANY = 0.3;

    /**
     * Copies the components.
     *
     * @param counts customers by the code of their segment, in the listed order
     * @param needs each need's importance
     * @param validated the share of customers whose evidence is validated
     * @param profiles the needs of each segment beside everybody else's
     * @param findings what is worth knowing, in words
     * @throws NullPointerException if a component is null
     */
    public DeclaredNeedsReport {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        needs = Checks.list(needs, "DeclaredNeedsReport needs");
        profiles = Checks.list(profiles, "DeclaredNeedsReport profiles");
        findings = Checks.list(findings, "DeclaredNeedsReport findings");
    }

    /**
     * How important a need is.
     *
     * @param need the name of the measure
     * @param known how many customers declare it with evidence that counts
     * @param importance their mean score, each weighed as its evidence; 0 where nobody does
     */
    public record Importance(String need, int known, double importance) {}

    static DeclaredNeedsReport of(DeclaredNeedsModel model, Segmentation segmentation) {
        double[] weights = model.weights(segmentation.portfolio());
        List<Importance> needs = new ArrayList<>();
        for (var need : model.needs()) {
            needs.add(importance(segmentation.portfolio().measure(need), weights));
        }
        int valid = 0;
        for (double weight : weights) {
            valid += weight == 1 ? 1 : 0;
        }
        double validated = weights.length == 0 ? 1 : (double) valid / weights.length;
        return new DeclaredNeedsReport(
                segmentation.counts(),
                needs,
                validated,
                SegmentProfile.of(segmentation, model.needs()),
                findings(segmentation, validated));
    }

    private static Importance importance(MeasureColumn column, double[] weights) {
        Sum sum = new Sum();
        Sum mass = new Sum();
        int known = 0;
        for (int row = 0; row < weights.length; row++) {
            if (!Double.isNaN(column.at(row)) && weights[row] > 0) {
                sum.addProduct(weights[row], column.at(row));
                mass.add(weights[row]);
                known++;
            }
        }
        return new Importance(column.measure().name(), known, known == 0 ? 0 : sum.value() / mass.value());
    }

    private static List<Message> findings(Segmentation segmentation, double validated) {
        List<Message> findings = new ArrayList<>();
        double all = Math.max(1, segmentation.portfolio().size());
        for (String code : List.of(DeclaredNeeds.MIXED, DeclaredNeeds.UNEXPRESSED, Segment.UNASSIGNED.code())) {
            double share = segmentation.count(code) / all;
            if (share > MANY) {
                findings.add(Message.of("needs.declared.many", code, new Share(share)));
            }
        }
        if (validated < 1) {
            findings.add(Message.of("needs.declared.validated", new Share(validated)));
        }
        return findings;
    }
}
