package dev.segmentation.plan;

import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@link Activities} that still know the rows they were read from, so that more can be read from these.
 *
 * <p>Immutable and thread-safe, as long as the rows are.
 *
 * <pre>{@code
 * Activities.of(diary, Entry::account, Entry::day, Entry::type).minutes(Entry::minutes)
 * }</pre>
 *
 * @param <T> the type of the rows
 */
@CheckReturnValue
public final class MappedActivities<T> extends Activities {
    private final List<T> rows;

    MappedActivities(ActivityColumns columns, List<T> rows) {
        super(columns);
        this.rows = rows;
    }

    /**
     * The same activities, saying how long they took.
     *
     * @param minutes gives the minutes of a row; null or NaN where they are not known
     * @return new activities
     * @throws NullPointerException if the function is null
     * @throws IllegalArgumentException if one is negative or infinite
     */
    public MappedActivities<T> minutes(Function<? super T, ? extends @Nullable Number> minutes) {
        Checks.notNull(minutes, "Activities.minutes function");
        double[] values = new double[rows.size()];
        for (int row = 0; row < values.length; row++) {
            Number value = minutes.apply(rows.get(row));
            values[row] = value == null ? Double.NaN : value.doubleValue();
        }
        return new MappedActivities<>(columns().withMinutes(values), rows);
    }

    /**
     * The same activities, saying who of us took part.
     *
     * @param person gives the person of a row; null or blank where it is not known
     * @return new activities
     * @throws NullPointerException if the function is null
     */
    public MappedActivities<T> persons(Function<? super T, ? extends @Nullable String> person) {
        Checks.notNull(person, "Activities.persons function");
        @Nullable String[] values = new String[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = person.apply(rows.get(row));
        }
        return new MappedActivities<>(columns().withPersons(values), rows);
    }

    /**
     * The same activities, saying who started them.
     *
     * @param startedBy gives who started a row; null where it is not known
     * @return new activities
     * @throws NullPointerException if the function is null
     */
    public MappedActivities<T> startedBy(Function<? super T, ? extends @Nullable StartedBy> startedBy) {
        Checks.notNull(startedBy, "Activities.startedBy function");
        @Nullable StartedBy[] values = new StartedBy[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = startedBy.apply(rows.get(row));
        }
        return new MappedActivities<>(columns().withStarters(values), rows);
    }
}
