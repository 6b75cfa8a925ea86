package dev.segmentation;

/** Checks and copies the codes that a model gave the rows of a portfolio. */
final class SegmentCodes {
    private SegmentCodes() {}

    /** Unassigned, -1 in what is given, becomes the place after the model's segments. */
    static int[] copied(int[] codes, int customers, SegmentModel model) {
        int last = model.segments().size();
        if (codes.length != customers) {
            throw new IllegalArgumentException("Segmentation.of codes must be one for each of the " + customers
                    + " customers; got " + codes.length + ".");
        }
        int[] copy = new int[codes.length];
        for (int row = 0; row < copy.length; row++) {
            if (codes[row] < -1 || codes[row] >= last) {
                throw new IllegalArgumentException("Segmentation.of codes must be from -1 to " + (last - 1) + "; got "
                        + codes[row] + " in row " + row + ".");
            }
            copy[row] = codes[row] < 0 ? last : codes[row];
        }
        return copy;
    }
}
