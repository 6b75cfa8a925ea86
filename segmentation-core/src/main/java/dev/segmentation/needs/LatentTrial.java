package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries one number of classes after the other, each with random streams of its own. */
final class LatentTrial {
    private final Patterns patterns;
    private final Search search;
    private final Tasks tasks;
    private final Map<Integer, LatentFit> found = new LinkedHashMap<>();
    private final List<Patterns> copies = new ArrayList<>();

    LatentTrial(Patterns patterns, Search search, Running running) {
        this.patterns = patterns;
        this.search = search;
        long each = (long) search.starts() + search.resamples() + (search.resamples() == 0 ? 0 : HowMany.COPIES);
        this.tasks = running.tasks(each * (search.to() - search.from() + 1));
        SplitMix64 random = new SplitMix64(search.seed()).child(0);
        for (int copy = 0; copy < HowMany.COPIES && search.resamples() > 0 && search.to() > 1; copy++) {
            copies.add(patterns.shuffled(random.child(copy)));
        }
    }

    LatentEvidence run() {
        List<LatentEvidence.Solution> table = new ArrayList<>();
        int most = Math.min(search.to(), patterns.size);
        for (int k = Math.min(search.from(), most); k <= most; k++) {
            table.add(solution(k));
        }
        HowMany.Recommendation recommended = HowMany.of(
                table.stream().map(LatentEvidence.Solution::candidate).toList(), search);
        if (!search.isGiven() && recommended.k() == 1 && !found.containsKey(1)) {
            table.add(0, solution(1));
        }
        Message reason = most < search.to()
                ? Message.of("needs.recommend.fewer", recommended.reason(), search.to(), most)
                : recommended.reason();
        tasks.finish();
        LatentFit chosen = of(search.isGiven() ? table.get(0).k() : recommended.k());
        return new LatentEvidence(recommended.k(), reason, table, chosen.warnings());
    }

    /** The classes found for a number that was tried. */
    LatentFit of(int k) {
        LatentFit fit = found.get(k);
        if (fit == null) {
            throw new IllegalStateException("A number of classes must have been tried; " + k + " was not.");
        }
        return fit;
    }

    private LatentEvidence.Solution solution(int k) {
        SplitMix64 random = new SplitMix64(search.seed()).child(k);
        int starts = k == 1 ? 1 : search.starts(); // one class has one solution
        LatentFit best = LatentFit.of(patterns, k, new Clustering.Starts(starts, random.child(0), tasks));
        found.put(k, best);
        List<Double> jaccard = List.of();
        double shuffled = Double.NaN;
        if (search.resamples() > 0 && k > 1) {
            jaccard = jaccard(best, random.child(1));
            shuffled = shuffled(k, random.child(2));
        } else if (k == 1) {
            jaccard = List.of(1.0);
            shuffled = best.logLikelihood; // what is independent stays so when it is shuffled
        }
        return new LatentEvidence.Solution(
                k,
                best.logLikelihood,
                best.freeParameters(),
                best.aic(),
                best.bic(),
                best.entropyR2(),
                k == 1 ? search.starts() : best.startsAtBest,
                best.smallestShare(),
                jaccard,
                shuffled);
    }

    private List<Double> jaccard(LatentFit best, SplitMix64 random) {
        Stability.Refit refit =
                (times, stream) -> LatentFit.quick(patterns.drawn(times), best.k, Stability.STARTS, stream)
                        .codes();
        double[] jaccard = Stability.jaccard(
                best.codes(),
                best.k,
                new Stability.Resampling(search.resamples(), patterns::draw, refit, random),
                tasks);
        return Arrays.stream(jaccard).boxed().toList();
    }

    private double shuffled(int k, SplitMix64 random) {
        List<Double> likelihoods = tasks.run(
                HowMany.COPIES,
                copy -> LatentFit.quick(copies.get(copy), k, Stability.STARTS, random.child(copy)).logLikelihood);
        return likelihoods.stream().mapToDouble(l -> l).max().orElse(Double.NaN);
    }
}
