package dev.segmentation.profile;

import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.List;

/** The customers to learn from, and which of them are the best. */
final class Chosen {
    private final Portfolio taught;
    private final boolean[] best;
    private final Cohort cohort;

    private Chosen(Portfolio taught, boolean[] best, Cohort cohort) {
        this.taught = taught;
        this.best = best;
        this.cohort = cohort;
    }

    static Chosen of(Portfolio taught, boolean[] best, int tied) {
        List<Long> fingerprints = new ArrayList<>();
        for (int row = 0; row < best.length; row++) {
            if (best[row]) {
                fingerprints.add(Cohort.fingerprint(taught.id(row)));
            }
        }
        return new Chosen(taught, best, new Cohort(best.length, fingerprints, tied));
    }

    Portfolio taught() {
        return taught;
    }

    /** Which rows of {@link #taught} are the best; not to be changed. */
    boolean[] best() {
        return best;
    }

    Cohort cohort() {
        return cohort;
    }
}
