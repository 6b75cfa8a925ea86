package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * What k-means found, and how far it is to be trusted. Figures are of the fit; profiles are of the customers segmented.
 *
 * @param k how many segments the model has
 * @param recommendedK how many are recommended; 1 where there are no segments
 * @param recommendation why, in words
 * @param inertia the sum of squared distances to the nearest centre, in scaled units
 * @param silhouette from -1 to 1; 0 where k is 1
 * @param silhouetteDistance by which distances: {@code squared} or {@code plain}
 * @param jaccard each segment's stability in resamples from 0 to 1; empty where nothing was resampled
 * @param shares each segment's part of the customers learned from
 * @param table the same figures for each number of segments tried
 * @param profiles what each segment's answers are beside everybody else's
 * @param findings what is worth knowing, in words
 */
public record NeedsClustersReport(
        int k,
        int recommendedK,
        Message recommendation,
        double inertia,
        double silhouette,
        String silhouetteDistance,
        List<Double> jaccard,
        List<Double> shares,
        List<ClusterEvidence.Solution> table,
        List<SegmentProfile> profiles,
        List<Message> findings)
        implements Report {
    /**
     * Copies the lists.
     *
     * @param k how many segments the model has
     * @param recommendedK how many are recommended; 1 where there are no segments
     * @param recommendation why, in words
     * @param inertia the sum of squared distances to the nearest centre, in scaled units
     * @param silhouette from -1 to 1; 0 where k is 1
     * @param silhouetteDistance by which distances: {@code squared} or {@code plain}
     * @param jaccard each segment's stability in resamples from 0 to 1; empty where nothing was resampled
     * @param shares each segment's part of the customers learned from
     * @param table the same figures for each number of segments tried
     * @param profiles what each segment's answers are beside everybody else's
     * @param findings what is worth knowing, in words
     * @throws NullPointerException if a component is null
     */
    public NeedsClustersReport {
        Checks.notNull(recommendation, "NeedsClustersReport recommendation");
        Checks.text(silhouetteDistance, "NeedsClustersReport silhouetteDistance");
        jaccard = Checks.list(jaccard, "NeedsClustersReport jaccard");
        shares = Checks.list(shares, "NeedsClustersReport shares");
        table = Checks.list(table, "NeedsClustersReport table");
        profiles = Checks.list(profiles, "NeedsClustersReport profiles");
        findings = Checks.list(findings, "NeedsClustersReport findings");
    }

    static NeedsClustersReport of(NeedsClustersModel model, Segmentation segmentation) {
        ClusterEvidence evidence = model.evidence();
        ClusterEvidence.Solution row = evidence.of(model.clusters().size());
        List<Double> shares = model.clusters().stream().map(Cluster::share).toList();
        return new NeedsClustersReport(
                model.clusters().size(),
                evidence.recommendedK(),
                evidence.recommendation(),
                row.inertia(),
                row.silhouette(),
                evidence.silhouette().code(),
                row.jaccard(),
                shares,
                evidence.table(),
                SegmentProfile.of(
                        segmentation,
                        model.space().measures().stream()
                                .map(ScaledMeasure::measure)
                                .toList()),
                findings(model, segmentation, row, shares));
    }

    private static List<Message> findings(
            NeedsClustersModel model, Segmentation segmentation, ClusterEvidence.Solution row, List<Double> shares) {
        List<Message> findings = new ArrayList<>();
        findings.add(model.evidence().recommendation());
        ClusterEvidence evidence = model.evidence();
        List<Integer> tried =
                evidence.table().stream().map(ClusterEvidence.Solution::k).toList();
        Findings.most(findings, evidence.recommendation(), evidence.recommendedK(), tried);
        unplaced(findings, model, segmentation);
        for (int c = 0; c < shares.size() && shares.size() > 1; c++) {
            String code = model.clusters().get(c).code();
            Findings.stability(
                    findings, code, row.jaccard().isEmpty() ? 1 : row.jaccard().get(c));
            Findings.size(findings, code, shares.get(c));
        }
        for (ScaledMeasure scale : model.space().measures()) {
            if (scale.deviation() == 0) {
                findings.add(Message.of("needs.report.constant", scale.measure()));
            }
        }
        return findings;
    }

    /** Who stands in no segment for want of answers, and what would place them. */
    private static void unplaced(List<Message> findings, NeedsClustersModel model, Segmentation segmentation) {
        int unplaced = segmentation.counts().getOrDefault(Segment.UNASSIGNED.code(), 0);
        if (unplaced > 0) {
            boolean isPartial = model.space().missing() == Missing.PARTIAL;
            findings.add(Message.of(
                    isPartial ? "needs.report.unplaced.partial" : "needs.report.unplaced",
                    new Share((double) unplaced / segmentation.portfolio().size())));
        }
    }
}
