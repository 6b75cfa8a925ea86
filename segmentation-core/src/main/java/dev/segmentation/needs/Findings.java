package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Share;
import java.util.List;

/** Findings that k-means and latent classes share. */
final class Findings {
    /** Below this part of the customers a segment is small. */
    static final double SMALL = 0.05;

    private Findings() {}

    /** What a segment's stability means (Hennig 2007). */
    static void stability(List<Message> findings, String code, double jaccard) {
        Quantity shown = new Quantity(HowMany.rounded(jaccard), "");
        if (jaccard <= Stability.DISSOLVED) {
            findings.add(Message.of("needs.report.dissolved", code, shown));
        } else if (jaccard < Stability.DOUBTFUL) {
            findings.add(Message.of("needs.report.doubtful", code, shown));
        } else if (jaccard < Stability.STABLE) {
            findings.add(Message.of("needs.report.pattern", code, shown));
        }
    }

    /** Where the most segments that were tried are the ones recommended, more may be there. */
    static void most(List<Message> findings, Message recommendation, int recommended, List<Integer> tried) {
        boolean isUnbounded = recommendation.key().equals("needs.recommend.some"); // nor are there fewer customers
        if (isUnbounded && tried.size() > 1 && tried.get(tried.size() - 1) == recommended) {
            findings.add(Message.of("needs.report.most", recommended));
        }
    }

    static void size(List<Message> findings, String code, double share) {
        if (share < SMALL) {
            findings.add(Message.of("needs.report.small", code, new Share(share)));
        }
    }
}
