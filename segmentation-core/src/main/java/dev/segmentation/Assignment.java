package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One customer's segment, with the reasons.
 *
 * <p>Immutable and thread-safe. The explanation is worked out when it is asked for, each time anew, so that assigning
 * costs no more than finding the segment. {@code toString} prints the code alone.
 *
 * <pre>{@code
 * Assignment a = model.assign(customer);
 * a.segment().code();                       // "A"
 * a.because();                              // "A: sales 900,000 EUR/yr, at or above the cut of ..."
 * a.because(Locale.forLanguageTag("sv"));   // the same in Swedish
 * }</pre>
 */
public final class Assignment {
    private static final int COUNTERFACTUALS_IN_WORDS = 3;

    private final Customer customer;
    private final Segment segment;
    private final Function<? super Customer, Explanation> explainer;

    private Assignment(Customer customer, Segment segment, Function<? super Customer, Explanation> explainer) {
        this.customer = customer;
        this.segment = segment;
        this.explainer = explainer;
    }

    /**
     * An assignment; for those who write a model.
     *
     * @param customer the customer
     * @param segment its segment
     * @param explainer gives the reasons when asked; best one function kept by the model, so that nothing is allocated
     * @return the assignment
     * @throws NullPointerException if an argument is null
     */
    public static Assignment of(Customer customer, Segment segment, Function<? super Customer, Explanation> explainer) {
        Checks.notNull(customer, "Assignment.of customer");
        Checks.notNull(segment, "Assignment.of segment");
        return new Assignment(customer, segment, Checks.notNull(explainer, "Assignment.of explainer"));
    }

    /**
     * Whose assignment it is.
     *
     * @return the customer's id
     */
    public String customer() {
        return customer.id();
    }

    /**
     * The segment.
     *
     * @return the segment; {@link Segment#UNASSIGNED} if the customer cannot be judged
     */
    public Segment segment() {
        return segment;
    }

    /**
     * The reasons as data. Where a reason goes by a value that is an estimate ({@link Origin}), it says so, and the
     * assignment is marked {@link Mark#ESTIMATED}.
     *
     * @return the explanation, worked out anew
     */
    public Explanation explanation() {
        return Estimates.said(explainer.apply(customer), customer);
    }

    /**
     * What would move the customer.
     *
     * @return every attribute that can do so alone; empty where none suffices
     */
    public List<Counterfactual> counterfactuals() {
        return explanation().counterfactuals();
    }

    /**
     * What was needed and not known.
     *
     * @return the attributes
     */
    public List<Attribute> missing() {
        return explanation().missing();
    }

    /**
     * What makes the assignment special.
     *
     * @return the marks
     */
    public Set<Mark> marks() {
        return explanation().marks();
    }

    /**
     * The reason in English.
     *
     * @return one line: the code, the reasons, and what would move the customer
     */
    public String because() {
        return because(Locale.ROOT);
    }

    /**
     * The reason in a language.
     *
     * @param locale whose language to use: English, Swedish or Danish; English for any other
     * @return one line: the code, the reasons, and the first three counterfactuals
     * @throws NullPointerException if the locale is null
     */
    public String because(Locale locale) {
        Checks.notNull(locale, "Assignment.because locale");
        Explanation explanation = explanation();
        List<Message> parts = new ArrayList<>(explanation.reasons());
        List<Counterfactual> moves = explanation.counterfactuals();
        moves.stream()
                .limit(COUNTERFACTUALS_IN_WORDS)
                .map(Counterfactual::sentence)
                .forEach(parts::add);
        if (moves.isEmpty()) {
            parts.add(Message.of("counterfactual.none"));
        }
        int more = Math.max(0, moves.size() - COUNTERFACTUALS_IN_WORDS) + explanation.unlisted();
        if (more > 0) {
            parts.add(Message.of("counterfactual.more", more));
        }
        List<String> words = parts.stream().map(part -> part.in(locale)).toList();
        return segment.code() + ": " + String.join("; ", words);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assignment that
                && customer.id().equals(that.customer.id())
                && segment.equals(that.segment)
                && explanation().equals(that.explanation());
    }

    @Override
    public int hashCode() {
        return Objects.hash(customer.id(), segment);
    }

    @Override
    public String toString() {
        return "Assignment[" + segment.code() + "]";
    }
}
