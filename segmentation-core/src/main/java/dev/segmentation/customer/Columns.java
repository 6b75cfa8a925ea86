package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of a portfolio by attribute: {@link MeasureColumn}, {@link CategoryColumn} or {@link LabelsColumn}. */
final class Columns {
    private final int size;
    private final Map<Attribute, Object> byAttribute;
    private final Map<Attribute, Set<Attribute>> ingredients;

    Columns(int size) {
        this(size, Map.of(), Map.of());
    }

    private Columns(int size, Map<Attribute, Object> byAttribute, Map<Attribute, Set<Attribute>> ingredients) {
        this.size = size;
        this.byAttribute = byAttribute;
        this.ingredients = ingredients;
    }

    int size() {
        return size;
    }

    Set<Attribute> attributes() {
        return Collections.unmodifiableSet(byAttribute.keySet());
    }

    Columns with(Measure measure, double[] values) {
        sameLength(measure, values.length);
        return plus(measure, MeasureColumn.of(measure, values));
    }

    /** Keeps the array, which the caller has checked and gives away. */
    Columns withOwn(Measure measure, double[] values) {
        return plus(measure, new MeasureColumn(measure, values));
    }

    /** Takes paths that were checked when they were read. */
    Columns withOwn(Category category, List<List<String>> paths) {
        return plus(category, CategoryColumn.of(category, paths));
    }

    /** Takes sets that were checked when they were read. */
    Columns withOwn(Labels labels, List<@Nullable SortedSet<String>> sets) {
        return plus(labels, LabelsColumn.of(labels, sets));
    }

    Columns with(Category category, List<List<String>> paths) {
        sameLength(category, paths.size());
        List<List<String>> checked = new ArrayList<>(size);
        for (List<String> path : paths) {
            checked.add(
                    AttributeValues.path(category, Checks.notNull(path, "Category " + Checks.quote(category.name()))));
        }
        return plus(category, CategoryColumn.of(category, checked));
    }

    Columns with(Labels labels, List<? extends @Nullable Collection<String>> sets) {
        sameLength(labels, sets.size());
        List<@Nullable SortedSet<String>> checked = new ArrayList<>(size);
        for (Collection<String> set : sets) {
            checked.add(set == null ? null : AttributeValues.labels(labels, set));
        }
        return plus(labels, LabelsColumn.of(labels, checked));
    }

    Columns withCodes(Category category, int[] codes, List<List<String>> paths) {
        sameLength(category, codes.length);
        List<List<String>> checked = new ArrayList<>(paths.size());
        for (List<String> path : paths) {
            if (path.isEmpty()) {
                throw new IllegalArgumentException(
                        "Portfolio.withCodes paths must not be empty; got an empty one. Unknown has the code -1.");
            }
            checked.add(AttributeValues.path(category, path));
        }
        return plus(category, CategoryColumn.of(category, codes, checked));
    }

    Columns withCodes(Labels labels, int[] codes, List<? extends Collection<String>> sets) {
        sameLength(labels, codes.length);
        List<SortedSet<String>> checked = new ArrayList<>(sets.size());
        for (Collection<String> set : sets) {
            checked.add(AttributeValues.labels(labels, set));
        }
        return plus(labels, LabelsColumn.of(labels, codes, checked));
    }

    Columns rows(int[] rows) {
        Columns kept = new Columns(rows.length);
        for (Object column : byAttribute.values()) {
            if (column instanceof MeasureColumn values) {
                kept = kept.withOwn(
                        values.measure(),
                        IntStream.of(rows).mapToDouble(values::at).toArray());
            } else if (column instanceof CategoryColumn paths) {
                kept = kept.withOwn(
                        paths.category(), IntStream.of(rows).mapToObj(paths::at).toList());
            } else if (column instanceof LabelsColumn sets) {
                List<@Nullable SortedSet<String>> picked = new ArrayList<>(rows.length);
                for (int row : rows) {
                    picked.add(sets.at(row));
                }
                kept = kept.withOwn(sets.labels(), picked);
            }
        }
        return new Columns(rows.length, kept.byAttribute, ingredients);
    }

    /** Notes what a column is worked out from. */
    Columns madeOf(Attribute attribute, List<? extends Attribute> of) {
        column(attribute);
        Map<Attribute, Set<Attribute>> noted = new LinkedHashMap<>(ingredients);
        noted.put(attribute, Collections.unmodifiableSet(new LinkedHashSet<>(of)));
        return new Columns(size, byAttribute, noted);
    }

    /** What a column is noted to be worked out from; none where nothing was noted. */
    Set<Attribute> ingredients(Attribute attribute) {
        return ingredients.getOrDefault(attribute, Set.of());
    }

    MeasureColumn measure(Measure measure) {
        return (MeasureColumn) column(measure);
    }

    CategoryColumn category(Category category) {
        return (CategoryColumn) column(category);
    }

    LabelsColumn labels(Labels labels) {
        return (LabelsColumn) column(labels);
    }

    /** What is known of one row, in the order of the columns. */
    Map<Attribute, Object> known(int row) {
        Map<Attribute, Object> known = new LinkedHashMap<>();
        byAttribute.forEach((attribute, column) -> {
            Object value = valueOf(column, row);
            if (value != null) {
                known.put(attribute, value);
            }
        });
        return known;
    }

    /** Whether attributes and values are the same; notes of what they are made of make no difference. */
    boolean isSame(Columns that) {
        return attributes().equals(that.attributes())
                && IntStream.range(0, size).allMatch(row -> known(row).equals(that.known(row)));
    }

    private static @Nullable Object valueOf(Object column, int row) {
        if (column instanceof MeasureColumn values) {
            return values.at(row);
        }
        return column instanceof CategoryColumn paths ? paths.at(row) : ((LabelsColumn) column).at(row);
    }

    private Object column(Attribute attribute) {
        Object column = byAttribute.get(Checks.notNull(attribute, "Portfolio attribute"));
        if (column == null) {
            throw new IllegalArgumentException(MissingAttribute.message(attribute, attributes()));
        }
        return column;
    }

    private Columns plus(Attribute attribute, Object column) {
        for (Attribute other : byAttribute.keySet()) {
            if (other.name().equals(attribute.name()) && !other.equals(attribute)) {
                throw new IllegalArgumentException("Portfolio attributes must have names of their own; got "
                        + Checks.quote(attribute) + " beside " + Checks.quote(other) + ".");
            }
        }
        Map<Attribute, Object> changed = new LinkedHashMap<>(byAttribute);
        changed.put(attribute, column);
        Map<Attribute, Set<Attribute>> noted = ingredients;
        if (noted.containsKey(attribute)) {
            noted = new LinkedHashMap<>(noted);
            noted.remove(attribute); // another column of the name may be worked out otherwise
        }
        return new Columns(size, Collections.unmodifiableMap(changed), noted);
    }

    private void sameLength(Attribute attribute, int length) {
        if (length != size) {
            throw new IllegalArgumentException("Portfolio.with(" + Checks.quote(attribute.name())
                    + ") must have one item for each of the " + size + " customers; got " + length + ".");
        }
    }
}
