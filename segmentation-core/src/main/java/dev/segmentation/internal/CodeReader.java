package dev.segmentation.internal;

/**
 * Copies the codes of neighbouring rows: what loops over a column of codes need, however it holds them. Asked by one thread at a time.
 *
 * <pre>{@code
 * CodeReader reader = smallCodes::copy;
 * }</pre>
 */
@FunctionalInterface
public interface CodeReader {
    /**
     * Copies codes.
     *
     * @param from the first row, from 0
     * @param length how many rows
     * @param into gets their codes, from its start; -1 for none
     */
    void copy(int from, int length, int[] into);

    /**
     * Copies codes plus 1 as bytes without sign, if this reader has them so.
     *
     * @param from the first row, from 0
     * @param length how many rows
     * @param into gets them
     * @param at where in {@code into} the first goes
     * @return whether it has; false leaves {@code into} as it was
     */
    default boolean copyDigits(int from, int length, byte[] into, int at) {
        return false;
    }
}
