package dev.segmentation.rows;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads the currency of a row's amounts, and finds its rate. */
final class CurrencyCells {
    private final String column;
    private final int index;
    private final Rates rates;

    /** A column at a place in the rows. */
    CurrencyCells(String column, int index, Rates rates) {
        this.column = column;
        this.index = index;
        this.rates = rates;
    }

    /** What is wrong with the currency of a row that has an amount; null where there is a rate. */
    @Nullable
    Fault fault(List<Cell> cells) {
        Cell cell = cells.get(index);
        Fault fault = Fault.of(column, cell);
        if (fault != null) {
            return fault;
        }
        String currency = CellText.of(cell);
        return rates.rateOf(currency).isPresent()
                ? null
                : new Fault(
                        column,
                        RejectCode.CURRENCY,
                        column + " must be a currency that has a rate" + rates.until() + "; got " + Shape.of(currency)
                                + ". Add it to the rates, or mend it.");
    }

    /** The rate of a row that nothing is wrong with. */
    double rate(List<Cell> cells) {
        OptionalDouble rate = rates.rateOf(CellText.of(cells.get(index)));
        return rate.orElse(Double.NaN);
    }
}
