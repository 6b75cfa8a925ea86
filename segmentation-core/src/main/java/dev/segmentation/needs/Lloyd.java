package dev.segmentation.needs;

import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;

/**
 * One start of k-means: k-means++, then Lloyd's steps (S. P. Lloyd, IEEE Trans. Inf. Theory 28, 1982) until nobody moves, then
 * single points moved while that lowers the inertia (the rule of J. A. Hartigan, M. A. Wong, Appl. Statistics 28, 1979), which
 * escapes optima that Lloyd's steps cannot leave. Where it ends everybody stands at the nearest centre.
 *
 * <p>Sums follow the points that move. A cluster that empties takes the point that lies furthest from its own centre, so that
 * none stays empty.
 */
final class Lloyd {
    private static final int MOST_STEPS = 300;
    private static final int MOST_PASSES = 100;
    private static final double GAIN = 1 - 1e-12;

    private final Points points;
    private final int k;
    private final int width;
    private final double[] centres;
    private final double[] sums;
    private final double[] mass;
    private final int[] codes;
    private final double[] squared;
    private final int[] movers = new int[Blocks.SIZE];
    private final Nearest nearest;

    private Lloyd(Points points, double[] centres) {
        this.points = points;
        this.width = points.width;
        this.k = centres.length / width;
        this.centres = centres;
        this.sums = new double[centres.length];
        this.mass = new double[k];
        this.codes = new int[points.size];
        this.squared = new double[points.size];
        this.nearest = new Nearest(points.padded, width, k);
        Arrays.fill(codes, -1);
    }

    /** Until Lloyd's steps move nobody. */
    static Lloyd start(Points points, int k, SplitMix64 random) {
        return stepped(points, k, MOST_STEPS, random);
    }

    /** So many of Lloyd's steps at most. */
    static Lloyd stepped(Points points, int k, int steps, SplitMix64 random) {
        Lloyd lloyd = new Lloyd(points, PlusPlus.seeds(points, k, random));
        int moved = 1;
        for (int step = 0; step < steps && moved > 0; step++) {
            moved = lloyd.assign() + lloyd.fillEmpty();
            lloyd.moveCentres();
        }
        return lloyd;
    }

    /** Until no single move lowers the inertia. */
    Lloyd improved() {
        int moved = 1;
        for (int pass = 0; pass < MOST_PASSES && moved > 0; pass++) {
            moved = moveSinglePoints();
        }
        return this;
    }

    /** The cluster of each point. */
    int[] codes() {
        return codes;
    }

    private int assign() {
        return width <= Nearest.WIDTH ? assignNarrow() : assignWide();
    }

    private int assignNarrow() {
        int moved = 0;
        nearest.among(centres);
        for (int b = 0; b < points.blocks.count(); b++) {
            nearest.find(b * Blocks.SIZE, points.blocks.size(b));
            moved += take(b, nearest.squared, nearest.codes);
        }
        return moved;
    }

    private int assignWide() {
        int moved = 0;
        double[] sums = new double[Blocks.SIZE];
        double[] least = nearest.squared;
        int[] codes = nearest.codes;
        for (int b = 0; b < points.blocks.count(); b++) {
            points.blocks.squared(b, centres, 0, least);
            Arrays.fill(codes, 0);
            for (int c = 1; c < k; c++) {
                points.blocks.squared(b, centres, c, sums);
                takeNearer(sums, least, codes, c);
            }
            moved += take(b, least, codes);
        }
        return moved;
    }

    private static void takeNearer(double[] sums, double[] least, int[] nearest, int code) {
        for (int p = 0; p < Blocks.SIZE; p++) {
            nearest[p] = sums[p] < least[p] ? code : nearest[p];
        }
        for (int p = 0; p < Blocks.SIZE; p++) {
            least[p] = Math.min(least[p], sums[p]);
        }
    }

    /** Lists who moves without a branch, which a processor would guess wrong, and then moves them. */
    private int take(int block, double[] least, int[] found) {
        int first = block * Blocks.SIZE;
        int size = points.blocks.size(block);
        System.arraycopy(least, 0, squared, first, size);
        int moved = 0;
        for (int p = 0; p < size; p++) {
            movers[moved] = p;
            moved += found[p] != codes[first + p] ? 1 : 0;
        }
        for (int i = 0; i < moved; i++) {
            move(first + movers[i], found[movers[i]]);
        }
        return moved;
    }

    private void move(int point, int to) {
        int from = codes[point];
        double weight = points.weight[point];
        int at = point * width;
        for (int j = 0; j < width; j++) {
            double part = weight * points.x[at + j];
            sums[to * width + j] += part;
            if (from >= 0) {
                sums[from * width + j] -= part;
            }
        }
        mass[to] += weight;
        if (from >= 0) {
            mass[from] -= weight;
        }
        codes[point] = to;
    }

    private int fillEmpty() {
        int filled = 0;
        for (int c = 0; c < k; c++) {
            if (mass[c] == 0) {
                int furthest = -1;
                double most = -1;
                for (int i = 0; i < codes.length; i++) {
                    double cost = points.weight[i] * squared[i];
                    if (cost > most && mass[codes[i]] > points.weight[i]) {
                        most = cost;
                        furthest = i;
                    }
                }
                move(furthest, c);
                squared[furthest] = 0;
                filled++;
            }
        }
        return filled;
    }

    private void moveCentres() {
        for (int c = 0; c < k; c++) {
            moveCentre(c);
        }
    }

    private void moveCentre(int c) {
        for (int j = c * width; j < (c + 1) * width; j++) {
            centres[j] = sums[j] / mass[c];
        }
    }

    private int moveSinglePoints() {
        int moved = 0;
        for (int i = 0; i < codes.length; i++) {
            int from = codes[i];
            double weight = points.weight[i];
            if (mass[from] > weight) {
                double saved = points.squared(i, centres, from) * mass[from] / (mass[from] - weight) * GAIN;
                int to = cheapest(i, from, saved);
                if (to != from) {
                    move(i, to);
                    moveCentre(from);
                    moveCentre(to);
                    moved++;
                }
            }
        }
        return moved;
    }

    private int cheapest(int point, int from, double saved) {
        double weight = points.weight[point];
        double least = saved;
        int to = from;
        for (int c = 0; c < k; c++) {
            double cost = points.squared(point, centres, c) * mass[c] / (mass[c] + weight);
            boolean cheaper = cost < least && c != from;
            least = cheaper ? cost : least;
            to = cheaper ? c : to;
        }
        return to;
    }

    /** Up to rounding. */
    double inertia() {
        double inertia = 0;
        for (int i = 0; i < codes.length; i++) {
            inertia += points.weight[i] * points.squared(i, centres, codes[i]);
        }
        return inertia;
    }
}
