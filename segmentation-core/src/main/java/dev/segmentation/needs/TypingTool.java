package dev.segmentation.needs;

import dev.segmentation.FitException;
import dev.segmentation.Fitting;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Types customers into segments that are known, from a few questions: for those who will not answer the whole survey.
 *
 * <p>Questions are added one after the other, each the one that raises the cross-validated accuracy (ten folds) of naive Bayes
 * most, until none raises it by half a per cent; at least two and by default at most eight are asked. Who is not typed with a
 * posterior of the threshold is {@code unclassifiable}. No random numbers are used: folds are dealt out in order of the
 * answers, so that the order of the rows does not matter.
 *
 * <p>Immutable and thread-safe; {@code toString} prints the sentence. Fitting throws {@link FitException} if the portfolio
 * lacks a question, or holds another number of customers than the segmentation.
 *
 * <pre>{@code
 * TypingTool sentence = TypingTool.of(NeedsClusters.on(PRICE, SERVICE, SPEED)).atMost(2);
 * TypingToolModel tool = TypingTool.of(segmentation).asking(PRICE, SERVICE, SPEED).fit(segmentation.portfolio());
 * tool.assign(Customer.of("new").with(PRICE, 9).with(SPEED, 2)).segment();
 * }</pre>
 */
@CheckReturnValue
public final class TypingTool implements Segmenter<TypingToolModel> {
    /** The method's name in definitions and models. */
    public static final String KIND = "typing-tool";

    /** The code of customers whom the answers do not type surely enough. */
    public static final String UNCLASSIFIABLE = "unclassifiable";

    private static final int MOST = 8;
    private static final double THRESHOLD = 0.6;

    private final Truth truth;
    private final List<Attribute> questions;
    private final int most;
    private final double threshold;

    /** Who stands where: known already, or found by a sentence when the tool is fitted. */
    private record Truth(Segmenter<?> segmenter, @Nullable Segmentation known) {
        Segmentation of(Portfolio portfolio) {
            return known == null ? segmenter.segment(portfolio) : known;
        }

        List<Attribute> questions() {
            return known == null ? List.of() : known.model().attributes();
        }
    }

    /** Stands in for the sentence of a segmentation, of which only the model is known. */
    private record Known(String kind) implements Segmenter<SegmentModel> {
        @Override
        public SegmentModel fit(Portfolio portfolio) {
            throw new IllegalStateException("A known segmentation must not be fitted anew.");
        }
    }

    private TypingTool(Truth truth, List<Attribute> questions, int most, double threshold) {
        this.truth = truth;
        this.questions = questions;
        this.most = most;
        this.threshold = threshold;
    }

    /**
     * For segments that customers stand in, asking from what their model reads.
     *
     * @param truth who stands where; unassigned customers are not learned from
     * @return the segmenter
     * @throws NullPointerException if it is null
     */
    public static TypingTool of(Segmentation truth) {
        Checks.notNull(truth, "TypingTool.of");
        Truth known = new Truth(new Known(truth.model().kind()), truth);
        return new TypingTool(known, known.questions(), MOST, THRESHOLD);
    }

    /**
     * For segments that a sentence finds among the customers that the tool is fitted to, asking from what its model reads.
     *
     * @param truth the sentence
     * @return the segmenter
     * @throws NullPointerException if it is null
     */
    public static TypingTool of(Segmenter<?> truth) {
        return new TypingTool(new Truth(Checks.notNull(truth, "TypingTool.of"), null), List.of(), MOST, THRESHOLD);
    }

    /**
     * With what the sentence has found already, so that it is not fitted twice.
     *
     * @param found who stands where; by the sentence that the tool is for
     * @return a new segmenter, which fits the same model
     * @throws NullPointerException if it is null
     */
    public TypingTool knowing(Segmentation found) {
        Checks.notNull(found, "TypingTool.knowing");
        return new TypingTool(new Truth(truth.segmenter, found), questions, most, threshold);
    }

    /**
     * The sentence whose segments are typed.
     *
     * @return the sentence; empty where a segmentation was given instead
     */
    public Optional<Segmenter<?>> segmenter() {
        return truth.segmenter instanceof Known ? Optional.empty() : Optional.of(truth.segmenter);
    }

    /**
     * Asking from other questions.
     *
     * @param candidates categories and measures, at least two
     * @return a new segmenter
     * @throws IllegalArgumentException if there are fewer than two, or one stands twice
     */
    public TypingTool asking(Attribute... candidates) {
        List<Attribute> listed = Checks.list(List.of(candidates), "TypingTool.asking");
        Checks.distinct(listed, "TypingTool.asking");
        if (listed.size() < 2) {
            throw new IllegalArgumentException(
                    "TypingTool.asking must name at least two questions; got " + listed.size() + ".");
        }
        return new TypingTool(truth, listed, most, threshold);
    }

    /**
     * Asking no more than so many.
     *
     * @param count from 2 to 8
     * @return a new segmenter
     * @throws IllegalArgumentException if it is out of range
     */
    public TypingTool atMost(int count) {
        if (count < 2 || count > MOST) {
            throw new IllegalArgumentException("TypingTool.atMost must be from 2 to " + MOST + "; got " + count + ".");
        }
        return new TypingTool(truth, questions, count, threshold);
    }

    /**
     * With a posterior that a customer must reach to be typed.
     *
     * @param posterior from 0 to 1; 0.6 by default
     * @return a new segmenter
     * @throws IllegalArgumentException if it is out of range
     */
    public TypingTool threshold(double posterior) {
        if (!(posterior >= 0 && posterior <= 1)) {
            throw new IllegalArgumentException("TypingTool.threshold must be from 0 to 1; got " + posterior + ".");
        }
        return new TypingTool(truth, questions, most, posterior);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TypingToolModel fit(Portfolio portfolio) {
        Segmentation found = truth.of(portfolio);
        List<Attribute> candidates = questions.isEmpty() ? found.model().attributes() : questions;
        Fitting fitting = Fitting.of(KIND, portfolio);
        fitting.requireAll(candidates);
        int[] segments = new int[portfolio.size()];
        int listed = found.segments().size() - 1;
        int learned = 0;
        for (int row = 0; row < segments.length; row++) {
            int other = found.portfolio().row(portfolio.id(row));
            segments[row] = other < 0 || found.index(other) == listed ? -1 : found.index(other);
            learned += segments[row] < 0 ? 0 : 1;
        }
        if (learned == 0) {
            throw new FitException(
                    KIND,
                    "",
                    "Portfolio must have a customer of a known segment; got none of " + portfolio.size() + ".");
        }
        List<TypingQuestion> asked = new ArrayList<>();
        candidates.forEach(attribute -> asked.add(TypingQuestion.of(attribute, portfolio)));
        TypingChoice choice = TypingChoice.of(portfolio, segments, asked, listed);
        List<Integer> chosen = choice.choose(most);
        return TypingToolModel.of(
                found.segments().subList(0, listed),
                choice.bayes(chosen),
                new TypingToolModel.Terms(threshold, choice.accuracy(chosen), choice.accuracyOfAll(), asked.size()),
                fitting.provenance(this, learned));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TypingTool that
                && truth.segmenter.equals(that.truth.segmenter)
                && Objects.equals(truth.known, that.truth.known)
                && questions.equals(that.questions)
                && most == that.most
                && threshold == that.threshold;
    }

    @Override
    public int hashCode() {
        return Objects.hash(truth.segmenter, questions, most, threshold);
    }

    @Override
    public String toString() {
        boolean isKnown = truth.segmenter instanceof Known;
        return "TypingTool.of(" + (isKnown ? truth.segmenter.kind() : truth.segmenter) + ")"
                + (questions.isEmpty()
                        ? ""
                        : ".asking("
                                + String.join(
                                        ", ",
                                        questions.stream().map(Attribute::name).toList()) + ")")
                + (most == MOST ? "" : ".atMost(" + most + ")")
                + (threshold == THRESHOLD ? "" : ".threshold(" + Numbers.shortest(threshold) + ")");
    }
}
