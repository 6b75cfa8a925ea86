package dev.segmentation.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of one column: text by the column's grammar, typed numbers as they are. A cell that a workbook
 * shows in per cent is what is shown (50 for 50 %) where the unit is %, else what is stored (0.5).
 */
final class NumberCells {
    private final String column;
    private final int index;
    private final NumberGrammar grammar;
    private @Nullable Cell last;
    private NumberReading reading = NumberReading.BLANK;

    /** A column at a place in the rows. */
    NumberCells(String column, int index, NumberGrammar grammar) {
        this.column = column;
        this.index = index;
        this.grammar = grammar;
    }

    /** The cell of a row. */
    Cell cell(List<Cell> cells) {
        return cells.get(index);
    }

    /** What is wrong with a cell; null where it is a number or blank. */
    @Nullable
    Fault fault(Cell cell) {
        if (cell instanceof Cell.Texts || cell instanceof Cell.Moment) {
            return new Fault(
                    column,
                    RejectCode.NUMBER,
                    column + " must be a number; got " + cell + ". Use a column of numbers.");
        }
        Fault fault = Fault.of(column, cell);
        if (fault != null || !(cell instanceof Cell.Text text)) {
            return fault;
        }
        NumberReading read = read(text);
        return read.code() == null ? null : new Fault(column, read.code(), grammar.refusal(column, text.text()));
    }

    /** The number of a cell that nothing is wrong with; NaN where it is blank. */
    double value(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return read(text).value();
        }
        if (cell instanceof Cell.Percentage percentage) {
            return grammar.affixes().percent() ? percentage.shown() : percentage.stored();
        }
        return cell instanceof Cell.Numeric number ? number.value() : Double.NaN;
    }

    /** The reading of a text, of which fault and value ask one after the other. */
    private NumberReading read(Cell.Text text) {
        if (text != last) {
            last = text;
            reading = grammar.parse(text.text());
        }
        return reading;
    }

    /** What is wrong with a number below 0 where there can be none. */
    Fault negative() {
        return new Fault(column, RejectCode.NUMBER_RANGE, column + " must not be negative; got a number below 0.");
    }

    /** What is wrong with a number that a conversion made too large. */
    Fault outOfRange() {
        return new Fault(
                column,
                RejectCode.NUMBER_RANGE,
                column + " must be a number that a double holds; got one that is too large once converted.");
    }
}
