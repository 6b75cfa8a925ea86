package dev.segmentation.plan;

import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was done with whom on which day: visits, calls, e-mails; perhaps how long it took, who of us took part, and who
 * started it. Dates are days without a zone.
 *
 * <p>Immutable and thread-safe: everything is copied once. What is worked out from it is the same bits for the same rows
 * in any order. A row that cannot be read is refused by its number, without its values; {@code toString} prints counts
 * alone.
 *
 * <pre>{@code
 * Activities done = Activities.of(diary, Entry::account, Entry::day, Entry::type)
 *     .minutes(Entry::minutes).persons(Entry::seller).startedBy(Entry::startedBy);
 * Portfolio today = done.asOf(LocalDate.of(2025, 12, 31))
 *     .with(VISITS, ActivityMeasure.count(Period.ofYears(1)).ofType("visit"))
 *     .on(portfolio);
 * }</pre>
 */
@CheckReturnValue
public sealed class Activities permits MappedActivities {
    private final ActivityColumns columns;

    Activities(ActivityColumns columns) {
        this.columns = columns;
    }

    /**
     * Activities from rows of any type.
     *
     * @param <T> the type of the rows
     * @param rows the rows, in any order
     * @param customer gives the id of the customer
     * @param day gives the day
     * @param type gives the type, for example {@code visit}; null or blank where it is not known
     * @return the activities, to which minutes, persons and who started them can be added
     * @throws NullPointerException if an argument, a row, an id or a day is null
     * @throws IllegalArgumentException if an id is blank
     */
    public static <T> MappedActivities<T> of(
            Collection<T> rows,
            Function<? super T, String> customer,
            Function<? super T, LocalDate> day,
            Function<? super T, ? extends @Nullable String> type) {
        List<T> copy = Checks.list(rows, "Activities.of rows");
        Checks.notNull(customer, "Activities.of customer");
        Checks.notNull(day, "Activities.of day");
        Checks.notNull(type, "Activities.of type");
        @Nullable String[] customers = new String[copy.size()];
        @Nullable LocalDate[] days = new LocalDate[copy.size()];
        @Nullable String[] types = new String[copy.size()];
        for (int row = 0; row < customers.length; row++) {
            customers[row] = customer.apply(copy.get(row));
            days[row] = day.apply(copy.get(row));
            types[row] = type.apply(copy.get(row));
        }
        return new MappedActivities<>(ActivityColumns.of(customers, ActivityColumns.epochDays(days), types), copy);
    }

    /**
     * Activities from columns, with days as numbers.
     *
     * @param customers the id of the customer, for each row
     * @param epochDays the day of each row, counted from 1970-01-01 as {@link LocalDate#toEpochDay} does
     * @param types the type of each row; null or blank where it is not known
     * @return the activities
     * @throws NullPointerException if an argument or an id is null
     * @throws IllegalArgumentException if the columns differ in length, or an id is blank
     */
    public static Activities of(String[] customers, int[] epochDays, @Nullable String[] types) {
        Checks.notNull(customers, "Activities.of customers");
        Checks.notNull(epochDays, "Activities.of epochDays");
        return new Activities(ActivityColumns.of(customers, epochDays, Checks.notNull(types, "Activities.of types")));
    }

    /**
     * The same activities, saying how long they took.
     *
     * @param minutes the minutes of each row, in the order of the rows given; NaN where they are not known
     * @return new activities
     * @throws NullPointerException if the array is null
     * @throws IllegalArgumentException if there are not as many as rows, or one is negative or infinite
     */
    public Activities minutes(double... minutes) {
        return new Activities(columns.withMinutes(Checks.notNull(minutes, "Activities.minutes")));
    }

    /**
     * The same activities, saying who of us took part.
     *
     * @param persons the person of each row, in the order of the rows given; null or blank where it is not known
     * @return new activities
     * @throws NullPointerException if the array is null
     * @throws IllegalArgumentException if there are not as many as rows
     */
    public Activities persons(@Nullable String... persons) {
        return new Activities(columns.withPersons(Checks.notNull(persons, "Activities.persons")));
    }

    /**
     * The same activities, saying who started them.
     *
     * @param startedBy who started each row, in the order of the rows given; null where it is not known
     * @return new activities
     * @throws NullPointerException if the array is null
     * @throws IllegalArgumentException if there are not as many as rows
     */
    public Activities startedBy(@Nullable StartedBy... startedBy) {
        return new Activities(columns.withStarters(Checks.notNull(startedBy, "Activities.startedBy")));
    }

    /**
     * The activities as they are known at the end of a day.
     *
     * @param day the day; later activities are ignored, and counted
     * @return the view from that day, which measures can be asked of
     * @throws NullPointerException if the day is null
     */
    public ActivitiesAsOf asOf(LocalDate day) {
        return ActivitiesAsOf.of(columns, Checks.notNull(day, "Activities.asOf day"));
    }

    /**
     * How many activities there are.
     *
     * @return the number of rows
     */
    public int size() {
        return columns.size();
    }

    /**
     * With how many different customers.
     *
     * @return the number of ids
     */
    public int customers() {
        return columns.ids().size();
    }

    final ActivityColumns columns() {
        return columns;
    }

    @Override
    public String toString() {
        return "Activities[" + size() + " with " + customers() + " " + Checks.plural(customers(), "customer")
                + (columns.minutes() == null ? "" : ", minutes")
                + (columns.persons() == null ? "" : ", persons")
                + (columns.hasStarters() ? ", who started them" : "") + "]";
    }
}
