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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about customers to move. The software lists them with the evidence and a date to assess them by; it
 * never decides.
 *
 * <p>Immutable, thread-safe and comparable by value: deciding gives a new board, to be kept by the caller. Decisions are
 * kept by the customer's id, so that they survive a new segmentation, also while a customer stands elsewhere for a time. So
 * is the date by which a customer is to be assessed: another run does not put it off. {@code toString} prints counts.
 *
 * <pre>{@code
 * MoveBoard board = MoveBoard.empty().listing(thisQuarter, assessBy)
 *     .decide("C-17", new MoveBoard.Decision(MONITOR, "A. Berg", "new buyer there", followUp));
 * board.items(nextQuarter, OWNER, later);     // open ones with the date first given, decided ones with their follow-up
 * }</pre>
 *
 * @param decisions what was decided, by the id of the customer
 * @param open by when those are to be assessed about whom nobody has decided, by the id of the customer
 */
@CheckReturnValue
public record MoveBoard(Map<String, Decision> decisions, Map<String, LocalDate> open) {
    /** What a person decides. */
    public enum Outcome {
        /** Invest in it. */
        PRIORITISE,
        /** Look again at the follow-up. */
        MONITOR,
        /** Spend no more on it than it brings. */
        LET_BE;

        /**
         * The code used in files.
         *
         * @return {@code prioritise}, {@code monitor} or {@code let-be}
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Copies the maps.
     *
     * @param decisions what was decided, by the id of the customer
     * @param open by when those are to be assessed about whom nobody has decided, by the id of the customer
     * @throws NullPointerException if a map, a key or a value is null
     * @throws IllegalArgumentException if an id is blank, or stands in both
     */
    public MoveBoard {
        Map<String, Decision> sorted = new TreeMap<>();
        Checks.notNull(decisions, "MoveBoard decisions")
                .forEach((id, decision) -> sorted.put(
                        Checks.text(id, "MoveBoard customer"), Checks.notNull(decision, "MoveBoard decision")));
        decisions = Collections.unmodifiableMap(sorted);
        Map<String, LocalDate> dates = new TreeMap<>();
        Checks.notNull(open, "MoveBoard open")
                .forEach((id, date) ->
                        dates.put(Checks.text(id, "MoveBoard customer"), Checks.notNull(date, "MoveBoard assessBy")));
        long both = dates.keySet().stream().filter(sorted::containsKey).count();
        if (both > 0) {
            throw new IllegalArgumentException("MoveBoard open must hold nobody about whom is decided; got " + both
                    + " " + Checks.plural(both, "customer") + ".");
        }
        open = Collections.unmodifiableMap(dates);
    }

    /**
     * A board of decisions alone.
     *
     * @param decisions what was decided, by the id of the customer
     * @throws NullPointerException if the map, a key or a decision is null
     * @throws IllegalArgumentException if an id is blank
     */
    public MoveBoard(Map<String, Decision> decisions) {
        this(decisions, Map.of());
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
     * @param due by when: the follow-up where it was decided, else the date on the board, else the date given
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
        Map<String, LocalDate> fewer = new TreeMap<>(open);
        fewer.remove(customer);
        return new MoveBoard(more, fewer);
    }

    /**
     * The board with what another one knows beside it; about whom both have decided, this one counts.
     *
     * @param other for example the board of an earlier run
     * @return a new board
     * @throws NullPointerException if the other is null
     */
    public MoveBoard or(MoveBoard other) {
        Checks.notNull(other, "MoveBoard.or other");
        Map<String, Decision> decided = new TreeMap<>(other.decisions);
        decided.putAll(decisions);
        Map<String, LocalDate> dates = new TreeMap<>(other.open);
        dates.putAll(open);
        dates.keySet().removeAll(decided.keySet());
        return new MoveBoard(decided, dates);
    }

    /**
     * The board for a segmentation: whoever is to be moved and new on it is to be assessed by a date. Who has a date keeps
     * it; who is no longer to be moved loses it; what was decided stays, wherever the customer stands.
     *
     * @param segmentation made by a model of a share of wallet
     * @param assessBy by when new ones are to be assessed
     * @return a new board
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if another method made the segmentation
     */
    public MoveBoard listing(Segmentation segmentation, LocalDate assessBy) {
        Checks.notNull(assessBy, "MoveBoard.listing assessBy");
        Map<String, LocalDate> dates = new TreeMap<>();
        for (SalesAtRisk evidence : move(segmentation, "MoveBoard.listing")) {
            if (!decisions.containsKey(evidence.customer())) {
                dates.put(evidence.customer(), open.getOrDefault(evidence.customer(), assessBy));
            }
        }
        return new MoveBoard(decisions, dates);
    }

    private static List<SalesAtRisk> move(Segmentation segmentation, String caller) {
        if (!(Checks.notNull(segmentation, caller + " segmentation").model() instanceof ShareOfWalletModel model)) {
            throw new IllegalArgumentException(caller + " must get a segmentation by share of wallet; got one by "
                    + segmentation.model().kind() + ".");
        }
        return new WalletLists(model, segmentation).move();
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
     * @param assessBy by when those are to be assessed who are new on the board
     * @return items by sales at stake, largest first
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if another method made the segmentation, or the portfolio lacks the category
     */
    public List<Item> items(Segmentation segmentation, Category owner, LocalDate assessBy) {
        Checks.notNull(assessBy, "MoveBoard.items assessBy");
        List<SalesAtRisk> move = move(segmentation, "MoveBoard.items");
        Portfolio portfolio = segmentation.portfolio();
        CategoryColumn owners = portfolio.category(owner);
        List<Item> items = new ArrayList<>();
        for (SalesAtRisk evidence : move) {
            Decision decision = decisions.get(evidence.customer());
            LocalDate due = decision == null ? open.getOrDefault(evidence.customer(), assessBy) : decision.followUp;
            items.add(new Item(evidence, owners.at(portfolio.row(evidence.customer())), due, decision));
        }
        return Collections.unmodifiableList(items);
    }

    @Override
    public String toString() {
        return "MoveBoard[decided=" + decisions.size() + ", open=" + open.size() + "]";
    }
}
