package dev.segmentation.profile;

import java.util.Arrays;

/** The correction of Holm (1979, Scand. J. Statist. 6:65): simple, without chance, and weaker where questions go together. */
final class Holm {
    private Holm() {}

    static double[] corrected(double[] p) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (left, right) -> Double.compare(p[left], p[right]));
        double[] corrected = new double[p.length];
        double reached = 0;
        for (int rank = 0; rank < order.length; rank++) {
            reached = Math.max(reached, Math.min(1, p[order[rank]] * (p.length - rank)));
            corrected[order[rank]] = reached;
        }
        return corrected;
    }
}
