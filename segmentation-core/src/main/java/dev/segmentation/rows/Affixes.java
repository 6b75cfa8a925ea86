package dev.segmentation.rows;

import java.util.List;

/**
 * What may stand beside the digits of a number: a percent sign where the unit is {@code %}, and the currency signs or
 * codes that are declared. Nothing else may, and neither is ever required.
 *
 * <p>A currency stands before or after the number, once, with at most one space between, and is matched to the letter
 * (case counts). A percent sign stands after it: {@code 50 %} is 50. Immutable.
 *
 * <pre>{@code
 * NumberGrammar.like("1.234,56").with(Affixes.currencies("€", "EUR")).parse("-1.234,50 €").value();   // -1234.5
 * }</pre>
 *
 * @param percent whether a percent sign may follow the number
 * @param currencies the currency signs and codes that may stand before or after it, the longest is tried first
 */
public record Affixes(boolean percent, List<String> currencies) {
    /** Digits alone. */
    public static final Affixes NONE = new Affixes(false, List.of());

    /** A percent sign is allowed. */
    public static final Affixes PERCENT = new Affixes(true, List.of());

    private static final int LONGEST = 8;

    /**
     * Checks the currencies and puts the longest first.
     *
     * @param percent whether a percent sign may follow the number
     * @param currencies the currency signs and codes, in any order
     * @throws IllegalArgumentException if a currency is blank, longer than 8 characters, holds no letter or currency
     *     sign, or holds a character that numbers are written with
     */
    public Affixes {
        currencies.forEach(Affixes::check);
        currencies = currencies.stream()
                .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
                .toList();
    }

    /**
     * The stated currency signs and codes, without a percent sign.
     *
     * @param currencies signs or codes such as {@code €}, {@code SEK}, {@code kr.}
     * @return the affixes
     * @throws IllegalArgumentException as the constructor
     */
    public static Affixes currencies(String... currencies) {
        return new Affixes(false, List.of(currencies));
    }

    /** Whether a text is a sign or code that may be declared. */
    static boolean isCurrency(String currency) {
        boolean telling = currency.codePoints()
                .anyMatch(c -> Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL);
        boolean plain = currency.codePoints()
                .noneMatch(c -> Character.isDigit(c) || Blanks.isBlank(c) || "+-\u2212()%,'\u2019".indexOf(c) >= 0);
        return telling && plain && currency.length() <= LONGEST;
    }

    private static void check(String currency) {
        if (!isCurrency(currency)) {
            throw new IllegalArgumentException("Affixes.currencies must be signs or codes of at most " + LONGEST
                    + " characters, none of them a digit, a blank or a sign of numbers; got \"" + currency
                    + "\". Write for example \"EUR\" or \"kr.\".");
        }
    }
}
