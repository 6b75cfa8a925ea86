package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one order. */
final class OrderCells {
    private final OrderMapping.Columns names;
    private final int customer;
    private final int product;
    private final DateCells dates;
    private final NumberCells amounts;

    OrderCells(OrderMapping mapping, Header header, NumberGrammar grammar) {
        this.names = mapping.names();
        this.customer = header.find(names.customer()).orElseThrow();
        this.product =
                names.product() == null ? -1 : header.find(names.product()).orElseThrow();
        this.dates = new DateCells(names.date(), header.find(names.date()).orElseThrow(), mapping.dates());
        this.amounts =
                new NumberCells(names.amount(), header.find(names.amount()).orElseThrow(), grammar);
    }

    /** What is wrong with an order; null where nothing is. */
    @Nullable
    Fault fault(List<Cell> cells, Portfolio portfolio) {
        Fault fault = CellText.requiredIdFault(names.customer(), cells.get(customer));
        if (fault == null && portfolio.row(CellText.of(cells.get(customer))) < 0) {
            fault = new Fault(
                    names.customer(),
                    RejectCode.UNKNOWN_CUSTOMER,
                    names.customer()
                            + " must be the id of an accepted customer; got one that is unknown or was rejected itself.");
        }
        fault = fault == null ? dates.fault(cells) : fault;
        fault = fault == null ? amountFault(cells) : fault;
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

    /** Appends an order that nothing is wrong with. */
    void addTo(OrderFilling orders, List<Cell> cells, Portfolio portfolio) {
        orders.add(
                portfolio.row(CellText.of(cells.get(customer))),
                dates.day(cells).toEpochDay(),
                amounts.value(amounts.cell(cells)),
                product < 0 ? "" : CellText.of(cells.get(product)));
    }
}
