package dev.segmentation.jackson;

import dev.segmentation.customer.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines that programs write: a flat object of known keys, texts without escapes, numbers without exponents. It
 * recognises, and judges nothing: whatever else a line holds, right or wrong, is left to {@link LineTree}, and so to
 * Jackson. A test holds the two against each other. Reading such lines takes a fraction of the time that a parser of all
 * of JSON takes (docs/benchmarks.md).
 *
 * <p>The byte behind the last one must be 0, which stands in no line of JSON, so that no step has to look for the end. For
 * one thread.
 */
final class FlatLine {
    /** What {@link #read} answers where it does not recognise the line. */
    static final int NOT_RECOGNISED = -1;

    private static final char NO_CHARACTER = '\uFFFD'; // what decoding makes of bytes that are no UTF-8
    private static final int EXACT_DIGITS = 18;
    private static final long EXACT = 1L << 53;
    private static final double[] POWERS = powers();

    private final LineFields fields;
    private final LineRow row;
    private final SliceCache<String> texts = new SliceCache<>();
    private final SliceCache<Stage> stages = new SliceCache<>();
    private final SliceCache<LineRow.LabelSet> sets = new SliceCache<>();
    private byte[] bytes = new byte[1];
    private int at;
    private long attempt;
    private boolean ascii;

    FlatLine(LineFields fields, LineRow row) {
        this.fields = fields;
        this.row = row;
    }

    /** The powers of ten that are exact doubles. */
    private static double[] powers() {
        double[] powers = new double[EXACT_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /**
     * Reads an object into the row.
     *
     * @param buffer the bytes
     * @param from where the line begins
     * @return where the object ends, or {@link #NOT_RECOGNISED}
     */
    int read(byte[] buffer, int from) {
        attempt++;
        bytes = buffer;
        at = from;
        row.clear();
        if (!take('{')) {
            return NOT_RECOGNISED;
        }
        int before = -1;
        do {
            if (!take('"')) {
                return NOT_RECOGNISED;
            }
            int field = fields.find(bytes, at, before);
            if (field < 0 || !fields.isFirst(field, attempt)) {
                return NOT_RECOGNISED;
            }
            at += fields.keyLength(field) + 1;
            if (!take(':') || !value(fields.at(field))) {
                return NOT_RECOGNISED;
            }
            before = field;
        } while (take(','));
        return take('}') ? at : NOT_RECOGNISED;
    }

    /** Goes over blanks, and over the character if it stands there. */
    private boolean take(char wanted) {
        skip();
        if (bytes[at] != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void skip() {
        while (bytes[at] == ' ' || bytes[at] == '\t') {
            at++;
        }
    }

    private boolean value(LineField field) {
        skip();
        byte first = bytes[at];
        if (first == '"') {
            return text(field);
        }
        if (first == '[') {
            return field.kind() == LineField.Kind.LABELS && labels(field);
        }
        if (first == 'n') {
            return field.kind() != LineField.Kind.ID && takeWord("null");
        }
        if (first == 't' || first == 'f') {
            return field.kind() == LineField.Kind.OTHER && (takeWord("true") || takeWord("false"));
        }
        return (field.kind() == LineField.Kind.MEASURE || field.kind() == LineField.Kind.OTHER) && number(field);
    }

    private boolean takeWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) { // 0 behind the last byte ends this in time
                return false;
            }
        }
        at += word.length();
        return true;
    }

    private boolean text(LineField field) {
        int from = at + 1;
        int to = end(from);
        if (to < 0) {
            return false;
        }
        at = to + 1;
        return switch (field.kind()) {
            case ID, NAME, PARENT -> put(field, decode(from, to));
            case LEVEL -> put(field, kept(from, to));
            case STAGE -> stage(from, to);
            case OTHER -> ascii || decode(from, to) != null;
            default -> false;
        };
    }

    private boolean put(LineField field, @Nullable String text) {
        if (text == null) {
            return false;
        }
        row.text(field, text);
        return true;
    }

    private boolean stage(int from, int to) {
        Stage stage = stages.find(bytes, from, to);
        if (stage == null) {
            String text = decode(from, to);
            stage = text == null ? null : LineTree.stage(text);
            if (stage == null) {
                return false;
            }
            stages.put(bytes, from, to, stage);
        }
        row.stage(stage);
        return true;
    }

    private boolean labels(LineField field) {
        int from = at;
        TreeSet<String> labels = new TreeSet<>();
        at++;
        boolean empty = take(']');
        while (!empty) {
            if (!take('"')) {
                return false;
            }
            int start = at;
            int end = end(start);
            String label = end < 0 ? null : kept(start, end);
            if (label == null || label.isBlank()) {
                return false;
            }
            labels.add(label);
            at = end + 1;
            if (!take(',')) {
                empty = true;
                if (!take(']')) {
                    return false;
                }
            }
        }
        LineRow.LabelSet set = sets.find(bytes, from, at);
        if (set == null) {
            set = new LineRow.LabelSet(Collections.unmodifiableSortedSet(labels));
            sets.put(bytes, from, at, set);
        }
        row.labels(field, set);
        return true;
    }

    /** Where the text that begins here ends, or -1; notes whether it is ASCII. */
    private int end(int from) {
        int i = from;
        ascii = true;
        byte b = bytes[i];
        while (b != '"') {
            if (b < ' ') { // bytes from 0x80 on are negative
                if (b >= 0) {
                    return -1;
                }
                ascii = false;
            } else if (b == '\\') {
                return -1;
            }
            b = bytes[++i];
        }
        return i - from <= Limits.TEXT_CHARACTERS ? i : -1;
    }

    /** A text that many lines have. */
    private @Nullable String kept(int from, int to) {
        String known = texts.find(bytes, from, to);
        if (known == null) {
            known = decode(from, to);
            if (known != null) {
                texts.put(bytes, from, to, known);
            }
        }
        return known;
    }

    private @Nullable String decode(int from, int to) {
        if (ascii) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(NO_CHARACTER) < 0 ? text : null;
    }

    /** A number of digits, perhaps with a point; exact, since 2^53 and 10^22 at most are divided (Clinger 1990). */
    private boolean number(LineField field) {
        int from = at;
        int i = bytes[at] == '-' ? at + 1 : at;
        int whole = i;
        long digits = 0;
        while (bytes[i] >= '0' && bytes[i] <= '9') {
            digits = 10 * digits + (bytes[i++] - '0');
        }
        int wholeDigits = i - whole;
        int decimals = 0;
        if (bytes[i] == '.') {
            int point = i++;
            while (bytes[i] >= '0' && bytes[i] <= '9') {
                digits = 10 * digits + (bytes[i++] - '0');
            }
            decimals = i - point - 1;
            if (decimals == 0) {
                return false;
            }
        }
        at = i;
        if (wholeDigits == 0
                || (wholeDigits > 1 && bytes[whole] == '0')
                || i - from > Limits.NUMBER_CHARACTERS
                || bytes[i] == 'e'
                || bytes[i] == 'E') {
            return false;
        }
        if (field.kind() == LineField.Kind.MEASURE) {
            boolean exact = wholeDigits + decimals <= EXACT_DIGITS && digits <= EXACT;
            row.measure(field, exact ? signed(from, digits / POWERS[decimals]) : parsed(from, i));
        }
        return true;
    }

    private double signed(int from, double magnitude) {
        return bytes[from] == '-' ? 0.0 - magnitude : magnitude;
    }

    private double parsed(int from, int to) {
        return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)) + 0.0;
    }
}
