package dev.segmentation.rows;

import org.jspecify.annotations.Nullable;

/**
 * What an {@link ActivityMapping} made of a source: the accepted activities in columns, in the order of the source, and
 * the counts.
 *
 * <p>Immutable and safe for use by many threads. {@code read = accepted + rejected}, always. {@code toString} shows
 * counts only.
 *
 * <pre>{@code
 * ActivityRows rows = ActivityMapping.of("account", "date", "type").read(source, portfolio, rejects::add);
 * rows.customers()[0];    // the portfolio's row of the first activity's customer
 * }</pre>
 */
public final class ActivityRows {
    private final int[] customers;
    private final long[] epochDays;
    private final @Nullable String[] types;
    private final double @Nullable [] minutes;
    private final @Nullable String @Nullable [] persons;
    private final @Nullable String @Nullable [] startedBy;
    private final long read;

    ActivityRows(EventFilling activities, ActivityMapping.More mapped, long read) {
        this.customers = activities.customers();
        this.epochDays = activities.epochDays();
        this.types = activities.texts(0);
        this.minutes = mapped.minutes() == null ? null : activities.numbers(0);
        this.persons = mapped.person() == null ? null : activities.texts(1);
        this.startedBy = mapped.startedBy() == null ? null : activities.texts(2);
        this.read = read;
    }

    /**
     * With whom the activities were.
     *
     * @return for each accepted activity the portfolio's row of its customer, from 0; a copy
     */
    public int[] customers() {
        return customers.clone();
    }

    /**
     * When they were.
     *
     * @return for each accepted activity its day, counted from 1970-01-01; a copy
     */
    public long[] epochDays() {
        return epochDays.clone();
    }

    /**
     * What they were.
     *
     * @return for each accepted activity its type, null where that is not known; a copy
     */
    public @Nullable String[] types() {
        return types.clone();
    }

    /**
     * How long they took.
     *
     * @return for each accepted activity its minutes, from 0, NaN where they are not known; a copy; null where no column
     *     of minutes is mapped
     */
    public double @Nullable [] minutes() {
        return minutes == null ? null : minutes.clone();
    }

    /**
     * Who of us took part.
     *
     * @return for each accepted activity the person, null where that is not known; a copy; null where no column is mapped
     */
    public @Nullable String @Nullable [] persons() {
        return persons == null ? null : persons.clone();
    }

    /**
     * Who started them.
     *
     * @return for each accepted activity {@code us} or {@code customer}, null where that is not known; a copy; null where
     *     no column is mapped
     */
    public @Nullable String @Nullable [] startedBy() {
        return startedBy == null ? null : startedBy.clone();
    }

    /**
     * How many rows were read.
     *
     * @return accepted and rejected rows
     */
    public long read() {
        return read;
    }

    /**
     * How many rows were accepted.
     *
     * @return the length of the columns
     */
    public int accepted() {
        return customers.length;
    }

    /**
     * How many rows were rejected.
     *
     * @return rows read less rows accepted
     */
    public long rejected() {
        return read - customers.length;
    }

    @Override
    public String toString() {
        return read + " rows read, " + accepted() + " accepted, " + rejected() + " rejected";
    }
}
