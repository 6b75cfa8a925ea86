package dev.segmentation.profile;

import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * A question with its answers: what was counted among the best and among all.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param question what is asked
 * @param answers the answers: bands from the lowest, paths in order of their labels, yes before no; unknown always last
 */
public record Trait(Question question, List<Answer> answers) {
    /**
     * Checks and copies the components.
     *
     * @param question what is asked
     * @param answers the answers: bands from the lowest, paths in order of their labels, yes before no; unknown always last
     * @throws NullPointerException if a component or an answer is null
     * @throws IllegalArgumentException if an answer stands twice, unknown is not last, or the answers are not those of the question
     */
    public Trait {
        Checks.notNull(question, "Trait question");
        answers = Checks.list(answers, "Trait answers");
        List<List<String>> values = answers.stream().map(Answer::value).toList();
        Checks.distinct(values, "Trait answers");
        if (values.indexOf(Answer.UNKNOWN) != values.size() - 1 || values.isEmpty() || !suits(question, values)) {
            throw new IllegalArgumentException(
                    "Trait answers must be those of the question, unknown last; got " + values.size() + " for "
                            + Checks.quote(question.attribute().name()) + ".");
        }
    }

    private static boolean suits(Question question, List<List<String>> values) {
        List<List<String>> known = values.subList(0, values.size() - 1);
        if (question.bands() != null) {
            return known.equals(question.bands().labels().stream().map(List::of).toList());
        }
        return question.label() != null
                ? known.equals(List.of(Answer.YES, Answer.NO))
                : known.stream().allMatch(path -> path.size() == question.level());
    }

    /**
     * What is asked about.
     *
     * @return the attribute of the question
     */
    public Attribute attribute() {
        return question.attribute();
    }

    /** Whether an answer is tested: that a label is missing only repeats that it is there. */
    boolean isTested(int answer) {
        return answers.get(answer).all() > 0
                && (question.label() == null || !answers.get(answer).value().equals(Answer.NO));
    }
}
