package dev.segmentation.jackson;

import java.util.List;

/**
 * How the lines of a file look: what stood between the values of one that was recognised key by key, byte for byte. A line
 * in which the same stands between values has the same keys, each once, and the same blanks; nothing of that need be looked
 * at again. One shape is held, until so many lines in a row are none of it. For one thread.
 */
final class LineShape {
    static final int MOST_VALUES = 256;
    private static final int PATIENCE = 8;
    private static final LineField END = new LineField(LineField.Kind.OTHER, 0, "");

    private final FlatValues values;
    private LineStep[] steps = {};
    private int misses;

    LineShape(FlatValues values) {
        this.values = values;
    }

    /**
     * Reads a line that looks like the one that the shape was learnt from. Each value takes the place of the one before, so
     * that nothing has to be forgotten from line to line. Gives its end, or -1.
     */
    int read(byte[] bytes, int from) {
        return LineStep.read(steps, bytes, from);
    }

    /** A line was of this shape. */
    void met() {
        misses = 0;
    }

    /** A line was not; whether it is time for another shape. */
    boolean missed() {
        misses++;
        return steps.length == 0 || misses % PATIENCE == 0;
    }

    /**
     * Takes the shape of a line.
     *
     * @param bytes the line among others
     * @param places where the line begins, where each value begins and ends, and where the line ends
     * @param read what each value is
     */
    void learn(byte[] bytes, int[] places, List<LineField> read) {
        LineStep[] learnt = new LineStep[read.size() + 1];
        for (int i = 0; i < learnt.length; i++) {
            LineField field = i < read.size() ? read.get(i) : END;
            learnt[i] = new LineStep(bytes, places[2 * i], places[2 * i + 1], field, values);
        }
        steps = learnt;
    }
}
