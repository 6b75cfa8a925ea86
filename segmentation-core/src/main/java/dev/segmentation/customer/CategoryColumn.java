package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import dev.segmentation.internal.LabelPath;
import dev.segmentation.internal.SmallCodes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * One category of every customer of a portfolio, dictionary-coded.
 *
 * <p>Immutable and thread-safe. The dictionary holds each path once, in order of its labels, so that codes do not depend
 * on the order of the rows.
 */
public final class CategoryColumn {
    private final Category category;
    private final SmallCodes codes;
    private final List<List<String>> paths;

    private CategoryColumn(Category category, Dictionary<List<String>> dictionary) {
        this.category = category;
        this.codes = dictionary.sortedBy(Dictionary::byItems);
        this.paths = dictionary.values().stream().map(CategoryColumn::shared).toList();
    }

    /** As customers hold it, so that all of them share it. */
    private static List<String> shared(List<String> path) {
        return LabelPath.of(path);
    }

    /** Codes the paths; an empty path is unknown. */
    static CategoryColumn of(Category category, List<List<String>> paths) {
        Dictionary<List<String>> dictionary = new Dictionary<>(paths.size());
        for (int row = 0; row < paths.size(); row++) {
            List<String> path = paths.get(row);
            dictionary.put(row, path.isEmpty() ? null : path);
        }
        return new CategoryColumn(category, dictionary);
    }

    /** Takes paths that are coded already, as they came. */
    static CategoryColumn of(Category category, int[] codes, List<List<String>> paths) {
        return new CategoryColumn(category, Dictionary.of(codes, paths));
    }

    /**
     * What the labels are.
     *
     * @return the category
     */
    public Category category() {
        return category;
    }

    /**
     * How many customers there are.
     *
     * @return the number of rows, known or not
     */
    public int size() {
        return codes.size();
    }

    /**
     * The distinct paths, in order of their labels.
     *
     * @return paths from wide to narrow; a code is an index into this list
     */
    public List<List<String>> paths() {
        return paths;
    }

    /**
     * The code of one customer's path.
     *
     * @param row from 0
     * @return an index into {@link #paths()}, or -1 if it is unknown
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int code(int row) {
        return codes.at(row);
    }

    /**
     * The codes of neighbouring rows at once, for loops over all of them.
     *
     * @param from the first row, from 0
     * @param length how many rows
     * @param into gets their codes, from its start; -1 where unknown
     * @throws IndexOutOfBoundsException if there are no such rows, or the array is too short
     */
    public void copyCodes(int from, int length, int[] into) {
        codes.copy(from, length, into);
    }

    /**
     * The codes of neighbouring rows as digits of one byte each, for loops over all of them: the code plus 1, without sign,
     * 0 where unknown.
     *
     * @param from the first row, from 0
     * @param length how many rows
     * @param into gets their digits, from its start
     * @throws IndexOutOfBoundsException if there are no such rows, the array is too short, or there are more than 255 distinct
     *     values
     */
    public void copyDigits(int from, int length, byte[] into) {
        codes.copyDigits(from, length, into);
    }

    /**
     * The rows that have one of some labels, at any level of their paths.
     *
     * @param labels the labels
     * @return a condition for {@link Portfolio#where}; false where the category is unknown
     * @throws NullPointerException if a label is null
     */
    public IntPredicate is(String... labels) {
        Set<String> wanted = Set.copyOf(Checks.list(Arrays.asList(labels), "CategoryColumn labels"));
        boolean[] has = new boolean[paths.size()];
        for (int code = 0; code < has.length; code++) {
            has[code] = paths.get(code).stream().anyMatch(wanted::contains);
        }
        return row -> codes.at(row) >= 0 && has[codes.at(row)];
    }

    /**
     * The rows that have none of some labels: all that {@link #is} leaves, those whose category is unknown among them.
     * ("Not retail" in a query language drops who has no industry; here nobody is lost between the two halves.)
     *
     * @param labels the labels
     * @return a condition for {@link Portfolio#where}; true where the category is unknown
     * @throws NullPointerException if a label is null
     */
    public IntPredicate isNot(String... labels) {
        return is(labels).negate();
    }

    /**
     * The path of one customer.
     *
     * @param row from 0
     * @return its labels from wide to narrow; empty if it is unknown
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public List<String> at(int row) {
        return codes.at(row) < 0 ? List.of() : paths.get(codes.at(row));
    }

    /**
     * How many levels the longest path has.
     *
     * @return from 0, where nothing is known
     */
    public int depth() {
        return paths.stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * The same column cut off at a level: the first {@code level} labels of each path. A shorter path is unknown there.
     *
     * @param level from 1, the widest
     * @return a column whose paths all have {@code level} labels
     * @throws IllegalArgumentException if the level is below 1
     */
    public CategoryColumn level(int level) {
        if (level < 1) {
            throw new IllegalArgumentException("CategoryColumn.level must be at least 1; got " + level + ".");
        }
        Dictionary<List<String>> dictionary = new Dictionary<>(codes.size());
        for (int row = 0; row < codes.size(); row++) {
            List<String> path = at(row);
            dictionary.put(row, path.size() < level ? null : path.subList(0, level));
        }
        return new CategoryColumn(category, dictionary);
    }

    @Override
    public String toString() {
        return category + ": " + paths.size() + " distinct " + Checks.plural(paths.size(), "value") + " over "
                + codes.size() + " " + Checks.plural(codes.size(), "customer");
    }
}
