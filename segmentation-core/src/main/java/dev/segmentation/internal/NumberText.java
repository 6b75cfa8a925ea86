package dev.segmentation.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How a language writes numbers. {@link java.text.NumberFormat} is not used: what it writes for Swedish and Danish has
 * changed between JDK releases, and sentences must not.
 */
public enum NumberText {
    /** 1,234.5 and 31 %. */
    ENGLISH("en", ",", '.', " "),
    /** 1 234,5 and 31 %, with no-break spaces. */
    SWEDISH("sv", "\u00a0", ',', "\u00a0"),
    /** 1.234,5 and 31 %, with a no-break space. */
    DANISH("da", ".", ',', "\u00a0");

    /** Enough to write money and heads exactly; longer numbers come from divisions and are rounded to read well. */
    private static final int READABLE_DIGITS = 12;

    private static final int SIX_DIGITS = 6;
    private static final MathContext BRIEF = new MathContext(10, RoundingMode.HALF_EVEN);
    private static final BigDecimal NOISE = new BigDecimal("1e-12");

    private final Locale locale;
    private final String grouping;
    private final char point;
    private final String beforePercent;

    NumberText(String language, String grouping, char point, String beforePercent) {
        this.locale = Locale.forLanguageTag(language);
        this.grouping = grouping;
        this.point = point;
        this.beforePercent = beforePercent;
    }

    /**
     * The language of a locale; English where it is none of ours.
     *
     * @param locale the locale
     * @return how its language writes numbers
     */
    public static NumberText of(Locale locale) {
        for (NumberText language : values()) {
            if (language.locale.getLanguage().equals(locale.getLanguage())) {
                return language;
            }
        }
        return ENGLISH;
    }

    /**
     * A locale of the language.
     *
     * @return the locale
     */
    public Locale locale() {
        return locale;
    }

    /**
     * A number as people read it: exact up to 12 digits, else rounded to six, but never before the decimal point.
     *
     * @param value the number
     * @return its text; {@code NaN} and infinities as their names
     */
    public String rounded(double value) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        return grouped(readable(value, RoundingMode.HALF_EVEN));
    }

    /**
     * A threshold as a sentence may state it: what is said of it must hold for whoever takes the sentence at its word. A
     * long number that is a short one but for the noise of arithmetic (1e-12 of it) is the short one; others are rounded
     * as {@link #rounded} does, to a side of the caller's choice.
     *
     * @param value the threshold, finite
     * @param side where to round to
     * @return the number to state, or the value where a double holds none
     */
    public static double threshold(double value, RoundingMode side) {
        BigDecimal number = new BigDecimal(Decimals.shortest(value));
        BigDecimal brief = number.round(BRIEF);
        boolean noise = brief.subtract(number).abs().compareTo(number.abs().multiply(NOISE)) <= 0;
        double stated = (noise ? brief : readable(value, side)).doubleValue();
        return Double.isFinite(stated) ? stated : value;
    }

    /**
     * A number with all the digits that tell it from every other.
     *
     * @param value the number
     * @return its text
     */
    public String exact(double value) {
        return Double.isFinite(value) ? grouped(new BigDecimal(Decimals.shortest(value))) : special(value);
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return its text
     */
    public String whole(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    /**
     * A share in per cent, with one decimal where it is not whole.
     *
     * @param fraction for example 0.3169
     * @return for example {@code 31.7 %}
     */
    public String percent(double fraction) {
        if (!Double.isFinite(fraction)) {
            return special(fraction) + beforePercent + "%";
        }
        BigDecimal percent = new BigDecimal(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
        return grouped(percent) + beforePercent + "%";
    }

    /**
     * The number that {@link #rounded} writes, for what is to add up to it as written.
     *
     * @param value the number, finite
     * @return it with the digits that are written
     */
    public static BigDecimal written(double value) {
        return readable(value, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal readable(double value, RoundingMode side) {
        BigDecimal number = new BigDecimal(Decimals.shortest(value));
        if (number.precision() <= READABLE_DIGITS) {
            return number;
        }
        BigDecimal whole = number.setScale(0, side);
        return whole.precision() > SIX_DIGITS ? whole : number.round(new MathContext(SIX_DIGITS, side));
    }

    private String grouped(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() - stripped.scale() > 18 || stripped.scale() > 12) {
            return stripped.toString().replace('.', point); // very large or very small: with an exponent
        }
        String plain = stripped.abs().toPlainString();
        int dot = plain.indexOf('.');
        String digits = dot < 0 ? plain : plain.substring(0, dot);
        StringBuilder text = new StringBuilder(digits);
        if (digits.length() > 3) {
            for (int at = digits.length() - 3; at > 0; at -= 3) {
                text.insert(at, grouping);
            }
        }
        if (dot >= 0) {
            text.append(point).append(plain, dot + 1, plain.length());
        }
        return (number.signum() < 0 ? "-" : "") + text;
    }

    private static String special(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }
}
