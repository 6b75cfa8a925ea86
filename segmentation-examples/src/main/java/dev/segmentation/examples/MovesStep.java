package dev.segmentation.examples;

import dev.segmentation.examples.out.NamedMoves;
import dev.segmentation.examples.out.NamedSegmentation;
import dev.segmentation.jackson.DefinitionDraft;
import dev.segmentation.jackson.DocumentException;
import dev.segmentation.jackson.MovesSection;
import dev.segmentation.jackson.OrdersSection;
import dev.segmentation.jackson.SegmentationJson;
import dev.segmentation.rows.TextDecoder;
import dev.segmentation.wallet.MoveBoard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the board of customers to move up to date, and keeps what people entered. */
final class MovesStep {
    private MovesStep() {}

    /** The day looked from: the argument's, that of the orders, the activities or the surveys. */
    static Optional<LocalDate> day(Request request, DefinitionDraft draft) {
        return Optional.ofNullable(request.asOf())
                .or(() -> draft.orders().map(OrdersSection::asOf))
                .or(() -> ActivitiesStep.day(request, draft))
                .or(() -> SurveysStep.day(request, draft));
    }

    /**
     * What people decided before: in the file that was given or that the definition names, and in the folder of results; of
     * a customer in both the first counts. What cannot be read is listed.
     */
    static MoveBoard before(MovesSection section, Request request, List<String> unreadable) {
        Request.Moves files = request.options().moves();
        MoveBoard board = MoveBoard.empty();
        if (files.given() != null) {
            board = read("--moves: ", files.given(), unreadable);
        } else if (section.file() != null) {
            board = read("/moves/file: ", request.document().apply(section.file()), unreadable);
        }
        return files.earlier() == null
                ? board
                : board.or(read("moves.json in the folder of --out: ", files.earlier(), unreadable));
    }

    private static MoveBoard read(String place, TextDecoder.@Nullable Bytes file, List<String> unreadable) {
        if (file == null) {
            return MoveBoard.empty();
        }
        try (InputStream in = file.open()) {
            return SegmentationJson.readMoves(in);
        } catch (DocumentException e) {
            e.problems().forEach(problem -> unreadable.add(place + "in this file, " + problem));
        } catch (NoSuchFileException e) {
            unreadable.add(place + "The file must exist; there is no such file. A first run needs none.");
        } catch (IOException e) {
            unreadable.add(place + "The file must be readable; it is not.");
        }
        return MoveBoard.empty();
    }

    static NamedMoves of(
            MovesSection section, List<NamedSegmentation> segmentations, MoveBoard before, @Nullable LocalDate today) {
        NamedSegmentation named = segmentations.stream()
                .filter(one -> one.name().equals(section.of()))
                .findFirst()
                .orElseThrow();
        LocalDate due = section.due(today).orElseThrow(); // looked at before a row was read
        MoveBoard board = before.listing(named.segmentation(), due);
        return new NamedMoves(
                section.of(), section.by(), board, board.items(named.segmentation(), section.by(), due), today);
    }
}
