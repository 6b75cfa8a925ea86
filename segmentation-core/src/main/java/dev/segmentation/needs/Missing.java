package dev.segmentation.needs;

import java.util.Locale;

/**
 * What becomes of a customer some of whose answers are unknown. Unknown is never read as zero or as an average. The model is
 * learned from the customers with all answers either way.
 */
public enum Missing {
    /** Unassigned, and the reason names the answer. */
    UNASSIGNED,
    /**
     * Judged by the distances over the known answers, where at least half are known (J. K. Dixon, "Pattern recognition with
     * partly missing data", IEEE Trans. SMC 9, 1979); else unassigned.
     */
    PARTIAL;

    /**
     * The code used in definitions, for example {@code partial}.
     *
     * @return the name in lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
