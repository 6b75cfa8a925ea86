package dev.segmentation.jackson;

/**
 * A column that a definition reads, so that a program can tell where a header lacks it.
 *
 * @param pointer where the definition names it, as a JSON pointer
 * @param file which file has to have it
 * @param column its name in the header, as the definition writes it
 */
public record ColumnReference(String pointer, File file, String column) {
    /** The files whose columns a definition names. */
    public enum File {
        /** The file of customers. */
        CUSTOMERS,
        /** The file of orders. */
        ORDERS,
        /** The file of activities. */
        ACTIVITIES,
        /** The file of answers to a survey. */
        SURVEYS
    }
}
