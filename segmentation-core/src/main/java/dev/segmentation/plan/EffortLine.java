package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * What a plan means for one customer. {@code toString} names neither customer nor person.
 *
 * @param customer its id
 * @param owner the person, as labels from wide to narrow; empty where nobody is named
 * @param segment the code of its segment
 * @param before minutes spent today; 0 where none were written down
 * @param after minutes planned
 * @param because why
 */
public record EffortLine(
        String customer, List<String> owner, String segment, long before, long after, Message because) {
    /**
     * Checks and copies the components.
     *
     * @param customer its id
     * @param owner the person, as labels from wide to narrow; empty where nobody is named
     * @param segment the code of its segment
     * @param before minutes spent today
     * @param after minutes planned
     * @param because why
     * @throws NullPointerException if a component is null
     */
    public EffortLine {
        Checks.notNull(customer, "EffortLine customer");
        owner = Checks.list(owner, "EffortLine owner");
        Checks.notNull(segment, "EffortLine segment");
        Checks.notNull(because, "EffortLine because");
    }

    /**
     * What changes.
     *
     * @return minutes, below zero where the customer gets less
     */
    public long change() {
        return after - before;
    }

    @Override
    public String toString() {
        return "EffortLine[" + segment + ": " + before + " -> " + after + "]";
    }
}
