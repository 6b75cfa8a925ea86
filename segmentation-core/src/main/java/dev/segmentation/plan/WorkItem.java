package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.Play;
import dev.segmentation.Segment;
import dev.segmentation.internal.Checks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer on a work list: what to do there, why, and when.
 *
 * <p>Immutable and thread-safe. Holds a customer's own values: it is for the caller, never for a log; {@code toString}
 * prints the segment's code.
 *
 * @param customer the customer's id
 * @param name its name, or null
 * @param segment its segment, with the play that the list goes by
 * @param urgency the place of the segment in the order for the next free hour, from 1
 * @param unserved what it could still buy, in the unit of the derived measure {@code unserved}; NaN where not known
 * @param atRisk its sales where those of its segment are at risk, else 0; NaN where not known
 * @param norms where it stands with each norm of its play, most pressing first; empty without activities or norms
 * @param reason why it is on the list, in a sentence
 */
public record WorkItem(
        String customer,
        @Nullable String name,
        Segment segment,
        int urgency,
        double unserved,
        double atRisk,
        List<NormStatus> norms,
        Message reason) {
    /**
     * Copies the list.
     *
     * @param customer the customer's id
     * @param name its name, or null
     * @param segment its segment, with the play that the list goes by
     * @param urgency the place of the segment in the order for the next free hour, from 1
     * @param unserved what it could still buy, in the unit of the derived measure {@code unserved}; NaN where not known
     * @param atRisk its sales where those of its segment are at risk, else 0; NaN where not known
     * @param norms where it stands with each norm of its play, most pressing first; empty without activities or norms
     * @param reason why it is on the list, in a sentence
     * @throws NullPointerException if a component that must be there is null
     */
    public WorkItem {
        Checks.notNull(customer, "WorkItem customer");
        Checks.notNull(segment, "WorkItem segment");
        Checks.notNull(reason, "WorkItem reason");
        norms = Checks.list(norms, "WorkItem norms");
    }

    /**
     * What to do.
     *
     * @return the play of the segment, or empty if it has none
     */
    public Optional<Play> play() {
        return Optional.ofNullable(segment.play());
    }

    /**
     * The money that the order goes by: unserved potential plus sales at risk; what is not known counts nothing.
     *
     * @return from 0
     */
    public double money() {
        return known(unserved) + known(atRisk);
    }

    /**
     * The activity to do first.
     *
     * @return that whose day comes first, those of which there was too much aside; one of these where there is nothing
     *     else; empty without norms
     */
    public Optional<NormStatus> next() {
        return norms.stream().filter(NormStatus::isWorthSaying).findFirst();
    }

    /**
     * Whether something is overdue.
     *
     * @return true if an activity is
     */
    public boolean isOverdue() {
        return has(Standing.OVERDUE);
    }

    /**
     * Whether something is due, and nothing overdue.
     *
     * @return true if an activity is due and none overdue
     */
    public boolean isDue() {
        return has(Standing.DUE) && !isOverdue();
    }

    /**
     * Whether there was more of something within the year than the norm has, whatever else is due.
     *
     * @return true if there was
     */
    public boolean isOverServed() {
        return has(Standing.OVER_SERVED);
    }

    private boolean has(Standing standing) {
        return norms.stream().anyMatch(norm -> norm.standing() == standing);
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    /** Prints the code of the segment: all else is somebody's. */
    @Override
    public String toString() {
        return "WorkItem[" + segment.code() + "]";
    }
}
