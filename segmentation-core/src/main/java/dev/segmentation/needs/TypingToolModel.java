package dev.segmentation.needs;

import dev.segmentation.Assignment;
import dev.segmentation.CounterfactualSearch;
import dev.segmentation.Explanation;
import dev.segmentation.Fitting;
import dev.segmentation.Message;
import dev.segmentation.Provenance;
import dev.segmentation.Report;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fitted {@link TypingTool}: a few questions, and how likely each segment is given their answers.
 *
 * <p>Immutable, thread-safe and comparable by value; holds no customer. Segments are those of the segmentation learned from,
 * then {@code unclassifiable}. Who answered none of the questions is unassigned. A segmentation has the derived
 * measure {@code posterior:CODE} for each of those segments: from 0 to 1, unknown where the customer is unassigned. {@code
 * toString} prints the questions.
 */
public final class TypingToolModel implements SegmentModel {
    private final List<Segment> segments;
    private final NaiveBayes bayes;
    private final Terms terms;
    private final Provenance provenance;
    private final Function<Customer, Explanation> explainer;

    /**
     * How sure is sure enough, and how well the tool does.
     *
     * @param threshold the posterior that types a customer
     * @param accuracy the cross-validated part of customers typed rightly, whatever their posterior
     * @param accuracyOfAll the same if all questions were asked
     * @param questions how many questions there were to choose from
     */
    public record Terms(double threshold, double accuracy, double accuracyOfAll, int questions) {}

    private TypingToolModel(List<Segment> segments, NaiveBayes bayes, Terms terms, Provenance provenance) {
        List<Segment> listed = new ArrayList<>(segments);
        listed.add(Segment.of(TypingTool.UNCLASSIFIABLE));
        this.segments = List.copyOf(listed);
        this.bayes = bayes;
        this.terms = terms;
        this.provenance = provenance;
        this.explainer = this::explain;
    }

    /**
     * A model by its parts; what was learned can be written down and made again.
     *
     * @param segments the segments to type into, without {@code unclassifiable}
     * @param bayes the questions and what their answers say
     * @param terms threshold and accuracy
     * @param provenance where the model comes from
     * @return the model
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is not a share for each segment
     */
    public static TypingToolModel of(List<Segment> segments, NaiveBayes bayes, Terms terms, Provenance provenance) {
        List<Segment> listed = Checks.list(segments, "TypingToolModel.of segments");
        Checks.notNull(terms, "TypingToolModel.of terms");
        Checks.notNull(provenance, "TypingToolModel.of provenance");
        if (listed.size()
                != Checks.notNull(bayes, "TypingToolModel.of bayes").shares().size()) {
            throw new IllegalArgumentException("TypingToolModel.of shares must be one for each of the " + listed.size()
                    + " segments; got " + bayes.shares().size() + ".");
        }
        return new TypingToolModel(listed, bayes, terms, provenance);
    }

    @Override
    public String kind() {
        return TypingTool.KIND;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public List<Attribute> attributes() {
        return List.copyOf(
                bayes.questions().stream().map(TypingQuestion::attribute).toList());
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /**
     * The questions and what their answers say.
     *
     * @return questions in the order in which they were chosen
     */
    public NaiveBayes bayes() {
        return bayes;
    }

    /**
     * Threshold and accuracy.
     *
     * @return the terms
     */
    public Terms terms() {
        return terms;
    }

    @Override
    public Assignment assign(Customer customer) {
        return Assignment.of(customer, segmentOf(customer), explainer);
    }

    /**
     * The segment alone.
     *
     * @param customer the customer
     * @return its segment
     */
    public Segment segmentOf(Customer customer) {
        int code = code(codes(customer));
        return code < 0 ? Segment.UNASSIGNED : segments.get(code);
    }

    private int[] codes(Customer customer) {
        return bayes.questions().stream().mapToInt(q -> q.code(customer)).toArray();
    }

    private int code(int[] answers) {
        boolean known = false;
        for (int answer : answers) {
            known |= answer >= 0;
        }
        double[] posteriors = bayes.posteriors(answers);
        int best = NaiveBayes.likeliest(posteriors);
        return !known ? -1 : posteriors[best] >= terms.threshold ? best : segments.size() - 1;
    }

    @Override
    public Segmentation segment(Portfolio portfolio) {
        Portfolio completed = Fitting.of(kind(), portfolio).completedBy(attributes());
        List<int[]> columns =
                bayes.questions().stream().map(q -> q.codes(completed)).toList();
        int[] codes = new int[completed.size()];
        double[][] derived = new double[segments.size() - 1][codes.length];
        for (int row = 0; row < codes.length; row++) {
            int at = row;
            int[] answers = columns.stream().mapToInt(column -> column[at]).toArray();
            double[] likely = bayes.posteriors(answers);
            codes[row] = code(answers);
            for (int s = 0; s < derived.length; s++) {
                derived[s][row] = codes[row] < 0 ? Double.NaN : likely[s];
            }
        }
        Segmentation result = Segmentation.of(this, completed, codes);
        for (int s = 0; s < derived.length; s++) {
            result = result.withDerived(
                    LatentClassesModel.posterior(segments.get(s).code()), derived[s]);
        }
        return result;
    }

    private Explanation explain(Customer customer) {
        int[] answers = codes(customer);
        List<Message> reasons = new ArrayList<>();
        int code = code(answers);
        double[] posteriors = bayes.posteriors(answers);
        int best = NaiveBayes.likeliest(posteriors);
        List<Attribute> missing = new ArrayList<>(attributes());
        missing.removeIf(customer::knows);
        int known = (int) java.util.Arrays.stream(answers).filter(a -> a >= 0).count();
        if (code == best) {
            reasons.add(Message.of("needs.typing.posterior", known, segments.get(best), new Share(posteriors[best])));
        } else if (code >= 0) {
            reasons.add(Message.of(
                    "needs.typing.doubtful",
                    known,
                    new Share(terms.threshold),
                    segments.get(best),
                    new Share(posteriors[best])));
        }
        for (int j = 0; j < answers.length; j++) {
            Attribute asked = bayes.questions().get(j).attribute();
            if (answers[j] < 0) {
                reasons.add(Message.of(customer.knows(asked) ? "needs.latent.unseen" : "missing", asked));
            }
        }
        CounterfactualSearch search = CounterfactualSearch.of(this::segmentOf, customer);
        bayes.questions().forEach(question -> tryOut(search, question));
        return Explanation.of(reasons.toArray(new Message[0]))
                .withMissing(missing)
                .withCounterfactuals(search.found());
    }

    private static void tryOut(CounterfactualSearch search, TypingQuestion question) {
        if (question.attribute() instanceof Category category) {
            search.category(category, question.labels());
        } else if (question.cuts().isEmpty()) {
            search.measure((Measure) question.attribute(), 0.0); // any value tells the known from the unknown
        } else {
            double[] cuts = question.cuts().stream().mapToDouble(cut -> cut).toArray();
            search.measure((Measure) question.attribute(), cuts);
        }
    }

    @Override
    public TypingReport report(Segmentation segmentation) {
        Share rightly = new Share(terms.accuracy);
        Message finding = terms.questions == 1
                ? Message.of("needs.typing.report-once", rightly)
                : Message.of(
                        "needs.typing.report",
                        bayes.questions().size(),
                        rightly,
                        terms.questions,
                        new Share(terms.accuracyOfAll));
        List<String> names = attributes().stream().map(Attribute::name).toList();
        return new TypingReport(names, terms.accuracy, terms.accuracyOfAll, List.of(finding));
    }

    /**
     * How well a typing tool does.
     *
     * @param questions the names of the questions, in the order in which they were chosen
     * @param accuracy the cross-validated part of customers typed rightly
     * @param accuracyOfAll the same if all questions were asked
     * @param findings the same in words
     */
    public record TypingReport(List<String> questions, double accuracy, double accuracyOfAll, List<Message> findings)
            implements Report {
        /**
         * Copies the lists.
         *
         * @param questions the names of the questions, in the order in which they were chosen
         * @param accuracy the cross-validated part of customers typed rightly
         * @param accuracyOfAll the same if all questions were asked
         * @param findings the same in words
         * @throws NullPointerException if a list is null
         */
        public TypingReport {
            questions = Checks.list(questions, "TypingReport questions");
            findings = Checks.list(findings, "TypingReport findings");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TypingToolModel that
                && segments.equals(that.segments)
                && bayes.equals(that.bayes)
                && terms.equals(that.terms)
                && provenance.equals(that.provenance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(segments, bayes);
    }

    @Override
    public String toString() {
        return "TypingToolModel[" + attributes() + "]";
    }
}
