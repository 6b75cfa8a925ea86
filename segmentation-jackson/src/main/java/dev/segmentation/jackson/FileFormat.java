package dev.segmentation.jackson;

import org.jspecify.annotations.Nullable;

/**
 * How a file is written, as far as the definition says; what it does not say is found out, or refused where it is unclear.
 *
 * @param charset the name of the character set, or null
 * @param separator the character between cells of a CSV file, or null
 * @param sheet the name of the sheet of a workbook, or null for the first
 */
public record FileFormat(
        @Nullable String charset,
        @Nullable Character separator,
        @Nullable String sheet) {
    /** Nothing is said. */
    public static final FileFormat UNSTATED = new FileFormat(null, null, null);
}
