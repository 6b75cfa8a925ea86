package dev.segmentation.jackson;

import dev.segmentation.customer.Measure;
import dev.segmentation.rows.DateGrammar;
import dev.segmentation.rows.NumberGrammar;
import dev.segmentation.rows.SurveyMapping;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a definition reads the file of answers to a survey, and which of them count: plain data.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param file the file, a plain name; null where the program's arguments name it
 * @param customer the column of the customer's id
 * @param date the column of the date
 * @param more the columns that may be left out
 * @param counting which answers count
 * @param items what was asked, in the order of the definition; at least one
 * @param format how the file is written
 */
public record SurveysSection(
        @Nullable String file,
        String customer,
        OrdersSection.Dates date,
        More more,
        Counting counting,
        List<Question> items,
        FileFormat format) {
    /**
     * Copies the list.
     *
     * @param file the file, a plain name; null where the program's arguments name it
     * @param customer the column of the customer's id
     * @param date the column of the date
     * @param more the columns that may be left out
     * @param counting which answers count
     * @param items what was asked, in the order of the definition; at least one
     * @param format how the file is written
     */
    public SurveysSection {
        items = List.copyOf(items);
    }

    /**
     * The columns that may be left out.
     *
     * @param respondent the column of who answered, or null
     * @param weight the column of how much a respondent counts, or null where everybody counts 1
     * @param numbers how that column writes its numbers, by an example; null where that is to be inferred
     */
    public record More(
            @Nullable String respondent,
            @Nullable String weight,
            @Nullable String numbers) {}

    /**
     * Which answers count.
     *
     * @param within how long, or null for ever
     * @param atLeast of customers with at least so many respondents
     * @param asOf the day looked from; null where that of the orders or the program's arguments give it
     */
    public record Counting(
            @Nullable Period within, int atLeast, @Nullable LocalDate asOf) {}

    /**
     * One question: a measure of the customer, once the respondents' answers are combined.
     *
     * @param measure its name and unit
     * @param column the column of the answers
     * @param min the least answer that there is
     * @param max the largest answer that there is
     * @param numbers how the column writes its numbers, by an example; null where that is to be inferred
     */
    public record Question(
            Measure measure,
            String column,
            double min,
            double max,
            @Nullable String numbers) {}

    /**
     * The section as a mapping of rows.
     *
     * @return how to read the file, the format aside
     */
    public SurveyMapping mapping() {
        SurveyMapping mapping = SurveyMapping.of(customer, date.column());
        mapping = date.pattern() == null ? mapping : mapping.dates(DateGrammar.of(date.pattern()));
        mapping = more.respondent() == null ? mapping : mapping.respondent(more.respondent());
        if (more.weight() != null) {
            mapping = more.numbers() == null
                    ? mapping.weight(more.weight())
                    : mapping.weight(more.weight(), NumberGrammar.like(more.numbers()));
        }
        for (Question its : items) {
            NumberGrammar grammar = its.numbers() == null ? null : NumberGrammar.like(its.numbers());
            mapping = mapping.item(new SurveyMapping.Item(its.measure(), its.column(), its.min(), its.max(), grammar));
        }
        return mapping;
    }
}
