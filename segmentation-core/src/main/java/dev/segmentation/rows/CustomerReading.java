package dev.segmentation.rows;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of customers by a mapping: the scan is done, the rows are to come. */
final class CustomerReading {
    private final RowMapping mapping;
    private final RowSource source;
    private final Scan scan;
    private final String idColumn;
    private final List<String> ids = new ArrayList<>();
    private long idSum;

    private CustomerReading(RowMapping mapping, RowSource source, Scan scan) {
        this.mapping = mapping;
        this.source = source;
        this.scan = scan;
        this.idColumn = mapping.identity().id();
    }

    static CustomerReading of(RowMapping mapping, RowSource source) {
        RowMapping.Money money = mapping.money();
        if (money != null
                && mapping.attributes().stream()
                        .noneMatch(a -> a instanceof Measure m && money.rates().applyTo(m))) {
            throw new IllegalArgumentException("RowMapping.currency must have a measure whose unit starts with "
                    + money.rates().target() + "; got " + mapping.attributes() + ".");
        }
        List<Binding.Numbers> numbers = new ArrayList<>();
        for (Binding binding : mapping.bindings().values()) {
            if (binding instanceof Binding.Numbers number) {
                numbers.add(number);
            }
        }
        Scan.Wanted wanted = new Scan.Wanted(
                List.copyOf(mapping.columns()), mapping.identity().id(), numbers);
        return new CustomerReading(mapping, source, Scan.of(source, wanted));
    }

    PortfolioRows read(Consumer<? super Rejection> rejects, RejectLimit limit) {
        Tally tally = new Tally(source.name(), rejects, limit, scan.total());
        List<Filling> fillings;
        try (Rows rows = source.open()) {
            Header header = Scan.header(source, rows, List.copyOf(mapping.columns()));
            fillings = fillings(header);
            int idIndex = header.find(idColumn).orElseThrow();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Rejection rejection = rejection(row, idIndex, fillings);
                if (rejection == null) {
                    ids.add(CellText.of(row.cells().get(idIndex)));
                    fillings.forEach(Filling::keep);
                    tally.accept();
                } else {
                    tally.reject(rejection);
                }
            }
        }
        scan.unchanged(tally.read(), idSum);
        tally.end();
        Portfolio portfolio = Portfolio.ofIds(ids);
        Map<Category, Long> gaps = new LinkedHashMap<>();
        for (Filling filling : fillings) {
            portfolio = filling.addTo(portfolio);
            if (filling instanceof PathFilling path && path.gaps() > 0) {
                gaps.put(path.category(), path.gaps());
            }
        }
        return new PortfolioRows(portfolio, tally.read(), tally.rejected(), gaps);
    }

    private @Nullable Rejection rejection(Row row, int idIndex, List<Filling> fillings) {
        if (row.rejection().isPresent()) {
            return row.rejection().get();
        }
        Fault fault = idFault(row.cells().get(idIndex));
        for (int i = 0; fault == null && i < fillings.size(); i++) {
            fault = fillings.get(i).hold(row.cells());
        }
        return fault == null ? null : fault.in(source.name(), row);
    }

    private @Nullable Fault idFault(Cell cell) {
        String id = CellText.of(cell);
        idSum += id.isEmpty() ? 0 : IdScan.hash(id);
        Fault fault = CellText.requiredIdFault(idColumn, cell);
        return fault != null ? fault : scan.duplicate(idColumn, id);
    }

    private List<Filling> fillings(Header header) {
        List<Filling> fillings = new ArrayList<>();
        RowMapping.Identity identity = mapping.identity();
        if (identity.name() != null) {
            fillings.add(TextFilling.names(identity.name(), index(header, identity.name())));
        }
        if (identity.stage() != null) {
            fillings.add(new StageFilling(identity.stage(), index(header, identity.stage())));
        }
        if (identity.parent() != null) {
            fillings.add(TextFilling.parents(identity.parent(), index(header, identity.parent())));
        }
        for (Map.Entry<Attribute, Binding> entry : mapping.bindings().entrySet()) {
            fillings.add(filling(entry.getKey(), entry.getValue(), header));
        }
        return fillings;
    }

    private Filling filling(Attribute attribute, Binding binding, Header header) {
        if (binding instanceof Binding.Numbers number) {
            NumberCells numbers =
                    new NumberCells(number.column(), index(header, number.column()), scan.grammar(number));
            return new NumberFilling((Measure) attribute, numbers, currency((Measure) attribute, header));
        }
        if (binding instanceof Binding.Path path) {
            int[] indices = path.columns().stream()
                    .mapToInt(column -> index(header, column))
                    .toArray();
            return new PathFilling((Category) attribute, path.columns(), indices);
        }
        return new SetFilling((Labels) attribute, (Binding.Set) binding, header);
    }

    private @Nullable CurrencyCells currency(Measure measure, Header header) {
        RowMapping.Money money = mapping.money();
        return money == null || !money.rates().applyTo(measure)
                ? null
                : new CurrencyCells(money.column(), index(header, money.column()), money.rates());
    }

    private static int index(Header header, String column) {
        return header.find(column).orElseThrow();
    }
}
