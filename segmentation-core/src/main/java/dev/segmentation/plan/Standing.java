package dev.segmentation.plan;

import java.util.Locale;

/** Where a customer stands with a norm of activity. */
public enum Standing {
    /** The day on which it was due is past. */
    OVERDUE,
    /** It is due today or within the days looked ahead, or was never done, which is due now. */
    DUE,
    /** Nothing is due yet. */
    ON_TIME,
    /** There was more of it within the year than the norm has. */
    OVER_SERVED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * The code used in files.
     *
     * @return the name in lower case with hyphens, for example {@code over-served}
     */
    public String code() {
        return code;
    }
}
