package dev.segmentation.examples;

import dev.segmentation.jackson.FileFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which file, and how it is written.
 *
 * @param file the plain name that the definition gives the file, or null
 * @param format what the definition says of its writing
 */
record SourceFormat(@Nullable String file, FileFormat format) {
    /** The plain name of a file that has one. */
    String named() {
        return Objects.requireNonNull(file, "file");
    }
}
