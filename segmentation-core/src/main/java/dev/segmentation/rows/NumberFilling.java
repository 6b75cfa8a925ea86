package dev.segmentation.rows;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills a measure: eight bytes a row. A blank cell is unknown; money in other currencies is converted. */
final class NumberFilling implements Filling {
    private final Measure measure;
    private final NumberCells numbers;
    private final @Nullable CurrencyCells currency;
    private double[] values = new double[256];
    private int size;
    private double held = Double.NaN;

    /** The filling; without a currency where the measure is no money, or all in one. */
    NumberFilling(Measure measure, NumberCells numbers, @Nullable CurrencyCells currency) {
        this.measure = measure;
        this.numbers = numbers;
        this.currency = currency;
    }

    @Override
    public @Nullable Fault hold(List<Cell> cells) {
        held = Double.NaN;
        Cell cell = numbers.cell(cells);
        Fault fault = numbers.fault(cell);
        if (fault == null) {
            held = numbers.value(cell);
        }
        return fault != null || currency == null || Double.isNaN(held) ? fault : convert(cells, currency);
    }

    private @Nullable Fault convert(List<Cell> cells, CurrencyCells rates) {
        Fault fault = rates.fault(cells);
        if (fault != null) {
            return fault;
        }
        held *= rates.rate(cells);
        return Double.isFinite(held) ? null : numbers.outOfRange();
    }

    @Override
    public void keep() {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = held;
    }

    @Override
    public Portfolio addTo(Portfolio portfolio) {
        return portfolio.with(measure, size == values.length ? values : Arrays.copyOf(values, size));
    }
}
