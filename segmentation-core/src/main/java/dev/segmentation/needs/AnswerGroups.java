package dev.segmentation.needs;

import java.util.Arrays;

/**
 * Neighbouring questions taken together, so that a pattern is a few codes of combined answers: with 256 combinations, eight
 * yes-or-no questions cost what one does. A combination's code is {@code at(group)} plus its answers as digits, those of the
 * first question lowest; an unknown answer is the digit 0 of questions that have any.
 */
final class AnswerGroups {
    private static final int MOST = 256;

    /** Tables of combinations are to stay small beside the patterns. */
    private static final int PATTERNS_EACH = 8;

    final int count;

    /** Group g of pattern p is {@code codes[g * patterns + p]}. */
    final int[] codes;

    /** The first question of each group, and how many there are in all. */
    final int[] start;

    /** The first code of each group, and how many there are in all. */
    final int[] at;

    /** How many digits each question has. */
    final int[] digits;

    /** Of each question 1 if its digit 0 is an unknown answer, else 0. */
    final int[] unknown;

    private AnswerGroups(int[] start, int[] at, int[] digits, int[] unknown, int[] codes) {
        this.count = start.length - 1;
        this.start = start;
        this.at = at;
        this.digits = digits;
        this.unknown = unknown;
        this.codes = codes;
    }

    /** Of row-major answers of so many levels each, -1 for unknown. */
    static AnswerGroups of(int[] x, int[] levels) {
        int items = levels.length;
        int patterns = x.length / items;
        int[] unknown = new int[items];
        for (int i = 0; i < x.length; i++) {
            unknown[i % items] |= x[i] >>> 31;
        }
        int[] digits = new int[items];
        Arrays.setAll(digits, j -> levels[j] + unknown[j]);
        int most = Math.min(MOST, patterns / PATTERNS_EACH);
        int[] start = new int[items + 1];
        int[] at = new int[items + 1];
        int groups = 0;
        int combinations = 1;
        for (int j = 1; j <= items; j++) {
            combinations *= digits[j - 1];
            if (j == items || (long) combinations * digits[j] > most) {
                start[groups + 1] = j;
                at[groups + 1] = at[groups] + combinations;
                groups++;
                combinations = 1;
            }
        }
        int[] starts = Arrays.copyOf(start, groups + 1);
        int[] firsts = Arrays.copyOf(at, groups + 1);
        AnswerGroups empty = new AnswerGroups(starts, firsts, digits, unknown, new int[groups * patterns]);
        empty.fill(x, patterns);
        return empty;
    }

    private void fill(int[] x, int patterns) {
        for (int g = 0; g < count; g++) {
            for (int p = 0; p < patterns; p++) {
                int code = 0;
                for (int j = start[g + 1] - 1; j >= start[g]; j--) {
                    code = code * digits[j] + x[p * digits.length + j] + unknown[j];
                }
                codes[g * patterns + p] = at[g] + code;
            }
        }
    }
}
