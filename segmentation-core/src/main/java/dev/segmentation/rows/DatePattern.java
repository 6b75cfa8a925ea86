package dev.segmentation.rows;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of digits and signs, matched from the first character to the last, without a locale and without exceptions.
 */
final class DatePattern {
    static final int YEAR = 0;
    static final int MONTH = 1;
    static final int DAY = 2;
    private static final int HOUR = 3;
    private static final int FRACTION = 6;
    private static final int FIELDS = 7;
    private static final String LETTERS = "yMdHmsS";
    private static final int[] MOST = {9999, 99, 99, 23, 59, 59, Integer.MAX_VALUE};

    /** A field of digits, or, where the field is -1, a sign that stands for itself. */
    private record Token(int field, int least, int most, char sign) {
        boolean isField() {
            return field >= 0;
        }

        boolean fits(char c) {
            return isField() ? c >= '0' && c <= '9' : c == sign;
        }
    }

    private final List<Token> tokens;

    private DatePattern(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The pattern of a date. */
    static DatePattern of(String pattern) {
        DatePattern parsed = part(pattern);
        check(parsed.has(YEAR) && parsed.has(MONTH) && parsed.has(DAY), pattern, "a year, a month and a day");
        return parsed;
    }

    /** A pattern that need not hold a whole date. */
    static DatePattern part(String pattern) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            int end = i + 1;
            if (c == '\'') {
                end = pattern.indexOf('\'', i + 1) + 1;
                check(end > 0, pattern, "its apostrophes in pairs");
                quoted(pattern.substring(i + 1, end - 1), tokens);
            } else if (Character.isLetter(c) && c != 'T') {
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                tokens.add(field(pattern, c, end - i));
            } else {
                tokens.add(new Token(-1, 1, 1, c));
            }
            i = end;
        }
        for (int field = 0; field < FIELDS; field++) {
            int f = field;
            check(tokens.stream().filter(t -> t.field == f).count() <= 1, pattern, "each field once");
        }
        for (int i = 1; i < tokens.size(); i++) {
            boolean open = tokens.get(i - 1).least < tokens.get(i - 1).most
                    && tokens.get(i).isField();
            check(!open, pattern, "two letters for a field right before another");
        }
        return new DatePattern(List.copyOf(tokens));
    }

    private static void quoted(String text, List<Token> tokens) {
        // '' stands for one apostrophe, as in the patterns of java.time
        String signs = text.isEmpty() ? "'" : text;
        signs.chars().forEach(c -> tokens.add(new Token(-1, 1, 1, (char) c)));
    }

    private static Token field(String pattern, char letter, int length) {
        int field = LETTERS.indexOf(letter == 'u' ? 'y' : letter);
        check(field >= 0, pattern, "only the letters y, u, M, d, H, m, s, S and T");
        boolean sound = field == YEAR ? length == 2 || length == 4 : length <= (field == FRACTION ? 9 : 2);
        check(sound, pattern, "yyyy or yy for the year and one or two letters for other fields");
        boolean open = length == 1 && field != FRACTION;
        return new Token(field, length, open ? 2 : length, letter);
    }

    private static void check(boolean sound, String pattern, String what) {
        if (!sound) {
            throw new IllegalArgumentException("DateGrammar.of must have " + what + "; got \"" + pattern
                    + "\". Write for example \"dd.MM.yyyy\".");
        }
    }

    private boolean has(int field) {
        return tokens.stream().anyMatch(t -> t.field == field);
    }

    boolean hasTime() {
        return has(HOUR);
    }

    static boolean isMidnight(int[] fields) {
        for (int field = HOUR; field < FIELDS; field++) {
            if (fields[field] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The fields of a text, 0 where the pattern lacks one, or null where the text does not fit. */
    int @Nullable [] match(String text) {
        int[] fields = new int[FIELDS];
        int i = 0;
        for (Token token : tokens) {
            int end = i;
            while (end < text.length() && end - i < token.most && token.fits(text.charAt(end))) {
                end++;
            }
            if (end - i < token.least) {
                return null;
            }
            if (token.isField()) {
                int value = Integer.parseInt(text, i, end, 10);
                fields[token.field] = token.field == YEAR && token.most == 2 ? 2000 + value : value;
            }
            i = end;
        }
        return i == text.length() && isInRange(fields) ? fields : null;
    }

    private static boolean isInRange(int[] fields) {
        for (int field = 0; field < FIELDS; field++) {
            if (fields[field] > MOST[field]) {
                return false;
            }
        }
        return true;
    }
}
