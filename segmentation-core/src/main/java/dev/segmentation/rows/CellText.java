package dev.segmentation.rows;

import dev.segmentation.internal.Decimals;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Cells as text, so that a category, a name or an id is the same whichever kind of file it comes from: a whole number
 * has no decimals, a day is as ISO writes it.
 */
final class CellText {
    /** From here on, spreadsheets keep 15 digits and set the others to zero. */
    private static final double SHEET_DIGITS = 1e15;

    private CellText() {}

    /**
     * The text of a cell without the blanks around it; empty for a cell that {@link Fault#of} finds something wrong
     * with.
     */
    static String of(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return Blanks.trim(text.text());
        }
        if (cell instanceof Cell.Numeric number) {
            return Double.isFinite(number.value()) ? Decimals.shortest(number.value()) : "";
        }
        if (cell instanceof Cell.Percentage percentage) {
            return Decimals.shortest(percentage.shown()) + "%";
        }
        return cell instanceof Cell.Moment moment ? iso(moment.value()) : "";
    }

    private static String iso(LocalDateTime value) {
        boolean day = value.toLocalTime().equals(LocalTime.MIDNIGHT);
        return day ? value.toLocalDate().toString() : value.toString();
    }

    /** What is wrong with a cell that must be an id, or blank; null where nothing is. */
    static @Nullable Fault idFault(String column, Cell cell) {
        Fault fault = Fault.of(column, cell);
        if (fault != null) {
            return fault;
        }
        if (cell instanceof Cell.Text text) {
            return IdText.isMangled(text.text())
                    ? new Fault(column, RejectCode.FORMULA_ID, IdText.refusal(column, text.text()))
                    : null;
        }
        String got = mangled(cell);
        return got == null
                ? null
                : new Fault(
                        column,
                        RejectCode.FORMULA_ID,
                        column + " must be an id as it was given; got " + got
                                + ", which a spreadsheet has made of it. Format the column as text and export it again.");
    }

    private static @Nullable String mangled(Cell cell) {
        if (cell instanceof Cell.Numeric number) {
            double value = number.value();
            boolean kept = Math.abs(value) < SHEET_DIGITS && value == StrictMath.rint(value);
            return kept ? null : "a number with decimals or more than 15 digits";
        }
        return cell instanceof Cell.Moment ? "a date" : cell instanceof Cell.Percentage ? "a percentage" : null;
    }

    /** What is wrong with a cell that must be an id; null where nothing is. */
    static @Nullable Fault requiredIdFault(String column, Cell cell) {
        Fault fault = idFault(column, cell);
        return fault != null || !of(cell).isEmpty() ? fault : blankId(column);
    }

    private static Fault blankId(String column) {
        return new Fault(
                column, RejectCode.BLANK_ID, column + " must not be blank; got (blank). Every row needs an id.");
    }
}
