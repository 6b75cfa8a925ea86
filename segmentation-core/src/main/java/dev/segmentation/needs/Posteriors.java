package dev.segmentation.needs;

import java.util.List;

/** How likely a customer belongs to each class, given the known answers. */
final class Posteriors {
    private static final double TINY = 1e-100;

    private final double[] shares;

    /** By item, then answer, then class. */
    private final double[][][] probabilities;

    Posteriors(List<LatentItem> items, List<LatentClass> classes) {
        this.shares = classes.stream().mapToDouble(LatentClass::share).toArray();
        this.probabilities = new double[items.size()][][];
        for (int j = 0; j < items.size(); j++) {
            probabilities[j] = new double[items.get(j).labels().size()][classes.size()];
            for (int answer = 0; answer < probabilities[j].length; answer++) {
                for (int c = 0; c < classes.size(); c++) {
                    probabilities[j][answer][c] =
                            classes.get(c).probabilities().get(j).get(answer);
                }
            }
        }
    }

    /** From the codes of the answers, -1 for unknown. Where no class can give them all, the shares themselves. */
    double[] of(int[] codes) {
        double[] joint = shares.clone();
        for (int j = 0; j < codes.length; j++) {
            if (codes[j] >= 0) {
                double most = 0;
                for (int c = 0; c < joint.length; c++) {
                    joint[c] *= probabilities[j][codes[j]][c];
                    most = Math.max(most, joint[c]);
                }
                if (most > 0 && most < TINY) {
                    for (int c = 0; c < joint.length; c++) {
                        joint[c] /= TINY;
                    }
                }
            }
        }
        double total = 0;
        for (double part : joint) {
            total += part;
        }
        for (int c = 0; c < joint.length; c++) {
            joint[c] = total > 0 ? joint[c] / total : shares[c];
        }
        return joint;
    }

    /** The likeliest class, of equally likely ones the first; -1 where nothing is known. */
    static int likeliest(double[] posteriors, int[] codes) {
        boolean known = false;
        for (int code : codes) {
            known |= code >= 0;
        }
        int best = 0;
        for (int c = 1; c < posteriors.length; c++) {
            best = posteriors[c] > posteriors[best] ? c : best;
        }
        return known ? best : -1;
    }

    /** What one answer multiplies the odds of one class against another by. */
    double odds(int item, int answer, int own, int other) {
        double likely = probabilities[item][answer][own];
        double less = probabilities[item][answer][other];
        return less > 0 ? likely / less : likely > 0 ? Double.MAX_VALUE : 1;
    }
}
