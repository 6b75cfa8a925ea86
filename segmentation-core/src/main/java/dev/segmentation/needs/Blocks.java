package dev.segmentation.needs;

/**
 * The same points once more, in blocks of columns: coordinate j of the points of a block lies together, so that the distances
 * of a whole block to a centre are worked out in loops without a branch, which the compiler turns into vector instructions.
 */
final class Blocks {
    static final int SIZE = 256;

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
        } else {
            firstTwo(at, centres[to], centres[to + 1], sums);
            j = 2;
        }
        for (; j < width; j += 2) {
            addTwo(at + j * SIZE, centres[to + j], centres[to + j + 1], sums);
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
