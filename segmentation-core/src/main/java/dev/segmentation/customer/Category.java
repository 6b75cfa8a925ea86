package dev.segmentation.customer;

import dev.segmentation.internal.Checks;

/**
 * One label known about customers: an industry, a country, an account manager; possibly a path from wide to narrow
 * (Europe &gt; Nordics &gt; Sweden).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what it is called, for example {@code industry}
 */
public record Category(String name) implements Attribute {
    /** What stands between the levels of a path where it is shown as one text. */
    public static final String STEP = " > ";

    /**
     * Checks the name.
     *
     * @param name what it is called, for example {@code industry}
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public Category {
        Checks.text(name, "Category name");
    }

    /**
     * A category by name.
     *
     * @param name what it is called
     * @return the category
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public static Category of(String name) {
        return new Category(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
