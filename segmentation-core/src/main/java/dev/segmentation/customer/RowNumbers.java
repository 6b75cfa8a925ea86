package dev.segmentation.customer;

import java.util.Objects;

/** Rows that are called by their numbers: "1", "2" and so on, made when asked for, so that nothing is held or indexed. */
record RowNumbers(int size) implements Ids {
    /** As many digits as the largest number of a row has. */
    private static final int MOST_DIGITS = 10;

    @Override
    public String at(int row) {
        return Integer.toString(Objects.checkIndex(row, size) + 1);
    }

    /** Only what {@link #at} gives is an id: no sign, no leading zero, no other script's digits. */
    @Override
    public int row(String id) {
        if (id.isEmpty() || id.length() > MOST_DIGITS || id.charAt(0) == '0') {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number <= size ? (int) number - 1 : -1;
    }
}
