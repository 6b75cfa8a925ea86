package dev.segmentation.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The points, from 0 to 100, that each answer to a question gives. Unknown gives none and is not counted: NaN. */
final class TraitPoints {
    /** What a question weighs whose answers are all alike. */
    private static final double EVEN = 1e-6;

    private final Trait trait;
    private final Map<List<String>, Integer> places = new HashMap<>();
    private final FitRules rules;
    private final double[][] points;
    private final double spread;
    private final double unseen;

    private TraitPoints(Trait trait, FitRules rules, double[][] points, double[] spreadAndUnseen) {
        this.trait = trait;
        this.rules = rules;
        this.points = points;
        this.spread = spreadAndUnseen[0];
        this.unseen = spreadAndUnseen[1];
        trait.answers().forEach(answer -> places.put(answer.value(), places.size()));
    }

    static TraitPoints of(Trait trait, Cohort cohort, FitRules rules) {
        return rules.score() == FitScore.SHARES ? shares(trait, cohort, rules) : logOdds(trait, cohort, rules);
    }

    private static TraitPoints shares(Trait trait, Cohort cohort, FitRules rules) {
        int answers = trait.answers().size();
        double[][] points = new double[Standing.COUNT][answers];
        for (Standing standing : Standing.values()) {
            for (int i = 0; i < answers; i++) {
                points[standing.place()][i] =
                        points(trait, i, rules, 100 * share(trait.answers().get(i), cohort, standing));
            }
        }
        return new TraitPoints(trait, rules, points, new double[] {1, 0});
    }

    /** (best with it + its share of all) / (best + 1). */
    private static double share(Answer answer, Cohort cohort, Standing standing) {
        double ofAll = (double) standing.all(answer) / standing.all(cohort);
        return (standing.best(answer) + ofAll) / (standing.best(cohort) + 1);
    }

    private static double points(Trait trait, int answer, FitRules rules, double points) {
        List<String> value = trait.answers().get(answer).value();
        if (value.isEmpty()) {
            return Double.NaN;
        }
        return rules.isWished(trait.question(), value) ? 100 : Math.max(0, Math.min(100, points));
    }

    private static TraitPoints logOdds(Trait trait, Cohort cohort, FitRules rules) {
        double least = 0;
        double most = 0;
        for (Answer answer : trait.answers()) {
            double odds = answer.isUnknown() ? 0 : logLift(answer, cohort, Standing.STRANGER);
            least = Math.min(least, odds);
            most = Math.max(most, odds);
        }
        double spread = most - least;
        double[][] points = new double[Standing.COUNT][trait.answers().size()];
        for (Standing standing : Standing.values()) {
            for (int i = 0; i < trait.answers().size(); i++) {
                double above = logLift(trait.answers().get(i), cohort, standing) - least;
                points[standing.place()][i] = points(trait, i, rules, spread > 0 ? 100 * (above / spread) : 50);
            }
        }
        double unseen = spread > 0 ? 100 * (-least / spread) : 50;
        return new TraitPoints(trait, rules, points, new double[] {spread > 0 ? spread : EVEN, unseen});
    }

    private static double logLift(Answer answer, Cohort cohort, Standing standing) {
        double ofAll = (double) standing.all(answer) / standing.all(cohort);
        if (ofAll == 0) {
            return 0;
        }
        int best = standing.best(cohort);
        int rest = standing.all(cohort) - best;
        double ofBest = (standing.best(answer) + ofAll) / (best + 1);
        double ofRest = (standing.all(answer) - standing.best(answer) + ofAll) / (rest + 1);
        return StrictMath.log(ofBest / ofRest);
    }

    Question question() {
        return trait.question();
    }

    /** How far apart the answers' points are before they are brought to 0 to 100; 1 for shares. */
    double spread() {
        return spread;
    }

    /** The points of a value that nobody had counts 0 of the best and 0 of all. */
    double of(List<String> value, Standing standing) {
        Integer place = places.get(value);
        if (place == null) {
            return rules.isWished(trait.question(), value) ? 100 : unseen;
        }
        return points[standing.place()][place];
    }

    /** The points of a band. */
    double of(int band, Standing standing) {
        return points[standing.place()][band];
    }
}
