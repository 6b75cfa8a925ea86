package dev.segmentation.profile;

/** Fit and confidence of many customers, in row order; handed about inside the package alone. */
final class FitColumns {
    private final double[] fit;
    private final double[] confidence;

    FitColumns(int rows) {
        this.fit = new double[rows];
        this.confidence = new double[rows];
    }

    /**
     * A block of one of the columns.
     *
     * @param values the whole column
     * @param from the first row of the block
     * @param length how many rows it has
     */
    @SuppressWarnings("ArrayRecordComponent") // a view that is written through, never compared
    record Slice(double[] values, int from, int length) {}

    Slice fitFrom(int from) {
        return new Slice(fit, from, Math.min(RowPoints.Block.ROWS, fit.length - from));
    }

    Slice confidenceFrom(int from) {
        return new Slice(confidence, from, Math.min(RowPoints.Block.ROWS, fit.length - from));
    }

    /** Turns known weights into shares of all; without any, there is no fit. */
    void finish(double total) {
        for (int row = 0; row < fit.length; row++) {
            fit[row] = confidence[row] > 0 ? fit[row] : Double.NaN;
            confidence[row] = total > 0 ? confidence[row] / total : 0;
        }
    }

    double[] fit() {
        return fit;
    }

    double[] confidence() {
        return confidence;
    }
}
