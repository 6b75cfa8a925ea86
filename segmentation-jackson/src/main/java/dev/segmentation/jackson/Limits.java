package dev.segmentation.jackson;

/**
 * How large a document may be, so that no document takes more than its share of memory.
 *
 * @param what what the document is called in messages
 * @param bytes the most bytes
 */
record Limits(String what, int bytes) {
    static final int DEPTH = 32;
    static final int NUMBER_CHARACTERS = 64;
    static final int TEXT_CHARACTERS = 8 * 1024;
    static final int SEGMENTS = 10_000;

    private static final int MEBI = 1024 * 1024;

    static final Limits DEFINITION = new Limits("Definition", MEBI);
    static final Limits MODEL = new Limits("Model", 16 * MEBI);
    static final Limits SEGMENTATION = new Limits("Segmentation", 512 * MEBI);
    static final Limits CUSTOMER = new Limits("Customer", MEBI);
}
