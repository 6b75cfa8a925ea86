package dev.segmentation.jackson;

/** The start of every document: its kind and the integer format. Stateless. */
final class Header {
    private Header() {}

    /** The format, from 1 to the newest known; 0 after a problem. */
    static int format(Fields in, String what, int newest) {
        int before = in.reading().problems().size();
        int format = in.whole("format", 1, Integer.MAX_VALUE);
        if (in.reading().problems().size() > before) {
            return 0;
        }
        if (format > newest) {
            in.report(
                    Codes.FORMAT,
                    "format",
                    what + " must be of a format up to " + newest + "; got format " + format
                            + ". Read it with a newer version of this library.");
            return 0;
        }
        return format;
    }
}
