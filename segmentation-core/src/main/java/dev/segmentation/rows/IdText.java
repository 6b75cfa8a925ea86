package dev.segmentation.rows;

import java.util.regex.Pattern;

/**
 * Ids are text: {@code 00417} and {@code 417} are two customers. What a spreadsheet has made a number of is found out
 * where it can be.
 *
 * <p>A spreadsheet shows a long number as {@code 1,23E+09} and writes it so to CSV: the digits are gone, and many ids
 * become one. Such a text (one digit, perhaps decimals, {@code E}, a sign, two or three digits) is no id. Zeros that a
 * spreadsheet cut off leave no trace and cannot be found. Stateless.
 */
public final class IdText {
    private static final Pattern MANGLED = Pattern.compile("[0-9](?:[.,][0-9]+)?[Ee][+-][0-9]{2,3}");

    private IdText() {}

    /**
     * The id in a cell: the text without the blanks around it.
     *
     * @param text a cell's text
     * @return the id, empty where the cell is blank
     */
    public static String of(String text) {
        return Blanks.trim(text);
    }

    /**
     * Whether a spreadsheet has made a number of the id, so that it must be rejected as
     * {@link RejectCode#FORMULA_ID}.
     *
     * @param text a cell's text
     * @return true for {@code 1,23E+09} and its like
     */
    public static boolean isMangled(String text) {
        return MANGLED.matcher(Blanks.trim(text)).matches();
    }

    /**
     * What to say of an id that is mangled.
     *
     * @param subject the id's column
     * @param text the cell's text
     * @return a message with the shape of the text and never the text
     */
    public static String refusal(String subject, String text) {
        return subject + " must be an id as it was given; got " + Shape.of(text)
                + ", a number that a spreadsheet has shortened. Format the column as text and export it again.";
    }
}
