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
    private static final int TWO_WORDS = 2 * Long.BYTES;

    /** What stands before a value, or behind the last one: its first and last eight bytes, and all of them. */
    private static final class Between {
        private final int length;
        private final long head;
        private final long mask;
        private final long tail;
        private final long[] words;

        Between(byte[] bytes, int from, int to) {
            this.length = to - from;
            this.words = Words.of(bytes, from, to);
            this.head = words[0];
            this.mask = Words.mask(length);
            this.tail = length < Long.BYTES ? 0 : Words.at(bytes, to - Long.BYTES);
        }

        /** What begins here ends behind a 0 at the latest, which is in no shape. */
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

    private LineField[] fields = {};
    private Between[] between = {};
    private int misses;

    /** How many values a line of the shape has; none before there is a shape. */
    int values() {
        return fields.length;
    }

    LineField field(int value) {
        return fields[value];
    }

    /** Where a value begins, or, after the last one, where the line ends; -1 where something else stands before it. */
    int behind(int value, byte[] bytes, int from) {
        return between[value].behind(bytes, from);
    }

    /** A line was of this shape. */
    void met() {
        misses = 0;
    }

    /** A line was not; whether it is time for another shape. */
    boolean missed() {
        misses++;
        return fields.length == 0 || misses % PATIENCE == 0;
    }

    /**
     * Takes the shape of a line.
     *
     * @param bytes the line among others
     * @param places where the line begins, where each value begins and ends, and where the line ends
     * @param read what each value is
     */
    void learn(byte[] bytes, int[] places, List<LineField> read) {
        Between[] learnt = new Between[read.size() + 1];
        for (int value = 0; value < learnt.length; value++) {
            learnt[value] = new Between(bytes, places[2 * value], places[2 * value + 1]);
        }
        between = learnt;
        fields = read.toArray(new LineField[0]);
    }
}
