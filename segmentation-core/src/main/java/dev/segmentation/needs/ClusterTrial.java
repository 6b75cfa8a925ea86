package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries one number of segments after the other, each with random streams of its own. */
final class ClusterTrial {
    /** The copies are searched as often as the resamples are. */
    private static final int COPY_STARTS = Stability.STARTS;

    private final Points points;
    private final Search search;
    private final Tasks tasks;
    private final Silhouette silhouette;
    private final Map<Integer, Clustering> found = new LinkedHashMap<>();
    private final List<Points> copies = new ArrayList<>();

    ClusterTrial(Points points, Search search, Silhouette silhouette, Running running) {
        this.points = points;
        this.search = search;
        this.silhouette = silhouette;
        long each = (long) search.starts() + search.resamples() + (search.resamples() == 0 ? 0 : HowMany.COPIES);
        this.tasks = running.tasks(each * (search.to() - search.from() + 1));
        SplitMix64 random = new SplitMix64(search.seed()).child(0);
        for (int copy = 0; copy < HowMany.COPIES && search.resamples() > 0 && search.to() > 1; copy++) {
            copies.add(points.shuffled(random.child(copy)));
        }
    }

    ClusterEvidence run() {
        List<ClusterEvidence.Solution> table = new ArrayList<>();
        int most = Math.min(search.to(), points.size);
        for (int k = Math.min(search.from(), most); k <= most; k++) {
            table.add(solution(k));
        }
        HowMany.Recommendation recommended = HowMany.of(
                table.stream().map(ClusterEvidence.Solution::candidate).toList(), search);
        if (!search.isGiven() && recommended.k() == 1 && !found.containsKey(1)) {
            table.add(0, solution(1));
        }
        Message reason = most < search.to()
                ? Message.of("needs.recommend.fewer", recommended.reason(), search.to(), most)
                : recommended.reason();
        tasks.finish();
        return new ClusterEvidence(silhouette, recommended.k(), reason, table);
    }

    /** The segments found for a number that was tried. */
    Clustering of(int k) {
        return found.getOrDefault(k, Clustering.of(points, 1, new int[points.size]));
    }

    private ClusterEvidence.Solution solution(int k) {
        SplitMix64 random = new SplitMix64(search.seed()).child(k);
        Clustering best = Clustering.best(points, k, new Clustering.Starts(search.starts(), random.child(0), tasks));
        found.put(k, best);
        List<Double> jaccard = List.of();
        double shuffled = Double.NaN;
        if (search.resamples() > 0 && k > 1) {
            jaccard = jaccard(best, random.child(1));
            shuffled = shuffled(k, random.child(2));
        } else if (k == 1) {
            jaccard = List.of(1.0);
            shuffled = best.inertia; // shuffling one column by itself changes no distance from the common centre
        }
        return new ClusterEvidence.Solution(
                k, best.inertia, silhouette.of(best), best.smallestShare(), jaccard, shuffled);
    }

    private List<Double> jaccard(Clustering best, SplitMix64 random) {
        Stability.Refit refit = (times, stream) -> {
            Points drawn = points.drawn(times);
            return Clustering.codes(drawn, Math.min(best.k, drawn.size), Stability.STARTS, stream);
        };
        double[] jaccard = Stability.jaccard(
                best.codes, best.k, new Stability.Resampling(search.resamples(), points::draw, refit, random), tasks);
        return Arrays.stream(jaccard).boxed().toList();
    }

    private double shuffled(int k, SplitMix64 random) {
        List<Double> inertias = tasks.run(HowMany.COPIES, copy -> {
            Points shuffled = copies.get(copy);
            return Clustering.best(shuffled, Math.min(k, shuffled.size), COPY_STARTS, random.child(copy)).inertia;
        });
        return inertias.stream().mapToDouble(inertia -> inertia).min().orElse(Double.NaN);
    }
}
