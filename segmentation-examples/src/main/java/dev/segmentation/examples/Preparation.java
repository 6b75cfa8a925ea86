package dev.segmentation.examples;

import dev.segmentation.SegmentModel;
import dev.segmentation.examples.out.Progress;
import dev.segmentation.jackson.ColumnReference;
import dev.segmentation.jackson.Definition;
import dev.segmentation.jackson.DefinitionDraft;
import dev.segmentation.jackson.DocumentException;
import dev.segmentation.jackson.NewcomersSection;
import dev.segmentation.jackson.OrdersSection;
import dev.segmentation.jackson.Problem;
import dev.segmentation.jackson.SegmentationEntry;
import dev.segmentation.jackson.SegmentationJson;
import dev.segmentation.profile.Cards;
import dev.segmentation.rows.ReadException;
import dev.segmentation.rows.RowSource;
import dev.segmentation.wallet.MoveBoard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything that can be wrong before a row is read, and reports it together: the definition, the columns that it
 * names, the files. What is wrong with the definition comes first; that a file cannot be read is said where that is all.
 */
final class Preparation {
    private final Request request;
    private final Progress progress;
    private final List<String> problems = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    /**
     * A definition without a problem, and its files, whose headers have the columns that it names; cards and former models by
     * the segmentation that names them.
     */
    record Prepared(
            Definition definition,
            RowSource customers,
            Optional<RowSource> orders,
            Optional<RowSource> activities,
            Optional<RowSource> surveys,
            Map<String, Cards> cards,
            Map<String, SegmentModel> formers,
            MoveBoard moves) {}

    Preparation(Request request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    Prepared of(DefinitionDraft draft) {
        draft.problems().stream().map(Problem::toString).forEach(problems::add);
        Optional<RowSource> customers = draft.customers()
                .flatMap(section -> source(() -> request.customers().apply(new SourceFormat(null, section.format()))));
        boolean isFileFlawed =
                draft.problems().stream().anyMatch(problem -> problem.pointer().equals("/orders/file"));
        Optional<RowSource> orders = draft.orders()
                // that it names no file is no problem of its own where the file that it names is one
                .filter(section -> section.file() != null || request.hasOrders() || !isFileFlawed)
                .flatMap(section ->
                        source(() -> request.orders().apply(new SourceFormat(section.file(), section.format()))));
        Optional<RowSource> activities = draft.activities()
                .flatMap(section ->
                        source(() -> request.activities().apply(new SourceFormat(section.file(), section.format()))));
        Optional<RowSource> surveys = draft.surveys()
                .flatMap(section ->
                        source(() -> request.surveys().apply(new SourceFormat(section.file(), section.format()))));
        customers.ifPresent(rows -> columns(draft, ColumnReference.File.CUSTOMERS, rows));
        orders.ifPresent(rows -> columns(draft, ColumnReference.File.ORDERS, rows));
        activities.ifPresent(rows -> columns(draft, ColumnReference.File.ACTIVITIES, rows));
        surveys.ifPresent(rows -> columns(draft, ColumnReference.File.SURVEYS, rows));
        draft.customers().map(Mappings::problems).ifPresent(problems::addAll);
        days(draft);
        List<SegmentationEntry> entries =
                draft.problems().isEmpty() ? draft.definition().segmentations() : List.of();
        Map<String, Cards> cards =
                beside(entries, "cards", SegmentationEntry::cards, (entry, in) -> SegmentationJson.readCards(in));
        Map<String, SegmentModel> formers =
                beside(entries, "former", entry -> entry.needs().former(), Preparation::former);
        MoveBoard moves = draft.moves()
                .map(section -> MovesStep.before(section, request, unreadable))
                .orElse(MoveBoard.empty());
        refuse();
        return new Prepared(
                draft.definition(), customers.orElseThrow(), orders, activities, surveys, cards, formers, moves);
    }

    /** What is looked at from a day needs one. */
    private void days(DefinitionDraft draft) {
        if (draft.orders().filter(this::lacksDay).isPresent()) {
            problems.add(
                    "/orders/asOf: asOf must be given, or --as-of; got neither. Write for example \"2025-12-31\".");
        }
        if (draft.activities().isPresent() && ActivitiesStep.day(request, draft).isEmpty()) {
            problems.add("/activities/asOf: asOf must be given, or that of the orders, or --as-of; got none of them."
                    + " Write for example \"2025-12-31\".");
        }
        if (draft.surveys().isPresent() && SurveysStep.day(request, draft).isEmpty()) {
            problems.add("/surveys/asOf: asOf must be given, or that of the orders, or --as-of; got none of them."
                    + " Write for example \"2025-12-31\".");
        }
        LocalDate today = MovesStep.day(request, draft).orElse(null);
        if (draft.moves().filter(section -> section.due(today).isEmpty()).isPresent()) {
            problems.add("/moves/within: within must follow a day looked from, asOf or --as-of; got none. Write"
                    + " assessBy instead, for example \"2026-03-31\".");
        }
        if (draft.problems().isEmpty()) {
            problems.addAll(lateLessons(draft.definition()));
        }
    }

    /** Reads a file that lies beside the definition. */
    private interface Reader<T> {
        T read(SegmentationEntry entry, InputStream in) throws IOException;
    }

    private <T> Map<String, T> beside(
            List<SegmentationEntry> entries,
            String field,
            Function<SegmentationEntry, @Nullable String> named,
            Reader<T> reader) {
        Map<String, T> read = new LinkedHashMap<>();
        for (SegmentationEntry entry : entries) {
            String file = named.apply(entry);
            if (file == null) {
                continue;
            }
            String place = entry.pointer() + "/" + field + ": ";
            try (InputStream in = request.document().apply(file).open()) {
                read.put(entry.name(), reader.read(entry, in));
            } catch (DocumentException e) {
                e.problems().forEach(problem -> unreadable.add(place + "in this file, " + problem));
            } catch (NoSuchFileException e) {
                unreadable.add(place + "The file must exist beside the definition; there is no such file.");
            } catch (IOException e) {
                unreadable.add(place + "The file must be readable; it is not.");
            }
        }
        return read;
    }

    private static SegmentModel former(SegmentationEntry entry, InputStream in) throws IOException {
        SegmentModel model = SegmentationJson.readModel(in);
        if (!model.kind().equals(entry.method())) {
            throw new Failure(
                    Failure.FILE,
                    entry.pointer() + "/former: The model must be by " + entry.method() + "; got one by " + model.kind()
                            + ".");
        }
        return model;
    }

    /** What is to be learned as of a day that is not before the one that the program's arguments give. */
    private List<String> lateLessons(Definition definition) {
        List<String> late = new ArrayList<>();
        for (SegmentationEntry entry : definition.segmentations()) {
            NewcomersSection newcomers = entry.newcomers();
            LocalDate day = newcomers == null ? null : newcomers.learnedAsOf();
            if (day != null && request.asOf() != null && !day.isBefore(request.asOf())) {
                late.add(entry.pointer() + "/newcomers/learnedAsOf: learnedAsOf must be before --as-of, "
                        + request.asOf() + "; got " + day + ". Nobody would be left to be tested on.");
            }
        }
        return late;
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
