package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One reading of a survey by a mapping. */
final class SurveyReading {
    private final SurveyMapping mapping;
    private final RowSource source;
    private final Portfolio portfolio;

    SurveyReading(SurveyMapping mapping, RowSource source, Portfolio portfolio) {
        this.mapping = mapping;
        this.source = source;
        this.portfolio = portfolio;
    }

    SurveyRows read(Consumer<? super Rejection> rejects, RejectLimit limit) {
        List<String> columns = List.copyOf(mapping.columns());
        List<Binding.Numbers> numbers = new ArrayList<>();
        Binding.Numbers weight = mapping.weight();
        if (weight != null) {
            numbers.add(weight);
        }
        mapping.items().forEach(item -> numbers.add(item.numbers()));
        boolean undeclared = numbers.stream().anyMatch(one -> one.grammar() == null);
        Scan scan = undeclared ? Scan.of(source, new Scan.Wanted(columns, null, numbers)) : null;
        Function<Binding.Numbers, NumberGrammar> grammars = scan == null ? Binding.Numbers::declared : scan::grammar;
        Tally tally = new Tally(source.name(), rejects, limit, scan == null ? Long.MAX_VALUE : scan.total());
        SurveyFilling filling = new SurveyFilling(mapping.items().size());
        try (Rows rows = source.open()) {
            SurveyCells cells = new SurveyCells(mapping, Scan.header(source, rows, columns), grammars);
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
        List<SurveyMapping.Item> items = mapping.items();
        return new SurveyRows(
                filling, items.stream().map(SurveyMapping.Item::measure).toList(), tally.read());
    }

    private @Nullable Rejection rejection(Row row, SurveyCells cells) {
        if (row.rejection().isPresent()) {
            return row.rejection().get();
        }
        Fault fault = cells.fault(row.cells(), portfolio);
        return fault == null ? null : fault.in(source.name(), row);
    }
}
