package dev.segmentation.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the days of one column: text by the column's grammar, typed dates as they are. Blank is no day. */
final class DateCells {
    private final String column;
    private final int index;
    private final DateGrammar grammar;
    private @Nullable Cell last;
    private DateReading read = DateReading.BLANK;

    /** A column at a place in the rows. */
    DateCells(String column, int index, DateGrammar grammar) {
        this.column = column;
        this.index = index;
        this.grammar = grammar;
    }

    /** What is wrong with the day of a row; null where there is one. */
    @Nullable
    Fault fault(List<Cell> cells) {
        Cell cell = cells.get(index);
        if (cell instanceof Cell.Faulty) {
            return Fault.of(column, cell);
        }
        if (reading(cell).value() != null) {
            return null;
        }
        String message = cell instanceof Cell.Text text
                ? grammar.refusal(column, text.text())
                : column + " must be a day written as " + grammar.pattern() + "; got " + cell
                        + (cell instanceof Cell.Moment ? " with a time of day." : ".");
        return new Fault(column, RejectCode.DATE, message);
    }

    /** The day of a row that nothing is wrong with. */
    LocalDate day(List<Cell> cells) {
        LocalDate day = reading(cells.get(index)).value();
        return day == null ? LocalDate.EPOCH : day;
    }

    /** The reading of a cell, of which fault and day ask one after the other. */
    private DateReading reading(Cell cell) {
        if (cell != last) {
            last = cell;
            read = cell instanceof Cell.Text text
                    ? grammar.parse(text.text())
                    : cell instanceof Cell.Moment moment ? grammar.read(moment.value()) : DateReading.NO_DATE;
        }
        return read;
    }
}
