package dev.segmentation;

import java.util.Locale;

/** What makes an assignment special beside its segment. */
public enum Mark {
    /** A former customer, judged by what it could buy again. */
    WIN_BACK,
    /** A customer with too short a history to judge its loyalty. */
    NEW,
    /** Raised by a stated rule above the band that its value gives. */
    LIFTED,
    /** Judged by an estimate, not by a known value. */
    ESTIMATED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * The code used in files and message keys, for example {@code win-back}.
     *
     * @return the name in lower case with hyphens
     */
    public String code() {
        return code;
    }
}
