package dev.segmentation.profile;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * What was learned about the best customers: who they are beside whom, what was asked, and what they answer.
 *
 * <p>Immutable, thread-safe and comparable by value. Counts alone: no customer is in it.
 *
 * @param by the measure that defines "best"
 * @param cohort best and rest
 * @param traits questions with their answers, those of one attribute beside each other
 * @param correction how p-values were corrected
 */
public record Lesson(Measure by, Cohort cohort, List<Trait> traits, Correction correction) {
    /**
     * Checks and copies the components.
     *
     * @param by the measure that defines "best"
     * @param cohort best and rest
     * @param traits questions with their answers, those of one attribute beside each other
     * @param correction how p-values were corrected
     * @throws NullPointerException if a component or a trait is null
     * @throws IllegalArgumentException if a question stands twice, asks for the measure that defines "best", or its answers do not add up to the cohort
     */
    public Lesson {
        Checks.notNull(by, "Lesson by");
        Checks.notNull(cohort, "Lesson cohort");
        Checks.notNull(correction, "Lesson correction");
        traits = Checks.list(traits, "Lesson traits");
        Checks.distinct(traits.stream().map(Trait::question).toList(), "Lesson traits");
        for (Trait trait : traits) {
            if (trait.attribute().equals(by)) {
                throw new IllegalArgumentException(
                        "Lesson traits must not ask for what defines the best; got " + Checks.quote(by.name()) + ".");
            }
            int all = trait.answers().stream().mapToInt(Answer::all).sum();
            int best = trait.answers().stream().mapToInt(Answer::best).sum();
            if (all != cohort.all() || best != cohort.best()) {
                throw new IllegalArgumentException("Lesson traits must count everybody once; got " + best + " of " + all
                        + " for " + Checks.quote(trait.attribute().name()) + ", with " + cohort.best() + " best of "
                        + cohort.all() + ".");
            }
        }
    }

    /**
     * What was asked about.
     *
     * @return the attributes in the order in which they were asked for
     */
    public List<Attribute> attributes() {
        return traits.stream().map(Trait::attribute).distinct().toList();
    }

    List<Trait> traitsOf(Attribute attribute) {
        return traits.stream()
                .filter(trait -> trait.attribute().equals(attribute))
                .toList();
    }

    @Override
    public String toString() {
        return "Lesson[" + cohort + " by " + by + ", " + traits.size() + " " + Checks.plural(traits.size(), "question")
                + "]";
    }
}
