package dev.segmentation.rows;

import java.io.Serializable;

/**
 * Where something was found. Immutable; what is not known is 0 or the empty text.
 *
 * @param file the file's plain name, or the name of another source
 * @param row the data record, from 1; the header is none
 * @param line the physical line where the record starts, from 1
 * @param column the column's name as the definition writes it, or its number as {@code #3} where it has no name
 */
public record Place(String file, long row, long line, String column) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * A file as a whole.
     *
     * @param file the file's plain name
     * @return the place
     */
    public static Place of(String file) {
        return new Place(file, 0, 0, "");
    }

    /**
     * A record of a file.
     *
     * @param file the file's plain name
     * @param row the data record, from 1
     * @param line the physical line where it starts, from 1
     * @return the place
     */
    public static Place of(String file, long row, long line) {
        return new Place(file, row, line, "");
    }

    /**
     * The same record, at a column.
     *
     * @param column the column's name
     * @return the place
     */
    public Place at(String column) {
        return new Place(file, row, line, column);
    }

    /**
     * The place in words, for the start of a message.
     *
     * @return for example {@code customers.csv, row 3, line 4, column "sales"}
     */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(file);
        words.append(row > 0 ? ", row " + row : "");
        words.append(line > 0 ? ", line " + line : "");
        words.append(column.isEmpty() ? "" : ", column \"" + column + "\"");
        return words.toString();
    }
}
