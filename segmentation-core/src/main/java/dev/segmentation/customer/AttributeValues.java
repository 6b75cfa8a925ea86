package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import dev.segmentation.internal.LabelPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Brings a value into the one form that its attribute has everywhere: a finite double, a path, a sorted set. */
final class AttributeValues {
    private AttributeValues() {}

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The value in its canonical form, or null if it stands for "unknown". */
    static @Nullable Object checked(Attribute attribute, @Nullable Object value) {
        Checks.notNull(attribute, "Customer attribute");
        if (value == null) { // the message is put together only where it is needed: this is asked very often
            throw new NullPointerException(
                    "Customer attribute " + Checks.quote(attribute.name()) + " must not be null.");
        }
        if (attribute instanceof Measure measure) {
            double number = number(measure, value);
            return Double.isNaN(number) ? null : (Double) number;
        }
        if (attribute instanceof Category category) {
            List<String> path = path(category, value);
            return path.isEmpty() ? null : path;
        }
        return labels((Labels) attribute, value);
    }

    static double number(Measure measure, Object value) {
        if (!(value instanceof Number number)) {
            throw new IllegalArgumentException("Measure " + Checks.quote(measure.name()) + " must be a number; got a "
                    + value.getClass().getSimpleName() + ".");
        }
        return number(measure, number.doubleValue(), "");
    }

    /** Refuses infinities (the message never shows a value); NaN stays, -0.0 becomes 0.0. */
    static double number(Measure measure, double value, String where) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("Measure " + Checks.quote(measure.name())
                    + " must be finite, or NaN for unknown; got an infinity" + where + ".");
        }
        return value + 0.0;
    }

    static List<String> path(Category category, Object value) {
        if (value instanceof String) {
            return LabelPath.of(List.of(label(category, value)));
        }
        Collection<?> levels = collection(category, value);
        if (levels instanceof LabelPath path && path.stream().noneMatch(String::isBlank)) {
            return path; // so that the customers of a portfolio share its paths
        }
        List<String> path = new ArrayList<>(levels.size());
        for (Object level : levels) {
            path.add(label(category, level));
        }
        return path.isEmpty() ? List.of() : LabelPath.of(path);
    }

    /** Of one level each; none where a label is null or blank. */
    static List<List<String>> paths(@Nullable String[] labels) {
        List<List<String>> paths = new ArrayList<>(labels.length);
        for (String label : labels) {
            paths.add(label == null || label.isBlank() ? List.of() : List.of(label));
        }
        return paths;
    }

    static SortedSet<String> labels(Labels labels, Object value) {
        TreeSet<String> sorted = new TreeSet<>();
        for (Object label : collection(labels, value)) {
            sorted.add(label(labels, label));
        }
        return Collections.unmodifiableSortedSet(sorted);
    }

    private static Collection<?> collection(Attribute attribute, Object value) {
        if (value instanceof Collection<?> several) {
            return several;
        }
        throw new IllegalArgumentException(subject(attribute) + " must be a collection of labels; got a "
                + value.getClass().getSimpleName() + ".");
    }

    private static String label(Attribute attribute, @Nullable Object value) {
        if (value == null) {
            throw new NullPointerException(subject(attribute) + " label must not be null.");
        }
        if (!(value instanceof String label) || label.isBlank()) {
            throw new IllegalArgumentException(subject(attribute) + " must hold labels that are not blank; got "
                    + (value instanceof String ? "a blank one." : "something else than text."));
        }
        return label;
    }

    private static String subject(Attribute attribute) {
        return (attribute instanceof Category ? "Category " : "Labels ") + Checks.quote(attribute.name());
    }
}
