package dev.segmentation.rows;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Customers that look like one company under several ids: one giant entered three times looks like three small
 * customers. They are reported, never merged: whether to is for a person to say, by ids or parents.
 *
 * <p>Three signs, each looked at only where it is asked for:
 * <ul>
 *   <li>the organisation or VAT number: letters and digits, without the country and what VAT numbers add in the Nordic
 *       countries ({@code 556677-8899} and {@code SE556677889901}); of at least six digits, not all alike; numbers of
 *       two countries are two;
 *   <li>the domain of a website or an e-mail address, but for those where anybody has a mailbox;
 *   <li>the name, without case, accents, punctuation and the legal form at its start or end ({@code "ACME Nordic AB"}
 *       and {@code "Acme nordic aktiebolag (publ)"}).
 * </ul>
 * Immutable and safe for use by many threads; every step gives a new report. {@code toString} shows counts only.
 *
 * <pre>{@code
 * for (var group : SuspectedDuplicates.in(portfolio).numbers(VAT).names().groups()) {
 *     ask(group.sign(), group.ids());
 * }
 * }</pre>
 */
@CheckReturnValue
public final class SuspectedDuplicates {
    private final Portfolio portfolio;
    private final List<Group> groups;

    /** What customers have in common. */
    public enum Sign {
        /** The organisation or VAT number. */
        NUMBER,
        /** The domain of a website or e-mail address. */
        DOMAIN,
        /** The name. */
        NAME
    }

    /**
     * Customers that have a sign in common.
     *
     * @param sign what they have in common
     * @param ids their ids, at least two, in the order of the portfolio
     */
    public record Group(Sign sign, List<String> ids) {
        /**
         * Copies the list.
         *
         * @param sign what they have in common
         * @param ids their ids, at least two, in the order of the portfolio
         */
        public Group {
            ids = List.copyOf(ids);
        }

        @Override
        public String toString() {
            return ids.size() + " customers of one " + sign;
        }
    }

    private SuspectedDuplicates(Portfolio portfolio, List<Group> groups) {
        this.portfolio = portfolio;
        this.groups = groups;
    }

    /**
     * A report on customers that has not looked at any sign yet.
     *
     * @param portfolio the customers
     * @return the report
     * @throws NullPointerException if the portfolio is null
     */
    public static SuspectedDuplicates in(Portfolio portfolio) {
        return new SuspectedDuplicates(Checks.notNull(portfolio, "SuspectedDuplicates.in portfolio"), List.of());
    }

    /**
     * Also looks at organisation or VAT numbers.
     *
     * @param category the category that holds them
     * @return a new report
     * @throws IllegalArgumentException if the portfolio does not have it
     */
    public SuspectedDuplicates numbers(Category category) {
        return numbers(labels(category));
    }

    /**
     * Also looks at organisation or VAT numbers.
     *
     * @param values the number of each row, null where it is not known
     * @return a new report
     * @throws IllegalArgumentException if there are not as many values as customers
     */
    public SuspectedDuplicates numbers(@Nullable String... values) {
        Map<String, List<Integer>> rows = rowsByKey(values, text -> CompanyKeys.number(text));
        List<Group> found = new ArrayList<>(groups);
        for (List<Integer> same : rows.values()) {
            addByCountry(found, same, values);
        }
        return new SuspectedDuplicates(portfolio, List.copyOf(found));
    }

    /** Numbers of two countries are two; one without a country may be either's, if there is but one. */
    private void addByCountry(List<Group> found, List<Integer> same, @Nullable String[] values) {
        TreeSet<String> countries = new TreeSet<>();
        Function<Integer, String> countryOf = row -> CompanyKeys.country(values[row]);
        same.forEach(row -> countries.add(countryOf.apply(row)));
        countries.remove("");
        if (countries.size() < 2) {
            add(found, Sign.NUMBER, same);
            return;
        }
        for (String country : countries) {
            add(
                    found,
                    Sign.NUMBER,
                    same.stream()
                            .filter(row -> countryOf.apply(row).equals(country))
                            .toList());
        }
    }

    /**
     * Also looks at the domains of websites or e-mail addresses.
     *
     * @param category the category that holds them
     * @return a new report
     * @throws IllegalArgumentException if the portfolio does not have it
     */
    public SuspectedDuplicates domains(Category category) {
        return domains(labels(category));
    }

    /**
     * Also looks at the domains of websites or e-mail addresses.
     *
     * @param values the website or address of each row, null where it is not known
     * @return a new report
     * @throws IllegalArgumentException if there are not as many values as customers
     */
    public SuspectedDuplicates domains(@Nullable String... values) {
        return plus(Sign.DOMAIN, rowsByKey(values, CompanyKeys::domain));
    }

    /**
     * Also looks at the portfolio's names.
     *
     * @return a new report
     */
    public SuspectedDuplicates names() {
        @Nullable String[] names = new @Nullable String[portfolio.size()];
        for (int row = 0; row < names.length; row++) {
            names[row] = portfolio.customer(row).name();
        }
        return plus(Sign.NAME, rowsByKey(names, CompanyKeys::name));
    }

    /**
     * What was found.
     *
     * @return the groups, in the order in which the signs were asked for and then of their first customer; a customer
     *     may stand in several
     */
    public List<Group> groups() {
        return groups;
    }

    /**
     * How many customers are under suspicion.
     *
     * @return the number of different ids in all groups
     */
    public long suspects() {
        return groups.stream().flatMap(group -> group.ids().stream()).distinct().count();
    }

    private @Nullable String[] labels(Category category) {
        CategoryColumn column = portfolio.category(category);
        @Nullable String[] labels = new @Nullable String[column.size()];
        for (int row = 0; row < labels.length; row++) {
            List<String> path = column.at(row);
            labels[row] = path.isEmpty() ? null : path.get(path.size() - 1);
        }
        return labels;
    }

    private Map<String, List<Integer>> rowsByKey(@Nullable String[] values, Function<String, String> key) {
        if (values.length != portfolio.size()) {
            throw new IllegalArgumentException("SuspectedDuplicates values must be one for each of the "
                    + portfolio.size() + " customers; got " + values.length + ".");
        }
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < values.length; row++) {
            String value = values[row];
            String found = value == null ? "" : key.apply(value);
            if (!found.isEmpty()) {
                rows.computeIfAbsent(found, k -> new ArrayList<>(1)).add(row);
            }
        }
        return rows;
    }

    private SuspectedDuplicates plus(Sign sign, Map<String, List<Integer>> rows) {
        List<Group> found = new ArrayList<>(groups);
        rows.values().forEach(same -> add(found, sign, same));
        return new SuspectedDuplicates(portfolio, List.copyOf(found));
    }

    private void add(List<Group> found, Sign sign, List<Integer> rows) {
        if (rows.size() > 1) {
            found.add(new Group(sign, rows.stream().map(portfolio::id).toList()));
        }
    }

    @Override
    public String toString() {
        return groups.size() + " groups of suspected duplicates, " + suspects() + " of " + portfolio.size()
                + " customers";
    }
}
