package dev.segmentation.apriori;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.internal.Checks;
import java.util.Comparator;
import java.util.List;

/**
 * A category as a dimension, at a level of its path or as the whole path. A value is written as its path down to the
 * level, so that two towns of one name in two countries stay two.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param category the category
 * @param level how many labels of a path count, from the widest; 0 for the whole path
 * @param paths the values seen when the model was fitted, cut off at the level, by label
 */
public record CategoryDimension(Category category, int level, List<List<String>> paths) implements Dimension {
    /**
     * Checks, copies and sorts the components.
     *
     * @param category the category
     * @param level how many labels of a path count, from the widest; 0 for the whole path
     * @param paths the values seen when the model was fitted, cut off at the level, by label
     * @throws NullPointerException if a component or an item is null
     * @throws IllegalArgumentException if the level is negative, a path is empty or not of the level, a label is blank, or
     *     a path stands twice
     */
    public CategoryDimension {
        Checks.notNull(category, "CategoryDimension category");
        if (level < 0) {
            throw new IllegalArgumentException(
                    "CategoryDimension level must be at least 1, or 0 for the whole path; got " + level + ".");
        }
        int levels = level;
        paths = Checks.list(paths, "CategoryDimension paths").stream()
                .map(path -> checked(path, levels))
                .sorted(Comparator.comparing(path -> CodeText.ofPath(path, levels), CodeText::byCodePoint))
                .toList();
        for (int i = 1; i < paths.size(); i++) {
            if (paths.get(i).equals(paths.get(i - 1))) {
                throw new IllegalArgumentException("CategoryDimension paths must not repeat one; got one twice.");
            }
        }
    }

    private static List<String> checked(List<String> path, int level) {
        List<String> labels = List.copyOf(Checks.list(path, "CategoryDimension path"));
        labels.forEach(label -> Checks.text(label, "CategoryDimension label"));
        if (labels.isEmpty() || (level > 0 && labels.size() != level)) {
            throw new IllegalArgumentException("CategoryDimension paths must have "
                    + (level == 0 ? "labels" : level + " " + Checks.plural(level, "label")) + "; got one with "
                    + labels.size() + ".");
        }
        return labels;
    }

    /** Every value that a column's dictionary has at the level. */
    static CategoryDimension of(CategoryColumn column, int level) {
        List<List<String>> paths = column.paths().stream()
                .filter(path -> path.size() >= level)
                .map(path -> level == 0 ? path : List.copyOf(path.subList(0, level)))
                .distinct()
                .toList();
        return new CategoryDimension(column.category(), level, paths);
    }

    @Override
    public String name() {
        return category.name() + (level == 0 ? "" : " level " + level);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(category);
    }

    @Override
    public List<String> values() {
        return paths.stream().map(path -> CodeText.ofPath(path, level)).toList();
    }

    @Override
    public String toString() {
        return name() + ": " + paths.size() + " " + Checks.plural(paths.size(), "value");
    }
}
