package dev.segmentation.needs;

/**
 * The same points once more, in blocks of columns: coordinate j of the points of a block lies together, so that the distances
 * of a whole block to a centre are worked out in loops without a branch, which the compiler turns into vector instructions.
 */
final class Blocks {
    static final int SIZE = 256;

    private static final int EIGHT = 8;

    private final double[] x;
    private final int points;
    private final int width;

    private Blocks(double[] x, int points, int width) {
        this.x = x;
        this.points = points;
        this.width = width;
    }

    static Blocks of(double[] rows, int points, int width) {
        int count = (points + SIZE - 1) / SIZE;
        double[] x = new double[count * SIZE * width];
        for (int i = 0; i < points; i++) {
            int block = i / SIZE * width * SIZE + i % SIZE;
            for (int j = 0; j < width; j++) {
                x[block + j * SIZE] = rows[i * width + j];
            }
        }
        return new Blocks(x, points, width);
    }

    int count() {
        return (points + SIZE - 1) / SIZE;
    }

    /** How many points a block holds; only the last may hold fewer. */
    int size(int block) {
        return Math.min(SIZE, points - block * SIZE);
    }

    /** Squared distances of a block's points to a centre; what follows the last point is of no meaning. */
    void squared(int block, double[] centres, int centre, double[] sums) {
        int at = block * width * SIZE;
        int to = centre * width;
        int j = 0;
        if (width % 2 == 1) {
            first(at, centres[to], sums);
            j = 1;
        } else if (width >= EIGHT) {
            firstEight(at, centres, to, sums);
            j = EIGHT;
        } else {
            firstTwo(at, centres[to], centres[to + 1], sums);
            j = 2;
        }
        for (; j < width; j += 2) {
            addTwo(at + j * SIZE, centres[to + j], centres[to + j + 1], sums);
        }
    }

    /** The same sums in the same order as by twos, and so the same bits. */
    private void firstEight(int at, double[] centres, int to, double[] sums) {
        double[] column = x;
        double c0 = centres[to];
        double c1 = centres[to + 1];
        double c2 = centres[to + 2];
        double c3 = centres[to + 3];
        double c4 = centres[to + 4];
        double c5 = centres[to + 5];
        double c6 = centres[to + 6];
        double c7 = centres[to + 7];
        for (int p = 0; p < SIZE; p++) {
            double t0 = column[at + p] - c0;
            double t1 = column[at + SIZE + p] - c1;
            double t2 = column[at + 2 * SIZE + p] - c2;
            double t3 = column[at + 3 * SIZE + p] - c3;
            double t4 = column[at + 4 * SIZE + p] - c4;
            double t5 = column[at + 5 * SIZE + p] - c5;
            double t6 = column[at + 6 * SIZE + p] - c6;
            double t7 = column[at + 7 * SIZE + p] - c7;
            sums[p] = t0 * t0 + t1 * t1 + (t2 * t2 + t3 * t3) + (t4 * t4 + t5 * t5) + (t6 * t6 + t7 * t7);
        }
    }

    private void first(int at, double centre, double[] sums) {
        double[] column = x;
        for (int p = 0; p < SIZE; p++) {
            double t = column[at + p] - centre;
            sums[p] = t * t;
        }
    }

    private void firstTwo(int at, double centre, double second, double[] sums) {
        double[] column = x;
        for (int p = 0; p < SIZE; p++) {
            double t = column[at + p] - centre;
            double u = column[at + SIZE + p] - second;
            sums[p] = t * t + u * u;
        }
    }

    private void addTwo(int at, double centre, double second, double[] sums) {
        double[] column = x;
        for (int p = 0; p < SIZE; p++) {
            double t = column[at + p] - centre;
            double u = column[at + SIZE + p] - second;
            sums[p] += t * t + u * u;
        }
    }
}
