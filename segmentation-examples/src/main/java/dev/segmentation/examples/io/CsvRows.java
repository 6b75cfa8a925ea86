package dev.segmentation.examples.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.segmentation.rows.Cell;
import dev.segmentation.rows.Header;
import dev.segmentation.rows.InertText;
import dev.segmentation.rows.LineReader;
import dev.segmentation.rows.Place;
import dev.segmentation.rows.ReadException;
import dev.segmentation.rows.RejectCode;
import dev.segmentation.rows.Rejection;
import dev.segmentation.rows.Row;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.Rows;
import dev.segmentation.rows.Separators;
import dev.segmentation.rows.TextDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file, by FastCSV. One file without other needs than core and FastCSV, to be taken along.
 *
 * <p><b>What is read.</b> RFC 4180 with {@code ;}, {@code ,} or tab ({@link Separators}), lines ended by CRLF, LF or CR,
 * in a character set found or declared ({@link TextDecoder}). The first record is the header. LineReader of nothing but
 * blanks are skipped and not counted. A quote within a cell that does not start with one is a character like others
 * ({@code 5" disk}). {@link InertText} is undone.
 *
 * <p><b>What is rejected</b>, while the reading goes on: a record with more or fewer cells than the header
 * ({@code columns}); one of more than {@value #RECORD} characters or {@value #COLUMNS} columns ({@code too-long}); text
 * after a closing quote, and a quote that is not closed properly within {@value #SCAN} characters ({@code quote}). After
 * a fault of quotes the reading resumes on the line after the one where the faulty cell starts, so that a quote never
 * closed costs its own row and not those after it. A cell of more than {@value #FIELD} characters ({@code too-long}),
 * or with bytes that are no character ({@code encoding}), is a {@link Cell.Faulty}: it rejects its row where its column
 * is mapped.
 *
 * <p>Immutable settings; what is found of the file is kept after the first pass. Passes may run at the same time, each
 * in one thread. Of the file no more than a record is held. Throws {@link ReadException} alone.
 *
 * <pre>{@code
 * RowSource source = CsvRows.of(Path.of("customers.csv")).charset("windows-1252");
 * }</pre>
 */
public final class CsvRows implements RowSource {
    private static final int FIELD = 1 << 16;
    private static final int RECORD = 1 << 20;
    private static final int COLUMNS = 10_000;
    private static final int SCAN = 1 << 20;

    private final String name;
    private final DecoderSource decoders;
    private final @Nullable String charset;
    private final @Nullable Character separator;
    private volatile @Nullable Format format;

    /** Makes the decoder, once the character set is settled. */
    private interface DecoderSource {
        TextDecoder decoder(@Nullable String charset);
    }

    /** What is found of a file. */
    private record Format(TextDecoder decoder, Separators.Found separator) {}

    private CsvRows(String name, DecoderSource decoders, @Nullable String charset, @Nullable Character separator) {
        this.name = name;
        this.decoders = decoders;
        this.charset = charset;
        this.separator = separator;
    }

    /**
     * Rows of a file. Nothing is read yet.
     *
     * @param file the file
     * @return the source
     */
    public static CsvRows of(Path file) {
        Path last = file.getFileName();
        return new CsvRows(last == null ? "" : last.toString(), set -> TextDecoder.of(file, set), null, null);
    }

    /**
     * Rows of bytes from anywhere. Nothing is read yet.
     *
     * @param name what rejects and messages call them
     * @param bytes the bytes; they are opened more than once for each pass
     * @return the source
     */
    public static CsvRows of(String name, TextDecoder.Bytes bytes) {
        return new CsvRows(name, set -> TextDecoder.of(name, bytes, set), null, null);
    }

    /**
     * The same rows, with the character set declared.
     *
     * @param charset a name that {@link TextDecoder} knows; one that it does not is refused when a pass starts
     * @return a source
     */
    public CsvRows charset(String charset) {
        return new CsvRows(name, decoders, charset, separator);
    }

    /**
     * The same rows, with the separator declared; a line {@code sep=} is then a line like others.
     *
     * @param separator the character between cells
     * @return a source
     * @throws IllegalArgumentException if it is a quote or a line end
     */
    public CsvRows separator(char separator) {
        if (separator == '"' || separator == '\n' || separator == '\r') {
            throw new IllegalArgumentException(
                    "CsvRows.separator must be no quote and no line end; got one. Write ';', ',' or '\\t'.");
        }
        return new CsvRows(name, decoders, charset, separator);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Rows open() {
        Format known = format;
        if (known == null) {
            known = find();
            format = known;
        }
        LineReader lines = new LineReader(known.decoder().openMarking(), SCAN);
        try {
            if (known.separator().declaredByLine()) {
                lines.skipLine();
            }
            return new Pass(name, known.separator().separator(), lines);
        } catch (IOException e) {
            closeQuietly(lines);
            throw unreadable(Place.of(name));
        } catch (RuntimeException e) {
            closeQuietly(lines);
            throw e;
        }
    }

    private Format find() {
        TextDecoder decoder = decoders.decoder(charset);
        if (separator != null) {
            return new Format(decoder, new Separators.Found(separator, false));
        }
        return new Format(decoder, Separators.find(name, decoder.sample(Separators.SAMPLE)));
    }

    private static ReadException unreadable(Place place) {
        return ReadException.unreadable(place, "must be readable to its end; got an error while reading it.");
    }

    private static void closeQuietly(LineReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            // what was read stands; a file that is only read has nothing to lose here
        }
    }

    @Override
    public String toString() {
        return "CSV rows of " + name;
    }

    /** One pass: FastCSV divides the records, this class decides what becomes of them. */
    private static final class Pass implements Rows {
        private final String file;
        private final char separator;
        private final LineReader lines;
        private final Fields fields;
        private final Header header;
        private CloseableIterator<List<Cell>> records;
        private long number;

        Pass(String file, char separator, LineReader lines) {
            this.file = file;
            this.separator = separator;
            this.lines = lines;
            this.fields = new Fields(lines);
            this.records = records();
            this.header = readHeader();
        }

        private CloseableIterator<List<Cell>> records() {
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(SCAN * 2)
                    .build(fields, lines)
                    .iterator();
        }

        private Header readHeader() {
            List<Cell> cells;
            do {
                if (!hasRecord()) {
                    throw ReadException.empty(file, "must have a header; got nothing but blanks.");
                }
                cells = records.next();
            } while (isBlankLine(cells));
            Place place = Place.of(file, 0, fields.line);
            if (fields.tooLong) {
                throw ReadException.tooLarge(
                        place,
                        "must have at most " + COLUMNS + " columns and " + RECORD
                                + " characters in its header; got more.");
            }
            List<String> names = new ArrayList<>();
            for (Cell cell : cells) {
                if (cell instanceof Cell.Faulty faulty) {
                    throw faulty.code() == RejectCode.ENCODING
                            ? ReadException.encoding(place, faulty.message())
                            : ReadException.tooLarge(place, faulty.message());
                }
                names.add(((Cell.Text) cell).text());
            }
            return Header.of(file, fields.line, names);
        }

        /** Whether there is another record; only for the header, where a fault ends the reading. */
        private boolean hasRecord() {
            try {
                return records.hasNext();
            } catch (CsvParseException e) {
                throw ReadException.badHeader(
                        Place.of(file, 0, fields.line), "", "must close its quotes; got a header that does not.");
            } catch (UncheckedIOException e) {
                Place place = Place.of(file, 0, fields.line);
                throw e.getCause() instanceof LineReader.Overflow
                        ? ReadException.tooLarge(
                                place, "must have a header of at most " + SCAN + " characters; got more.")
                        : unreadable(place);
            }
        }

        @Override
        public Header header() {
            return header;
        }

        @Override
        public @Nullable Row next() {
            while (true) {
                try {
                    if (!records.hasNext()) {
                        return null;
                    }
                } catch (CsvParseException e) {
                    return fault(RejectCode.QUOTE);
                } catch (UncheckedIOException e) {
                    if (e.getCause() instanceof LineReader.Overflow) {
                        return fault(lines.isWithinFirstLine() ? RejectCode.TOO_LONG : RejectCode.QUOTE);
                    }
                    throw unreadable(Place.of(file, number + 1, fields.line));
                }
                List<Cell> cells = records.next();
                if (!isBlankLine(cells)) {
                    return row(cells);
                }
            }
        }

        private boolean isBlankLine(List<Cell> cells) {
            return cells.size() == 1
                    && !fields.tooLong
                    && cells.get(0) instanceof Cell.Text text
                    && text.text().isBlank();
        }

        private Row row(List<Cell> cells) {
            number++;
            if (fields.tooLong) {
                return rejected(
                        "",
                        RejectCode.TOO_LONG,
                        "the row must have at most " + COLUMNS + " columns and " + RECORD + " characters; got more.");
            }
            if (cells.size() != header.size()) {
                return rejected(
                        "",
                        RejectCode.COLUMNS,
                        "the row must have " + header.size() + " cells, as the header; got " + cells.size()
                                + ". Put cells that hold the separator or a line end in quotes.");
            }
            return Row.of(number, fields.line, cells);
        }

        /** Sets the record at fault aside, and starts again on the next line. */
        private Row fault(RejectCode code) {
            number++;
            int column = fields.count();
            boolean named =
                    column < header.size() && !header.names().get(column).isEmpty();
            String name = named ? header.names().get(column) : "#" + (column + 1);
            Row row = code == RejectCode.TOO_LONG
                    ? rejected(name, code, name + " must have at most " + FIELD + " characters; got more.")
                    : rejected(
                            name,
                            code,
                            name + " must close its quote before the separator or line end; got text after"
                                    + " it, or no closing quote. Double a quote within a cell.");
            try {
                lines.resumeAfterFirstLine();
            } catch (IOException e) {
                throw unreadable(Place.of(file, number, fields.line));
            }
            records = records();
            return row;
        }

        private Row rejected(String column, RejectCode code, String message) {
            return Row.rejected(
                    new Rejection(Place.of(file, number, fields.line).at(column), code, message));
        }

        @Override
        public void close() {
            closeQuietly(lines);
        }
    }

    /** The cells of the record that FastCSV is in. */
    private static final class Fields extends AbstractBaseCsvCallbackHandler<List<Cell>> {
        private final LineReader lines;
        private List<Cell> cells = new ArrayList<>();
        private long length;
        private long line;
        private boolean tooLong;

        Fields(LineReader lines) {
            this.lines = lines;
        }

        @Override
        protected void handleBegin(long ignored) {
            cells = new ArrayList<>();
            length = 0;
            tooLong = false;
            line = lines.startRecord();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
            lines.startCell();
            length += count;
            tooLong |= length > RECORD || index >= COLUMNS;
            if (tooLong) {
                cells.clear();
            } else {
                cells.add(cell(new String(buffer, offset, count)));
            }
        }

        private static Cell cell(String text) {
            if (text.length() > FIELD) {
                return new Cell.Faulty(
                        RejectCode.TOO_LONG, "must have at most " + FIELD + " characters; got " + text.length() + ".");
            }
            if (TextDecoder.isFaulty(text)) {
                return new Cell.Faulty(
                        RejectCode.ENCODING,
                        "must be text in the file's character set; got bytes that are no character.");
            }
            return text.isEmpty() ? Cell.BLANK : new Cell.Text(InertText.read(text));
        }

        int count() {
            return getFieldCount();
        }

        @Override
        protected List<Cell> buildRecord() {
            return cells;
        }
    }
}
