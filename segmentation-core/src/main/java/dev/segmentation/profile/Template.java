package dev.segmentation.profile;

import dev.segmentation.Message;
import dev.segmentation.Share;
import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the best customers have in common, and what they do not: everything that was tried, with its uncertainty.
 *
 * <p>A lift is the share of the best that have a value over the share of the rest. Its interval is the exact conditional
 * one: margins given, the count among the best is hypergeometric, noncentral by the odds ratio; the odds ratios that do
 * not make the count surprising (2.5 % in each tail: Fisher 1935; Cornfield 1956; as {@code fisher.test} of R) are turned
 * into the ratios of shares expected under them, which rise with the odds ratio and are 1 where it is 1.
 *
 * <p>p-values are Fisher's exact ones, two-sided, corrected over everything tried: by default each is compared with the
 * smallest of all p-values in random choices of as many customers (Westfall &amp; Young 1993), so that in all something is
 * called characteristic in at most one of twenty templates of pure chance.
 *
 * <p>Immutable and thread-safe. Holds counts alone.
 *
 * @param best how many the best are
 * @param rest how many the others are, customers too
 * @param tied how many more the best are than asked for, because they tie with the last of them
 * @param tried everything that was tried, in the order of the questions
 * @param informationValues the information value of each question, a zero cell counted as a half
 * @param correction how p-values were corrected
 */
public record Template(
        int best,
        int rest,
        int tied,
        List<Characteristic> tried,
        List<InformationValue> informationValues,
        Correction correction) {
    /** A trait for which the power is stated: so many of the best have it, and so many of the others. */
    private static final double[] STRONG_TRAIT = {0.8, 0.15};

    private static final int LISTED = 5;

    /**
     * Copies the lists.
     *
     * @param best how many the best are
     * @param rest how many the others are, customers too
     * @param tied how many more the best are than asked for, because they tie with the last of them
     * @param tried everything that was tried, in the order of the questions
     * @param informationValues the information value of each question, a zero cell counted as a half
     * @param correction how p-values were corrected
     * @throws NullPointerException if a component or an item is null
     */
    public Template {
        tried = Checks.list(tried, "Template tried");
        informationValues = Checks.list(informationValues, "Template informationValues");
        Checks.notNull(correction, "Template correction");
    }

    /**
     * The information value of a question, beside the exact tests since it is usual; see the package's evidence for how
     * often it finds a pattern in noise.
     *
     * @param question what was asked
     * @param value the sum over answers of the difference of shares times the weight of evidence
     * @param isSparse whether a cell has fewer than five: do not rely on it
     */
    public record InformationValue(Question question, double value, boolean isSparse) {
        private static InformationValue of(Trait trait, Cohort cohort) {
            boolean isSparse =
                    trait.answers().stream().anyMatch(answer -> answer.all() > 0 && Ratings.isSparse(answer));
            return new InformationValue(trait.question(), Ratings.informationValue(trait.answers(), cohort), isSparse);
        }
    }

    static Template of(Lesson lesson) {
        Cohort cohort = lesson.cohort();
        List<Characteristic> tried = new ArrayList<>();
        List<InformationValue> values = new ArrayList<>();
        for (Trait trait : lesson.traits()) {
            values.add(InformationValue.of(trait, cohort));
            for (int answer = 0; answer < trait.answers().size(); answer++) {
                if (trait.isTested(answer)) {
                    tried.add(Characteristic.of(trait, answer, cohort));
                }
            }
        }
        return new Template(cohort.best(), cohort.rest(), cohort.tied(), tried, values, lesson.correction());
    }

    /**
     * What holds: values that are more common among the best, or rarer, than chance explains.
     *
     * @return the surest first
     */
    public List<Characteristic> characteristics() {
        return tried.stream()
                .filter(Characteristic::holds)
                .sorted(Comparator.comparing((Characteristic one) -> !one.isTypical())
                        .thenComparingDouble(Characteristic::corrected)
                        .thenComparingDouble(Characteristic::p))
                .toList();
    }

    /**
     * What looks like a pattern and is not: tried, more common among the best, and no more than chance explains.
     *
     * @return the least unlikely first
     */
    public List<Characteristic> notSupported() {
        return tried.stream()
                .filter(one -> !one.holds())
                .sorted(Comparator.comparingDouble(Characteristic::corrected).thenComparingDouble(Characteristic::p))
                .toList();
    }

    /**
     * Whether nothing distinguishes the best from the rest.
     *
     * @return true where no value tried is more than chance
     */
    public boolean isEmpty() {
        return tried.stream().noneMatch(Characteristic::holds);
    }

    /**
     * Attributes of which no value distinguishes the best.
     *
     * @return in the order asked for
     */
    public List<Attribute> undistinguishing() {
        List<Attribute> asked =
                tried.stream().map(one -> one.question().attribute()).distinct().toList();
        return asked.stream()
                .filter(attribute -> tried.stream()
                        .noneMatch(
                                one -> one.holds() && one.question().attribute().equals(attribute)))
                .toList();
    }

    /**
     * How likely a trait would have been found.
     *
     * @param ofBest the share of the best that have it, within (0, 1)
     * @param ofRest the share of the others
     * @return the probability under the correction used
     * @throws IllegalArgumentException if a share is not within (0, 1)
     */
    public double power(double ofBest, double ofRest) {
        return power(correction.method(), ofBest, ofRest);
    }

    private double power(Correction.Method method, double ofBest, double ofRest) {
        if (!(ofBest > 0 && ofBest < 1 && ofRest > 0 && ofRest < 1)) {
            throw new IllegalArgumentException(
                    "Template.power must have shares within (0, 1); got " + ofBest + " and " + ofRest + ".");
        }
        double critical = method == Correction.Method.HOLM ? correction.criticalOfHolm() : correction.critical();
        return new Power(best, rest, critical).of(ofBest, ofRest);
    }

    /**
     * The template in words: what holds, what does not, and how much could have been found.
     *
     * @return sentences, most useful first; never none
     */
    public List<Message> sentences() {
        List<Message> sentences = new ArrayList<>();
        if (isEmpty()) {
            sentences.add(Message.of("profile.nothing", best, rest, correction.tested()));
        }
        characteristics().stream()
                .filter(this::isWorthSaying)
                .filter(this::isSaidFirst)
                .forEach(one -> sentences.add(one.sentence()));
        notSupported().stream()
                .filter(Characteristic::isTypical)
                .filter(this::isSaidFirst)
                .filter(one -> undistinguishing().contains(one.question().attribute()))
                .limit(LISTED)
                .forEach(one -> sentences.add(one.sentence()));
        if (!isEmpty() && !undistinguishing().isEmpty()) {
            String names = undistinguishing().stream().map(Attribute::name).collect(Collectors.joining(", "));
            sentences.add(Message.of("profile.undistinguishing", names));
        }
        if (tied > 0) {
            sentences.add(Message.of("profile.tied", best, tied));
        }
        sentences.add(powerInWords());
        return sentences;
    }

    /** Of two answers the rarer one only repeats the other. */
    private boolean isWorthSaying(Characteristic one) {
        long answers = tried.stream()
                .filter(other -> other.question().equals(one.question()))
                .count();
        return one.isTypical() || answers != 2;
    }

    /** Unknown at one level or for one label: the same customers, where as many are, are unknown at the next, and said once. */
    private boolean isSaidFirst(Characteristic one) {
        return !one.value().isEmpty()
                || tried.stream()
                        .filter(other ->
                                other.value().isEmpty() && other.best() == one.best() && other.rest() == one.rest())
                        .filter(other -> other.question()
                                .attribute()
                                .equals(one.question().attribute()))
                        .findFirst()
                        .filter(one::equals)
                        .isPresent();
    }

    private Message powerInWords() {
        Share ofBest = new Share(STRONG_TRAIT[0]);
        Share ofRest = new Share(STRONG_TRAIT[1]);
        double permuted = power(Correction.Method.PERMUTATION, STRONG_TRAIT[0], STRONG_TRAIT[1]);
        if (correction.method() == Correction.Method.PERMUTATION) {
            return Message.of("profile.power", ofBest, ofRest, new Share(permuted), correction.tested());
        }
        double holm = power(Correction.Method.HOLM, STRONG_TRAIT[0], STRONG_TRAIT[1]);
        return Message.of("profile.power-of-holm", ofBest, ofRest, new Share(holm), new Share(permuted));
    }

    @Override
    public String toString() {
        return "Template[" + best + " best, " + rest + " others, "
                + characteristics().size() + " of " + tried.size() + " hold]";
    }
}
