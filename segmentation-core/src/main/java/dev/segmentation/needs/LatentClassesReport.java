package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segmentation;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * What latent class analysis found, and how far it is to be trusted.
 *
 * @param k how many classes the model has
 * @param recommendedK how many are recommended; 1 where there are no segments
 * @param recommendation why, in words
 * @param logLikelihood the best found
 * @param aic Akaike's criterion; less is better
 * @param bic Schwarz's criterion; less is better
 * @param entropyR2 how surely customers are told apart, from 0 to 1
 * @param startsAtBest how many starts reached the best
 * @param jaccard each class's stability in resamples from 0 to 1; empty where nothing was resampled
 * @param shares each class's share
 * @param table the same figures for each number of classes tried
 * @param profiles which answers each segment gives more often than everybody else, and which less often
 * @param findings what is worth knowing, in words
 */
public record LatentClassesReport(
        int k,
        int recommendedK,
        Message recommendation,
        double logLikelihood,
        double aic,
        double bic,
        double entropyR2,
        int startsAtBest,
        List<Double> jaccard,
        List<Double> shares,
        List<LatentEvidence.Solution> table,
        List<AnswerProfile> profiles,
        List<Message> findings)
        implements Report {
    /**
     * Copies the lists.
     *
     * @param k how many classes the model has
     * @param recommendedK how many are recommended; 1 where there are no segments
     * @param recommendation why, in words
     * @param logLikelihood the best found
     * @param aic Akaike's criterion; less is better
     * @param bic Schwarz's criterion; less is better
     * @param entropyR2 how surely customers are told apart, from 0 to 1
     * @param startsAtBest how many starts reached the best
     * @param jaccard each class's stability in resamples from 0 to 1; empty where nothing was resampled
     * @param shares each class's share
     * @param table the same figures for each number of classes tried
     * @param profiles which answers each segment gives more often than everybody else, and which less often
     * @param findings what is worth knowing, in words
     * @throws NullPointerException if a component is null
     */
    public LatentClassesReport {
        Checks.notNull(recommendation, "LatentClassesReport recommendation");
        jaccard = Checks.list(jaccard, "LatentClassesReport jaccard");
        shares = Checks.list(shares, "LatentClassesReport shares");
        table = Checks.list(table, "LatentClassesReport table");
        profiles = Checks.list(profiles, "LatentClassesReport profiles");
        findings = Checks.list(findings, "LatentClassesReport findings");
    }

    static LatentClassesReport of(LatentClassesModel model, Segmentation segmentation) {
        LatentEvidence evidence = model.evidence();
        LatentEvidence.Solution row = evidence.of(model.classes().size());
        return new LatentClassesReport(
                row.k(),
                evidence.recommendedK(),
                evidence.recommendation(),
                row.logLikelihood(),
                row.aic(),
                row.bic(),
                row.entropyR2(),
                row.startsAtBest(),
                row.jaccard(),
                model.classes().stream().map(LatentClass::share).toList(),
                evidence.table(),
                AnswerProfile.of(
                        segmentation,
                        model.items().stream().map(LatentItem::category).toList()),
                findings(model, row));
    }

    private static List<Message> findings(LatentClassesModel model, LatentEvidence.Solution row) {
        List<Message> findings = new ArrayList<>();
        LatentEvidence evidence = model.evidence();
        findings.add(evidence.recommendation());
        List<Integer> tried =
                evidence.table().stream().map(LatentEvidence.Solution::k).toList();
        Findings.most(findings, evidence.recommendation(), evidence.recommendedK(), tried);
        findings.addAll(evidence.warnings());
        for (int c = 0; c < model.classes().size() && model.classes().size() > 1; c++) {
            LatentClass one = model.classes().get(c);
            Findings.stability(
                    findings,
                    one.code(),
                    row.jaccard().isEmpty() ? 1 : row.jaccard().get(c));
            Findings.size(findings, one.code(), one.share());
        }
        LatentEvidence.Solution best = row;
        for (LatentEvidence.Solution other : evidence.table()) {
            best = other.bic() < best.bic() ? other : best;
        }
        if (best.k() != row.k()) {
            findings.add(Message.of("needs.latent.bic", best.k()));
        }
        return findings;
    }
}
