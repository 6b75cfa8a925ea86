package dev.segmentation.jackson;

/** Whether bytes are UTF-8, without making a string of them. Stateless. */
final class Utf8 {
    private static final int TWO = 0xC2; // 0xC0 and 0xC1 would write ASCII in two bytes
    private static final int THREE = 0xE0;
    private static final int FOUR = 0xF0;
    private static final int NONE = 0xF5; // beyond U+10FFFF

    private Utf8() {}

    /**
     * Whether a text is well-formed (The Unicode Standard, table 3-7): nothing overlong, no half of a surrogate pair, nothing
     * above U+10FFFF, nothing cut off.
     *
     * @param bytes the bytes; behind the text stands one that continues none
     * @param from where it begins
     * @param to where it ends, exclusive
     */
    static boolean isWellFormed(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int length = bytes[i] >= 0 ? 1 : length(bytes, i);
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return i == to;
    }

    /** Of a character beyond ASCII; 0 where none stands here. */
    private static int length(byte[] bytes, int from) {
        int first = bytes[from] & 0xFF;
        if (first < TWO || first >= NONE || !continues(bytes[from + 1])) {
            return 0;
        }
        if (first < THREE) {
            return 2;
        }
        int leading = (first << Byte.SIZE) | (bytes[from + 1] & 0xFF);
        if (first < FOUR) {
            boolean overlong = leading < 0xE0A0;
            boolean surrogate = leading >= 0xEDA0 && leading < 0xEE00;
            return overlong || surrogate || !continues(bytes[from + 2]) ? 0 : 3;
        }
        boolean overlong = leading < 0xF090;
        boolean beyond = leading >= 0xF490;
        return overlong || beyond || !continues(bytes[from + 2]) || !continues(bytes[from + 3]) ? 0 : 4;
    }

    private static boolean continues(byte next) {
        return (next & 0xC0) == 0x80;
    }
}
