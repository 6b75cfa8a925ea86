package dev.segmentation.examples;

import dev.segmentation.examples.out.Progress;
import dev.segmentation.jackson.ColumnReference;
import dev.segmentation.jackson.Definition;
import dev.segmentation.jackson.DefinitionDraft;
import dev.segmentation.jackson.OrdersSection;
import dev.segmentation.jackson.Problem;
import dev.segmentation.rows.ReadException;
import dev.segmentation.rows.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks at everything that can be wrong before a row is read, and reports it together: the definition, the columns that it
 * names, the files. What is wrong with the definition comes first; that a file cannot be read is said where that is all.
 */
final class Preparation {
    private final Request request;
    private final Progress progress;
    private final List<String> problems = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    /** A definition without a problem, and its files, whose headers have the columns that it names. */
    record Prepared(
            Definition definition, RowSource customers, Optional<RowSource> orders, Optional<RowSource> activities) {}

    Preparation(Request request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    Prepared of(DefinitionDraft draft) {
        draft.problems().stream().map(Problem::toString).forEach(problems::add);
        Optional<RowSource> customers = draft.customers()
                .flatMap(section -> source(() -> request.customers().apply(new SourceFormat(null, section.format()))));
        Optional<RowSource> orders = draft.orders()
                .flatMap(section ->
                        source(() -> request.orders().apply(new SourceFormat(section.file(), section.format()))));
        Optional<RowSource> activities = draft.activities()
                .flatMap(section ->
                        source(() -> request.activities().apply(new SourceFormat(section.file(), section.format()))));
        customers.ifPresent(rows -> columns(draft, ColumnReference.File.CUSTOMERS, rows));
        orders.ifPresent(rows -> columns(draft, ColumnReference.File.ORDERS, rows));
        activities.ifPresent(rows -> columns(draft, ColumnReference.File.ACTIVITIES, rows));
        draft.customers().map(Mappings::problems).ifPresent(problems::addAll);
        if (draft.orders().filter(this::lacksDay).isPresent()) {
            problems.add(
                    "/orders/asOf: asOf must be given, or --as-of; got neither. Write for example \"2025-12-31\".");
        }
        if (draft.activities().isPresent() && ActivitiesStep.day(request, draft).isEmpty()) {
            problems.add("/activities/asOf: asOf must be given, or that of the orders, or --as-of; got none of them."
                    + " Write for example \"2025-12-31\".");
        }
        refuse();
        return new Prepared(draft.definition(), customers.orElseThrow(), orders, activities);
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new Failure(Failure.DEFINITION, problems);
        }
        if (!unreadable.isEmpty()) {
            throw new Failure(Failure.FILE, unreadable);
        }
    }

    private boolean lacksDay(OrdersSection section) {
        return section.asOf() == null && request.asOf() == null;
    }

    private Optional<RowSource> source(Supplier<RowSource> source) {
        try {
            return Optional.of(new WatchedRows(source.get(), progress));
        } catch (Failure e) {
            problems.addAll(e.lines());
            return Optional.empty();
        }
    }

    private void columns(DefinitionDraft draft, ColumnReference.File file, RowSource source) {
        try {
            problems.addAll(ColumnCheck.problems(draft, file, source));
        } catch (ReadException e) {
            unreadable.add(String.valueOf(e.getMessage()));
        }
    }
}
