package dev.segmentation.profile;

import dev.segmentation.customer.Measure;
import java.util.Arrays;
import java.util.List;

/**
 * How to correct for everything that is tried.
 *
 * @param method by permutations or as Holm does
 * @param seed what random numbers start from
 * @param permutations how often the best are drawn anew
 */
record Testing(Correction.Method method, long seed, int permutations) {
    /** 1,999: so that a twentieth of all draws, the observed one among them, is a whole number. */
    static final Testing USUAL = new Testing(Correction.Method.PERMUTATION, 1, 1_999);

    Lesson lesson(Survey survey, Chosen chosen, Measure by) {
        Cohort cohort = chosen.cohort();
        List<Trait> untested = survey.traits(chosen.best());
        TestTables tables = TestTables.of(untested, cohort);
        var draws = new MaxStatistic.Draws(cohort.best(), permutations, seed);
        MaxStatistic chance = MaxStatistic.of(survey.codes(), tables, draws);
        double[] observed = tables.observed();
        double[] corrected = method == Correction.Method.HOLM
                ? Holm.corrected(observed)
                : Arrays.stream(observed).map(chance::corrected).toArray();
        Correction correction =
                new Correction(method, permutations, observed.length, chance.critical(Correction.LEVEL));
        return new Lesson(by, cohort, tables.corrected(corrected), correction);
    }

    @Override
    public String toString() {
        return (method == Correction.Method.HOLM ? ".holm()" : "")
                + (permutations == USUAL.permutations ? "" : ".permutations(" + permutations + ")")
                + (seed == USUAL.seed ? "" : ".seed(" + seed + ")");
    }
}
