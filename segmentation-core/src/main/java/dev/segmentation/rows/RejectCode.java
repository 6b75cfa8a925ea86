package dev.segmentation.rows;

import java.util.Locale;

/**
 * Why a row is rejected. The codes are stable: a program may rely upon {@link #code()}, and none is ever renamed.
 *
 * <p>The list is that of the contract, section 4, and {@code started-by} for activities.
 */
public enum RejectCode {
    /** The customer's id is missing or blank. */
    BLANK_ID,
    /** Another row has the same id; every row that shares it is rejected. */
    DUPLICATE_ID,
    /** A text is not a number as the column writes numbers. */
    NUMBER,
    /** A number is too large or too small to be held. */
    NUMBER_RANGE,
    /** A text is not a date as the column writes dates, or no such day exists. */
    DATE,
    /** A stage is none of lead, prospect, customer, former. */
    STAGE,
    /** Bytes that are no character in the file's character set. */
    ENCODING,
    /** A quote is never closed, or text follows a closing quote. */
    QUOTE,
    /** The row has more or fewer cells than the header. */
    COLUMNS,
    /** A field, a record or a row of columns is beyond the limits. */
    TOO_LONG,
    /** An order of, an activity with, or an answer of a customer that the customers do not hold. */
    UNKNOWN_CUSTOMER,
    /** A cell that holds an error of Excel, such as {@code #DIV/0!}. */
    EXCEL_ERROR,
    /** An id that was mangled into a number by a spreadsheet, such as {@code 1,23E+09}. */
    FORMULA_ID,
    /** An amount whose currency has no rate, or is missing. */
    CURRENCY,
    /** Who started an activity is neither us nor the customer. */
    STARTED_BY;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * The code as it is written in {@code rejects.csv}.
     *
     * @return lower-case words joined by hyphens, such as {@code number-range}
     */
    public String code() {
        return code;
    }
}
