package dev.segmentation.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rates from rows, all or none. */
final class RateTable {
    private static final String CURRENCY = "currency";
    private static final String DATE = "date";
    private static final String RATE = "rate";
    private static final Binding.Numbers NUMBER = new Binding.Numbers(RATE, null, false);

    private RateTable() {}

    static Rates read(RowSource source, Rates none) {
        List<String> columns = List.of(CURRENCY, DATE, RATE);
        Scan scan = Scan.of(source, new Scan.Wanted(columns, null, List.of(NUMBER)));
        Rates.Builder rates = new Rates.Builder(none);
        try (Rows rows = source.open()) {
            Header header = Scan.header(source, rows, columns);
            int currency = header.find(CURRENCY).orElseThrow();
            DateCells dates = new DateCells(DATE, header.find(DATE).orElseThrow(), DateGrammar.iso());
            NumberCells numbers = new NumberCells(RATE, header.find(RATE).orElseThrow(), scan.grammar(NUMBER));
            for (Row row = rows.next(); row != null; row = rows.next()) {
                refuseRejected(row);
                List<Cell> cells = row.cells();
                refuse(source, row, Fault.of(CURRENCY, cells.get(currency)));
                refuse(source, row, dates.fault(cells));
                refuse(source, row, numbers.fault(numbers.cell(cells)));
                try {
                    rates.rate(CellText.of(cells.get(currency)), dates.day(cells), numbers.value(numbers.cell(cells)));
                } catch (IllegalArgumentException e) {
                    throw noRate(source, row, none.target());
                }
            }
        }
        return rates.rates();
    }

    private static void refuseRejected(Row row) {
        if (row.rejection().isPresent()) {
            Rejection rejection = row.rejection().get();
            throw ReadException.unreadable(rejection.place(), rejection.message());
        }
    }

    private static void refuse(RowSource source, Row row, @Nullable Fault fault) {
        if (fault != null) {
            Place place = Place.of(source.name(), row.number(), row.line());
            throw ReadException.unreadable(place.at(fault.column()), fault.message());
        }
    }

    private static ReadException noRate(RowSource source, Row row, String target) {
        return ReadException.unreadable(
                Place.of(source.name(), row.number(), row.line()),
                "must be a currency of three letters and a rate greater than 0, one for a day, and 1 for " + target
                        + "; got something else.");
    }
}
