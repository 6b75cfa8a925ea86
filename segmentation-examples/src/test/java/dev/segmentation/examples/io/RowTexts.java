package dev.segmentation.examples.io;

import dev.segmentation.rows.Cell;
import dev.segmentation.rows.Row;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as texts that a test can compare: number@line:cells, or number@line/code(column). */
final class RowTexts {
    private RowTexts() {}

    static List<String> read(RowSource source) {
        List<String> read = new ArrayList<>();
        try (Rows rows = source.open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read.add(row.number() + "@" + row.line() + outcome(row));
            }
        }
        return read;
    }

    static List<String> header(RowSource source) {
        try (Rows rows = source.open()) {
            return rows.header().names();
        }
    }

    private static String outcome(Row row) {
        return row.rejection()
                .map(r -> "/" + r.code().code() + "(" + r.place().column() + ")")
                .orElseGet(() -> ":" + row.cells().stream().map(RowTexts::text).collect(Collectors.joining(",")));
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return "'" + text.text() + "'";
        }
        if (cell instanceof Cell.Numeric number) {
            return String.valueOf(number.value());
        }
        if (cell instanceof Cell.Percentage percentage) {
            return percentage.stored() + "=" + percentage.shown() + "%";
        }
        if (cell instanceof Cell.Moment moment) {
            return moment.value().toString();
        }
        return cell instanceof Cell.Faulty faulty
                ? "!" + faulty.code().code()
                : ((Cell.Texts) cell).texts().toString();
    }
}
