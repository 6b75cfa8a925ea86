package dev.segmentation.profile;

/** How the answer of a prospect is turned into points. */
public enum FitScore {
    /**
     * The share of the best that give the same answer, lightly shrunken: (best with it + its share of all) / (best + 1).
     * The default: with 5 to 15 best it does better than logarithms of lifts.
     */
    SHARES,
    /**
     * The logarithm of the shares' ratio, best to rest, both shrunken alike, from the question's least (0 points) to its
     * greatest (100), each question weighing as much as these are apart. For larger groups of best.
     */
    LOG_ODDS
}
