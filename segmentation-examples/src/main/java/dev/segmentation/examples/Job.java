package dev.segmentation.examples;

import dev.segmentation.FitException;
import dev.segmentation.Segmentation;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.examples.out.NamedMoves;
import dev.segmentation.examples.out.NamedPlan;
import dev.segmentation.examples.out.NamedSegmentation;
import dev.segmentation.examples.out.NamedWorklists;
import dev.segmentation.examples.out.Outcome;
import dev.segmentation.examples.out.Progress;
import dev.segmentation.examples.out.ReadCount;
import dev.segmentation.examples.out.Words;
import dev.segmentation.jackson.ActivitiesSection;
import dev.segmentation.jackson.Definition;
import dev.segmentation.jackson.DefinitionDraft;
import dev.segmentation.jackson.DefinitionReader;
import dev.segmentation.jackson.OrdersSection;
import dev.segmentation.jackson.SegmentationEntry;
import dev.segmentation.rows.PortfolioRows;
import dev.segmentation.rows.ReadException;
import dev.segmentation.rows.Rejection;
import dev.segmentation.rows.RowMapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The main job: read the definition, the customers and their orders, divide them, and hand over what was found out.
 * Everything that is wrong with the definition, its columns among it, is reported together.
 */
final class Job {
    private final Request request;
    private final Consumer<Rejection> rejects;
    private final Progress progress;

    Job(Request request, Consumer<Rejection> rejects, Progress progress) {
        this.request = request;
        this.rejects = rejects;
        this.progress = progress;
    }

    Outcome run() {
        try {
            DefinitionDraft draft = draft();
            return divide(draft, new Preparation(request, progress).of(draft));
        } catch (ReadException.TooManyRejects e) {
            throw new Failure(
                    Failure.FILE,
                    "--max-rejects " + request.limit() + " must not be passed; got " + e.rejected() + " rejected of "
                            + e.read() + " rows read, at " + e.place() + ". Mend the rows, or allow more.");
        } catch (ReadException e) {
            throw new Failure(Failure.FILE, String.valueOf(e.getMessage()));
        }
    }

    private DefinitionDraft draft() {
        try (InputStream in = request.definition().open()) {
            return DefinitionReader.draft(in);
        } catch (NoSuchFileException e) {
            throw new Failure(Failure.FILE, "The file of --definition must exist; there is no such file.");
        } catch (IOException e) {
            throw new Failure(Failure.FILE, "The file of --definition must be readable; it is not.");
        }
    }

    private Outcome divide(DefinitionDraft draft, Preparation.Prepared prepared) {
        Definition definition = prepared.definition();
        RowMapping mapping = Mappings.of(definition.customers(), request.beside(), day(definition));
        PortfolioRows rows = mapping.read(prepared.customers(), rejects, request.limit());
        List<ReadCount> files = new ArrayList<>();
        files.add(new ReadCount(prepared.customers().name(), rows.read(), rows.accepted(), rows.rejected()));
        Words words = Words.in(request.locale());
        List<String> notes = new ArrayList<>();
        rows.gaps()
                .forEach((category, gaps) -> notes.add(
                        gaps == 1
                                ? words.of("note.gap-once", category.name())
                                : words.of("note.gap", category.name(), gaps)));
        History history = new History(request, rejects);
        Portfolio whole = derive(definition, history.addTo(rows.portfolio(), draft, prepared));
        files.addAll(history.files());
        notes.addAll(history.notes());
        NewcomersStep newcomers = new NewcomersStep(definition, rows.portfolio(), history);
        List<NamedSegmentation> segmentations = segmentations(prepared, whole, newcomers);
        Optional<NamedWorklists> worklists =
                definition.worklists().map(section -> WorklistsStep.of(section, segmentations, history.activities()));
        Optional<NamedPlan> plan = definition.plan().map(section -> PlanStep.of(section, segmentations));
        LocalDate today = MovesStep.day(request, draft).orElse(null);
        Optional<NamedMoves> moves =
                definition.moves().map(section -> MovesStep.of(section, segmentations, prepared.moves(), today));
        if (moves.isEmpty() && request.options().moves().given() != null) {
            notes.add(words.of("note.moves-unread"));
        }
        return new Outcome(
                whole,
                segmentations,
                files,
                notes,
                worklists,
                plan,
                moves,
                definition.customers().suspectedDuplicates(rows.portfolio()));
    }

    private static Portfolio derive(Definition definition, Portfolio portfolio) {
        try {
            return definition.derive(portfolio);
        } catch (FitException e) {
            throw new Failure(
                    Failure.DEFINITION, List.of("/customers/derived/" + e.attribute() + ": " + e.getMessage()));
        }
    }

    private Optional<LocalDate> day(Definition definition) {
        return Optional.ofNullable(request.asOf()).or(() -> definition.orders().map(OrdersSection::asOf));
    }

    private List<NamedSegmentation> segmentations(
            Preparation.Prepared prepared, Portfolio portfolio, NewcomersStep newcomers) {
        List<NamedSegmentation> segmentations = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<Segmenter<?>, Segmentation> found = new LinkedHashMap<>();
        Optional<Measure> time = prepared.definition().activities().flatMap(ActivitiesSection::time);
        try (Workers workers = new Workers()) {
            for (SegmentationEntry entry : prepared.definition().segmentations()) {
                try {
                    NamedSegmentation fitted = new NamedSegmentation(
                            entry.name(),
                            newcomers.checked(entry, workers.segment(entry.segmenter(), portfolio, found)),
                            Optional.ofNullable(entry.sum()));
                    NamedSegmentation named = NeedsStep.renamed(
                            NeedsStep.keepingCodes(fitted, prepared.formers().get(entry.name())),
                            entry.needs().names());
                    found.put(entry.segmenter(), named.segmentation());
                    segmentations.add(named.spending(time)
                            .with(prepared.cards().get(entry.name()))
                            .by(entry.by()));
                } catch (FitException e) {
                    problems.add(entry.pointer() + ": " + e.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(Failure.DEFINITION, problems);
        }
        List<SegmentationEntry> entries = prepared.definition().segmentations();
        return LikenessStep.of(entries, NeedsStep.of(entries, segmentations));
    }
}
