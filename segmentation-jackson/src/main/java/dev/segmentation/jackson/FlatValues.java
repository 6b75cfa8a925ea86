package dev.segmentation.jackson;

import dev.segmentation.customer.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values that programs write into the row: texts without escapes, numbers without exponents, lists of texts, true,
 * false and null. Recognises, and judges nothing, as {@link FlatLine} does, on the same terms: a 0 behind the last byte and
 * {@link Words#SLACK} more. For one thread.
 */
final class FlatValues {
    private static final int NOT_RECOGNISED = FlatLine.NOT_RECOGNISED;
    private static final char NO_CHARACTER = '\uFFFD'; // what decoding makes of bytes that are no UTF-8
    /** First bytes of U+00C0 to U+07FF, among which there is no white space. */
    private static final int SHOWN = 0xC3;

    private static final int PERHAPS_BLANK = 0xE0;
    private static final int EXACT_DIGITS = 18;
    private static final long EXACT = 1L << 53;
    private static final double[] POWERS = powers();

    private final LineRow row;
    private final SliceCache<String> texts = new SliceCache<>();
    private final List<SliceCache<LineRow.Level>> levels;
    private final SliceCache<Stage> stages = new SliceCache<>();
    private final SliceCache<LineRow.LabelSet> sets = new SliceCache<>();
    private boolean ascii;
    /** What the digits met last make without their point, and where that is or would be. */
    private long digits;

    private int point;

    FlatValues(LineFields fields, LineRow row) {
        this.row = row;
        this.levels = Stream.generate(SliceCache<LineRow.Level>::new)
                .limit(fields.count(LineField.Kind.LEVEL))
                .toList();
    }

    LineRow row() {
        return row;
    }

    /** The labels met so far of a level. */
    SliceCache<LineRow.Level> levels(LineField field) {
        return levels.get(field.slot());
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
     * Reads a value into the row.
     *
     * @param field what it is
     * @param bytes the bytes
     * @param from where it begins
     * @return where it ends, or {@link FlatLine#NOT_RECOGNISED}
     */
    int read(LineField field, byte[] bytes, int from) {
        LineField.Kind kind = field.kind();
        byte first = bytes[from];
        if (first == '"') {
            return text(field, bytes, from + 1);
        }
        if (first == '[') {
            return kind == LineField.Kind.LABELS ? labels(field, bytes, from) : NOT_RECOGNISED;
        }
        if (first == 'n') {
            row.forget(field);
            return kind == LineField.Kind.ID ? NOT_RECOGNISED : word("null", bytes, from);
        }
        if (kind == LineField.Kind.MEASURE) {
            return number(field, bytes, from);
        }
        if (kind != LineField.Kind.OTHER) {
            return NOT_RECOGNISED;
        }
        return first == 't' || first == 'f'
                ? word(first == 't' ? "true" : "false", bytes, from)
                : number(field, bytes, from);
    }

    private static int word(String word, byte[] bytes, int from) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) { // 0 behind the last byte ends this in time
                return NOT_RECOGNISED;
            }
        }
        return from + word.length();
    }

    private int text(LineField field, byte[] bytes, int from) {
        int to = end(bytes, from);
        if (to < 0) {
            return NOT_RECOGNISED;
        }
        boolean recognised = switch (field.kind()) {
            case ID, NAME, PARENT -> put(field, bytes, from, to);
            case LEVEL -> level(field, bytes, from, to);
            case STAGE -> stage(bytes, from, to);
            case OTHER -> ascii || decode(bytes, from, to) != null;
            default -> false;
        };
        return recognised ? to + 1 : NOT_RECOGNISED;
    }

    private boolean put(LineField field, byte[] bytes, int from, int to) {
        if (ascii && from < to && bytes[from] > ' ') {
            row.text(field.kind()).ascii(bytes, from, to);
            return true;
        }
        int first = bytes[from] & 0xFF;
        if (from < to && !ascii && (first < 0x80 ? first > ' ' : first >= SHOWN && first < PERHAPS_BLANK)) {
            row.text(field.kind()).utf8(bytes, from, to);
            return Utf8.isWellFormed(bytes, from, to);
        }
        String text = decode(bytes, from, to);
        if (text != null) {
            row.text(field, text);
        }
        return text != null;
    }

    private boolean level(LineField field, byte[] bytes, int from, int to) {
        SliceCache<LineRow.Level> seen = levels.get(field.slot());
        LineRow.Level level = seen.find(bytes, from, to);
        if (level == null) {
            String text = decode(bytes, from, to);
            if (text == null || text.isBlank()) {
                row.forget(field);
                return text != null;
            }
            level = new LineRow.Level(text);
            seen.put(bytes, from, to, level);
        }
        row.level(field, level);
        return true;
    }

    private boolean stage(byte[] bytes, int from, int to) {
        Stage stage = stages.find(bytes, from, to);
        if (stage == null) {
            String text = decode(bytes, from, to);
            stage = text == null ? null : LineTree.stage(text);
            if (stage == null) {
                return false;
            }
            stages.put(bytes, from, to, stage);
        }
        row.stage(stage);
        return true;
    }

    private int labels(LineField field, byte[] bytes, int from) {
        TreeSet<String> labels = new TreeSet<>();
        int i = FlatLine.skip(bytes, from + 1);
        while (bytes[i] == '"') {
            int to = end(bytes, i + 1);
            String label = to < 0 ? null : kept(bytes, i + 1, to);
            if (label == null || label.isBlank()) {
                return NOT_RECOGNISED;
            }
            labels.add(label);
            i = FlatLine.skip(bytes, to + 1);
            if (bytes[i] != ',') {
                break;
            }
            i = FlatLine.skip(bytes, i + 1);
            if (bytes[i] != '"') {
                return NOT_RECOGNISED;
            }
        }
        if (bytes[i] != ']') {
            return NOT_RECOGNISED;
        }
        LineRow.LabelSet set = sets.find(bytes, from, i);
        if (set == null) {
            set = new LineRow.LabelSet(Collections.unmodifiableSortedSet(labels));
            sets.put(bytes, from, i, set);
        }
        row.labels(field, set);
        return i + 1;
    }

    /** Where the text that begins here ends; notes whether it is ASCII. */
    private int end(byte[] bytes, int from) {
        int to = Words.special(bytes, from);
        ascii = bytes[to] == '"';
        if (!ascii) {
            to = endOfOthers(bytes, to);
        }
        return to - from <= Limits.TEXT_CHARACTERS ? to : NOT_RECOGNISED;
    }

    private static int endOfOthers(byte[] bytes, int special) {
        int i = special;
        while (bytes[i] != '"') {
            if (bytes[i] >= 0) {
                return NOT_RECOGNISED; // an escape, or a control character
            }
            i = Words.special(bytes, i + 1);
        }
        return i;
    }

    /** A text that many lines have. */
    private @Nullable String kept(byte[] bytes, int from, int to) {
        String known = texts.find(bytes, from, to);
        if (known == null) {
            known = decode(bytes, from, to);
            if (known != null) {
                texts.put(bytes, from, to, known);
            }
        }
        return known;
    }

    private @Nullable String decode(byte[] bytes, int from, int to) {
        if (ascii) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(NO_CHARACTER) < 0 ? text : null;
    }

    /** A number of digits, perhaps with a point; exact, since 2^53 and 10^22 at most are divided (Clinger 1990). */
    private int number(LineField field, byte[] bytes, int from) {
        int whole = bytes[from] == '-' ? from + 1 : from;
        int to = manyDigits(bytes, whole);
        if (!isNumber(bytes, whole, point, to) || to - from > Limits.NUMBER_CHARACTERS) {
            return NOT_RECOGNISED;
        }
        if (field.kind() == LineField.Kind.MEASURE) {
            int decimals = Math.max(0, to - point - 1);
            boolean exact = point - whole + decimals <= EXACT_DIGITS && digits <= EXACT;
            double magnitude = exact ? digits / POWERS[decimals] : parsed(bytes, whole, to);
            row.measure(field, whole == from ? magnitude : 0.0 - magnitude);
        }
        return to;
    }

    private int manyDigits(byte[] bytes, int from) {
        int i = from;
        digits = 0;
        while (bytes[i] >= '0' && bytes[i] <= '9') {
            digits = 10 * digits + (bytes[i++] - '0');
        }
        point = i;
        if (bytes[i] == '.') {
            i++;
            while (bytes[i] >= '0' && bytes[i] <= '9') {
                digits = 10 * digits + (bytes[i++] - '0');
            }
        }
        return i;
    }

    /** Whether digits stand where a number must have them, none too many before the point, and no exponent behind. */
    private static boolean isNumber(byte[] bytes, int whole, int point, int to) {
        return point > whole
                && (bytes[whole] != '0' || point == whole + 1)
                && to != point + 1
                && bytes[to] != 'e'
                && bytes[to] != 'E';
    }

    private static double parsed(byte[] bytes, int from, int to) {
        return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }
}
