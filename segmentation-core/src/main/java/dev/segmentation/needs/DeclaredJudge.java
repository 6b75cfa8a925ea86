package dev.segmentation.needs;

import dev.segmentation.internal.Monotone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;

/**
 * Finds the dominant need among scores. Every decision comes down to whether one score leads another, or reaches the bound;
 * these turn at one exact value of each score, all others held, so that counterfactuals can be searched for.
 */
final class DeclaredJudge {
    private final DeclaredRule rule;
    private final DeclaredCodes codes;

    DeclaredJudge(DeclaredRule rule, DeclaredCodes codes) {
        this.rule = rule;
        this.codes = codes;
    }

    /** The code for values in the order of the needs, NaN for unknown; -1 where the evidence is refused. */
    int code(double[] values, double weight) {
        int top = top(values);
        if (top >= 0 && weight == 0) {
            return -1;
        } else if (top < 0 || !rule.isExpressed(rule.score(values[top]))) {
            return codes.unexpressed();
        }
        List<Integer> close = close(values, top, weight);
        if (close.isEmpty()) {
            return top;
        }
        return close.size() == 1 && rule.hasPairs() ? codes.pair(top, close.get(0)) : codes.mixed();
    }

    /** The most important need, of equally important ones the first; -1 where none is known. */
    int top(double[] values) {
        int top = -1;
        for (int j = 0; j < values.length; j++) {
            if (!Double.isNaN(values[j]) && (top < 0 || rule.score(values[j]) > rule.score(values[top]))) {
                top = j;
            }
        }
        return top;
    }

    /** The other needs that the most important one does not lead. */
    List<Integer> close(double[] values, int top, double weight) {
        List<Integer> close = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            if (j != top
                    && !Double.isNaN(values[j])
                    && !rule.leads(rule.score(values[top]), rule.score(values[j]), weight)) {
                close.add(j);
            }
        }
        return close;
    }

    /** The values of one need at which a decision turns, rising. */
    double[] cuts(double[] values, int need, double weight) {
        Set<Double> cuts = new TreeSet<>();
        cuts.add(0.0); // so that an unknown score is tried even where no other is known
        for (int j = 0; j < values.length; j++) {
            if (j != need && !Double.isNaN(values[j])) {
                double other = rule.score(values[j]);
                turn(cuts, value -> rule.leads(rule.score(value), other, weight));
                turn(cuts, value -> rule.leads(other, rule.score(value), weight));
                turn(cuts, value -> rule.score(value) > other);
                turn(cuts, value -> other > rule.score(value));
            }
        }
        turn(cuts, value -> rule.isExpressed(rule.score(value)));
        return cuts.stream().mapToDouble(cut -> cut).toArray();
    }

    private static void turn(Set<Double> cuts, DoublePredicate decision) {
        boolean before = decision.test(-Double.MAX_VALUE);
        double turn =
                Monotone.firstAtOrAbove(value -> decision.test(value) != before, -Double.MAX_VALUE, Double.MAX_VALUE);
        if (!Double.isNaN(turn)) {
            cuts.add(turn);
        }
    }
}
