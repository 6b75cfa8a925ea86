package dev.segmentation.needs;

import dev.segmentation.internal.Decimals;

/** Numbers in sentences, the same on every JDK. */
final class Numbers {
    private Numbers() {}

    static String shortest(double value) {
        return Double.isFinite(value) ? Decimals.shortest(value) : value > 0 ? "Infinity" : "-Infinity";
    }
}
