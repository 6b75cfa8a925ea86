package dev.segmentation.jackson;

/**
 * What the value of a key means.
 *
 * @param kind what it is
 * @param slot which of its kind
 * @param key the key
 */
record LineField(Kind kind, int slot, String key) {
    /** What a value can be; {@code OTHER} is one that nobody asked for. */
    enum Kind {
        ID,
        NAME,
        STAGE,
        PARENT,
        MEASURE,
        LEVEL,
        LABELS,
        OTHER
    }
}
