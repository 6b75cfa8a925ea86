package dev.segmentation.rows;

import dev.segmentation.internal.Decimals;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How many rows of a source may be rejected before the reading stops: a number, a share of all rows, or any number.
 *
 * <p>An option of one reading, for each file by itself, not a part of a mapping. Immutable; stepping over it is a
 * {@link ReadException.TooManyRejects} with the totals.
 *
 * <pre>{@code
 * mapping.read(source, rejects, RejectLimit.parse("5%"));    // at most 50 of 1,000 rows
 * }</pre>
 *
 * @param rows the most rejected rows, from 0; {@link Long#MAX_VALUE} for any number
 * @param percent the most rejected rows in per cent of those read, from 0 to 100
 */
public record RejectLimit(long rows, double percent) {
    /** Any number of rejected rows. */
    public static final RejectLimit NONE = new RejectLimit(Long.MAX_VALUE, 100);

    private static final Pattern ROWS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,9})? ?%");

    /**
     * Checks the numbers.
     *
     * @param rows the most rejected rows, from 0; {@link Long#MAX_VALUE} for any number
     * @param percent the most rejected rows in per cent of those read, from 0 to 100
     * @throws IllegalArgumentException if a number is out of its range
     */
    public RejectLimit {
        if (rows < 0) {
            throw new IllegalArgumentException("RejectLimit.rows must be at least 0; got " + rows + ".");
        }
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("RejectLimit.percent must be from 0 to 100; got " + percent + ".");
        }
    }

    /**
     * At most so many rejected rows.
     *
     * @param rows the most, from 0
     * @return the limit
     * @throws IllegalArgumentException if the number is negative
     */
    public static RejectLimit ofRows(long rows) {
        return new RejectLimit(rows, 100);
    }

    /**
     * At most such a share of rejected rows.
     *
     * @param percent the most in per cent of the rows read, from 0 to 100
     * @return the limit
     * @throws IllegalArgumentException if the share is not from 0 to 100
     */
    public static RejectLimit ofPercent(double percent) {
        return new RejectLimit(Long.MAX_VALUE, percent);
    }

    /**
     * The limit that a text states.
     *
     * @param text a whole number such as {@code 10}, or per cent such as {@code 5%} or {@code 0.5 %}
     * @return the limit
     * @throws IllegalArgumentException if the text is neither
     */
    public static RejectLimit parse(String text) {
        if (ROWS.matcher(text).matches()) {
            return ofRows(Long.parseLong(text));
        }
        if (PERCENT.matcher(text).matches()) {
            return ofPercent(Double.parseDouble(text.replace("%", "").strip()));
        }
        throw new IllegalArgumentException("RejectLimit.parse must be a whole number or per cent; got \"" + text
                + "\". Write for example 10 or 5%.");
    }

    /** The most rejected rows of so many: the share is taken of the decimal as it is written, and rounded down. */
    long most(long read) {
        BigDecimal share = new BigDecimal(Decimals.shortest(percent)).movePointLeft(2);
        return Math.min(rows, share.multiply(BigDecimal.valueOf(read)).longValue());
    }

    @Override
    public String toString() {
        if (rows == Long.MAX_VALUE) {
            return percent == 100 ? "any number of" : Decimals.shortest(percent) + "%";
        }
        return percent == 100 ? Long.toString(rows) : rows + " and " + Decimals.shortest(percent) + "%";
    }
}
