package dev.segmentation.rows;

import org.jspecify.annotations.Nullable;

/** What is wrong with a cell of a mapped column. The message has no value. */
record Fault(String column, RejectCode code, String message) {
    /** The line of {@code rejects.csv} that it makes. */
    Rejection in(String file, Row row) {
        return new Rejection(Place.of(file, row.number(), row.line()).at(column), code, message);
    }

    /** What is wrong with a cell that must be one value of any type; null where nothing is. */
    static @Nullable Fault of(String column, Cell cell) {
        if (cell instanceof Cell.Faulty faulty) {
            return new Fault(column, faulty.code(), column + " " + faulty.message());
        }
        if (cell instanceof Cell.Texts several) {
            return new Fault(
                    column,
                    RejectCode.COLUMNS,
                    column + " must be one value; got a list of "
                            + several.texts().size() + ". Lists are for columns of labels.");
        }
        if (cell instanceof Cell.Numeric number && !Double.isFinite(number.value())) {
            return new Fault(
                    column,
                    RejectCode.NUMBER_RANGE,
                    column + " must be a number that a double holds; got an infinity or no number.");
        }
        return null;
    }
}
