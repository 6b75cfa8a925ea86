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
    private @Nullable String text;

    /** Takes bytes that are ASCII, do not look blank, and stay where they are until the next line. */
    void ascii(byte[] block, int begin, int end) {
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
        return from < to ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1) : text;
    }

    void addTo(TextRows rows) {
        if (from < to) {
            rows.addAscii(bytes, from, to);
        } else {
            rows.add(text);
        }
    }
}
