package dev.segmentation.rows;

/**
 * The shape of a text: what may be said of a value in a message, where the value itself may be personal data.
 *
 * <p>Every letter becomes {@code x}, every digit {@code 9}, every blank (also a line break) a space; printable ASCII
 * punctuation is kept, since it is what a number or a date fails by; everything else becomes {@code ?}. After
 * {@value #LIMIT} characters the shape is cut and the whole length given. Stateless and safe for use by many threads.
 *
 * <pre>{@code
 * Shape.of("anna@firm.se");      // "xxxx@xxxx.xx"
 * Shape.of("1 234,5x");          // "9 999,9x"
 * }</pre>
 */
public final class Shape {
    /** The most characters of a shape that are written out. */
    public static final int LIMIT = 24;

    private Shape() {}

    /**
     * The shape of a text.
     *
     * @param text any text, also empty
     * @return the shape, {@code (blank)} for a text without any character but blanks; never longer than
     *     {@value #LIMIT} characters and a note of the length
     */
    public static String of(String text) {
        if (Blanks.isBlank(text)) {
            return "(blank)";
        }
        StringBuilder shape = new StringBuilder();
        int written = 0;
        for (int i = 0; i < text.length() && written < LIMIT; written++) {
            int c = text.codePointAt(i);
            shape.append(shape(c));
            i += Character.charCount(c);
        }
        if (text.length() > LIMIT) {
            shape.append("... (").append(text.length()).append(" characters)");
        }
        return shape.toString();
    }

    private static char shape(int c) {
        if (Character.isLetter(c)) {
            return 'x';
        }
        if (Character.isDigit(c)) {
            return '9';
        }
        if (Blanks.isBlank(c)) {
            return ' ';
        }
        return c > 0x20 && c < 0x7f ? (char) c : '?';
    }
}
