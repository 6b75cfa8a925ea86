package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The best of several starts of latent class analysis for one number of classes, in canonical order: by share, then by probabilities. */
final class LatentFit {
    /** A start stops where a cycle gains less than this part of the log-likelihood. */
    private static final double STOP = 1e-10;

    /** A start has reached the best within this part of it. */
    private static final double REACHED = 1e-6;

    /** Of starts this near the first counts, so that rounding never chooses. */
    private static final double SAME = 1e-9;

    private static final double LAST_STOP = 1e-14;
    private static final double QUICK_STOP = 1e-5;
    private static final double QUICK_LAST_STOP = 1e-8;
    private static final double OTHER_SHARES = 0.01;
    private static final double BOUNDARY = 1e-4;

    final Patterns patterns;
    final int k;
    final double[] parameters;
    final double logLikelihood;
    final int startsAtBest;
    private final boolean hasOtherShares;
    private final Em em;

    private LatentFit(Patterns patterns, int k, List<Squarem> starts, double lastStop) {
        this.patterns = patterns;
        this.k = k;
        this.em = new Em(patterns, k);
        Squarem best = best(starts);
        List<Squarem> atBest = starts.stream()
                .filter(start ->
                        start.logLikelihood() >= best.logLikelihood() - REACHED * Math.abs(best.logLikelihood()))
                .toList();
        this.startsAtBest = atBest.size();
        this.hasOtherShares = atBest.stream().anyMatch(start -> differ(start.parameters(), best.parameters()));
        Squarem last = new Squarem(em, best.parameters().clone()).climb(lastStop);
        this.logLikelihood = last.logLikelihood();
        this.parameters = ordered(last.parameters());
    }

    static LatentFit of(Patterns patterns, int k, Clustering.Starts starts) {
        List<Squarem> climbed = starts.tasks().run(starts.count(), start -> {
            Em em = new Em(patterns, k);
            return new Squarem(em, em.random(starts.random().child(start))).climb(STOP);
        });
        return new LatentFit(patterns, k, climbed, LAST_STOP);
    }

    /** Short climbs from several starts, of which only the best goes on. */
    static LatentFit quick(Patterns patterns, int k, int starts, SplitMix64 random) {
        List<Squarem> climbed = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            Em em = new Em(patterns, k);
            climbed.add(new Squarem(em, em.random(random.child(start))).climb(QUICK_STOP));
        }
        return new LatentFit(patterns, k, List.of(best(climbed)), QUICK_LAST_STOP);
    }

    private static Squarem best(List<Squarem> starts) {
        Squarem best = starts.get(0);
        for (Squarem start : starts) {
            best = start.logLikelihood() > best.logLikelihood() + SAME * Math.abs(best.logLikelihood()) ? start : best;
        }
        return best;
    }

    private boolean differ(double[] a, double[] b) {
        double[] one = Arrays.copyOf(a, k);
        double[] other = Arrays.copyOf(b, k);
        Arrays.sort(one);
        Arrays.sort(other);
        double most = 0;
        for (int c = 0; c < k; c++) {
            most = Math.max(most, Math.abs(one[c] - other[c]));
        }
        return most > OTHER_SHARES;
    }

    private double[] ordered(double[] unordered) {
        int[] order = RowOrder.of(k, (a, b) -> compare(unordered, a, b));
        double[] ordered = new double[unordered.length];
        for (int at = 0; at < unordered.length; at += k) {
            for (int c = 0; c < k; c++) {
                ordered[at + c] = unordered[at + order[c]];
            }
        }
        return ordered;
    }

    private int compare(double[] unordered, int a, int b) {
        int compared = Double.compare(unordered[b], unordered[a]);
        for (int at = k; compared == 0 && at < unordered.length; at += k) {
            compared = Double.compare(unordered[at + b], unordered[at + a]);
        }
        return compared;
    }

    int[] codes() {
        return em.codes(parameters);
    }

    double smallestShare() {
        return parameters[k - 1];
    }

    /** How many numbers are free: shares, and each item's probabilities, less one each. */
    int freeParameters() {
        return k - 1 + k * (patterns.cells() - patterns.items);
    }

    double aic() {
        return -2 * logLikelihood + 2 * freeParameters();
    }

    double bic() {
        return -2 * logLikelihood + freeParameters() * StrictMath.log(patterns.customers);
    }

    /** 1 minus the entropy of the posteriors over its largest possible value (Ramaswamy et al., Marketing Sci. 12, 1993). */
    double entropyR2() {
        double[] posteriors = em.posteriors(parameters);
        double entropy = 0;
        for (int at = 0; at < posteriors.length; at++) {
            double p = posteriors[at];
            entropy -= p > 0 ? patterns.weight[at / k] * p * StrictMath.log(p) : 0;
        }
        return k == 1 ? 1 : 1 - entropy / (patterns.customers * StrictMath.log(k));
    }

    /** Where the solution is not to be taken at its word. */
    List<Message> warnings() {
        List<Message> warnings = new ArrayList<>();
        double cells = 1;
        for (int levels : patterns.levels) {
            cells *= levels;
        }
        if (freeParameters() > cells - 1 && k > 1) {
            warnings.add(Message.of("needs.latent.cells", k, freeParameters(), (long) Math.min(cells - 1, 1e15)));
        }
        if (hasOtherShares) {
            warnings.add(Message.of("needs.latent.other-shares", k));
        }
        int atBoundary = 0;
        for (int at = k; at < parameters.length && k > 1; at++) {
            atBoundary += parameters[at] < BOUNDARY ? 1 : 0;
        }
        if (atBoundary > 0) {
            warnings.add(Message.of("needs.latent.boundary", k, atBoundary));
        }
        return warnings;
    }
}
