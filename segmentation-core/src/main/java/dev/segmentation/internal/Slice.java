package dev.segmentation.internal;

/**
 * A stretch of an array that a selection works on.
 *
 * @param below how many values of the whole column lie below all of these
 * @param depth how often the column has been divided to get here; 0 is the caller's own array, which must not be modified
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record Slice(double[] values, int from, int to, int below, int depth) {
    int size() {
        return to - from;
    }
}
