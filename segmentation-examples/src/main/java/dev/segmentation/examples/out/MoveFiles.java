package dev.segmentation.examples.out;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.jackson.SegmentationJson;
import dev.segmentation.wallet.MoveBoard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the board of customers to move leaves behind: {@code moves.json}, which people complete and the next run takes back,
 * and {@code moves.csv}, which shows the evidence beside it.
 */
public final class MoveFiles {
    /** The file that people complete; no run ever deletes it. */
    public static final String BOARD = "moves.json";

    /** The file that people read. */
    static final String TABLE = "moves.csv";

    private final NamedMoves moves;

    private MoveFiles(NamedMoves moves) {
        this.moves = moves;
    }

    /**
     * The files of a board.
     *
     * @param moves the board
     * @return its files
     */
    public static MoveFiles of(NamedMoves moves) {
        return new MoveFiles(moves);
    }

    /**
     * Writes both files.
     *
     * @param folder where to
     * @param portfolio the customers, for their names
     * @throws IOException if a file cannot be written
     */
    public void write(Path folder, Portfolio portfolio) throws IOException {
        Files.writeString(folder.resolve(BOARD), SegmentationJson.write(moves.board()), StandardCharsets.UTF_8);
        try (Table table = Table.create(
                folder.resolve(TABLE),
                "customer",
                "name",
                "owner",
                "due",
                "sales",
                "trend",
                "unserved",
                "outcome",
                "author",
                "reason",
                "follow_up")) {
            moves.items().forEach(item -> row(table, item, portfolio));
        }
    }

    private static void row(Table table, MoveBoard.Item item, Portfolio portfolio) {
        String id = item.evidence().customer();
        MoveBoard.Decision decision = item.decision();
        table.row(
                id,
                Objects.requireNonNullElse(portfolio.customer(portfolio.row(id)).name(), ""),
                String.join("/", item.owner()),
                item.due().toString(),
                item.evidence().sales(),
                item.evidence().trend(),
                item.evidence().unserved(),
                decision == null ? "" : decision.outcome().code(),
                decision == null ? "" : decision.author(),
                decision == null ? "" : decision.reason(),
                decision == null ? "" : decision.followUp().toString());
    }

    /** The board in {@code summary.json}: counts alone. */
    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("of", moves.of());
        summary.put("by", moves.by().name());
        summary.put("customers", moves.items().size());
        summary.put("open", moves.open());
        for (MoveBoard.Outcome outcome : MoveBoard.Outcome.values()) {
            summary.put(outcome.code(), moves.decided(outcome));
        }
        summary.put("late", moves.late());
        return summary;
    }

    /** What a person reads after a run; names nobody. */
    List<String> lines(Words words) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                words.of(
                        "moves.title",
                        moves.of(),
                        moves.by().name(),
                        moves.items().size())));
        lines.add("  - "
                + words.of(
                        "moves.counts",
                        moves.open(),
                        moves.decided(MoveBoard.Outcome.PRIORITISE),
                        moves.decided(MoveBoard.Outcome.MONITOR),
                        moves.decided(MoveBoard.Outcome.LET_BE)));
        if (moves.late() > 0) {
            lines.add("  - " + words.of("moves.late", moves.late()));
        }
        return lines;
    }
}
