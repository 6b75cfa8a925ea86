package dev.segmentation.customer;

/**
 * Codes of the rows of a portfolio, given a stretch of neighbouring rows at a time: for loops over all rows that need no
 * array of all codes. For those who write a method.
 *
 * <p>Asked by one thread at a time; the same rows always have the same codes.
 *
 * <pre>{@code
 * CodeSource codes = column::copyCodes;
 * }</pre>
 */
@FunctionalInterface
public interface CodeSource {
    /**
     * Copies the codes of neighbouring rows.
     *
     * @param from the first row, from 0
     * @param length how many rows
     * @param into gets their codes, from its start; -1 for none
     */
    void copy(int from, int length, int[] into);

    /**
     * Copies the codes plus 1 as bytes without sign, where a source has them so: a quarter of the bytes to move.
     *
     * @param from the first row, from 0
     * @param length how many rows
     * @param into gets them, 0 for none
     * @param at where in {@code into} the first goes
     * @return whether it has them so; if not, nothing is copied
     */
    default boolean copyDigits(int from, int length, byte[] into, int at) {
        return false;
    }
}
