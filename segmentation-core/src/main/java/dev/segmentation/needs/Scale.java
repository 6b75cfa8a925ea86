package dev.segmentation.needs;

import java.util.Locale;

/** How measures are made comparable before distances are taken. */
public enum Scale {
    /** Minus the mean, divided by the sample standard deviation (n - 1). */
    ZSCORE,
    /** Minus the least value, divided by the range. */
    RANGE,
    /** As they are; sensible where all share one unit. */
    NONE;

    /**
     * The code used in definitions, for example {@code zscore}.
     *
     * @return the name in lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
