package dev.segmentation.jackson;

import dev.segmentation.customer.Measure;
import dev.segmentation.history.PurchaseMeasure;
import dev.segmentation.rows.DateGrammar;
import dev.segmentation.rows.NumberGrammar;
import dev.segmentation.rows.OrderMapping;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a definition reads the file of orders, and what it makes of them: plain data.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param file the file, a plain name; null where the program's arguments name it
 * @param customer the column of the customer's id
 * @param date the column of the date
 * @param amount the column of the amount
 * @param product the column of the product, or null where no measure needs it
 * @param asOf the day as of which measures are worked out, or null where the program's arguments give it
 * @param measures what is made of the orders, in the order of the definition
 * @param format how the file is written
 */
public record OrdersSection(
        @Nullable String file,
        String customer,
        Dates date,
        Amounts amount,
        @Nullable String product,
        @Nullable LocalDate asOf,
        List<Purchases> measures,
        FileFormat format) {
    /**
     * Copies the list.
     *
     * @param file the file, a plain name; null where the program's arguments name it
     * @param customer the column of the customer's id
     * @param date the column of the date
     * @param amount the column of the amount
     * @param product the column of the product, or null where no measure needs it
     * @param asOf the day as of which measures are worked out, or null where the program's arguments give it
     * @param measures what is made of the orders, in the order of the definition
     * @param format how the file is written
     */
    public OrdersSection {
        measures = List.copyOf(measures);
    }

    /**
     * A column of dates.
     *
     * @param column the column's name
     * @param pattern how it writes them, such as {@code dd.MM.yyyy}; null for ISO 8601
     */
    public record Dates(String column, @Nullable String pattern) {}

    /**
     * A column of amounts.
     *
     * @param column the column's name
     * @param unit their unit, for example {@code SEK}
     * @param numbers how it writes them, by an example such as {@code 1 234,56}; null where that is to be inferred
     */
    public record Amounts(
            String column, String unit, @Nullable String numbers) {}

    /**
     * A measure made of a customer's orders.
     *
     * @param measure its name and unit
     * @param of what is made
     */
    public record Purchases(Measure measure, PurchaseMeasure of) {}

    /**
     * The section as a mapping of rows.
     *
     * @return how to read the file, the format aside
     */
    public OrderMapping mapping() {
        OrderMapping mapping = OrderMapping.of(customer, date.column(), amount.column());
        mapping = date.pattern() == null ? mapping : mapping.dates(DateGrammar.of(date.pattern()));
        mapping = amount.numbers() == null ? mapping : mapping.amounts(NumberGrammar.like(amount.numbers()));
        return product == null ? mapping : mapping.product(product);
    }
}
