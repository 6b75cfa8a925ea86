package dev.segmentation.plan;

import dev.segmentation.Play;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who does what next, by a segmentation: for each owner the customers in the order of what is worth doing, with play,
 * reason and next due date.
 *
 * <p>The order is that of the segments for the next free hour ({@link dev.segmentation.SegmentModel#byUrgency}), within a
 * segment from the most money down (the derived measure {@code unserved}, plus the sales of segments whose sales are at
 * risk), and where that is equal by id. Whoever could not be placed stands on no list.
 *
 * <p>Immutable and thread-safe; every step gives a new sentence. Settings throw {@link IllegalArgumentException} at the
 * step.
 *
 * <pre>{@code
 * Worklists lists = Worklist.of(matrix).activities(done.asOf(today)).by(OWNER);
 * lists.groups().get(0).items().get(0).reason().in(Locale.ENGLISH);
 * }</pre>
 */
@CheckReturnValue
public final class Worklist {
    /** A seller's week. */
    private static final int WEEK = 7;

    private static final int YEAR = 366;

    private final Segmentation segmentation;
    private final @Nullable ActivitiesAsOf activities;
    private final int ahead;
    private final Map<String, Play> plays;

    private Worklist(
            Segmentation segmentation, @Nullable ActivitiesAsOf activities, int ahead, Map<String, Play> plays) {
        this.segmentation = segmentation;
        this.activities = activities;
        this.ahead = ahead;
        this.plays = plays;
    }

    /**
     * Work by a segmentation, without norms as long as no activities are given.
     *
     * @param segmentation who stands where
     * @return the sentence
     * @throws NullPointerException if it is null
     */
    public static Worklist of(Segmentation segmentation) {
        return new Worklist(Checks.notNull(segmentation, "Worklist.of segmentation"), null, WEEK, Map.of());
    }

    /**
     * With what was done, so that the norms of the plays say what is due.
     *
     * @param activities the activities as of the day that the lists are for
     * @return a new sentence
     * @throws NullPointerException if they are null
     */
    public Worklist activities(ActivitiesAsOf activities) {
        Checks.notNull(activities, "Worklist.activities");
        return new Worklist(segmentation, activities, ahead, plays);
    }

    /**
     * How far to look ahead: what is due within so many days is due; a week, where nothing is said.
     *
     * @param days from 0, today alone, to 366
     * @return a new sentence
     * @throws IllegalArgumentException if it is beyond
     */
    public Worklist ahead(int days) {
        if (days < 0 || days > YEAR) {
            throw new IllegalArgumentException("Worklist.ahead must be from 0 to " + YEAR + " days; got " + days + ".");
        }
        return new Worklist(segmentation, activities, days, plays);
    }

    /**
     * With another play for a segment: a norm for a segmentation that has none, for example.
     *
     * @param code the code of the segment
     * @param play what to do there
     * @return a new sentence
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no such segment
     */
    public Worklist play(String code, Play play) {
        List<String> codes =
                segmentation.model().segments().stream().map(Segment::code).toList();
        if (!codes.contains(Checks.notNull(code, "Worklist.play code"))) {
            throw new IllegalArgumentException(
                    "Worklist.play must be for one of the segments " + codes + "; got " + Checks.quote(code) + ".");
        }
        Map<String, Play> more = new TreeMap<>(plays);
        more.put(code, Checks.notNull(play, "Worklist.play"));
        return new Worklist(segmentation, activities, ahead, Collections.unmodifiableMap(more));
    }

    /**
     * The lists, one for each owner.
     *
     * @param owner the category of who looks after a customer; the whole path counts
     * @return a group for each owner with a customer to work on, and one for the customers without
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if the portfolio lacks the category
     */
    public Worklists by(Category owner) {
        return new WorklistMaker(this).by(Checks.notNull(owner, "Worklist.by owner"));
    }

    Segmentation segmentation() {
        return segmentation;
    }

    @Nullable
    ActivitiesAsOf activities() {
        return activities;
    }

    int ahead() {
        return ahead;
    }

    Map<String, Play> plays() {
        return plays;
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("Worklist.of(" + segmentation.model().kind() + ")");
        text.append(activities == null ? "" : ".activities(as of " + activities.day() + ")");
        text.append(ahead == WEEK ? "" : ".ahead(" + ahead + ")");
        plays.keySet().forEach(code -> text.append(".play(").append(code).append(')'));
        return text.toString();
    }
}
