package dev.segmentation.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one order. */
final class OrderCells extends EventCells {
    private final OrderMapping.Columns names;
    private final int product;
    private final NumberCells amounts;

    OrderCells(OrderMapping mapping, EventPlaces places) {
        super(places, mapping.names().customer(), places.dates(mapping.names().date(), mapping.dates()));
        this.names = mapping.names();
        this.product = places.of(names.product());
        this.amounts = places.numbers(mapping.amount());
    }

    @Override
    @Nullable
    Fault fault(List<Cell> cells) {
        Fault fault = amountFault(cells);
        String column = names.product();
        return fault == null && column != null ? Fault.of(column, cells.get(product)) : fault;
    }

    private @Nullable Fault amountFault(List<Cell> cells) {
        Cell cell = amounts.cell(cells);
        Fault fault = amounts.fault(cell);
        return fault == null && Double.isNaN(amounts.value(cell))
                ? new Fault(
                        names.amount(),
                        RejectCode.NUMBER,
                        names.amount() + " must be a number; got (blank). An order without an amount cannot be summed.")
                : fault;
    }

    @Override
    void addTo(EventFilling orders, List<Cell> cells) {
        orders.number(0, amounts.value(amounts.cell(cells)));
        orders.text(0, EventPlaces.text(cells, product));
    }
}
