package dev.segmentation.wallet;

import static dev.segmentation.wallet.Four.OWNER;
import static dev.segmentation.wallet.Four.SALES;
import static dev.segmentation.wallet.Four.SENTENCE;
import static dev.segmentation.wallet.Four.TREND;
import static dev.segmentation.wallet.Four.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.value.ValueBased;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 4: Move is a work item; its outcome is entered by a person and survives re-runs. */
class MoveBoardTest {
    private static final LocalDate BY = LocalDate.of(2026, 3, 31);
    private static final LocalDate LATER = LocalDate.of(2026, 9, 30);
    private static final MoveBoard.Decision MONITOR =
            new MoveBoard.Decision(MoveBoard.Outcome.MONITOR, "A. Berg", "a new buyer there", LATER);

    private static final Portfolio QUARTER = Portfolio.of(List.of(
            customer("small", 10, 100, 40).with(OWNER, "Berg").with(TREND, 5),
            customer("large", 30, 100, 40).with(OWNER, "Dahl").with(TREND, -20),
            customer("content", 30, 100, 80).with(OWNER, "Dahl")));

    private static Segmentation move(Portfolio portfolio) {
        return SENTENCE.trend(TREND).segment(portfolio);
    }

    @Test
    @DisplayName("issue 4: assess by a date, by the owner, with the evidence for risk and potential beside it")
    void everyCustomerToMoveIsAWorkItem() {
        List<MoveBoard.Item> items = MoveBoard.empty().items(move(QUARTER), OWNER, BY);
        assertThat(items)
                .containsExactly(
                        new MoveBoard.Item(new SalesAtRisk("large", 30, -20, 70, null), List.of("Dahl"), BY, null),
                        new MoveBoard.Item(new SalesAtRisk("small", 10, 5, 90, null), List.of("Berg"), BY, null));
    }

    @Test
    @DisplayName("issue 4: assess by a date; another run does not put it off")
    void whoIsOnTheBoardKeepsItsDate() {
        MoveBoard first = MoveBoard.empty().listing(move(QUARTER), BY);
        assertThat(first.open()).containsExactly(Map.entry("large", BY), Map.entry("small", BY));
        MoveBoard next = first.decide("small", MONITOR).listing(move(QUARTER), LATER);
        assertThat(next.open()).containsExactly(Map.entry("large", BY));
        assertThat(next.items(move(QUARTER), OWNER, LATER))
                .extracting(MoveBoard.Item::due)
                .containsExactly(BY, LATER); // the date first given, and the follow-up
    }

    @Test
    void whoIsNoLongerToBeMovedLosesTheDateAndKeepsTheDecision() {
        Portfolio content = Portfolio.of(List.of(
                customer("small", 10, 100, 90).with(OWNER, "Berg").with(TREND, 0),
                customer("large", 30, 100, 90).with(OWNER, "Dahl").with(TREND, 0)));
        MoveBoard board = MoveBoard.empty().listing(move(QUARTER), BY).decide("small", MONITOR);
        MoveBoard after = board.listing(move(content), LATER);
        assertThat(after.open()).isEmpty();
        assertThat(after.decision("small")).contains(MONITOR);
        assertThat(after.listing(move(QUARTER), LATER).open()).containsExactly(Map.entry("large", LATER));
    }

    @Test
    void twoBoardsAreOneAndTheFirstCounts() {
        MoveBoard.Decision other = new MoveBoard.Decision(MoveBoard.Outcome.LET_BE, "D. Dahl", "too far", BY);
        MoveBoard left = new MoveBoard(Map.of("a", MONITOR), Map.of("b", BY, "c", BY));
        MoveBoard right = new MoveBoard(Map.of("a", other, "b", other), Map.of("c", LATER, "d", LATER));
        assertThat(left.or(right))
                .isEqualTo(new MoveBoard(Map.of("a", MONITOR, "b", other), Map.of("c", BY, "d", LATER)));
        assertThat(right.or(left).decision("a")).contains(other);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MoveBoard(Map.of("a", MONITOR), Map.of("a", BY)))
                .withMessage("MoveBoard open must hold nobody about whom is decided; got 1 customer.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MoveBoard.empty()
                        .listing(
                                ValueBased.by(SALES)
                                        .segment(Portfolio.ofIds(List.of("x")).with(SALES, 1)),
                                BY))
                .withMessage("MoveBoard.listing must get a segmentation by share of wallet; got one by value-based.");
    }

    @Test
    @DisplayName("issue 4: the outcome, with author, reason and follow-up, survives re-runs")
    void decisionsSurviveANewSegmentation() {
        MoveBoard board = MoveBoard.empty().decide("small", MONITOR);
        MoveBoard.Item decided = board.items(move(QUARTER), OWNER, BY).get(1);
        assertThat(decided.decision()).isEqualTo(MONITOR);
        assertThat(decided.due()).isEqualTo(LATER);
        // it is content for a quarter, and its decision is still there when it is to be moved again
        Portfolio better = Portfolio.of(
                List.of(customer("small", 10, 100, 90).with(OWNER, "Berg").with(TREND, 0)));
        assertThat(board.items(move(better), OWNER, BY)).isEmpty();
        assertThat(board.items(move(QUARTER), OWNER, BY.plusYears(1)).get(1).decision())
                .isEqualTo(MONITOR);
        assertThat(board.decision("small")).contains(MONITOR);
        assertThat(board.decision("large")).isEmpty();
    }

    @Test
    void decidingGivesANewBoardAndReplacesWhatWasDecided() {
        MoveBoard before = MoveBoard.empty();
        MoveBoard.Decision letBe =
                new MoveBoard.Decision(MoveBoard.Outcome.LET_BE, "C. Dahl", "they are closing down", LATER);
        MoveBoard after = before.decide("small", MONITOR).decide("small", letBe);
        assertThat(before.decisions()).isEmpty();
        assertThat(after.decisions()).containsExactly(Map.entry("small", letBe));
        assertThat(after).isEqualTo(new MoveBoard(Map.of("small", letBe)));
    }

    @Test
    void aDecisionIsAPersonsAndHasAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MoveBoard.Decision(MoveBoard.Outcome.LET_BE, " ", "because", LATER))
                .withMessage("MoveBoard author must not be blank; got \" \".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MoveBoard.Decision(MoveBoard.Outcome.LET_BE, "A. Berg", "", LATER))
                .withMessage("MoveBoard reason must not be blank; got \"\".");
        assertThatNullPointerException()
                .isThrownBy(() -> new MoveBoard.Decision(MoveBoard.Outcome.LET_BE, "A. Berg", "because", null))
                .withMessage("MoveBoard followUp must not be null.");
        assertThatNullPointerException().isThrownBy(() -> MoveBoard.empty().items(move(QUARTER), OWNER, null));
    }

    @Test
    void aSegmentationByAnotherMethodIsRefused() {
        Segmentation other = ValueBased.by(SALES).segment(QUARTER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MoveBoard.empty().items(other, OWNER, BY))
                .withMessage("MoveBoard.items must get a segmentation by share of wallet; got one by value-based.");
    }

    @Test
    void nothingPrintsWhoDecidedWhatAboutWhom() {
        MoveBoard board = MoveBoard.empty().decide("small", MONITOR);
        assertThat(board).hasToString("MoveBoard[decided=1, open=0]");
        assertThat(MONITOR).hasToString("Decision[MONITOR]");
        assertThat(board.items(move(QUARTER), OWNER, BY)).hasToString("[Item[open], Item[MONITOR]]");
    }
}
