package dev.segmentation.rows;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One cell: text, as CSV has it, or a typed value, as workbooks, databases and JSON have it.
 *
 * <p>Immutable. No {@code toString} shows the value, only its kind or {@link Shape}.
 */
public sealed interface Cell {
    /** A cell with nothing in it: unknown. */
    Cell BLANK = new Text("");

    /**
     * Text, to be read by the column's grammar.
     *
     * @param text the text as it stands in the source, not trimmed; empty for a blank cell
     */
    record Text(String text) implements Cell {
        @Override
        public String toString() {
            return Shape.of(text);
        }
    }

    /**
     * A number that needs no grammar.
     *
     * @param value the number; NaN and the infinities are for the mapping to refuse
     */
    record Numeric(double value) implements Cell {
        @Override
        public String toString() {
            return "a number";
        }
    }

    /**
     * A number that a workbook shows in per cent. What is shown counts where the unit is %, else what is stored.
     *
     * @param stored the number in the file, such as 0.5
     * @param shown the number before the percent sign, such as 50
     */
    record Percentage(double stored, double shown) implements Cell {
        @Override
        public String toString() {
            return "a number";
        }
    }

    /**
     * A date, or a date with a time of day, that needs no grammar.
     *
     * @param value the local date and time; a date alone has midnight
     */
    record Moment(LocalDateTime value) implements Cell {
        @Override
        public String toString() {
            return "a date";
        }
    }

    /**
     * A set of labels that needs no separator.
     *
     * @param texts the labels in the order of the source
     */
    record Texts(List<String> texts) implements Cell {
        /**
         * Copies the list.
         *
         * @param texts the labels in the order of the source
         */
        public Texts {
            texts = List.copyOf(texts);
        }

        @Override
        public String toString() {
            return texts.size() + " texts";
        }
    }

    /**
     * A cell that cannot be read. It rejects its row only where its column is mapped.
     *
     * @param code why
     * @param message what must be and what is, to follow the column's name; without any value
     */
    record Faulty(RejectCode code, String message) implements Cell {}
}
