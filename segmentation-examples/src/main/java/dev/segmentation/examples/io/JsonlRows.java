package dev.segmentation.examples.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.segmentation.rows.Cell;
import dev.segmentation.rows.Header;
import dev.segmentation.rows.NumberGrammar;
import dev.segmentation.rows.NumberReading;
import dev.segmentation.rows.Place;
import dev.segmentation.rows.ReadException;
import dev.segmentation.rows.RejectCode;
import dev.segmentation.rows.Rejection;
import dev.segmentation.rows.Row;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.Rows;
import dev.segmentation.rows.TextDecoder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows of JSON lines: one flat object a line, keyed by column name, by jackson-core. One file without other needs than
 * core and that, to be taken along.
 *
 * <p><b>What is read.</b> UTF-8, with or without a byte order mark; lines end with LF or CRLF; lines of nothing but
 * blanks are skipped and not counted. Numbers stand as JSON numbers or as text in the column's writing; sets of labels
 * as arrays of texts and numbers; {@code null} and a key that a line lacks are blank; {@code true} and {@code false}
 * are {@code TRUE} and {@code FALSE}, as in workbooks. The header is all keys of all sound lines, in the order in which
 * they first appear, which takes a pass of its own.
 *
 * <p><b>What is rejected</b>, while the reading goes on: a line that is not one JSON object, or has a key twice
 * ({@code columns}); one whose last text is not closed ({@code quote}); one of more than {@value #RECORD} characters or
 * {@value #COLUMNS} keys ({@code too-long}). A value that is an object, or an array with more than labels in it
 * ({@code columns}), a text of more than {@value #FIELD} characters or a number of more than {@value #NUMBER}
 * ({@code too-long}), a number beyond doubles ({@code number-range}), a text with bytes or escapes that are no
 * character ({@code encoding}) are {@link Cell.Faulty}: they reject their row where their column is mapped.
 *
 * <p>Immutable settings; the header is kept after the first pass. Passes may run at the same time, each in one thread.
 * Of the file no more than a line is held. Throws {@link ReadException} alone.
 *
 * <pre>{@code
 * RowSource source = JsonlRows.of(Path.of("customers.jsonl"));
 * }</pre>
 */
public final class JsonlRows implements RowSource {
    private static final int FIELD = 1 << 16;
    private static final int RECORD = 1 << 20;
    private static final int COLUMNS = 10_000;
    private static final int NUMBER = 64;
    private static final int DEPTH = 32;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(RECORD)
                    .maxNameLength(RECORD)
                    .maxNumberLength(RECORD)
                    .build())
            .build();
    private static final NumberGrammar JSON_NUMBERS = NumberGrammar.like("1234.56");

    private final String name;
    private final Supplier<TextDecoder> decoders;
    private volatile @Nullable Header header;

    private JsonlRows(String name, Supplier<TextDecoder> decoders) {
        this.name = name;
        this.decoders = decoders;
    }

    /**
     * Rows of a file. Nothing is read yet.
     *
     * @param file the file
     * @return the source
     */
    public static JsonlRows of(Path file) {
        Path last = file.getFileName();
        return new JsonlRows(last == null ? "" : last.toString(), () -> TextDecoder.of(file, "UTF-8"));
    }

    /**
     * Rows of bytes from anywhere. Nothing is read yet.
     *
     * @param name what rejects and messages call them
     * @param bytes the bytes, opened several times
     * @return the source
     */
    public static JsonlRows of(String name, TextDecoder.Bytes bytes) {
        return new JsonlRows(name, () -> TextDecoder.of(name, bytes, "UTF-8"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Rows open() {
        Header known = header;
        if (known == null) {
            known = findHeader();
            header = known;
        }
        return new Pass(name, known, new Lines(name, decoders.get().openMarking()));
    }

    private Header findHeader() {
        Map<String, Integer> keys = new LinkedHashMap<>();
        boolean any = false;
        try (Lines lines = new Lines(name, decoders.get().openMarking())) {
            while (lines.next()) {
                any = true;
                Map<String, Cell> record = lines.tooLong ? null : record(lines);
                if (record != null && isWithinLimits(keys, record)) {
                    record.keySet().forEach(key -> keys.putIfAbsent(key, keys.size()));
                }
            }
        }
        if (!any) {
            throw ReadException.empty(name, "must have a line with a JSON object; got nothing but blanks.");
        }
        if (keys.isEmpty()) {
            throw ReadException.unreadable(
                    Place.of(name), "must have a flat JSON object on each line; got no line that is one.");
        }
        return Header.of(name, 0, List.copyOf(keys.keySet()));
    }

    private static boolean isWithinLimits(Map<String, Integer> keys, Map<String, Cell> record) {
        long fresh =
                record.keySet().stream().filter(key -> !keys.containsKey(key)).count();
        return keys.size() + fresh <= COLUMNS;
    }

    /** The values of a line by key, or null where it is not one JSON object with each key once. */
    private static @Nullable Map<String, Cell> record(Lines lines) {
        try (JsonParser parser = JSON.createParser(lines.buffer, 0, lines.length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            Map<String, Cell> record = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME && record.size() <= COLUMNS) {
                String key = parser.currentName();
                parser.nextToken();
                if (record.put(key, cell(parser)) != null) {
                    return null;
                }
            }
            return record.size() > COLUMNS || parser.nextToken() == null ? record : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static Cell cell(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> Cell.BLANK;
            case VALUE_STRING -> text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Cell.Text(parser.getBooleanValue() ? "TRUE" : "FALSE");
            case START_ARRAY -> labels(parser);
            default -> {
                parser.skipChildren();
                yield new Cell.Faulty(
                        RejectCode.COLUMNS, "must be one value; got a JSON object. Objects must be flat.");
            }
        };
    }

    private static Cell text(String text) {
        if (text.length() > FIELD) {
            return new Cell.Faulty(
                    RejectCode.TOO_LONG, "must have at most " + FIELD + " characters; got " + text.length() + ".");
        }
        // faulty bytes are marked by half a surrogate pair, and escapes may write one
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return new Cell.Faulty(
                    RejectCode.ENCODING, "must be text in UTF-8; got bytes or escapes that are no character.");
        }
        return text.isEmpty() ? Cell.BLANK : new Cell.Text(text);
    }

    private static Cell number(String digits) {
        if (digits.length() > NUMBER) {
            return new Cell.Faulty(
                    RejectCode.TOO_LONG,
                    "must be a number of at most " + NUMBER + " characters; got " + digits.length() + ".");
        }
        NumberReading reading = JSON_NUMBERS.parse(digits);
        RejectCode code = reading.code();
        return code == null
                ? new Cell.Numeric(reading.value())
                : new Cell.Faulty(code, "must be a number that a double holds; got one too large or too small.");
    }

    private static Cell labels(JsonParser parser) throws IOException {
        List<String> labels = new ArrayList<>();
        Cell fault = null;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Cell label = cell(parser);
            if (label instanceof Cell.Text text) {
                labels.add(text.text());
            } else if (label instanceof Cell.Numeric) {
                labels.add(parser.getText());
            } else if (fault == null && label != Cell.BLANK) {
                fault = label instanceof Cell.Faulty
                        ? label
                        : new Cell.Faulty(
                                RejectCode.COLUMNS, "must be a list of texts and numbers; got a list within it.");
            }
        }
        return fault == null ? new Cell.Texts(labels) : fault;
    }

    @Override
    public String toString() {
        return "JSON lines of " + name;
    }

    /** One pass over the lines. */
    private static final class Pass implements Rows {
        private final String file;
        private final Header header;
        private final Lines lines;
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private long number;

        Pass(String file, Header header, Lines lines) {
            this.file = file;
            this.header = header;
            this.lines = lines;
        }

        @Override
        public Header header() {
            return header;
        }

        @Override
        public @Nullable Row next() {
            if (!lines.next()) {
                return null;
            }
            number++;
            Map<String, Cell> record = lines.tooLong ? null : record(lines);
            if (lines.tooLong || (record != null && record.size() > COLUMNS)) {
                return rejected(
                        RejectCode.TOO_LONG,
                        "the row must have at most " + RECORD + " characters and " + COLUMNS + " keys; got more.");
            }
            if (record == null) {
                return lines.hasOpenQuote()
                        ? rejected(RejectCode.QUOTE, "the row must close its quotes on its line; got one that is open.")
                        : rejected(
                                RejectCode.COLUMNS,
                                "the row must be one JSON object with each key once, on one line; got something else.");
            }
            return row(record);
        }

        private Row row(Map<String, Cell> record) {
            List<Cell> cells = new ArrayList<>(Collections.nCopies(header.size(), Cell.BLANK));
            for (Map.Entry<String, Cell> entry : record.entrySet()) {
                int column = columns.computeIfAbsent(
                        entry.getKey(), key -> header.find(key).orElse(-1));
                if (column >= 0) {
                    cells.set(column, entry.getValue());
                } else if (!entry.getKey().isBlank()) {
                    return rejected(
                            RejectCode.TOO_LONG,
                            "the row must not bring the keys of the file to more than " + COLUMNS + "; got more.");
                }
            }
            return Row.of(number, lines.number, cells);
        }

        private Row rejected(RejectCode code, String message) {
            return Row.rejected(new Rejection(Place.of(file, number, lines.number), code, message));
        }

        @Override
        public void close() {
            lines.close();
        }
    }

    /** Lines of text, one at a time, none held beyond the limit. */
    private static final class Lines implements AutoCloseable {
        private final String file;
        private final Reader reader;
        private final char[] block = new char[1 << 13];
        private char[] buffer = new char[1 << 10];
        private int length;
        private int from;
        private int to;
        private long number;
        private boolean tooLong;

        Lines(String file, Reader reader) {
            this.file = file;
            this.reader = reader;
        }

        /** Goes to the next line that is not blank. */
        boolean next() {
            try {
                while (read()) {
                    number++;
                    if (tooLong || !isBlank()) {
                        return true;
                    }
                }
                return false;
            } catch (IOException e) {
                throw ReadException.unreadable(
                        Place.of(file, 0, number + 1), "must be readable to its end; got an error while reading it.");
            }
        }

        /** Reads up to the next line feed, or says that there is nothing left. */
        private boolean read() throws IOException {
            length = 0;
            tooLong = false;
            boolean any = false;
            while (from < to || fill()) {
                any = true;
                int end = from;
                while (end < to && block[end] != '\n') {
                    end++;
                }
                append(end);
                boolean ended = end < to;
                from = Math.min(to, end + 1);
                if (ended) {
                    return true;
                }
            }
            return any;
        }

        private boolean fill() throws IOException {
            to = Math.max(0, reader.read(block, 0, block.length));
            from = 0;
            return to > 0;
        }

        private void append(int end) {
            int n = end - from;
            tooLong |= length + n > RECORD;
            if (!tooLong) {
                if (length + n > buffer.length) {
                    buffer = Arrays.copyOf(buffer, Math.max(length + n, buffer.length * 2));
                }
                System.arraycopy(block, from, buffer, length, n);
                length += n;
            }
        }

        private boolean isBlank() {
            int i = 0;
            while (i < length && Character.isWhitespace(buffer[i])) {
                i++;
            }
            return i == length;
        }

        /** Whether the line ends within a text. */
        boolean hasOpenQuote() {
            boolean open = false;
            for (int i = 0; i < length; i++) {
                if (open && buffer[i] == '\\') {
                    i++;
                } else if (buffer[i] == '"') {
                    open = !open;
                }
            }
            return open;
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                // what was read stands; a file that is only read has nothing to lose here
            }
        }
    }
}
