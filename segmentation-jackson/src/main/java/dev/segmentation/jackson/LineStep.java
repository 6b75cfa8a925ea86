package dev.segmentation.jackson;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value of a {@link LineShape}: what stands before it, byte for byte, and how it mostly looks. A value that looks otherwise
 * is left to {@link FlatValues}. All that is done for nearly every value of a file is here, in methods small enough to become
 * one piece of machine code: divided otherwise, calls took a quarter of the time. For one thread.
 */
final class LineStep {
    private static final int NOT_RECOGNISED = FlatLine.NOT_RECOGNISED;
    private static final int TWO_WORDS = 2 * Long.BYTES;
    private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7};

    /** What stands before the value: its first and last eight bytes, and all of them. */
    private final int length;

    private final long head;
    private final long mask;
    private final long tail;
    private final long[] words;

    private final LineField field;
    private final LineField.Kind kind;
    private final FlatValues values;
    private final LineRow row;
    private final @Nullable LineText text;
    private final @Nullable SliceCache<LineRow.Level> levels;

    LineStep(byte[] bytes, int from, int to, LineField field, FlatValues values) {
        this.length = to - from;
        this.words = Words.of(bytes, from, to);
        this.head = words[0];
        this.mask = Words.mask(length);
        this.tail = length < Long.BYTES ? 0 : Words.at(bytes, to - Long.BYTES);
        this.field = field;
        this.kind = field.kind();
        this.values = values;
        this.row = values.row();
        this.text = switch (kind) {
            case ID, NAME, PARENT -> row.text(kind);
            default -> null;
        };
        this.levels = kind == LineField.Kind.LEVEL ? values.levels(field) : null;
    }

    /**
     * Reads all values of a line.
     *
     * @param steps the values in their order, and one that is none, before which stands what ends the line
     * @param bytes the line among others
     * @param from where it begins
     * @return where it ends, or -1
     */
    static int read(LineStep[] steps, byte[] bytes, int from) {
        int last = steps.length - 1;
        int i = from;
        for (int value = 0; value < last; value++) {
            LineStep step = steps[value];
            int start = step.behind(bytes, i);
            if (start < 0) {
                return NOT_RECOGNISED;
            }
            i = switch (step.kind) {
                case ID, NAME, PARENT -> step.text(bytes, start);
                case LEVEL -> step.level(bytes, start);
                case MEASURE -> step.number(bytes, start);
                case OTHER -> end(bytes, start);
                default -> NOT_RECOGNISED;
            };
            if (i < 0) {
                i = step.values.read(step.field, bytes, start);
                if (i < 0) {
                    return NOT_RECOGNISED;
                }
            }
        }
        return last < 0 ? NOT_RECOGNISED : steps[last].behind(bytes, i);
    }

    /** Where that which stands before the value ends, if it stands here; else -1. It has no 0, so it ends within the block. */
    private int behind(byte[] bytes, int from) {
        if ((Words.at(bytes, from) & mask) != head) {
            return NOT_RECOGNISED;
        }
        int to = from + length;
        boolean same = length <= Long.BYTES
                || (length <= TWO_WORDS
                        ? Words.at(bytes, to - Long.BYTES) == tail
                        : Words.stand(words, bytes, from, to));
        return same ? to : NOT_RECOGNISED;
    }

    /** Where a text ends of plain ASCII without escapes. */
    private static int end(byte[] bytes, int from) {
        int to = Words.special(bytes, from + 1);
        return bytes[from] == '"' && bytes[to] == '"' && to - from <= Limits.TEXT_CHARACTERS ? to + 1 : NOT_RECOGNISED;
    }

    private int text(byte[] bytes, int from) {
        int to = end(bytes, from);
        if (to > from + 2 && bytes[from + 1] > ' ') {
            Objects.requireNonNull(text).ascii(bytes, from + 1, to - 1);
            return to;
        }
        return NOT_RECOGNISED;
    }

    private int level(byte[] bytes, int from) {
        int to = end(bytes, from);
        if (to < 0) {
            return NOT_RECOGNISED;
        }
        LineRow.Level level = Objects.requireNonNull(levels).find(bytes, from + 1, to - 1);
        row.level(field, level);
        return level == null ? NOT_RECOGNISED : to;
    }

    /**
     * A number without a sign of fewer than eight digits before the point and behind it, which two words tell. Its digits make
     * less than 2^53, and that divided by a power of ten up to 10^22 is exact (Clinger 1990).
     */
    private int number(byte[] bytes, int from) {
        long word = Words.at(bytes, from);
        int count = Words.digits(word);
        if (count == 0 || count == Long.BYTES || (bytes[from] == '0' && count > 1)) {
            return NOT_RECOGNISED;
        }
        int to = from + count;
        double number = Words.number(word, count);
        if (bytes[to] == '.') {
            word = Words.at(bytes, to + 1);
            count = Words.digits(word);
            if (count == 0 || count == Long.BYTES) {
                return NOT_RECOGNISED;
            }
            number = (number * POWERS[count] + Words.number(word, count)) / POWERS[count];
            to += 1 + count;
        }
        row.measure(field, number);
        return (bytes[to] | ' ') == 'e' ? NOT_RECOGNISED : to;
    }
}
