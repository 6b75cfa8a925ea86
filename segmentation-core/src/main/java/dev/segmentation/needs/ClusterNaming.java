package dev.segmentation.needs;

import java.util.ArrayList;
import java.util.List;

/** Gives discovered segments their codes, in canonical order, and their names. */
final class ClusterNaming {
    /** The code of the only segment. */
    static final String ALL = "all";

    private ClusterNaming() {}

    static String code(int index, int k) {
        return k == 1 ? ALL : "need-" + (index + 1);
    }

    static List<Cluster> of(NeedSpace space, Clustering clustering) {
        List<String> names =
                space.measures().stream().map(scale -> scale.measure().name()).toList();
        List<Cluster> clusters = new ArrayList<>();
        for (int c = 0; c < clustering.k; c++) {
            List<Double> centre = new ArrayList<>();
            double[] standardised = new double[space.width()];
            for (int j = 0; j < space.width(); j++) {
                double at = clustering.centres[c * space.width() + j];
                centre.add(at);
                standardised[j] = space.measures().get(j).standardised(at);
            }
            double share = clustering.mass[c] / clustering.points.customers();
            clusters.add(new Cluster(
                    code(c, clustering.k),
                    clustering.k == 1 ? null : NeedNames.of(names, standardised),
                    centre,
                    share));
        }
        return clusters;
    }
}
