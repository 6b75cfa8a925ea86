package dev.segmentation.profile;

import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * Weight of evidence and information value (Siddiqi 2006, Credit Risk Scorecards), with a zero cell counted as a half.
 * Shown beside the exact test because they are usual; with few best customers the usual rule of thumb, "above .3 is
 * strong", finds a pattern in noise nearly always.
 */
final class Ratings {
    /** Under this many in a cell neither figure is to be relied upon. */
    static final int FEW = 5;

    private Ratings() {}

    /** The natural logarithm of the share of the best over the share of the rest. */
    static double weightOfEvidence(Answer answer, Cohort cohort) {
        return StrictMath.log(share(answer.best(), cohort.best()) / share(answer.rest(), cohort.rest()));
    }

    /** The sum over answers of the difference of shares times the weight of evidence. Answers that nobody gives are left out. */
    static double informationValue(List<Answer> answers, Cohort cohort) {
        double sum = 0;
        for (Answer answer : Checks.list(answers, "Ratings answers")) {
            if (answer.all() > 0) {
                double difference = share(answer.best(), cohort.best()) - share(answer.rest(), cohort.rest());
                sum += difference * weightOfEvidence(answer, cohort);
            }
        }
        return sum;
    }

    /** Whether fewer than five of the best, or of the rest, are counted in. */
    static boolean isSparse(Answer answer) {
        return answer.best() < FEW || answer.rest() < FEW;
    }

    private static double share(int count, int of) {
        return (count == 0 ? 0.5 : count) / of;
    }
}
