package dev.segmentation.profile;

import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * One answer to a {@link Question}, and how many give it.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param value the path down to the question's level, the label of a band, {@code yes} or {@code no}; empty for unknown
 * @param best how many of the best customers give it
 * @param all how many of all customers give it that the template was learned from, the best among them
 * @param corrected the p-value, corrected over everything tried; NaN where the answer was not tested
 */
public record Answer(List<String> value, int best, int all, double corrected) {
    /** The answer of those whose labels hold the label asked for. */
    public static final List<String> YES = List.of("yes");
    /** The answer of those whose labels are known and do not. */
    public static final List<String> NO = List.of("no");
    /** The answer of those of whom nothing is known. */
    public static final List<String> UNKNOWN = List.of();

    /**
     * Checks and copies the components.
     *
     * @param value the path down to the question's level, the label of a band, {@code yes} or {@code no}; empty for unknown
     * @param best how many of the best customers give it
     * @param all how many of all customers give it that the template was learned from, the best among them
     * @param corrected the p-value, corrected over everything tried; NaN where the answer was not tested
     * @throws NullPointerException if the value or an item of it is null
     * @throws IllegalArgumentException if counts are negative, more of the best than of all give the answer, or the p-value is not within [0, 1]
     */
    public Answer {
        value = Checks.list(value, "Answer value");
        if (best < 0 || best > all || corrected < 0 || corrected > 1) {
            throw new IllegalArgumentException(
                    "Answer must count no more of the best than of all, with a p-value within" + " [0, 1]; got " + best
                            + " of " + all + " and " + corrected + ".");
        }
    }

    /**
     * How many of the others give it.
     *
     * @return from 0
     */
    public int rest() {
        return all - best;
    }

    /**
     * Whether it stands for those of whom nothing is known.
     *
     * @return true for {@link #UNKNOWN}
     */
    public boolean isUnknown() {
        return value.isEmpty();
    }

    /** Prints counts alone. */
    @Override
    public String toString() {
        return "Answer[" + best + " of " + all + "]";
    }
}
