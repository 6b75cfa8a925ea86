package dev.segmentation.internal;

/**
 * Sums of values that lie in one bucket, so within one power of two: each is the bucket's lowest value plus a whole number of units
 * in the last place.
 *
 * @param low the bits of the bucket's lowest value
 * @param exponent the power of two that all sums are divided by
 */
record LadderStep(long low, int exponent) {
    /** {@return {@code sum}, with {@code count} values added whose bits exceed {@link #low} by {@code offsets} in all} */
    Sum addTo(Sum sum, int count, long offsets) {
        double lowest = Double.longBitsToDouble(low);
        int places = Math.max(Double.MIN_EXPONENT, Math.getExponent(lowest)) - 52;
        double unit = Math.scalb(1.0, places - exponent);
        return sum.addProduct(count, lowest * Math.scalb(1.0, -exponent)).addScaled(new Sum().add(offsets), unit);
    }

    double value(long offset) {
        return Double.longBitsToDouble(low + offset);
    }
}
