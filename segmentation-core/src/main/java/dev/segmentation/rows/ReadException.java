package dev.segmentation.rows;

import java.util.List;
import java.util.Locale;

/**
 * A file, or another source of rows, that cannot be read as a whole. A fault in one row is a {@link Rejection} instead.
 *
 * <p>The family is closed: a {@code switch} over the classes is complete, and each has a stable {@link #code()}. The
 * message follows the grammar of the contract (place, what must be, what was found, hint) and holds the {@link Shape}
 * of a value at most. No exception of the platform or a library is chained: their messages may quote the data.
 *
 * <pre>{@code
 * catch (ReadException.Ambiguous e) { ask(e.getMessage()); }
 * catch (ReadException e) { log.warn("{} {}", e.code(), e.getMessage()); }
 * }</pre>
 */
public abstract sealed class ReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final Place place;
    private final String shape;

    private ReadException(String code, Place place, String shape, String message) {
        super(place + " " + message);
        this.code = code;
        this.place = place;
        this.shape = shape;
    }

    /** There is no such file. */
    public static final class Missing extends ReadException {
        private static final long serialVersionUID = 1L;

        private Missing(Place place) {
            super("missing-file", place, "", "must exist; there is no such file.");
        }
    }

    /** The file exists and cannot be read, or its form is broken beyond reading. */
    public static final class Unreadable extends ReadException {
        private static final long serialVersionUID = 1L;

        private Unreadable(Place place, String message) {
            super("unreadable-file", place, "", message);
        }
    }

    /** The file has no header, or nothing but blanks. */
    public static final class Empty extends ReadException {
        private static final long serialVersionUID = 1L;

        private Empty(Place place, String message) {
            super("empty-file", place, "", message);
        }
    }

    /** The file can be read in more than one way, with different results. */
    public static final class Ambiguous extends ReadException {
        private static final long serialVersionUID = 1L;

        private Ambiguous(Place place, String shape, String message) {
            super("ambiguous", place, shape, message);
        }
    }

    /** Bytes that are no text in the character set that was declared or found. */
    public static final class Encoding extends ReadException {
        private static final long serialVersionUID = 1L;

        private Encoding(Place place, String message) {
            super("encoding", place, "", message);
        }
    }

    /** Something is beyond the limits that keep a small heap safe. */
    public static final class TooLarge extends ReadException {
        private static final long serialVersionUID = 1L;

        private TooLarge(Place place, String message) {
            super("too-large", place, "", message);
        }
    }

    /** The header cannot be used: a name stands twice, a quote is open. */
    public static final class BadHeader extends ReadException {
        private static final long serialVersionUID = 1L;

        private BadHeader(Place place, String shape, String message) {
            super("header", place, shape, message);
        }
    }

    /** Columns that a mapping reads and the header lacks. */
    public static final class MissingColumns extends ReadException {
        private static final long serialVersionUID = 1L;

        private final MissingColumn[] columns;

        private MissingColumns(Place place, List<MissingColumn> columns) {
            super(
                    "missing-columns",
                    place,
                    "",
                    "must have the columns that are mapped; its header lacks " + columns + ".");
            this.columns = columns.toArray(new MissingColumn[0]);
        }

        /**
         * The columns, all of them.
         *
         * @return what is missing, in the order of the mapping
         */
        public List<MissingColumn> columns() {
            return List.of(columns);
        }
    }

    /** Every row was rejected, or there was none. */
    public static final class NoAcceptedRow extends ReadException {
        private static final long serialVersionUID = 1L;

        private NoAcceptedRow(Place place, String message) {
            super("no-accepted-row", place, "", message);
        }
    }

    /** More rows were rejected than were allowed. */
    public static final class TooManyRejects extends ReadException {
        private static final long serialVersionUID = 1L;

        private final long rejected;
        private final long read;

        private TooManyRejects(Place place, long rejected, long read, String most) {
            super(
                    "too-many-rejects",
                    place,
                    "",
                    String.format(
                            Locale.ROOT,
                            "must have at most %s rejected rows; got %d of %d read.",
                            most,
                            rejected,
                            read));
            this.rejected = rejected;
            this.read = read;
        }

        /**
         * How many rows were rejected when the limit was passed.
         *
         * @return at least 1
         */
        public long rejected() {
            return rejected;
        }

        /**
         * How many rows were read until then.
         *
         * @return at least 1
         */
        public long read() {
            return read;
        }
    }

    /**
     * No such file.
     *
     * @param file its plain name
     * @return the exception, to be thrown
     */
    public static Missing missing(String file) {
        return new Missing(Place.of(file));
    }

    /**
     * A file that cannot be read.
     *
     * @param place the file, and how far the reading came
     * @param message what must be and what is, without any value
     * @return the exception, to be thrown
     */
    public static Unreadable unreadable(Place place, String message) {
        return new Unreadable(place, message);
    }

    /**
     * A file without a header.
     *
     * @param file its plain name
     * @param message what must be and what is
     * @return the exception, to be thrown
     */
    public static Empty empty(String file, String message) {
        return new Empty(Place.of(file), message);
    }

    /**
     * A file or column that can be read in more than one way.
     *
     * @param place the file, and the column where it is one column that is in doubt
     * @param shape the shape of a value in doubt, or empty
     * @param message what must be, what is, and what to declare, without any value
     * @return the exception, to be thrown
     */
    public static Ambiguous ambiguous(Place place, String shape, String message) {
        return new Ambiguous(place, shape, message);
    }

    /**
     * Bytes that are not text.
     *
     * @param place the file, and the line where it is known
     * @param message what must be, what is, and what to declare, without any value
     * @return the exception, to be thrown
     */
    public static Encoding encoding(Place place, String message) {
        return new Encoding(place, message);
    }

    /**
     * Something beyond the limits.
     *
     * @param place the file, and how far the reading came
     * @param message what must be and what is
     * @return the exception, to be thrown
     */
    public static TooLarge tooLarge(Place place, String message) {
        return new TooLarge(place, message);
    }

    /**
     * A header that cannot be used.
     *
     * @param place the file and the header's line
     * @param shape the shape of the name at fault, or empty
     * @param message what must be and what is, without any name
     * @return the exception, to be thrown
     */
    public static BadHeader badHeader(Place place, String shape, String message) {
        return new BadHeader(place, shape, message);
    }

    /**
     * A header without columns that are needed.
     *
     * @param file the file's plain name
     * @param columns all that are missing
     * @return the exception, to be thrown
     */
    public static MissingColumns missingColumns(String file, List<MissingColumn> columns) {
        return new MissingColumns(Place.of(file), columns);
    }

    /**
     * Nothing to work on.
     *
     * @param file its plain name
     * @param read how many rows were read, and rejected
     * @return the exception, to be thrown
     */
    public static NoAcceptedRow noAcceptedRow(String file, long read) {
        return new NoAcceptedRow(
                Place.of(file),
                read == 0
                        ? "must have a row below its header; got none."
                        : String.format(
                                Locale.ROOT, "must have a row that can be accepted; got %d, all rejected.", read));
    }

    /**
     * Too much is wrong to go on.
     *
     * @param place the file, and the row at which the limit was passed
     * @param rejected how many rows were rejected
     * @param read how many rows were read
     * @param most the limit as it was stated, such as {@code 10} or {@code 5%}
     * @return the exception, to be thrown
     */
    public static TooManyRejects tooManyRejects(Place place, long rejected, long read, String most) {
        return new TooManyRejects(place, rejected, read, most);
    }

    /**
     * What is wrong, for a program.
     *
     * @return one of {@code missing-file}, {@code unreadable-file}, {@code empty-file}, {@code ambiguous},
     *     {@code encoding}, {@code too-large}, {@code header}, {@code missing-columns}, {@code no-accepted-row},
     *     {@code too-many-rejects}
     */
    public final String code() {
        return code;
    }

    /**
     * Where it is wrong.
     *
     * @return file, row, line and column, as far as they are known
     */
    public final Place place() {
        return place;
    }

    /**
     * What the value at fault looks like.
     *
     * @return its {@link Shape}, or the empty text where no one value is at fault
     */
    public final String shape() {
        return shape;
    }
}
