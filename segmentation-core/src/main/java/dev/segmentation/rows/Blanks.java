package dev.segmentation.rows;

/** What counts as a blank, in one place: the five spaces of office files, the tab, and line breaks around a value. */
final class Blanks {
    private Blanks() {}

    /** Whether a character groups digits: space, no-break space, narrow no-break space, thin space, figure space. */
    static boolean isSpace(int c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\u2007';
    }

    /** Whether a character is trimmed around a value. */
    static boolean isBlank(int c) {
        return isSpace(c) || c == '\t' || c == '\n' || c == '\r' || Character.isWhitespace(c);
    }

    /** Whether a text holds nothing but blanks. */
    static boolean isBlank(String text) {
        return start(text) == text.length();
    }

    /** The text without the blanks around it. */
    static String trim(String text) {
        int from = start(text);
        int to = text.length();
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static int start(String text) {
        int from = 0;
        while (from < text.length() && isBlank(text.charAt(from))) {
            from++;
        }
        return from;
    }
}
