package dev.segmentation.customer;

import dev.segmentation.internal.Checks;

/**
 * A set of labels known about customers: the products they own, the certificates they hold. The empty set is known to be
 * empty, which is not the same as unknown.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what it is called, for example {@code products}
 */
public record Labels(String name) implements Attribute {
    /**
     * Checks the name.
     *
     * @param name what it is called, for example {@code products}
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public Labels {
        Checks.text(name, "Labels name");
    }

    /**
     * A labels attribute by name.
     *
     * @param name what it is called
     * @return the attribute
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank
     */
    public static Labels of(String name) {
        return new Labels(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
