package dev.segmentation.plan;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose hours they are.
 *
 * @param by what names the person; null where all are one team
 * @param everybody the capacity of each person not named; null where none is stated
 * @param capacities minutes by the labels of a person
 * @param pooled whether hours may move between persons where no capacity is stated
 */
record Persons(@Nullable Category by, @Nullable Long everybody, Map<List<String>, Long> capacities, boolean pooled) {
    static final Persons ONE_TEAM = new Persons(null, null, Map.of(), false);
    static final long NO_LIMIT = Long.MAX_VALUE;
    private static final long MOST = 1_000_000 * Minutes.MOST;

    static Persons by(Category owner, boolean pooled) {
        return new Persons(owner, null, Map.of(), pooled);
    }

    Persons inOnePool() {
        return new Persons(by, everybody, capacities, true);
    }

    Persons with(Portfolio portfolio, long minutes, List<String> person) {
        if (minutes < 0 || minutes > MOST) {
            throw new IllegalArgumentException(
                    "EffortPlan.capacity must be from 0 to " + MOST + " minutes; got " + minutes + ".");
        }
        if (by == null) {
            throw new IllegalArgumentException(
                    "EffortPlan.capacity must follow by(...), which says whose hours they" + " are; got none.");
        }
        if (person.isEmpty()) {
            return new Persons(by, minutes, capacities, pooled);
        }
        if (!portfolio.category(by).paths().contains(person)) {
            throw new IllegalArgumentException("EffortPlan.capacity must be for a person whom " + Checks.quote(by)
                    + " names; got another, of " + person.size() + " " + Checks.plural(person.size(), "label") + ".");
        }
        Map<List<String>, Long> more = new LinkedHashMap<>(capacities);
        more.put(person, minutes);
        return new Persons(by, everybody, Collections.unmodifiableMap(more), pooled);
    }

    /** The persons in order of their labels, and last those whom nobody owns, as an empty path; without a category these alone. */
    List<List<String>> of(Portfolio portfolio) {
        List<List<String>> paths = new ArrayList<>();
        if (by != null) {
            paths.addAll(portfolio.category(by).paths());
        }
        paths.add(List.of());
        return Collections.unmodifiableList(paths);
    }

    /** For each row an index into the persons. */
    int[] rows(Portfolio portfolio) {
        int[] persons = new int[portfolio.size()];
        CategoryColumn column = by == null ? null : portfolio.category(by);
        for (int row = 0; row < persons.length && column != null; row++) {
            int code = column.code(row);
            persons[row] = code < 0 ? column.paths().size() : code;
        }
        return persons;
    }

    /** What was stated for a person; null where nothing was. */
    @Nullable
    Long stated(List<String> person) {
        Long own = capacities.get(person);
        return own != null || person.isEmpty() ? own : everybody;
    }

    /** What a person may spend. */
    long capacity(List<String> person, long today) {
        Long stated = stated(person);
        return stated != null ? stated : by == null || pooled ? NO_LIMIT : today;
    }

    /** The steps that state it; persons are counted, not named. */
    String steps() {
        return (by == null ? "" : ".by(" + by.name() + ")")
                + (everybody == null ? "" : ".capacity(" + everybody + ")")
                + (capacities.isEmpty()
                        ? ""
                        : ".capacity(of " + capacities.size() + " " + Checks.plural(capacities.size(), "person") + ")")
                + (pooled ? ".pooled()" : "");
    }
}
