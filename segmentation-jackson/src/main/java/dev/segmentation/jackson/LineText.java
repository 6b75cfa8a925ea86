package dev.segmentation.jackson;

import dev.segmentation.customer.TextRows;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text of the line at hand: ASCII that still stands in the block, or a string, or none. A string is made only when somebody
 * asks, which a portfolio never does. Reused from line to line; for one thread.
 */
final class LineText {
    private byte[] bytes = {};
    private int from;
    private int to;
    private boolean ascii;
    private @Nullable String text;

    /** Takes bytes that are ASCII, do not look blank, and stay where they are until the next line. */
    void ascii(byte[] block, int begin, int end) {
        utf8(block, begin, end);
        ascii = true;
    }

    /** Takes bytes of UTF-8 that are no blanks alone, and stay where they are until the next line. */
    void utf8(byte[] block, int begin, int end) {
        ascii = false;
        bytes = block;
        from = begin;
        to = end;
    }

    /** Takes a text that is not blank, or null where nothing is known. */
    void text(@Nullable String known) {
        to = from;
        text = known;
    }

    boolean isKnown() {
        return from < to || text != null;
    }

    @Nullable
    String value() {
        return from < to ? new String(bytes, from, to - from, StandardCharsets.UTF_8) : text;
    }

    void addTo(TextRows rows) {
        if (from < to && ascii) {
            rows.addAscii(bytes, from, to);
        } else if (from < to) {
            rows.addUtf8(bytes, from, to);
        } else {
            rows.add(text);
        }
    }
}
