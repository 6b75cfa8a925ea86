package dev.segmentation.rows;

import org.jspecify.annotations.Nullable;

/**
 * What a number grammar makes of one text: a value, nothing (the text is blank: unknown), or a refusal.
 *
 * <p>Immutable. {@link #toString()} tells the kind only, since a value may be somebody's.
 *
 * @param value the number, finite and never -0.0; NaN where the text is blank or refused
 * @param code why the text is refused, {@link RejectCode#NUMBER} or {@link RejectCode#NUMBER_RANGE}; null where it is
 *     not
 */
public record NumberReading(double value, @Nullable RejectCode code) {
    static final NumberReading BLANK = new NumberReading(Double.NaN, null);
    static final NumberReading NO_NUMBER = new NumberReading(Double.NaN, RejectCode.NUMBER);
    static final NumberReading OUT_OF_RANGE = new NumberReading(Double.NaN, RejectCode.NUMBER_RANGE);

    /**
     * Whether there is a value.
     *
     * @return true where {@link #value()} is a number
     */
    public boolean isValue() {
        return !Double.isNaN(value);
    }

    /**
     * Whether the text was blank, so that the value is unknown.
     *
     * @return true for a text of blanks alone
     */
    public boolean isBlank() {
        return code == null && Double.isNaN(value);
    }

    @Override
    public String toString() {
        return code == null ? (isBlank() ? "unknown" : "a number") : code.code();
    }
}
