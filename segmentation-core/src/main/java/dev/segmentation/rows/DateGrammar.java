package dev.segmentation.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How a column writes its dates: as ISO 8601, or by a declared pattern. Nothing is guessed: {@code 03/04/2020} is a day
 * in April or in March, and refused where no pattern says which.
 *
 * <p><b>The rules.</b> All of the text must fit, blanks around it aside; digits are ASCII; the day must exist, in the
 * years 1 to 9999: 31.02. is refused, not moved.
 * <ul>
 *   <li>ISO: {@code 2017-03-01}. A time behind it, after {@code T} or a space, only where it is midnight
 *       ({@code 2017-03-01T00:00:00}, as databases export days): a time of day is declared by a pattern, and an offset
 *       or {@code Z} is refused, since the day would depend on it.
 *   <li>A pattern: {@code yyyy} or {@code uuuu} four digits, {@code yy} two (2000 to 2099), {@code MM} and {@code dd}
 *       two, {@code M} and {@code d} one or two, {@code HH}, {@code H}, {@code mm}, {@code m}, {@code ss}, {@code s}
 *       likewise, {@code S} one digit of a fraction each; {@code T} stands for itself, as all that is no letter, and
 *       text in apostrophes. Year, month and day stand in it once. A time must be one, and then makes no difference.
 *       Names of months depend on a language and are not read.
 * </ul>
 * Immutable and safe for use by many threads. Reading never throws.
 *
 * <pre>{@code
 * DateGrammar.of("d.M.yyyy").parse("1.3.2017").value();       // 2017-03-01
 * DateGrammar.iso().parse("03/04/2020").code();               // DATE
 * }</pre>
 */
public final class DateGrammar {
    private static final DateGrammar ISO = new DateGrammar("yyyy-MM-dd", DatePattern.of("yyyy-MM-dd"), true);
    private static final int ISO_LENGTH = 10;
    private static final DatePattern[] ISO_TIMES = {
        DatePattern.part("HH:mm"), DatePattern.part("HH:mm:ss"), DatePattern.part("HH:mm:ss.S")
    };

    private final String pattern;
    private final DatePattern parsed;
    private final boolean iso;

    private DateGrammar(String pattern, DatePattern parsed, boolean iso) {
        this.pattern = pattern;
        this.parsed = parsed;
        this.iso = iso;
    }

    /**
     * Dates as ISO 8601 writes them.
     *
     * @return the grammar of columns whose dates are not declared
     */
    public static DateGrammar iso() {
        return ISO;
    }

    /**
     * Dates by a pattern.
     *
     * @param pattern as above, such as {@code dd.MM.yyyy} or {@code M/d/yyyy HH:mm}
     * @return the grammar
     * @throws IllegalArgumentException if the pattern has another letter, a field twice, no year, month or day, an open
     *     apostrophe, or a field of one or two digits right before another
     */
    public static DateGrammar of(String pattern) {
        return new DateGrammar(pattern, DatePattern.of(pattern), false);
    }

    /**
     * Reads a text.
     *
     * @param text any text
     * @return the day, unknown for a blank text, or the refusal; never null, never an exception
     */
    public DateReading parse(String text) {
        String trimmed = Blanks.trim(text);
        if (trimmed.isEmpty()) {
            return DateReading.BLANK;
        }
        int[] fields = parsed.match(iso ? day(trimmed) : trimmed);
        return fields == null ? DateReading.NO_DATE : day(fields);
    }

    /** The part of an ISO text that must be a day: without midnight, if it has that. */
    private static String day(String text) {
        if (text.length() <= ISO_LENGTH || (text.charAt(ISO_LENGTH) != 'T' && text.charAt(ISO_LENGTH) != ' ')) {
            return text;
        }
        String time = text.substring(ISO_LENGTH + 1).replaceFirst("\\.0{1,9}$", ".0");
        for (DatePattern midnight : ISO_TIMES) {
            int[] fields = midnight.match(time);
            if (fields != null && DatePattern.isMidnight(fields)) {
                return text.substring(0, ISO_LENGTH);
            }
        }
        return text;
    }

    private static DateReading day(int[] fields) {
        int year = fields[DatePattern.YEAR];
        int month = fields[DatePattern.MONTH];
        int day = fields[DatePattern.DAY];
        boolean exists = year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? new DateReading(LocalDate.of(year, month, day), null) : DateReading.NO_DATE;
    }

    /**
     * Reads a typed value, as workbooks and databases have it, by the same rules as text.
     *
     * @param value a local date and time
     * @return the day, or the refusal where the time is not midnight and no pattern with hours is declared
     */
    public DateReading read(LocalDateTime value) {
        boolean day = parsed.hasTime() || value.toLocalTime().equals(LocalTime.MIDNIGHT);
        int year = value.getYear();
        return day && year >= 1 && year <= 9999 ? new DateReading(value.toLocalDate(), null) : DateReading.NO_DATE;
    }

    /**
     * What to say of a text that this grammar refuses.
     *
     * @param subject what must be a date, as a rule the column's name
     * @param text the text that {@link #parse} refused
     * @return one or two sentences, with the shape of the text and never the text
     */
    public String refusal(String subject, String text) {
        boolean fits = parsed.match(iso ? day(Blanks.trim(text)) : Blanks.trim(text)) != null;
        String hint = fits
                ? "no day of the calendar."
                : "not written so. " + (iso ? "Declare" : "Declare another") + " \"pattern\", such as \"dd/MM/yyyy\".";
        return subject + " must be a day written as " + pattern + "; got " + Shape.of(text) + ", " + hint;
    }

    /**
     * The pattern.
     *
     * @return the pattern as declared, {@code yyyy-MM-dd} for ISO
     */
    public String pattern() {
        return pattern;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DateGrammar that && pattern.equals(that.pattern) && iso == that.iso;
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return "dates like " + pattern;
    }
}
