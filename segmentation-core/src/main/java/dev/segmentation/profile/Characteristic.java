package dev.segmentation.profile;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Share;
import dev.segmentation.internal.Checks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * One value that was tried: how common it is among the best and among the rest, and how sure it is that this is no chance.
 *
 * @param question what was asked
 * @param value the answer; empty for unknown
 * @param best how many of the best give it
 * @param ofBest how many the best are
 * @param rest how many of the others give it
 * @param ofRest how many the others are
 * @param lift the share among the best over that among the rest; infinite where none of the rest has it
 * @param liftFrom the lower end of the 95 % interval of the lift, see {@link Template}
 * @param liftTo the upper end of it; infinite where the data set no limit
 * @param oddsRatioFrom the lower end of the exact conditional 95 % interval of the odds ratio
 * @param oddsRatioTo the upper end of it
 * @param p Fisher's exact p-value, two-sided, for this value alone
 * @param corrected the p-value corrected over everything tried
 * @param holds whether it is more than chance, everything tried considered: the corrected p-value is at most .05
 * @param weightOfEvidence the natural logarithm of the shares' ratio, a zero cell counted as a half
 * @param isSparse whether fewer than five of the best, or of the rest, give the answer: do not rely on weight of evidence
 * @param what the value in words
 */
public record Characteristic(
        Question question,
        List<String> value,
        int best,
        int ofBest,
        int rest,
        int ofRest,
        double lift,
        double liftFrom,
        double liftTo,
        double oddsRatioFrom,
        double oddsRatioTo,
        double p,
        double corrected,
        boolean holds,
        double weightOfEvidence,
        boolean isSparse,
        Message what) {
    /**
     * Copies the list.
     *
     * @param question what was asked
     * @param value the answer; empty for unknown
     * @param best how many of the best give it
     * @param ofBest how many the best are
     * @param rest how many of the others give it
     * @param ofRest how many the others are
     * @param lift the share among the best over that among the rest; infinite where none of the rest has it
     * @param liftFrom the lower end of the 95 % interval of the lift, see {@link Template}
     * @param liftTo the upper end of it; infinite where the data set no limit
     * @param oddsRatioFrom the lower end of the exact conditional 95 % interval of the odds ratio
     * @param oddsRatioTo the upper end of it
     * @param p Fisher's exact p-value, two-sided, for this value alone
     * @param corrected the p-value corrected over everything tried
     * @param holds whether it is more than chance, everything tried considered: the corrected p-value is at most .05
     * @param weightOfEvidence the natural logarithm of the shares' ratio, a zero cell counted as a half
     * @param isSparse whether fewer than five of the best, or of the rest, give the answer: do not rely on weight of evidence
     * @param what the value in words
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if {@code holds} and the corrected p-value contradict each other
     */
    public Characteristic {
        Checks.notNull(question, "Characteristic question");
        Checks.notNull(what, "Characteristic what");
        value = Checks.list(value, "Characteristic value");
        if (holds != (corrected <= Correction.LEVEL)) {
            throw new IllegalArgumentException(
                    "Characteristic must hold where its corrected p-value is at most .05, and" + " nowhere else; got "
                            + holds + " and " + corrected + ".");
        }
    }

    static Characteristic of(Trait trait, int answer, Cohort cohort) {
        Answer counted = trait.answers().get(answer);
        FisherExact exact = FisherExact.of(cohort.best(), counted.all(), cohort.all());
        double from = exact.oddsFrom(counted.best());
        double to = exact.oddsTo(counted.best());
        return new Characteristic(
                trait.question(),
                counted.value(),
                counted.best(),
                cohort.best(),
                counted.rest(),
                cohort.rest(),
                exact.ratio(counted.best()),
                exact.lift(from),
                exact.lift(to),
                from,
                to,
                exact.p(counted.best()),
                counted.corrected(),
                counted.corrected() <= Correction.LEVEL,
                Ratings.weightOfEvidence(counted, cohort),
                Ratings.isSparse(counted),
                trait.question().words(counted.value()));
    }

    /**
     * Whether it is more common among the best than among the rest.
     *
     * @return true where the lift is above 1
     */
    public boolean isTypical() {
        return lift > 1;
    }

    /**
     * It in words.
     *
     * @return for example "8 of 10 best: industry Manufacturing, against 12 % of the others; at least 2.1 times as common"
     */
    public Message sentence() {
        Share others = new Share((double) rest / ofRest);
        Quantity chance = new Quantity(rounded(corrected), "");
        if (!holds) {
            return Message.of("profile.not-supported", best, ofBest, what, others, chance);
        }
        return isTypical()
                ? Message.of("profile.typical", best, ofBest, what, others, new Quantity(rounded(liftFrom), ""), chance)
                : Message.of("profile.atypical", best, ofBest, what, others, new Quantity(rounded(liftTo), ""), chance);
    }

    /** Two digits: more would claim what is not known. */
    private static double rounded(double number) {
        return new BigDecimal(number)
                .round(new MathContext(2, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    /** Prints counts alone. */
    @Override
    public String toString() {
        return "Characteristic[" + question.attribute().name() + ": " + best + " of " + ofBest + ", " + rest + " of "
                + ofRest + "]";
    }
}
