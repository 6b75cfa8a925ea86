package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.internal.Checks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer against the norm of one type of activity.
 *
 * <p><b>The rules.</b> The year is the 365 days up to and including the day looked from. The next is due on the first day
 * on which 365 / norm days have passed since the last: who keeps to these days never has more than the norm in a year.
 * What was never done is due now. More in the year than the norm is over-served, and beats due and overdue: the year's
 * time is used up already. A norm of 0 is never due.
 *
 * <p>Immutable and thread-safe. {@code toString} prints the standing alone.
 *
 * @param type the type of activity, for example {@code visit}
 * @param norm how many a year are due, from 0
 * @param done how many there were in the year
 * @param last when the last was, in the year or before; null where there was none
 * @param due when the next is due; null where the norm is 0
 * @param standing what that comes to
 */
public record NormStatus(
        String type,
        int norm,
        int done,
        @Nullable LocalDate last,
        @Nullable LocalDate due,
        Standing standing) {
    /** The days of the year that norms are for. */
    public static final int YEAR_DAYS = 365;

    /** What is to be done first; what there was too much of after it, and what needs nothing last. */
    static final Comparator<NormStatus> MOST_PRESSING = Comparator.comparingInt(NormStatus::rank)
            .thenComparing(NormStatus::dueOrNever)
            .thenComparing(NormStatus::type);

    /** Types of which the bundles know the words. */
    private static final Set<String> KNOWN_TYPES = Set.of("visit", "call", "email", "meeting");

    /**
     * Checks the components.
     *
     * @param type the type of activity, for example {@code visit}
     * @param norm how many a year are due, from 0
     * @param done how many there were in the year
     * @param last when the last was, in the year or before; null where there was none
     * @param due when the next is due; null where the norm is 0
     * @param standing what that comes to
     * @throws NullPointerException if the type or the standing is null
     * @throws IllegalArgumentException if the type is blank, or a count is negative
     */
    public NormStatus {
        Checks.text(type, "NormStatus type");
        Checks.notNull(standing, "NormStatus standing");
        if (norm < 0 || done < 0) {
            throw new IllegalArgumentException(
                    "NormStatus norm and done must not be negative; got " + norm + " and " + done + ".");
        }
    }

    /** The status by the rules. */
    static NormStatus of(Norm norm, int done, @Nullable LocalDate last) {
        LocalDate due = norm.times == 0 ? null : last == null ? norm.asOf : last.plusDays(norm.gapDays());
        Standing standing = done > norm.times
                ? Standing.OVER_SERVED
                : due == null || due.isAfter(norm.asOf.plusDays(norm.ahead))
                        ? Standing.ON_TIME
                        : due.isBefore(norm.asOf) ? Standing.OVERDUE : Standing.DUE;
        return new NormStatus(norm.type, norm.times, done, last, due, standing);
    }

    /** A norm as of a day: a type, how often a year, and how many days are looked ahead. */
    record Norm(String type, int times, LocalDate asOf, int ahead) {
        /** 365 / times, rounded up: whole days that have passed. */
        int gapDays() {
            return (YEAR_DAYS + times - 1) / times;
        }
    }

    /**
     * By how much the year's activities exceed the norm.
     *
     * @return from 0
     */
    public int over() {
        return Math.max(0, done - norm);
    }

    /**
     * The status in words.
     *
     * @return for example {@code visit: due since 2025-11-03, last on 2025-09-03, 2 of 6 in the year}
     */
    public Message sentence() {
        Message word = typeWord(type);
        if (standing == Standing.OVER_SERVED) {
            return Message.of("plan.norm.over-served", word, done, over(), norm);
        }
        if (due == null) {
            return Message.of("plan.norm.none", word);
        }
        if (last == null) {
            return Message.of("plan.norm.never", word, norm);
        }
        return switch (standing) {
            case OVERDUE -> Message.of("plan.norm.overdue", word, due, last, done, norm);
            case DUE -> Message.of("plan.norm.due", word, due, last, done, norm);
            default -> Message.of("plan.norm.on-time", word, due, last, done, norm);
        };
    }

    /** A type in the reader's language where the bundles know it, else as the activities write it. */
    static Message typeWord(String type) {
        return KNOWN_TYPES.contains(type) ? Message.of("plan.type." + type) : Message.text(type);
    }

    /** Several of a type. */
    static Message typesWord(String type) {
        return KNOWN_TYPES.contains(type) ? Message.of("plan.types." + type) : Message.of("plan.types-of", type);
    }

    /** Whether it is to be done, or there was too much of it. */
    boolean isWorthSaying() {
        return rank() < 2;
    }

    private int rank() {
        return standing == Standing.OVER_SERVED ? 1 : due == null ? 2 : 0;
    }

    private LocalDate dueOrNever() {
        return due == null ? LocalDate.MAX : due;
    }

    /** Prints the standing alone: the days are somebody's. */
    @Override
    public String toString() {
        return "NormStatus[" + standing.code() + "]";
    }
}
