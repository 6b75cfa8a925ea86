package dev.segmentation.jackson;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines that programs write: a flat object of known keys, texts without escapes, numbers without exponents. It
 * recognises, and judges nothing: whatever else a line holds, right or wrong, is left to {@link LineTree}, and so to
 * Jackson. A test holds the two against each other. Reading such lines takes a fraction of the time that a parser of all
 * of JSON takes (docs/benchmarks.md).
 *
 * <p>The byte behind the last one must be 0, which stands in no line of JSON, so that no step has to look for the end; and
 * {@link Words#SLACK} more. Each step takes where it begins and gives where it ends, or {@link #NOT_RECOGNISED}. For one
 * thread.
 */
final class FlatLine {
    static final int NOT_RECOGNISED = -1;

    private final LineFields fields;
    private final LineRow row;
    private final FlatValues values;
    private final LineShape shape;
    private long attempt;
    /** Whether the row holds what a line of the shape said, and nothing else. */
    private boolean steady;

    /** Where the line read last begins, where its values begin and end, and where it ends; and what they are. */
    private final int[] places = new int[2 * LineShape.MOST_VALUES + 2];

    private final List<LineField> read = new ArrayList<>();

    FlatLine(LineFields fields, LineRow row) {
        this.fields = fields;
        this.row = row;
        this.values = new FlatValues(fields, row);
        this.shape = new LineShape(values);
    }

    /**
     * Reads an object into the row.
     *
     * @param bytes the bytes
     * @param from where the line begins
     * @return where the object ends, or {@link #NOT_RECOGNISED}
     */
    int read(byte[] bytes, int from) {
        if (!steady) {
            row.clear();
        }
        int end = shape.read(bytes, from);
        steady = end >= 0;
        if (steady) {
            shape.met();
            return end;
        }
        end = byKeys(bytes, from);
        if (end >= 0 && shape.missed() && read.size() <= LineShape.MOST_VALUES) {
            places[2 * read.size() + 1] = end;
            shape.learn(bytes, places, read);
        }
        return end;
    }

    private int byKeys(byte[] bytes, int from) {
        attempt++;
        row.clear();
        read.clear();
        places[0] = from;
        int i = skip(bytes, from);
        if (bytes[i] != '{') {
            return NOT_RECOGNISED;
        }
        int before = -1;
        do {
            int field = fields.find(bytes, skip(bytes, i + 1), before);
            if (field < 0 || !fields.isFirst(field, attempt)) {
                return NOT_RECOGNISED;
            }
            int start = skip(bytes, fields.behind());
            i = values.read(fields.at(field), bytes, start);
            if (i < 0) {
                return NOT_RECOGNISED;
            }
            note(fields.at(field), start, i);
            i = skip(bytes, i);
            before = field;
        } while (bytes[i] == ',');
        return bytes[i] == '}' ? i + 1 : NOT_RECOGNISED;
    }

    private void note(LineField field, int start, int end) {
        read.add(field);
        if (read.size() <= LineShape.MOST_VALUES) {
            places[2 * read.size() - 1] = start;
            places[2 * read.size()] = end;
        }
    }

    static int skip(byte[] bytes, int from) {
        int i = from;
        while (bytes[i] <= ' ' && (bytes[i] == ' ' || bytes[i] == '\t')) { // most often the first comparison is all
            i++;
        }
        return i;
    }
}
