package dev.segmentation.wallet;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Sum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What each account manager, or each part of any other category, has to grow, to fix and to assess.
 *
 * <p>Immutable and thread-safe. {@code toString} prints counts.
 *
 * @param category what divides the customers
 * @param groups one for each of its values, in order of their labels; the group of an unknown value is last
 * @param findings by what Grow is ranked, and who has too few answers
 */
public record WalletByCategory(Category category, List<Group> groups, List<Message> findings) implements Report {
    /** With fewer known answers than this, one customer more or less changes the picture. */
    static final int FEW_ANSWERS = 5;

    /**
     * Copies the lists.
     *
     * @param category what divides the customers
     * @param groups one for each of its values, in order of their labels; the group of an unknown value is last
     * @param findings by what Grow is ranked, and who has too few answers
     * @throws NullPointerException if a component or an item is null
     */
    public WalletByCategory {
        Checks.notNull(category, "WalletByCategory category");
        groups = Checks.list(groups, "WalletByCategory groups");
        findings = Checks.list(findings, "WalletByCategory findings");
    }

    /**
     * One part.
     *
     * @param path its labels from wide to narrow; empty where the category is unknown
     * @param customers how many customers (by stage) it has
     * @param answered of how many of them satisfaction is known
     * @param fewAnswers whether these are fewer than five: then the figures say little
     * @param grow whom to grow, by unserved wallet times chance of a sale (by unserved wallet where no chance is named)
     * @param unserved what those to grow buy elsewhere
     * @param expected the same times the chance of a sale, over those whose chance is known; the same where no chance is
     *     named
     * @param fix whom to fix, by sales at risk
     * @param fixSales what those to fix buy from us
     * @param move whom to assess, by sales at risk
     */
    public record Group(
            List<String> path,
            int customers,
            int answered,
            boolean fewAnswers,
            List<Opportunity> grow,
            double unserved,
            double expected,
            List<SalesAtRisk> fix,
            double fixSales,
            List<SalesAtRisk> move) {
        /**
         * Copies the lists.
         *
         * @param path its labels from wide to narrow; empty where the category is unknown
         * @param customers how many customers (by stage) it has
         * @param answered of how many of them satisfaction is known
         * @param fewAnswers whether these are fewer than five: then the figures say little
         * @param grow whom to grow
         * @param unserved what those to grow buy elsewhere
         * @param expected the same times the chance of a sale
         * @param fix whom to fix, by sales at risk
         * @param fixSales what those to fix buy from us
         * @param move whom to assess, by sales at risk
         */
        public Group {
            path = Checks.list(path, "WalletByCategory path");
            grow = Checks.list(grow, "WalletByCategory grow");
            fix = Checks.list(fix, "WalletByCategory fix");
            move = Checks.list(move, "WalletByCategory move");
        }

        /** Prints counts: the label may be a person's name. */
        @Override
        public String toString() {
            return "Group[grow=" + grow.size() + ", fix=" + fix.size() + ", move=" + move.size() + "]";
        }
    }

    /**
     * Who has customers to grow, how many, whose, and how much they buy elsewhere.
     *
     * @return the groups with at least one, from the largest expected worth down; ties in order of their labels
     */
    public List<Group> grow() {
        return groups.stream()
                .filter(group -> !group.grow.isEmpty())
                .sorted(Comparator.comparingDouble((Group group) -> -group.expected))
                .toList();
    }

    /**
     * Who has customers to fix, and what is at risk.
     *
     * @return the groups with at least one, from the largest sales at risk down; ties in order of their labels
     */
    public List<Group> fix() {
        return groups.stream()
                .filter(group -> !group.fix.isEmpty())
                .sorted(Comparator.comparingDouble((Group group) -> -group.fixSales))
                .toList();
    }

    static WalletByCategory of(ShareOfWalletModel model, Segmentation segmentation, Category category) {
        Portfolio portfolio = segmentation.portfolio();
        CategoryColumn column = portfolio.category(category);
        Map<List<String>, Part> parts = new LinkedHashMap<>();
        column.paths().forEach(path -> parts.put(path, new Part()));
        Part unknown = parts.computeIfAbsent(List.of(), path -> new Part());
        MeasureColumn satisfaction = portfolio.measure(model.measures().satisfaction());
        for (int row = 0; row < portfolio.size(); row++) {
            if (portfolio.stage(row) == Stage.CUSTOMER) {
                parts.getOrDefault(column.at(row), unknown).count(satisfaction.at(row));
            }
        }
        Function<String, Part> partOf = id -> parts.getOrDefault(column.at(portfolio.row(id)), unknown);
        WalletLists lists = new WalletLists(model, segmentation);
        lists.grow().forEach(item -> partOf.apply(item.customer()).grow.add(item));
        lists.fix().forEach(item -> partOf.apply(item.customer()).fix.add(item));
        lists.move().forEach(item -> partOf.apply(item.customer()).move.add(item));
        if (unknown.customers == 0) {
            parts.remove(List.of());
        }
        List<Group> groups = new ArrayList<>();
        parts.forEach((path, part) -> groups.add(part.group(path)));
        return new WalletByCategory(category, groups, findings(model, groups));
    }

    private static List<Message> findings(ShareOfWalletModel model, List<Group> groups) {
        List<Message> findings = new ArrayList<>();
        findings.add(WalletFindings.ranking(model));
        List<Opportunity> grow =
                groups.stream().flatMap(group -> group.grow.stream()).toList();
        WalletFindings.unknownChance(model, grow).ifPresent(findings::add);
        long few = groups.stream().filter(Group::fewAnswers).count();
        if (few > 0) {
            findings.add(Message.of("wallet.report.few-answers", few, FEW_ANSWERS));
        }
        return findings;
    }

    /** A part while its customers are being handed out; the lists come in their order and keep it. */
    private static final class Part {
        private final List<Opportunity> grow = new ArrayList<>();
        private final List<SalesAtRisk> fix = new ArrayList<>();
        private final List<SalesAtRisk> move = new ArrayList<>();
        private int customers;
        private int answered;

        void count(double satisfaction) {
            customers++;
            answered += Double.isNaN(satisfaction) ? 0 : 1;
        }

        Group group(List<String> path) {
            Sum unserved = new Sum();
            Sum expected = new Sum();
            Sum sales = new Sum();
            grow.forEach(item -> unserved.add(item.unserved()));
            grow.forEach(item -> expected.add(Double.isNaN(item.expected()) ? 0 : item.expected()));
            fix.forEach(item -> sales.add(item.sales()));
            return new Group(
                    path,
                    customers,
                    answered,
                    answered < FEW_ANSWERS,
                    grow,
                    unserved.value(),
                    expected.value(),
                    fix,
                    sales.value(),
                    move);
        }
    }

    @Override
    public String toString() {
        return "WalletByCategory[" + category + ": " + groups.size() + "]";
    }
}
