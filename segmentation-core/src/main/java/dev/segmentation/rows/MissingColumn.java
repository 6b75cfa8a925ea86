package dev.segmentation.rows;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A column that a mapping reads and the header lacks. Immutable.
 *
 * @param column the name as the mapping has it
 * @param nearest the name in the header that differs from it by a few letters, or null
 */
public record MissingColumn(String column, @Nullable String nearest) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * The name, with the nearest one.
     *
     * @return for example {@code "employes" (nearest: "employees")}
     */
    @Override
    public String toString() {
        return "\"" + column + "\"" + (nearest == null ? "" : " (nearest: \"" + nearest + "\")");
    }
}
