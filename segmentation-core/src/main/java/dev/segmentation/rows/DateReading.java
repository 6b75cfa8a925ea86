package dev.segmentation.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a date grammar makes of one text: a day, nothing (the text is blank: unknown), or a refusal.
 *
 * <p>Immutable. {@link #toString()} tells the kind only, since a day may be somebody's.
 *
 * @param value the day; null where the text is blank or refused
 * @param code {@link RejectCode#DATE} where the text is refused; else null
 */
public record DateReading(
        @Nullable LocalDate value, @Nullable RejectCode code) {
    static final DateReading BLANK = new DateReading(null, null);
    static final DateReading NO_DATE = new DateReading(null, RejectCode.DATE);

    /**
     * Whether the text was blank, so that the day is unknown.
     *
     * @return true for a text of blanks alone
     */
    public boolean isBlank() {
        return value == null && code == null;
    }

    @Override
    public String toString() {
        return code == null ? (value == null ? "unknown" : "a date") : code.code();
    }
}
