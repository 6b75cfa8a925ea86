package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.internal.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a re-allocation moves and what that is expected to bring. Names persons and customers: {@code toString} does not.
 *
 * @param minutes spent today, and planned: the same number
 * @param moved how many of them go to another customer
 * @param gains what the plan brings if the response is as assumed, and if its scale is half or double of that, in this order
 * @param cells every segment, from the most urgent down, the unassigned last
 * @param moves minutes from cell to cell, the most first
 * @param persons whose hours change how, in order of their labels; customers whom nobody owns last
 * @param transfers hours that go from person to person, the most first; none where hours stay with the person
 * @param breaches what breaks the stated bounds today: persons first, then customers in order of their ids
 * @param counts of how many customers something was not known
 * @param findings what is worth knowing, in words
 */
public record EffortPlanReport(
        long minutes,
        long moved,
        List<Gain> gains,
        List<Cell> cells,
        List<EffortMove> moves,
        List<Person> persons,
        List<Transfer> transfers,
        List<Breach> breaches,
        Counts counts,
        List<Message> findings)
        implements Report {
    /**
     * Copies the lists.
     *
     * @param minutes spent today, and planned: the same number
     * @param moved how many of them go to another customer
     * @param gains what the plan brings as assumed, with half the scale and with double of it
     * @param cells every segment, from the most urgent down, the unassigned last
     * @param moves minutes from cell to cell, the most first
     * @param persons whose hours change how
     * @param transfers hours that go from person to person, the most first
     * @param breaches what breaks the stated bounds today
     * @param counts of how many customers something was not known
     * @param findings what is worth knowing, in words
     * @throws NullPointerException if a component or an item is null
     */
    public EffortPlanReport {
        gains = Checks.list(gains, "EffortPlanReport gains");
        cells = Checks.list(cells, "EffortPlanReport cells");
        moves = Checks.list(moves, "EffortPlanReport moves");
        persons = Checks.list(persons, "EffortPlanReport persons");
        transfers = Checks.list(transfers, "EffortPlanReport transfers");
        breaches = Checks.list(breaches, "EffortPlanReport breaches");
        Checks.notNull(counts, "EffortPlanReport counts");
        findings = Checks.list(findings, "EffortPlanReport findings");
    }

    /**
     * What the minutes return, in the unit of the payoff, over the customers whose payoff is known and above zero.
     *
     * @param scaleFactor 1 for the response as assumed, 0.5 and 2 for other scales
     * @param before what today's minutes return
     * @param after what the planned ones return
     * @param gain the difference, summed without cancellation
     */
    public record Gain(double scaleFactor, double before, double after, double gain) {}

    /**
     * A segment.
     *
     * @param segment its code
     * @param customers how many stand in it
     * @param before minutes spent on them today
     * @param after minutes planned
     */
    public record Cell(String segment, int customers, long before, long after) {}

    /**
     * A person.
     *
     * @param owner labels from wide to narrow; empty for customers whom nobody owns, and where all are one team
     * @param customers how many customers the person has
     * @param before minutes spent today
     * @param after minutes planned
     * @param capacity what the person may spend; null without limit
     * @param moves from cell to cell inside the person's own time, the most first
     */
    public record Person(
            List<String> owner,
            int customers,
            long before,
            long after,
            @Nullable Long capacity,
            List<EffortMove> moves) {
        /**
         * Copies the lists.
         *
         * @param owner labels from wide to narrow
         * @param customers how many customers the person has
         * @param before minutes spent today
         * @param after minutes planned
         * @param capacity what the person may spend; null without limit
         * @param moves from cell to cell inside the person's own time, the most first
         * @throws NullPointerException if a list is null
         */
        public Person {
            owner = Checks.list(owner, "EffortPlanReport owner");
            moves = Checks.list(moves, "EffortPlanReport moves");
        }

        @Override
        public String toString() {
            return "Person[customers=" + customers + ", " + before + " -> " + after + "]";
        }
    }

    /**
     * Hours that go from person to person.
     *
     * @param from who spends less, as labels
     * @param to who spends more, as labels
     * @param minutes how many
     */
    public record Transfer(List<String> from, List<String> to, long minutes) {
        /**
         * Copies the lists.
         *
         * @param from who spends less, as labels
         * @param to who spends more, as labels
         * @param minutes how many
         * @throws NullPointerException if a list is null
         */
        public Transfer {
            from = Checks.list(from, "EffortPlanReport from");
            to = Checks.list(to, "EffortPlanReport to");
        }

        @Override
        public String toString() {
            return "Transfer[" + minutes + "]";
        }
    }

    /** Which bound is broken today. */
    public enum Bound {
        /** A person spends more than the stated capacity. */
        CAPACITY,
        /** A customer gets less than its minimum. */
        MINIMUM,
        /** A customer gets more than its maximum. */
        MAXIMUM
    }

    /**
     * A bound that is broken today.
     *
     * @param bound which one
     * @param owner the person, as labels; empty where nobody is named
     * @param customer the customer's id; null where it is the person's capacity
     * @param minutes spent today
     * @param limit the bound
     */
    public record Breach(
            Bound bound, List<String> owner, @Nullable String customer, long minutes, long limit) {
        /**
         * Copies the list.
         *
         * @param bound which one
         * @param owner the person, as labels; empty where nobody is named
         * @param customer the customer's id; null where it is the person's capacity
         * @param minutes spent today
         * @param limit the bound
         * @throws NullPointerException if bound or owner is null
         */
        public Breach {
            Checks.notNull(bound, "EffortPlanReport bound");
            owner = Checks.list(owner, "EffortPlanReport owner");
        }

        @Override
        public String toString() {
            return "Breach[" + bound + ": " + minutes + " against " + limit + "]";
        }
    }

    /**
     * What was not known, or not as a plan needs it.
     *
     * @param unknownMinutes customers of whom no minutes were written down: taken as 0
     * @param roundedMinutes customers whose minutes were not whole: rounded
     * @param unknownPayoff customers whose payoff is unknown: they keep their minutes
     * @param noPayoff customers whose payoff is zero or less: nothing is expected of minutes spent on them
     */
    public record Counts(int unknownMinutes, int roundedMinutes, int unknownPayoff, int noPayoff) {}

    /** Prints sums and counts. */
    @Override
    public String toString() {
        return "EffortPlanReport[" + moved + " of " + minutes + " minutes move; " + persons.size() + " "
                + Checks.plural(persons.size(), "person") + ", " + breaches.size() + " "
                + (breaches.size() == 1 ? "breach" : "breaches") + " today]";
    }
}
