package dev.segmentation.plan;

import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * Minutes that a person lacks for the bounds to be kept. {@code toString} does not name the person.
 *
 * @param owner the person, as labels from wide to narrow; empty for customers whom nobody owns, and where all are one team
 * @param needed minutes that the bounds ask for: the sum of the minimums, or what is spent today and must stay
 * @param available minutes that there are: the person's capacity, or the room that maximums and capacity leave
 */
public record Shortfall(List<String> owner, long needed, long available) {
    /**
     * Copies the list.
     *
     * @param owner the person, as labels from wide to narrow
     * @param needed minutes that the bounds ask for
     * @param available minutes that there are
     * @throws NullPointerException if the owner is null
     */
    public Shortfall {
        owner = Checks.list(owner, "Shortfall owner");
    }

    /**
     * How much is missing.
     *
     * @return minutes, above zero
     */
    public long missing() {
        return needed - available;
    }

    @Override
    public String toString() {
        return "Shortfall[needed=" + needed + ", available=" + available + "]";
    }
}
