package dev.segmentation.profile;

import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * A value that people wish for, whatever the best have now: it counts as if all the best had it.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param attribute what it is a value of
 * @param value a path, or the part of it down to some level, for a category; the label of a band for a measure; one label for labels
 */
public record Wish(Attribute attribute, List<String> value) {
    /**
     * Checks and copies the components.
     *
     * @param attribute what it is a value of
     * @param value a path, or the part of it down to some level, for a category; the label of a band for a measure; one label for labels
     * @throws NullPointerException if a component or an item is null
     * @throws IllegalArgumentException if the value is empty
     */
    public Wish {
        Checks.notNull(attribute, "Wish attribute");
        value = Checks.list(value, "Wish value");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "Wish must have a value; got none for " + Checks.quote(attribute.name()) + ".");
        }
    }

    /** Whether an answer to a question is what is wished for. */
    boolean isGranted(Question question, List<String> answer) {
        if (!question.attribute().equals(attribute)) {
            return false;
        }
        return question.label() == null
                ? answer.equals(value)
                : question.label().equals(value.get(0)) && answer.equals(Answer.YES);
    }
}
