package dev.segmentation.rows;

/**
 * Text that no spreadsheet runs. A cell that starts with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a return
 * may be taken for a formula when a file is opened; it is written with an apostrophe before it, and our own reader
 * takes that off again.
 *
 * <p>So that every text comes back as it was, one that already has apostrophes before such a character gets one more:
 * {@code read(write(text))} is the text, whatever it is. A text that others wrote with such an apostrophe loses it, as
 * it does in a spreadsheet. Numbers stay numbers: these methods are for text. Stateless. The characters are those of
 * OWASP, "CSV Injection".
 */
public final class InertText {
    private InertText() {}

    /**
     * The text as it is to be written.
     *
     * @param text any text
     * @return the text, with an apostrophe before it where it needs one
     */
    public static String write(String text) {
        return isActive(text) ? "'" + text : text;
    }

    /**
     * The text as it was before {@link #write}.
     *
     * @param text a text that was read
     * @return the text without the apostrophe that keeps it inert
     */
    public static String read(String text) {
        return text.startsWith("'") && isActive(text) ? text.substring(1) : text;
    }

    private static boolean isActive(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && "=+-@\t\r".indexOf(text.charAt(i)) >= 0;
    }
}
