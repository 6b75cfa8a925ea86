package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of activities by a mapping. */
final class ActivityReading {
    private final ActivityMapping mapping;
    private final RowSource source;
    private final Portfolio portfolio;

    ActivityReading(ActivityMapping mapping, RowSource source, Portfolio portfolio) {
        this.mapping = mapping;
        this.source = source;
        this.portfolio = portfolio;
    }

    ActivityRows read(Consumer<? super Rejection> rejects, RejectLimit limit) {
        Binding.Numbers minutes = mapping.minutes();
        List<String> columns = List.copyOf(mapping.columns());
        boolean undeclared = minutes != null && minutes.grammar() == null;
        Scan scan = minutes != null && undeclared
                ? Scan.of(source, new Scan.Wanted(columns, null, List.of(minutes)))
                : null;
        NumberGrammar grammar =
                minutes == null ? NumberGrammar.ALL.get(0) : scan == null ? minutes.declared() : scan.grammar(minutes);
        Tally tally = new Tally(source.name(), rejects, limit, scan == null ? Long.MAX_VALUE : scan.total());
        ActivityFilling activities = new ActivityFilling();
        try (Rows rows = source.open()) {
            ActivityCells cells = new ActivityCells(mapping, Scan.header(source, rows, columns), grammar);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Rejection rejection = rejection(row, cells);
                if (rejection == null) {
                    cells.addTo(activities, row.cells(), portfolio);
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
        return new ActivityRows(activities, mapping.more(), tally.read());
    }

    private @Nullable Rejection rejection(Row row, ActivityCells cells) {
        if (row.rejection().isPresent()) {
            return row.rejection().get();
        }
        Fault fault = cells.fault(row.cells(), portfolio);
        return fault == null ? null : fault.in(source.name(), row);
    }
}
