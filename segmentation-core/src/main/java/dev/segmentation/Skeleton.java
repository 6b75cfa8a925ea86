package dev.segmentation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds the place of the package's first type, so that the build has something to build. Delete with that type's arrival.
 *
 * @param name what stands here, or null
 */
public record Skeleton(@Nullable String name) {
    /**
     * Says what stands here.
     *
     * @return the name, or {@code "skeleton"}
     */
    public String nameOrDefault() {
        return Objects.requireNonNullElse(name, "skeleton");
    }
}
