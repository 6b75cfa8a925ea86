package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of orders by a mapping. */
final class OrderReading {
    private final OrderMapping mapping;
    private final RowSource source;
    private final Portfolio portfolio;

    OrderReading(OrderMapping mapping, RowSource source, Portfolio portfolio) {
        this.mapping = mapping;
        this.source = source;
        this.portfolio = portfolio;
    }

    OrderRows read(Consumer<? super Rejection> rejects, RejectLimit limit) {
        Binding.Numbers amount = mapping.amount();
        List<String> columns = List.copyOf(mapping.columns());
        Scan scan = amount.grammar() == null ? Scan.of(source, new Scan.Wanted(columns, null, List.of(amount))) : null;
        NumberGrammar grammar = scan == null ? amount.declared() : scan.grammar(amount);
        Tally tally = new Tally(source.name(), rejects, limit, scan == null ? Long.MAX_VALUE : scan.total());
        OrderFilling orders = new OrderFilling(mapping.names().product() != null);
        try (Rows rows = source.open()) {
            OrderCells cells = new OrderCells(mapping, Scan.header(source, rows, columns), grammar);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Rejection rejection = rejection(row, cells);
                if (rejection == null) {
                    cells.addTo(orders, row.cells(), portfolio);
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
        return new OrderRows(orders, tally.read());
    }

    private @Nullable Rejection rejection(Row row, OrderCells cells) {
        if (row.rejection().isPresent()) {
            return row.rejection().get();
        }
        Fault fault = cells.fault(row.cells(), portfolio);
        return fault == null ? null : fault.in(source.name(), row);
    }
}
