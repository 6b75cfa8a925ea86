package dev.segmentation.internal;

/** What the library knows about itself. */
public final class Library {
    /** The version in the pom; a test keeps the two together. */
    public static final String VERSION = "0.1.0";

    private Library() {}
}
