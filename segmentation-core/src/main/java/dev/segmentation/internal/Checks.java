package dev.segmentation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Argument checks that speak the error grammar <em>subject - must - got - hint</em>. */
public final class Checks {
    private Checks() {}

    /**
     * Requires text that is neither null nor blank.
     *
     * @param text the text to look at
     * @param subject how the message names it, for example {@code "Measure.of name"}
     * @return {@code text}
     * @throws NullPointerException if {@code text} is null
     * @throws IllegalArgumentException if {@code text} is blank
     */
    public static String text(@Nullable String text, String subject) {
        String checked = notNull(text, subject);
        if (checked.isBlank()) {
            throw new IllegalArgumentException(subject + " must not be blank; got " + quote(checked) + ".");
        }
        return checked;
    }

    /**
     * Requires a value.
     *
     * @param <T> the type of the value
     * @param value the value to look at
     * @param subject how the message names it
     * @return {@code value}
     * @throws NullPointerException if {@code value} is null
     */
    public static <T> T notNull(@Nullable T value, String subject) {
        if (value == null) {
            throw new NullPointerException(subject + " must not be null.");
        }
        return value;
    }

    /**
     * Requires a number that is neither NaN nor infinite.
     *
     * @param value the number to look at
     * @param subject how the message names it
     * @return {@code value}, -0.0 as 0.0
     * @throws IllegalArgumentException if {@code value} is not finite
     */
    public static double finite(double value, String subject) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(subject + " must be a finite number; got " + value + ".");
        }
        return value + 0.0;
    }

    /**
     * Copies a list that must hold no null.
     *
     * @param <T> the type of the items
     * @param items the items
     * @param subject how the message names them
     * @return an unmodifiable copy
     * @throws NullPointerException if the list or an item is null
     */
    public static <T> List<T> list(@Nullable Iterable<? extends T> items, String subject) {
        List<T> copy = new ArrayList<>();
        for (T item : notNull(items, subject)) {
            if (item == null) {
                throw new NullPointerException(subject + " must not hold null; got one at index " + copy.size() + ".");
            }
            copy.add(item);
        }
        return Collections.unmodifiableList(copy);
    }

    /**
     * Requires at least one item.
     *
     * @param items the items
     * @param subject how the message names them
     * @throws IllegalArgumentException if there is none
     */
    public static void notEmpty(Collection<?> items, String subject) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException(subject + " must not be empty; got none.");
        }
    }

    /**
     * Requires a row that is there.
     *
     * @param row the row
     * @param rows how many there are
     * @param subject how the message names it
     * @return {@code row}
     * @throws IndexOutOfBoundsException if it is negative or not below the number of rows
     */
    public static int row(int row, int rows, String subject) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException(
                    rows == 0
                            ? subject + " must be one of the rows; got " + row + ", and there is no row."
                            : subject + " must be from 0 to " + (rows - 1) + "; got " + row + ".");
        }
        return row;
    }

    /**
     * Requires neighbouring rows that are there, and room for them.
     *
     * @param from the first row
     * @param length how many
     * @param rows how many there are
     * @param room how many there is room for
     * @param subject how the message names them
     * @throws IndexOutOfBoundsException if one is not there, or has no room
     */
    public static void rows(int from, int length, int rows, int room, String subject) {
        if (from < 0 || length < 0 || length > rows - from || length > room) {
            throw new IndexOutOfBoundsException(subject + " must lie within the " + rows + " rows and have room; got "
                    + length + " from " + from + " on, and room for " + room + ".");
        }
    }

    /**
     * Requires that no item stands twice.
     *
     * @param items the items
     * @param subject how the message names them
     * @throws IllegalArgumentException naming the first item that stands twice
     */
    public static void distinct(List<?> items, String subject) {
        Set<Object> seen = new LinkedHashSet<>();
        for (Object item : items) {
            if (!seen.add(Objects.requireNonNull(item))) {
                throw new IllegalArgumentException(
                        subject + " must not repeat an item; got " + quote(item) + " twice.");
            }
        }
    }

    /**
     * Text in quotation marks, for a setting that a person wrote (never for a customer's data).
     *
     * @param value the setting
     * @return its text in quotation marks
     */
    public static String quote(@Nullable Object value) {
        return "\"" + value + "\"";
    }

    /**
     * An English noun in the number that a count asks for, for messages in {@code Locale.ROOT}.
     *
     * @param count how many
     * @param noun the singular
     * @return the noun, with an s unless the count is 1
     */
    public static String plural(long count, String noun) {
        return count == 1 ? noun : noun + "s";
    }
}
