package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a file whose rows say what happened with a customer on a day, be it an order, an activity or answers to a
 * survey: the rejects and the counts are the same for all.
 */
final class EventReading {
    private final RowSource source;
    private final Portfolio portfolio;
    private final EventFilling filling;

    EventReading(RowSource source, Portfolio portfolio, EventFilling filling) {
        this.source = source;
        this.portfolio = portfolio;
        this.filling = filling;
    }

    /** What a mapping reads: columns that must be there, which of them hold numbers, and who reads the cells of a row. */
    record Wanted(List<String> columns, List<Binding.Numbers> numbers, Function<EventPlaces, EventCells> cells) {}

    /** Fills the columns with the rows that nothing is wrong with, and returns how many rows there are. */
    long read(Wanted wanted, Consumer<? super Rejection> rejects, RejectLimit limit) {
        boolean undeclared = wanted.numbers().stream().anyMatch(one -> one.grammar() == null);
        Scan scan = undeclared ? Scan.of(source, new Scan.Wanted(wanted.columns(), null, wanted.numbers())) : null;
        Tally tally = new Tally(source.name(), rejects, limit, scan == null ? Long.MAX_VALUE : scan.total());
        try (Rows rows = source.open()) {
            Header header = Scan.header(source, rows, wanted.columns());
            EventCells cells = wanted.cells()
                    .apply(new EventPlaces(header, scan == null ? Binding.Numbers::declared : scan::grammar));
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Rejection rejection = rejection(row, cells);
                if (rejection == null) {
                    cells.addTo(filling, row.cells(), portfolio);
                    tally.accept();
                } else {
                    tally.reject(rejection);
                }
            }
        }
        if (scan != null) {
            scan.unchanged(tally.read(), 0);
        }
        tally.end();
        return tally.read();
    }

    private @Nullable Rejection rejection(Row row, EventCells cells) {
        if (row.rejection().isPresent()) {
            return row.rejection().get();
        }
        Fault fault = cells.fault(row.cells(), portfolio);
        return fault == null ? null : fault.in(source.name(), row);
    }
}
