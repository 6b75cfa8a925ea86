package dev.segmentation.jackson;

/** JSON pointers as RFC 6901 section 3 writes them: {@code ~} as {@code ~0} and {@code /} as {@code ~1}. */
final class Pointer {
    private Pointer() {}

    static String of(String parent, String field) {
        return parent + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    static String of(String parent, int index) {
        return parent + "/" + index;
    }
}
