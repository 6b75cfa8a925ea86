package dev.segmentation.profile;

/** The points of a portfolio's rows for one attribute: codes, and a table of what each gives. */
final class RowPoints {
    private final Codes codes;
    private final double[][] tables;

    RowPoints(Codes codes, double[][] tables) {
        this.codes = codes;
        this.tables = tables;
    }

    /** Copies the codes of neighbouring rows, -1 for unknown. */
    interface Codes {
        void copy(int from, int length, int[] into);
    }

    /** Codes of a block of rows into {@code block}, then their points into {@code points}. */
    void fill(Block block, double[] points) {
        codes.copy(block.from, block.length, block.codes);
        if (block.strangers) {
            double[] table = tables[Standing.STRANGER.place()];
            for (int i = 0; i < block.length; i++) {
                points[i] = table[block.codes[i] + 1];
            }
        } else {
            for (int i = 0; i < block.length; i++) {
                points[i] = tables[block.standings[i]][block.codes[i] + 1];
            }
        }
    }

    /** Neighbouring rows, few enough to stay in the nearest cache. */
    static final class Block {
        static final int ROWS = 1024;

        final int[] codes = new int[ROWS];
        final byte[] standings = new byte[ROWS];
        int from;
        int length;
        boolean strangers;
    }
}
