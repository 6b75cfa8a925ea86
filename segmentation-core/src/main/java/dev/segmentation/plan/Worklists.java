package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.customer.Category;
import dev.segmentation.internal.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A work list for each owner, and how many customers are due.
 *
 * <p>Immutable and thread-safe. {@code toString} prints counts.
 *
 * @param by what divides the customers among the lists
 * @param asOf the day that the lists are for; null where no activities were given
 * @param groups one for each owner with a customer to work on, in the order of their labels; that of the customers without
 *     an owner is last
 * @param overdue how many customers have an activity overdue
 * @param due how many others have one due
 * @param overServed how many had more of an activity within the year than the norm has, whatever else is due
 * @param unplaced how many customers could not be placed, and stand on no list
 * @param findings what is worth knowing, in words
 */
public record Worklists(
        Category by,
        @Nullable LocalDate asOf,
        List<Group> groups,
        int overdue,
        int due,
        int overServed,
        int unplaced,
        List<Message> findings)
        implements Report {
    /**
     * Copies the lists.
     *
     * @param by what divides the customers among the lists
     * @param asOf the day that the lists are for; null where no activities were given
     * @param groups one for each owner with a customer to work on, that of the customers without an owner last
     * @param overdue how many customers have an activity overdue
     * @param due how many others have one due
     * @param overServed how many had more of an activity within the year than the norm has, whatever else is due
     * @param unplaced how many customers could not be placed, and stand on no list
     * @param findings what is worth knowing, in words
     * @throws NullPointerException if a component that must be there, or an item, is null
     */
    public Worklists {
        Checks.notNull(by, "Worklists by");
        groups = Checks.list(groups, "Worklists groups");
        findings = Checks.list(findings, "Worklists findings");
    }

    /**
     * The list of one owner.
     *
     * @param path the owner's labels from wide to narrow, mostly one name; empty for the customers without an owner
     * @param items the customers, what is most worth doing first
     */
    public record Group(List<String> path, List<WorkItem> items) {
        /**
         * Copies the lists.
         *
         * @param path the owner's labels from wide to narrow, mostly one name; empty for the customers without an owner
         * @param items the customers, what is most worth doing first
         */
        public Group {
            path = Checks.list(path, "Worklists path");
            items = Checks.list(items, "Worklists items");
        }

        /**
         * Whether these are the customers without an owner.
         *
         * @return true if nobody looks after them
         */
        public boolean isWithoutOwner() {
            return path.isEmpty();
        }

        /**
         * The owner as one text.
         *
         * @return the labels joined by {@link Category#STEP}; empty without an owner
         */
        public String owner() {
            return String.join(Category.STEP, path);
        }

        /**
         * Who has an activity overdue.
         *
         * @return the customers, in the order of the list
         */
        public List<WorkItem> overdue() {
            return where(WorkItem::isOverdue);
        }

        /**
         * Who has an activity due, and none overdue.
         *
         * @return the customers, in the order of the list
         */
        public List<WorkItem> due() {
            return where(WorkItem::isDue);
        }

        /**
         * Who had more of an activity within the year than the norm has.
         *
         * @return the customers, in the order of the list
         */
        public List<WorkItem> overServed() {
            return where(WorkItem::isOverServed);
        }

        private List<WorkItem> where(Predicate<WorkItem> which) {
            return items.stream().filter(which).toList();
        }

        /** Prints how many customers: the owner is a person. */
        @Override
        public String toString() {
            return "Group[" + items.size() + "]";
        }
    }

    /**
     * How many customers stand on the lists.
     *
     * @return the sum over the groups
     */
    public int customers() {
        return groups.stream().mapToInt(group -> group.items().size()).sum();
    }

    @Override
    public String toString() {
        return "Worklists[" + groups.size() + " by " + by + ": " + customers() + " "
                + Checks.plural(customers(), "customer") + ", overdue " + overdue + ", due " + due + ", over-served "
                + overServed + "]";
    }
}
