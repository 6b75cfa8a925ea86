package dev.segmentation.wallet;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about customers to move. The software lists them with the evidence and a date to assess them by; it
 * never decides.
 *
 * <p>Immutable, thread-safe and comparable by value: deciding gives a new board, to be kept by the caller. Decisions are
 * kept by the customer's id, so that they survive a new segmentation, also while a customer stands elsewhere for a time.
 * {@code toString} prints counts.
 *
 * <pre>{@code
 * MoveBoard board = MoveBoard.empty()
 *     .decide("C-17", new MoveBoard.Decision(MONITOR, "A. Berg", "new buyer there", followUp));
 * board.items(thisQuarter, OWNER, assessBy);     // open ones with the date given, decided ones with their follow-up
 * }</pre>
 *
 * @param decisions what was decided, by the id of the customer
 */
@CheckReturnValue
public record MoveBoard(Map<String, Decision> decisions) {
    /** What a person decides. */
    public enum Outcome {
        /** Invest in it. */
        PRIORITISE,
        /** Look again at the follow-up. */
        MONITOR,
        /** Spend no more on it than it brings. */
        LET_BE
    }

    /**
     * Copies the map.
     *
     * @param decisions what was decided, by the id of the customer
     * @throws NullPointerException if the map, a key or a decision is null
     * @throws IllegalArgumentException if an id is blank
     */
    public MoveBoard {
        Map<String, Decision> sorted = new TreeMap<>();
        Checks.notNull(decisions, "MoveBoard decisions")
                .forEach((id, decision) -> sorted.put(
                        Checks.text(id, "MoveBoard customer"), Checks.notNull(decision, "MoveBoard decision")));
        decisions = Collections.unmodifiableMap(sorted);
    }

    /**
     * What a person decided about one customer.
     *
     * @param outcome what to do
     * @param author who decided
     * @param reason why
     * @param followUp when to look at it again
     */
    public record Decision(Outcome outcome, String author, String reason, LocalDate followUp) {
        /**
         * Checks the components.
         *
         * @param outcome what to do
         * @param author who decided
         * @param reason why
         * @param followUp when to look at it again
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if author or reason is blank
         */
        public Decision {
            Checks.notNull(outcome, "MoveBoard outcome");
            Checks.text(author, "MoveBoard author");
            Checks.text(reason, "MoveBoard reason");
            Checks.notNull(followUp, "MoveBoard followUp");
        }

        /** Prints the outcome alone: author and reason are somebody's data. */
        @Override
        public String toString() {
            return "Decision[" + outcome + "]";
        }
    }

    /**
     * One customer to assess, with the evidence.
     *
     * @param evidence sales at stake, trend and unserved wallet
     * @param owner who is to assess it, as the labels of the category; empty where it is unknown
     * @param due by when: the follow-up where it was decided, else the date given
     * @param decision what was decided, or null
     */
    public record Item(
            SalesAtRisk evidence,
            List<String> owner,
            LocalDate due,
            @Nullable Decision decision) {
        /**
         * Copies the list.
         *
         * @param evidence sales at stake, trend and unserved wallet
         * @param owner who is to assess it, as the labels of the category; empty where it is unknown
         * @param due by when: the follow-up where it was decided, else the date given
         * @param decision what was decided, or null
         * @throws NullPointerException if the evidence, the owner or the date is null
         */
        public Item {
            Checks.notNull(evidence, "MoveBoard evidence");
            owner = Checks.list(owner, "MoveBoard owner");
            Checks.notNull(due, "MoveBoard due");
        }

        /** Prints whether it is decided: the rest is somebody's data. */
        @Override
        public String toString() {
            return decision == null ? "Item[open]" : "Item[" + decision.outcome + "]";
        }
    }

    /**
     * A board on which nothing is decided.
     *
     * @return the board
     */
    public static MoveBoard empty() {
        return new MoveBoard(Map.of());
    }

    /**
     * With what a person decided about a customer, in place of what was decided before.
     *
     * @param customer the customer's id
     * @param decision what was decided
     * @return a new board
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id is blank
     */
    public MoveBoard decide(String customer, Decision decision) {
        Map<String, Decision> more = new TreeMap<>(decisions);
        more.put(Checks.text(customer, "MoveBoard customer"), Checks.notNull(decision, "MoveBoard decision"));
        return new MoveBoard(more);
    }

    /**
     * What was decided about a customer.
     *
     * @param customer the customer's id
     * @return the decision, or empty where nobody has decided
     */
    public Optional<Decision> decision(String customer) {
        return Optional.ofNullable(decisions.get(customer));
    }

    /**
     * The work items of a segmentation: every customer to move, with what was decided before.
     *
     * @param segmentation made by a model of a share of wallet
     * @param owner the category that says who is to assess them
     * @param assessBy by when those are to be assessed about whom nobody has decided
     * @return items by sales at stake, largest first
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if another method made the segmentation, or the portfolio lacks the category
     */
    public List<Item> items(Segmentation segmentation, Category owner, LocalDate assessBy) {
        Checks.notNull(assessBy, "MoveBoard.items assessBy");
        if (!(Checks.notNull(segmentation, "MoveBoard.items segmentation").model()
                instanceof ShareOfWalletModel model)) {
            throw new IllegalArgumentException("MoveBoard.items must get a segmentation by share of wallet; got one by "
                    + segmentation.model().kind() + ".");
        }
        Portfolio portfolio = segmentation.portfolio();
        CategoryColumn owners = portfolio.category(owner);
        List<Item> items = new ArrayList<>();
        for (SalesAtRisk evidence : new WalletLists(model, segmentation).move()) {
            Decision decision = decisions.get(evidence.customer());
            LocalDate due = decision == null ? assessBy : decision.followUp;
            items.add(new Item(evidence, owners.at(portfolio.row(evidence.customer())), due, decision));
        }
        return Collections.unmodifiableList(items);
    }

    @Override
    public String toString() {
        return "MoveBoard[decided=" + decisions.size() + "]";
    }
}
