package dev.segmentation.examples.out;

/** A share as a bar: of blocks where the terminal can show them, else of number signs and dots. */
final class Bar {
    private final int width;
    private final char full;
    private final char empty;

    Bar(int width, boolean blocks) {
        this.width = width;
        this.full = blocks ? '\u2588' : '#';
        this.empty = blocks ? '\u2591' : '.';
    }

    /** A bar for a fraction; a share above zero shows at least one block, NaN shows none. */
    String of(double fraction) {
        long blocks = Math.round(fraction * width);
        if (fraction > 0 && blocks == 0) {
            blocks = 1;
        }
        int filled = (int) Math.max(0, Math.min(width, blocks));
        return String.valueOf(full).repeat(filled) + String.valueOf(empty).repeat(width - filled);
    }
}
