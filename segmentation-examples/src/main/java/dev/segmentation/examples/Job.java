package dev.segmentation.examples;

import dev.segmentation.FitException;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.examples.out.NamedSegmentation;
import dev.segmentation.examples.out.ReadCount;
import dev.segmentation.jackson.ColumnReference;
import dev.segmentation.jackson.Definition;
import dev.segmentation.jackson.DefinitionDraft;
import dev.segmentation.jackson.DefinitionReader;
import dev.segmentation.jackson.OrdersSection;
import dev.segmentation.jackson.Problem;
import dev.segmentation.jackson.SegmentationEntry;
import dev.segmentation.rows.PortfolioRows;
import dev.segmentation.rows.ReadException;
import dev.segmentation.rows.Rejection;
import dev.segmentation.rows.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The main job: read the definition, the customers and their orders, divide them, and hand over what was found out.
 * Everything that is wrong with the definition, its columns among it, is reported together.
 */
final class Job {
    private final Request request;
    private final Consumer<Rejection> rejects;

    Job(Request request, Consumer<Rejection> rejects) {
        this.request = request;
        this.rejects = rejects;
    }

    Outcome run() {
        try {
            return divide(draft());
        } catch (ReadException e) {
            throw new Failure(Failure.FILE, String.valueOf(e.getMessage()));
        }
    }

    private DefinitionDraft draft() {
        try (InputStream in = request.definition().open()) {
            return DefinitionReader.draft(in);
        } catch (IOException e) {
            throw new Failure(Failure.FILE, "The definition must be a file that can be read; it cannot.");
        }
    }

    private Outcome divide(DefinitionDraft draft) {
        Optional<RowSource> customers =
                draft.customers().map(section -> request.customers().apply(new SourceFormat(null, section.format())));
        Optional<RowSource> orders = draft.orders()
                .map(section -> request.orders().apply(new SourceFormat(section.file(), section.format())));
        requireNoProblem(draft, customers, orders);
        Definition definition = draft.definition();
        RowSource source = customers.orElseThrow(IllegalStateException::new);
        PortfolioRows rows = Mappings.of(definition.customers()).read(source, rejects, request.limit());
        List<ReadCount> files = new ArrayList<>();
        files.add(new ReadCount(source.name(), rows.read(), rows.accepted(), rows.rejected()));
        List<String> notes = new ArrayList<>();
        Portfolio portfolio = rows.portfolio();
        if (definition.orders().isPresent()) {
            OrdersStep step = new OrdersStep(definition.orders().get(), orders.orElseThrow(IllegalStateException::new));
            portfolio = step.addTo(portfolio, request, rejects);
            files.add(step.count());
            notes.addAll(step.notes());
        }
        return new Outcome(portfolio, segmentations(definition, portfolio), files, notes);
    }

    private void requireNoProblem(DefinitionDraft draft, Optional<RowSource> customers, Optional<RowSource> orders) {
        List<String> problems =
                new ArrayList<>(draft.problems().stream().map(Problem::toString).toList());
        problems.addAll(columns(draft, ColumnReference.File.CUSTOMERS, customers, !problems.isEmpty()));
        problems.addAll(columns(draft, ColumnReference.File.ORDERS, orders, !problems.isEmpty()));
        if (draft.orders().filter(this::lacksDay).isPresent()) {
            problems.add(
                    "/orders/asOf: asOf must be given, or --as-of; got neither. Write for example \"2025-12-31\".");
        }
        if (!problems.isEmpty()) {
            throw new Failure(Failure.DEFINITION, problems);
        }
    }

    private boolean lacksDay(OrdersSection section) {
        return section.asOf() == null && request.asOf() == null;
    }

    /** The columns that a file lacks; where there is a problem already, a file that cannot be read is no second one. */
    private static List<String> columns(
            DefinitionDraft draft, ColumnReference.File file, Optional<RowSource> source, boolean lenient) {
        try {
            return source.map(rows -> ColumnCheck.problems(draft, file, rows)).orElse(List.of());
        } catch (ReadException e) {
            if (lenient) {
                return List.of();
            }
            throw e;
        }
    }

    private static List<NamedSegmentation> segmentations(Definition definition, Portfolio portfolio) {
        List<NamedSegmentation> segmentations = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (SegmentationEntry entry : definition.segmentations()) {
            try {
                Segmentation segmentation = entry.segmenter().segment(portfolio);
                segmentations.add(new NamedSegmentation(entry.name(), segmentation, Optional.ofNullable(entry.sum())));
            } catch (FitException e) {
                problems.add(entry.pointer() + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(Failure.DEFINITION, problems);
        }
        return segmentations;
    }
}
