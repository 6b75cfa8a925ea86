package dev.segmentation.needs;

/**
 * The nearest centre of points with at most eight coordinates, a block of points at a time, without a branch that depends on where
 * a point lies. Distances are sums of squares in the order of {@link Blocks}, and so the same bits: a missing coordinate adds 0,
 * and stands first where their number is odd.
 *
 * <p>Mutable, for one thread.
 */
final class Nearest {
    static final int WIDTH = 8;

    /** Row-major, padded to eight coordinates. */
    private final double[] x;

    private final double[] centres;
    private final int width;

    /** The nearest centre of each point of the block looked at last. */
    final int[] codes = new int[Blocks.SIZE];

    /** Its squared distance. */
    final double[] squared = new double[Blocks.SIZE];

    Nearest(double[] padded, int width, int k) {
        this.x = padded;
        this.width = width;
        this.centres = new double[width > WIDTH ? 0 : k * WIDTH];
    }

    static double[] padded(double[] rows, int width) {
        double[] padded = new double[rows.length / width * WIDTH];
        pad(rows, width, padded);
        return padded;
    }

    private static void pad(double[] rows, int width, double[] into) {
        for (int row = 0; row < rows.length / width; row++) {
            System.arraycopy(rows, row * width, into, row * WIDTH + width % 2, width);
        }
    }

    /** Takes the centres where they are now. */
    void among(double[] moved) {
        pad(moved, width, centres);
    }

    /** Squared distances are not negative, so their bits are in their order. */
    void find(int first, int count) {
        double[] c = centres;
        for (int p = 0, at = first * WIDTH; p < count; p++, at += WIDTH) {
            double x0 = x[at];
            double x1 = x[at + 1];
            double x2 = x[at + 2];
            double x3 = x[at + 3];
            double x4 = x[at + 4];
            double x5 = x[at + 5];
            double x6 = x[at + 6];
            double x7 = x[at + 7];
            long least = Long.MAX_VALUE;
            int nearest = 0;
            for (int code = 0, to = 0; to < c.length; code++, to += WIDTH) {
                double t0 = x0 - c[to];
                double t1 = x1 - c[to + 1];
                double t2 = x2 - c[to + 2];
                double t3 = x3 - c[to + 3];
                double t4 = x4 - c[to + 4];
                double t5 = x5 - c[to + 5];
                double t6 = x6 - c[to + 6];
                double t7 = x7 - c[to + 7];
                double sum = t0 * t0 + t1 * t1 + (t2 * t2 + t3 * t3) + (t4 * t4 + t5 * t5) + (t6 * t6 + t7 * t7);
                long bits = Double.doubleToRawLongBits(sum);
                nearest = bits < least ? code : nearest;
                least = Math.min(least, bits);
            }
            codes[p] = nearest;
            squared[p] = Double.longBitsToDouble(least);
        }
    }
}
