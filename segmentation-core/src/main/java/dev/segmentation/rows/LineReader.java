package dev.segmentation.rows;

import java.io.IOException;
import java.io.Reader;

/**
 * A reader that hands out its text so that no read crosses the end of a line, knows the line's number, and can go back
 * to the line after the one where a cell starts. For adapters: what a parser has taken is then known line by line.
 *
 * <p>A line ends with CRLF, LF or CR. The parser tells where its records and cells start; from a cell's first line on
 * the lines after it are kept, up to a limit, so that they can be handed out again when the cell turns out to be
 * broken. Since they all stood within its quotes, none of them can start such a cell again: the time stays linear.
 *
 * <p>Mutable, for one thread, open until closed. Throws what its reader throws, and {@link Overflow}.
 *
 * <pre>{@code
 * LineReader lines = new LineReader(decoder.openMarking(), 1 << 20);
 * lines.startRecord();    // 1: the record starts on line 1
 * }</pre>
 */
public final class LineReader extends Reader {
    private static final int BLOCK = 1 << 13;

    private final Reader in;
    private final int limit;
    private final StringBuilder history = new StringBuilder();
    private char[] block = new char[BLOCK];
    private int from;
    private int to;
    private long line;
    private boolean within;
    private boolean afterReturn;
    private long cellLine;
    private long scanned;

    /** More characters in one cell than the limit. */
    public static final class Overflow extends IOException {
        private static final long serialVersionUID = 1L;

        private Overflow() {}
    }

    /**
     * A line reader.
     *
     * @param in the text, closed with this reader
     * @param limit the most characters that may be read since a cell started, give or take a line, at least 1
     */
    public LineReader(Reader in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * A record, and its first cell, starts on the next line.
     *
     * @return the number of that line, from 1
     */
    public long startRecord() {
        startCell(line + 1);
        return cellLine;
    }

    /** A further cell of the record starts on the line that is being read. */
    public void startCell() {
        startCell(line);
    }

    private void startCell(long first) {
        cellLine = first;
        scanned = 0;
        history.setLength(0);
    }

    /**
     * Whether the reading is still on the line where the cell starts.
     *
     * @return false once a line after it was read
     */
    public boolean isWithinFirstLine() {
        return line <= cellLine;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (scanned > limit) {
            throw new Overflow();
        }
        if (from == to && !fill()) {
            return -1;
        }
        // a line feed after a return is the other half of a line end, also where a block or read ended between them
        boolean sameLine = within || (afterReturn && block[from] == '\n');
        line += sameLine ? 0 : 1;
        int n = Math.min(length, lineLength());
        System.arraycopy(block, from, target, offset, n);
        char last = block[from + n - 1];
        afterReturn = last == '\r';
        within = last != '\n' && last != '\r';
        if (line > cellLine) {
            history.append(block, from, n);
        }
        from += n;
        scanned += n;
        return n;
    }

    /** The characters up to the end of the line or block, whichever is first. */
    private int lineLength() {
        int i = from;
        while (i < to && block[i] != '\n' && block[i] != '\r') {
            i++;
        }
        if (i < to - 1 && block[i] == '\r' && block[i + 1] == '\n') {
            i++;
        }
        return Math.min(i + 1, to) - from;
    }

    private boolean fill() throws IOException {
        int n = in.read(block, 0, block.length);
        from = 0;
        to = Math.max(n, 0);
        return n > 0;
    }

    /**
     * Ends the cell's first line for good: puts the lines after it back, or passes over what is left of it.
     *
     * @throws IOException if the text cannot be read
     */
    public void resumeAfterFirstLine() throws IOException {
        scanned = 0;
        if (isWithinFirstLine()) {
            skip(within);
            return;
        }
        int left = to - from;
        char[] again = new char[Math.max(BLOCK, history.length() + left)];
        history.getChars(0, history.length(), again, 0);
        System.arraycopy(block, from, again, history.length(), left);
        block = again;
        from = 0;
        to = history.length() + left;
        history.setLength(0);
        line = cellLine;
        within = false;
        afterReturn = false;
    }

    /**
     * Passes over a whole line.
     *
     * @throws IOException if the text cannot be read
     */
    public void skipLine() throws IOException {
        skip(true);
    }

    private void skip(boolean start) throws IOException {
        char[] away = new char[BLOCK];
        boolean more = start;
        while (more) {
            more = read(away, 0, away.length) > 0 && within;
            startCell(line);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
