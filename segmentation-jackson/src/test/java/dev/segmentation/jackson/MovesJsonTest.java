package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.segmentation.wallet.MoveBoard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issue 4: the outcome of a move "is entered by a person and survives re-runs". */
class MovesJsonTest {
    private static final String MOVES = GoldenTest.golden("moves-1.json");
    private static final MoveBoard BOARD = new MoveBoard(
            Map.of(
                    "C-1",
                    decision(MoveBoard.Outcome.MONITOR, "Åsa Öberg", "a new buyer there: \"ask again\"", "2026-09-30"),
                    "C-3",
                    decision(MoveBoard.Outcome.LET_BE, "B. Dahl", "too far away", "2027-03-31"),
                    "C-4",
                    decision(MoveBoard.Outcome.PRIORITISE, "B. Dahl", "a new plant", "2026-04-30")),
            Map.of("C-2", LocalDate.of(2026, 3, 31)));

    private static MoveBoard.Decision decision(MoveBoard.Outcome outcome, String... authorReasonDay) {
        return new MoveBoard.Decision(
                outcome, authorReasonDay[0], authorReasonDay[1], LocalDate.parse(authorReasonDay[2]));
    }

    private static List<String> problems(String customers) {
        String json = "{\"kind\": \"moves\", \"format\": 1, \"customers\": " + customers + "}";
        DocumentException refused =
                catchThrowableOfType(DocumentException.class, () -> SegmentationJson.readMoves(json));
        return refused.problems().stream().map(Problem::toString).toList();
    }

    /** A file there is only ever added. */
    @Test
    @Tag("determinism")
    void aBoardOfOldIsReadAndWrittenTheSame() {
        assertThat(SegmentationJson.readMoves(MOVES)).isEqualTo(BOARD);
        assertThat(SegmentationJson.write(BOARD)).isEqualTo(MOVES);
    }

    @Test
    void bytesAndAnObjectMapperReadItToo() throws IOException {
        assertThat(SegmentationJson.readMoves(new ByteArrayInputStream(MOVES.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(BOARD);
        JsonMapper mapper =
                JsonMapper.builder().addModule(new SegmentationModule()).build();
        assertThat(mapper.readValue(mapper.writeValueAsString(BOARD), MoveBoard.class))
                .isEqualTo(BOARD);
    }

    @Test
    @DisplayName("a person completes an item where it stands: the date to assess by may stay")
    void whatAPersonEntersBesideTheDateCounts() {
        MoveBoard board = SegmentationJson.readMoves("""
                {"kind": "moves", "format": 1, "customers": [
                  {"customer": "C-2", "assessBy": "2026-03-31", "outcome": "monitor", "author": "Eva", "reason": "later",
                   "followUp": "2026-12-31"}]}""");
        assertThat(board.open()).isEmpty();
        assertThat(board.decision("C-2")).contains(decision(MoveBoard.Outcome.MONITOR, "Eva", "later", "2026-12-31"));
    }

    @Test
    void aDecisionThatNobodySignedIsNone() {
        assertThat(problems("[{\"customer\": \"C-2\", \"outcome\": \"monitor\"}]"))
                .containsExactly(
                        "/customers/0/author: author must be there, as a text; got nothing.",
                        "/customers/0/reason: reason must be there, as a text; got nothing.",
                        "/customers/0/followUp: followUp must be there, as a text; got nothing.");
    }

    @Test
    void everythingThatIsWrongIsSaidTogetherAndNamesNobody() {
        List<String> problems = problems("""
                [{"customer": "secret", "assessBy": "31.3.2026"}, {"customer": "secret", "assessBy": "2026-03-31"},
                 {"customer": "C-3"}, {"customer": "C-4", "outcome": "secretly", "author": "Secret", "reason": "x",
                  "followUp": "2026-03-31", "more": 1}]""");
        assertThat(problems)
                .hasSize(5)
                .noneMatch(problem -> problem.toLowerCase(java.util.Locale.ROOT).contains("secret"));
        assertThat(problems.get(0))
                .isEqualTo(
                        "/customers/0/assessBy: assessBy must be a day as ISO 8601 writes it; got another text. Write"
                                + " for example 2017-12-31.");
        assertThat(problems.get(1))
                .isEqualTo("/customers/1/customer: customer must stand once in the list; got one that stands there"
                        + " before.");
        assertThat(problems.get(2))
                .isEqualTo("/customers/2: A customer must have assessBy, or what was decided: [outcome, author, reason,"
                        + " followUp]; got neither.");
    }

    @Test
    void aNewerFormIsRefusedWithBothNumbers() {
        DocumentException refused = catchThrowableOfType(
                DocumentException.class,
                () -> SegmentationJson.readMoves("{\"kind\": \"moves\", \"format\": 2, \"customers\": []}"));
        assertThat(refused.getMessage()).contains("2").contains("1");
        assertThat(SegmentationJson.readMoves("{\"kind\": \"moves\", \"format\": 1, \"customers\": []}"))
                .isEqualTo(MoveBoard.empty());
    }
}
