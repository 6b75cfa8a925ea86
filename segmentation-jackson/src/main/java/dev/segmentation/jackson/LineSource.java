package dev.segmentation.jackson;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes from line to line and reads each into a row: by {@link FlatLine} where that recognises it, by {@link LineTree}
 * else. Holds no more than the lines of one block, or one line of at most 1 MiB. For one thread.
 */
final class LineSource {
    private static final int BLOCK = 1 << 16;
    private static final int MOST = 1 << 20;
    private static final int BEHIND = 1 + Words.SLACK;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final LineRow row;
    private final Problems problems = new Problems();
    private final @Nullable FlatLine flat;
    private final LineTree tree;
    /** Behind the limit stands a 0, and what a word touches. */
    private byte[] bytes = new byte[BLOCK];

    private int from;
    private int limit;
    private boolean ended;
    private long line;

    /** Recognises what programs write. */
    LineSource(InputStream in, List<LineField> asked) {
        this(in, asked, true);
    }

    private LineSource(InputStream in, List<LineField> asked, boolean recognising) {
        this.in = in;
        this.row = new LineRow(asked);
        LineFields fields = new LineFields(asked);
        this.flat = recognising ? new FlatLine(fields, row) : null;
        this.tree = new LineTree(asked, fields, row, problems);
    }

    /** Leaves every line to Jackson, whose answers all others must be: for tests. */
    static LineSource byJackson(InputStream in, List<LineField> asked) {
        return new LineSource(in, asked, false);
    }

    LineRow row() {
        return row;
    }

    Problems problems() {
        return problems;
    }

    /** Reads the next line that is not blank, with problems or without; false where there is none. */
    boolean next() throws IOException {
        while (from < limit || more()) {
            int end = flat == null ? FlatLine.NOT_RECOGNISED : flat.read(bytes, from);
            int after = end < 0 || !row.id().isKnown() ? -1 : behind(end);
            if (after >= 0 && after - from <= MOST) {
                from = after;
                line++;
                return true;
            }
            int known = limit - from;
            int to = endOfLine();
            if (limit - from > known) {
                continue; // the block ended within the line: now it is here as a whole
            }
            line++;
            if (to < 0) {
                problems.add(Codes.TOO_LARGE, "", "Line " + line + " must have at most " + MOST + " bytes; got more.");
                skipLine();
                return true;
            }
            int start = from;
            from = Math.min(limit, to + 1);
            if (!isBlank(start, to)) {
                tree.read(bytes, start, to, line);
                return true;
            }
        }
        return false;
    }

    /** Where the next line begins, if nothing but blanks is left of this one; else -1. */
    private int behind(int end) {
        int i = end;
        while (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r') {
            i++;
        }
        if (i < limit) {
            return bytes[i] == '\n' ? i + 1 : -1;
        }
        return ended ? i : -1;
    }

    private boolean isBlank(int start, int to) {
        int i = start;
        while (i < to && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
            i++;
        }
        return i == to;
    }

    /** Where the line's feed is, or the end of all, reading on as far as need be; -1 where the line is too long. */
    private int endOfLine() throws IOException {
        int length = 0;
        while (true) {
            while (from + length < limit && bytes[from + length] != '\n') {
                length++;
            }
            if (length > MOST) {
                return -1;
            }
            if (from + length < limit || !more()) {
                return from + length;
            }
        }
    }

    private void skipLine() throws IOException {
        int to = from;
        while (bytes[to] != '\n') {
            to++;
            if (to == limit) {
                from = limit;
                if (!more()) {
                    return;
                }
                to = from;
            }
        }
        from = to + 1;
    }

    /** Reads on behind what is there, which moves to the front; false at the end. */
    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        boolean first = limit == 0 && line == 0;
        System.arraycopy(bytes, from, bytes, 0, limit - from);
        limit -= from;
        from = 0;
        if (limit > bytes.length / 2) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int read = in.readNBytes(bytes, limit, bytes.length - BEHIND - limit);
        ended = limit + read < bytes.length - BEHIND;
        limit += read;
        bytes[limit] = 0;
        if (first && limit >= BYTE_ORDER_MARK.length && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
            from = BYTE_ORDER_MARK.length;
        }
        return from < limit;
    }
}
