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
    private static final int TWO_WORDS = 2 * Long.BYTES;

    /** What stands before a value: its first and last eight bytes, and all of them; and what the value is. */
    static final class Step {
        private final int length;
        private final long head;
        private final long mask;
        private final long tail;
        private final long[] words;
        private final LineField field;

        Step(byte[] bytes, int from, int to, LineField field) {
            this.length = to - from;
            this.words = Words.of(bytes, from, to);
            this.head = words[0];
            this.mask = Words.mask(length);
            this.tail = length < Long.BYTES ? 0 : Words.at(bytes, to - Long.BYTES);
            this.field = field;
        }

        LineField field() {
            return field;
        }

        /** Where it ends, if it stands here; else -1. The 0 behind the last byte is in no shape, so nothing goes beyond. */
        int behind(byte[] bytes, int from) {
            if ((Words.at(bytes, from) & mask) != head) {
                return FlatLine.NOT_RECOGNISED;
            }
            int to = from + length;
            boolean same = length <= Long.BYTES
                    || (length <= TWO_WORDS
                            ? Words.at(bytes, to - Long.BYTES) == tail
                            : Words.stand(words, bytes, from, to));
            return same ? to : FlatLine.NOT_RECOGNISED;
        }
    }

    private Step[] steps = {};
    private int misses;

    /** The values in their order, and then one that is none: what stands behind the last. Empty where there is no shape yet. */
    Step[] steps() {
        return steps;
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
        Step[] learnt = new Step[read.size() + 1];
        for (int i = 0; i < learnt.length; i++) {
            LineField field = i < read.size() ? read.get(i) : END;
            learnt[i] = new Step(bytes, places[2 * i], places[2 * i + 1], field);
        }
        steps = learnt;
    }
}
