package dev.segmentation.needs;

/**
 * Takes two steps of EM, then a longer one in the direction that they show, and keeps it where it helps: the same optimum in
 * far fewer steps (R. Varadhan, C. Roland, Scand. J. Statist. 35, 2008, scheme S3). The likelihood never falls.
 */
final class Squarem {
    private static final int MOST_CYCLES = 20_000;

    /** So small a part stands still: from 0 nothing returns. */
    private static final double LEAST = 1e-12;

    private final Em em;
    private double[] parameters;
    private double[] first;
    private double[] second;
    private double logLikelihood = Double.NEGATIVE_INFINITY;

    Squarem(Em em, double[] start) {
        this.em = em;
        this.parameters = start;
        this.first = new double[start.length];
        this.second = new double[start.length];
    }

    double[] parameters() {
        return parameters;
    }

    double logLikelihood() {
        return logLikelihood;
    }

    /** Goes on until a cycle gains less than a part of the log-likelihood. */
    Squarem climb(double relativeGain) {
        for (int cycle = 0; cycle < MOST_CYCLES; cycle++) {
            double before = em.step(parameters, first);
            double after = em.step(first, second);
            double[] far = extrapolated();
            double reached = after;
            if (far.length > 0) {
                reached = em.step(far, parameters);
            }
            if (far.length == 0 || !(reached >= after)) {
                reached = em.step(second, parameters);
            }
            logLikelihood = reached;
            if (reached - before <= relativeGain * Math.abs(reached)) {
                break;
            }
        }
        logLikelihood = em.step(parameters, first);
        return this;
    }

    /** A longer step; empty where it would be no longer. */
    private double[] extrapolated() {
        double rr = 0;
        double vv = 0;
        for (int i = 0; i < parameters.length; i++) {
            double r = first[i] - parameters[i];
            double v = second[i] - first[i] - r;
            rr += r * r;
            vv += v * v;
        }
        double length = vv > 0 ? Math.sqrt(rr / vv) : 1;
        double[] far = new double[parameters.length];
        for (int tries = 0; tries < 4 && length > 1.01; tries++) {
            if (fill(far, length)) {
                return far;
            }
            length = (length + 1) / 2;
        }
        return new double[0];
    }

    /** Whether all probabilities stay within bounds. */
    private boolean fill(double[] far, double length) {
        boolean inside = true;
        for (int i = 0; i < far.length; i++) {
            double r = first[i] - parameters[i];
            double v = second[i] - first[i] - r;
            far[i] = parameters[i] + 2 * length * r + length * length * v;
            if (second[i] < LEAST) {
                far[i] = second[i];
            }
            inside &= far[i] >= 0 && far[i] <= 1 + 1e-9;
        }
        return inside;
    }
}
