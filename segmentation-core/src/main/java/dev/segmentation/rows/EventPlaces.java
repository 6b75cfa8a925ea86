package dev.segmentation.rows;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the columns of a file of events stand, and how their numbers are written. */
record EventPlaces(Header header, Function<Binding.Numbers, NumberGrammar> grammars) {
    /** The place of a column that is there; -1 for none. */
    int of(@Nullable String column) {
        return column == null ? -1 : header.find(column).orElseThrow();
    }

    DateCells dates(String column, DateGrammar grammar) {
        return new DateCells(column, of(column), grammar);
    }

    NumberCells numbers(Binding.Numbers numbers) {
        return new NumberCells(numbers.column(), of(numbers.column()), grammars.apply(numbers));
    }

    /** The text of a place in a row; none where there is no such column. */
    static String text(List<Cell> cells, int place) {
        return place < 0 ? "" : CellText.of(cells.get(place));
    }
}
