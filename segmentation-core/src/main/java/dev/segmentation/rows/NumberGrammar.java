package dev.segmentation.rows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a column writes its numbers, given by an example: {@code 1234.56}, {@code 1,234.56}, {@code 1.234,56},
 * {@code 1 234,56} or {@code 1'234.56}; also {@code 1234,56}, {@code 1 234.56} and {@code 1'234,56}.
 *
 * <p><b>The rules.</b> A text is a number only where all of it fits:
 * <ul>
 *   <li>Blanks around it are trimmed: space, U+00A0, U+202F, U+2009, U+2007, tab, line breaks, other white space of
 *       Unicode. Nothing left: unknown.
 *   <li>One sign before it: {@code -}, U+2212 or {@code +}; or parentheses around it: {@code (5)} is -5. {@code -0} is
 *       0.
 *   <li>Digits are ASCII. There is at least one before the decimal mark, and at least one after it if it is there.
 *   <li>Grouping is optional, but then complete: one to three digits, the first not zero, then groups of exactly three.
 *       A space stands for any of the five named above, an apostrophe for {@code '} or U+2019.
 *   <li>Decimals are optional, and never grouped.
 *   <li>An exponent ({@code 1.5E3}, {@code 1,5e-3}) is read where the digits before it are not grouped.
 *   <li>A percent sign or a currency: only as the {@link Affixes} allow.
 *   <li>At most {@value #LONGEST} characters. {@code NaN} and {@code Infinity} are not numbers.
 * </ul>
 * The value is the double nearest to the decimal that is written. One beyond the largest double, or one that is not
 * zero and nearest to zero, is {@link RejectCode#NUMBER_RANGE}; every other misfit is {@link RejectCode#NUMBER}.
 *
 * <p>Immutable and safe for use by many threads. Reading never throws.
 *
 * <pre>{@code
 * NumberGrammar swedish = NumberGrammar.like("1 234,56");
 * swedish.parse("-12 500,5").value();    // -12500.5
 * swedish.parse("12 50").code();         // NUMBER: a group has three digits
 * }</pre>
 */
public final class NumberGrammar {
    /** The most characters, blanks around it not counted, that a number may have. */
    public static final int LONGEST = 512;

    /** All grammars, the plainest first: the order in which an inference prefers them where the values are the same. */
    static final List<NumberGrammar> ALL = List.of(
            new NumberGrammar("1234.56", '.', Grouping.NONE),
            new NumberGrammar("1234,56", ',', Grouping.NONE),
            new NumberGrammar("1,234.56", '.', Grouping.COMMA),
            new NumberGrammar("1.234,56", ',', Grouping.DOT),
            new NumberGrammar("1 234,56", ',', Grouping.SPACE),
            new NumberGrammar("1'234.56", '.', Grouping.APOSTROPHE),
            new NumberGrammar("1 234.56", '.', Grouping.SPACE),
            new NumberGrammar("1'234,56", ',', Grouping.APOSTROPHE));

    private static final int EXPONENT_DIGITS = 9;

    /** What stands between groups of digits. */
    private enum Grouping {
        NONE,
        COMMA,
        DOT,
        SPACE,
        APOSTROPHE;

        boolean isMark(char c) {
            return switch (this) {
                case NONE -> false;
                case COMMA -> c == ',';
                case DOT -> c == '.';
                case SPACE -> Blanks.isSpace(c);
                case APOSTROPHE -> c == '\'' || c == '\u2019';
            };
        }
    }

    private final String example;
    private final char decimal;
    private final Grouping grouping;
    private final Affixes affixes;

    private NumberGrammar(String example, char decimal, Grouping grouping) {
        this(example, decimal, grouping, Affixes.NONE);
    }

    private NumberGrammar(String example, char decimal, Grouping grouping, Affixes affixes) {
        this.example = example;
        this.decimal = decimal;
        this.grouping = grouping;
        this.affixes = affixes;
    }

    /**
     * The grammar that an example shows. It reads no percent sign, and no currency but one that stands in the example,
     * before or after the number: {@code 1 234,56 kr}, {@code €1,234.56}. Others are for {@link #with} to allow.
     *
     * @param example one of the eight examples above; the space may be any of the five, the apostrophe either of two;
     *     with a currency as {@link Affixes} describes it, or without
     * @return the grammar
     * @throws IllegalArgumentException if it is none of them
     */
    public static NumberGrammar like(String example) {
        StringBuilder plain = new StringBuilder();
        example.chars()
                .map(c -> Blanks.isSpace(c) ? ' ' : c == '\u2019' ? '\'' : c)
                .forEach(c -> plain.append((char) c));
        String text = plain.toString();
        return ALL.stream()
                .flatMap(grammar -> grammar.shownBy(text).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("NumberGrammar.like must be one of " + examples()
                        + "; got \"" + example + "\". Write the number 1234.56 as the column would."));
    }

    /** This grammar, with the currency beside its example; empty where the text shows another or none. */
    private Optional<NumberGrammar> shownBy(String text) {
        if (text.equals(example)) {
            return Optional.of(this);
        }
        boolean before = text.endsWith(example);
        if (!before && !text.startsWith(example)) {
            return Optional.empty();
        }
        int length = text.length() - example.length();
        String beside = before ? text.substring(0, length) : text.substring(example.length());
        String currency = before ? beside.replaceFirst(" $", "") : beside.replaceFirst("^ ", "");
        return Affixes.isCurrency(currency) ? Optional.of(with(Affixes.currencies(currency))) : Optional.empty();
    }

    /** The examples, each in quotes. */
    static String examples() {
        return ALL.stream().map(g -> "\"" + g.example + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * The same writing with other affixes.
     *
     * @param affixes what may stand beside the digits
     * @return a grammar that allows exactly these
     */
    public NumberGrammar with(Affixes affixes) {
        return new NumberGrammar(example, decimal, grouping, affixes);
    }

    /**
     * Reads a text.
     *
     * @param text any text
     * @return the value, unknown for a blank text, or the refusal; never null, never an exception
     */
    public NumberReading parse(String text) {
        if (Blanks.isBlank(text)) {
            return NumberReading.BLANK;
        }
        NumberBody body = NumberBody.of(text, affixes);
        String ascii = body == null ? null : ascii(body.digits());
        if (body == null || ascii == null) {
            return NumberReading.NO_NUMBER;
        }
        double value = Double.parseDouble(ascii);
        if (Double.isInfinite(value) || (value == 0.0 && !isZero(ascii))) {
            return NumberReading.OUT_OF_RANGE;
        }
        return new NumberReading(body.negative() && value != 0.0 ? -value : value, null);
    }

    /** Whether the grammar reads a body, whatever its value. */
    boolean fits(String digits) {
        return ascii(digits) != null;
    }

    /** Whether the decimal mark is a dot rather than a comma. */
    boolean hasDecimalDot() {
        return decimal == '.';
    }

    /** The body as Java writes numbers, or null where it does not fit. */
    private @Nullable String ascii(String s) {
        int first = digits(s, 0);
        if (first == 0 || s.length() > LONGEST) {
            return null;
        }
        StringBuilder out = new StringBuilder(s.length()).append(s, 0, first);
        int i = first;
        // a zero cannot lead a group, so "0.123" can only be decimals
        if (first <= 3 && s.charAt(0) != '0') {
            i = groups(s, first, out);
        }
        boolean grouped = i > first;
        i = i < 0 ? i : decimals(s, i, out);
        i = i < 0 || grouped ? i : exponent(s, i, out);
        return i == s.length() ? out.toString() : null;
    }

    private int groups(String s, int from, StringBuilder out) {
        int i = from;
        while (i >= 0 && i < s.length() && grouping.isMark(s.charAt(i))) {
            int end = digits(s, i + 1);
            out.append(s, i + 1, end);
            i = end - i == 4 ? end : -1;
        }
        return i;
    }

    private int decimals(String s, int from, StringBuilder out) {
        if (from == s.length() || s.charAt(from) != decimal) {
            return from;
        }
        int end = digits(s, from + 1);
        out.append('.').append(s, from + 1, end);
        return end > from + 1 ? end : -1;
    }

    private static int exponent(String s, int from, StringBuilder out) {
        if (from == s.length() || (s.charAt(from) != 'E' && s.charAt(from) != 'e')) {
            return from;
        }
        boolean signed = from + 1 < s.length() && (s.charAt(from + 1) == '+' || s.charAt(from + 1) == '-');
        int start = from + (signed ? 2 : 1);
        int end = digits(s, start);
        out.append(s, from, end);
        return end > start && end - start <= EXPONENT_DIGITS ? end : -1;
    }

    /** Where the run of ASCII digits ends that starts at a place. */
    private static int digits(String s, int from) {
        int i = from;
        while (i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static boolean isZero(String ascii) {
        for (int i = 0; i < ascii.length() && ascii.charAt(i) != 'E' && ascii.charAt(i) != 'e'; i++) {
            if (ascii.charAt(i) >= '1' && ascii.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * What to say of a text that this grammar refuses.
     *
     * @param subject what must be a number, as a rule the column's name
     * @param text the text that {@link #parse} refused
     * @return one or two sentences, with the shape of the text and never the text
     */
    public String refusal(String subject, String text) {
        if (parse(text).code() == RejectCode.NUMBER_RANGE) {
            return subject + " must be a number that a double holds; got " + Shape.of(text)
                    + ", too large or too small.";
        }
        String hint =
                affixes.percent() || text.indexOf('%') < 0 ? otherReadings(text) : " A percent sign needs the unit %.";
        return subject + " must be a number written like " + example + "; got " + Shape.of(text) + "." + hint;
    }

    private String otherReadings(String text) {
        String others = ALL.stream()
                .filter(g -> g.with(affixes).parse(text).isValue())
                .map(g -> g.example)
                .collect(Collectors.joining(" or "));
        return others.isEmpty() ? "" : " It fits " + others + ".";
    }

    /**
     * The example that shows this grammar.
     *
     * @return one of the eight examples
     */
    public String example() {
        return example;
    }

    /**
     * What may stand beside the digits.
     *
     * @return the affixes
     */
    public Affixes affixes() {
        return affixes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberGrammar that && example.equals(that.example) && affixes.equals(that.affixes);
    }

    @Override
    public int hashCode() {
        return 31 * example.hashCode() + affixes.hashCode();
    }

    @Override
    public String toString() {
        return "numbers like " + example;
    }
}
