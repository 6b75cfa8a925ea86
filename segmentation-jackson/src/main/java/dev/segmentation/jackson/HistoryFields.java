package dev.segmentation.jackson;

import dev.segmentation.rows.DateGrammar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what the sections on orders and activities have in common: dates, windows, the day looked from. Stateless. */
final class HistoryFields {
    /** Four digits of a year, as the schema has it: no sign, and no 31st of February. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private HistoryFields() {}

    static OrdersSection.@Nullable Dates date(Fields in, ColumnReference.File file) {
        if (!in.isObject("date")) {
            String column = new ColumnFields(in, file).column("date");
            return column == null ? null : new OrdersSection.Dates(column, null);
        }
        Fields date = in.object("date");
        if (date == null) {
            return null;
        }
        date.allow("column", "pattern");
        String column = new ColumnFields(date, file).column("column");
        String pattern = date.has("pattern") ? date.text("pattern") : null;
        if (pattern != null) {
            date.make("pattern", () -> DateGrammar.of(pattern));
        }
        return column == null ? null : new OrdersSection.Dates(column, pattern);
    }

    static @Nullable LocalDate asOf(Fields in) {
        return day(in, "asOf");
    }

    static @Nullable LocalDate day(Fields in, String field) {
        String text = in.text(field);
        try {
            return text == null ? null : LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            in.problem(
                    field,
                    field + " must be a day as ISO 8601 writes it; got another text. Write for example 2017-12-31.");
            return null;
        }
    }

    static boolean isTrue(Fields one, String field) {
        Json.Flag flag = one.take(field, Json.Flag.class, "true");
        if (flag != null && !flag.value()) {
            one.problem(field, field + " must be true; got false. Leave the measure out instead.");
        }
        return flag != null && flag.value();
    }

    static @Nullable Period window(Fields one, String field) {
        String text = one.text(field);
        if (text == null) {
            return null;
        }
        Period period = null;
        try {
            period = text.startsWith("P") ? Period.parse(text) : null;
        } catch (DateTimeException e) {
            period = null; // reported below
        }
        boolean forward = period != null && !period.isZero() && !period.isNegative();
        if (!forward) {
            one.problem(
                    field,
                    field + " must be a period as ISO 8601 writes it, above zero; got another text."
                            + " Write for example P1Y, P6M or P90D.");
        }
        return forward ? period : null;
    }
}
