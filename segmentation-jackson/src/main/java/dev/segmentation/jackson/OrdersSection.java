package dev.segmentation.jackson;

import dev.segmentation.customer.Measure;
import java.time.LocalDate;
import java.time.Period;
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
     * @param window the window (as of the day - window, the day]; null where all orders count
     */
    public record Purchases(
            Measure measure, Kind of, @Nullable Period window) {}

    /** What can be made of a customer's orders. */
    public enum Kind {
        /** The sum of the amounts, in their unit; over one year, per year. */
        SUM("sum", true),
        /** The number of orders. */
        COUNT("count", true),
        /** Days since the last order. */
        DAYS_SINCE_LAST("daysSinceLast", false),
        /** Days since the first order. */
        TENURE_DAYS("tenureDays", false),
        /** 1 / (1 + coefficient of variation of the gaps between order days). */
        REGULARITY("regularity", true),
        /** The number of different products. */
        DISTINCT("distinct", true);

        private final String code;
        private final boolean windowed;

        Kind(String code, boolean windowed) {
            this.code = code;
            this.windowed = windowed;
        }

        /**
         * Its name in definitions.
         *
         * @return for example {@code daysSinceLast}
         */
        public String code() {
            return code;
        }

        /**
         * Whether it looks at a window of time.
         *
         * @return true if a definition gives it a period, false if it gives it {@code true}
         */
        public boolean isWindowed() {
            return windowed;
        }
    }
}
