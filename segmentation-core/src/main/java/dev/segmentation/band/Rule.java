package dev.segmentation.band;

/** The ways to find cuts; each name is the one used in Java and in definitions. */
enum Rule {
    AT("at", false),
    QUANTILES("quantiles", false),
    TOP_SHARE("topShare", true),
    CUMULATIVE_SHARE("cumulativeShare", true),
    NATURAL_BREAKS("naturalBreaks", false);

    private final String code;
    private final boolean highestFirst;

    Rule(String code, boolean highestFirst) {
        this.code = code;
        this.highestFirst = highestFirst;
    }

    String code() {
        return code;
    }

    /** Whether labels are listed from the highest band, as the cuts are counted from the top. */
    boolean isHighestFirst() {
        return highestFirst;
    }
}
