package dev.segmentation.jackson;

import dev.segmentation.customer.Measure;
import dev.segmentation.plan.ActivityMeasure;
import dev.segmentation.rows.ActivityMapping;
import dev.segmentation.rows.DateGrammar;
import dev.segmentation.rows.NumberGrammar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a definition reads the file of activities, and what it makes of them: plain data.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param file the file, a plain name; null where the program's arguments name it
 * @param customer the column of the customer's id
 * @param date the column of the date
 * @param type the column of the type
 * @param more the columns that may be left out
 * @param asOf the day as of which measures are worked out; null where that of the orders or the program's arguments give it
 * @param measures what is made of the activities, in the order of the definition; perhaps nothing
 * @param format how the file is written
 */
public record ActivitiesSection(
        @Nullable String file,
        String customer,
        OrdersSection.Dates date,
        String type,
        More more,
        @Nullable LocalDate asOf,
        List<Effort> measures,
        FileFormat format) {
    /**
     * Copies the list.
     *
     * @param file the file, a plain name; null where the program's arguments name it
     * @param customer the column of the customer's id
     * @param date the column of the date
     * @param type the column of the type
     * @param more the columns that may be left out
     * @param asOf the day as of which measures are worked out; null where that of the orders or the program's arguments give it
     * @param measures what is made of the activities, in the order of the definition; perhaps nothing
     * @param format how the file is written
     */
    public ActivitiesSection {
        measures = List.copyOf(measures);
    }

    /**
     * The columns that may be left out.
     *
     * @param minutes how long it took, or null
     * @param person the column of who of us took part, or null
     * @param startedBy the column of who started it, or null
     */
    public record More(
            @Nullable Minutes minutes,
            @Nullable String person,
            @Nullable String startedBy) {}

    /**
     * A column of minutes.
     *
     * @param column the column's name
     * @param numbers how it writes them, by an example such as {@code 1 234,56}; null where that is to be inferred
     */
    public record Minutes(String column, @Nullable String numbers) {}

    /**
     * A measure made of the activities with a customer.
     *
     * @param measure its name and unit
     * @param of what is made
     */
    public record Effort(Measure measure, ActivityMeasure of) {}

    /**
     * The measure of all the time that is spent on a customer: the first that is made of minutes, of every type and
     * started by anybody.
     *
     * @return the measure, or empty if there is none
     */
    public Optional<Measure> time() {
        return measures.stream()
                .filter(effort -> effort.of().kind() == ActivityMeasure.Kind.MINUTES)
                .filter(effort -> effort.of().type() == null && effort.of().startedBy() == null)
                .map(Effort::measure)
                .findFirst();
    }

    /**
     * The section as a mapping of rows.
     *
     * @return how to read the file, the format aside
     */
    public ActivityMapping mapping() {
        ActivityMapping mapping = ActivityMapping.of(customer, date.column(), type);
        mapping = date.pattern() == null ? mapping : mapping.dates(DateGrammar.of(date.pattern()));
        Minutes its = more.minutes();
        if (its != null) {
            mapping = its.numbers() == null
                    ? mapping.minutes(its.column())
                    : mapping.minutes(its.column(), NumberGrammar.like(its.numbers()));
        }
        mapping = more.person() == null ? mapping : mapping.person(more.person());
        return more.startedBy() == null ? mapping : mapping.startedBy(more.startedBy());
    }
}
