package dev.segmentation.rows;

import dev.segmentation.customer.Measure;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dated rates from currencies to one currency, the target: what one unit of each is worth in it.
 *
 * <p><b>The rules.</b> The rate of a currency is the latest at or before the as-of day; without such a day, the latest
 * of all. A currency whose rates are all later has none. The target has the rate 1 and needs no entry. Codes are three
 * letters, in any case. An amount in a currency without a rate is refused, never left as it is: sums are never mixed.
 *
 * <p>Rates apply to money in the target: a measure whose unit starts with the target, by itself ({@code SEK},
 * {@code SEK/yr}) or after one letter for a multiple ({@code kSEK}, {@code MSEK/yr}), since the rate is the same for
 * thousands.
 *
 * <p>Immutable and safe for use by many threads; every step gives new rates.
 *
 * <pre>{@code
 * Rates rates = Rates.to("SEK").rate("EUR", LocalDate.of(2017, 12, 29), 9.8497).asOf(LocalDate.of(2017, 12, 31));
 * rates.rateOf("eur");    // 9.8497
 * }</pre>
 */
@CheckReturnValue
public final class Rates {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{3}");
    private static final String MULTIPLES = "kKmMtTbB";

    private final String target;
    private final SortedMap<String, SortedMap<LocalDate, Double>> table;
    private final @Nullable LocalDate asOf;

    private Rates(String target, SortedMap<String, SortedMap<LocalDate, Double>> table, @Nullable LocalDate asOf) {
        this.target = target;
        this.table = table;
        this.asOf = asOf;
    }

    /**
     * Rates to a currency, as yet of no other.
     *
     * @param target the code of the currency that amounts are converted to
     * @return the rates
     * @throws NullPointerException if the code is null
     * @throws IllegalArgumentException if the code is not three letters
     */
    public static Rates to(String target) {
        return new Rates(code(target, "Rates.to"), Collections.emptySortedMap(), null);
    }

    /**
     * The rates of a table with the columns {@code currency}, {@code date} (ISO) and {@code rate}, whose writing is
     * found out as any column's.
     *
     * @param source the table
     * @param target the code of the currency that the rates lead to
     * @return the rates
     * @throws IllegalArgumentException if the target is not three letters
     * @throws ReadException if the table cannot be read, lacks a column, or has a row that is no rate: none is passed
     *     over, since an older rate would then be taken for the missing one
     */
    public static Rates read(RowSource source, String target) {
        return RateTable.read(source, to(target));
    }

    /**
     * The same rates and one more.
     *
     * @param currency the code of the currency
     * @param day the day from which the rate holds
     * @param rate what one unit is worth in the target, greater than 0
     * @return new rates
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the code is not three letters, the rate is not finite and greater than 0, the
     *     currency has another rate on the day, or the target would have one other than 1
     */
    public Rates rate(String currency, LocalDate day, double rate) {
        SortedMap<String, SortedMap<LocalDate, Double>> changed = new TreeMap<>();
        table.forEach((code, dated) -> changed.put(code, new TreeMap<>(dated)));
        put(changed, code(currency, "Rates.rate currency"), Checks.notNull(day, "Rates.rate day"), rate);
        return of(target, changed, asOf);
    }

    private void put(SortedMap<String, SortedMap<LocalDate, Double>> into, String code, LocalDate day, double rate) {
        if (!(Checks.finite(rate, "Rates.rate") > 0)) {
            throw new IllegalArgumentException("Rates.rate must be greater than 0; got " + rate + ".");
        }
        Double before = into.computeIfAbsent(code, c -> new TreeMap<>()).put(day, rate);
        if ((before != null && before != rate) || (code.equals(target) && rate != 1)) {
            throw new IllegalArgumentException(
                    "Rates.rate must be one for a currency and day, and 1 for the target; got " + Checks.quote(code)
                            + " with another on " + day + ".");
        }
    }

    /** Collects many rates without a copy for each. For one thread; may be left unfinished. */
    static final class Builder {
        private final Rates none;
        private final SortedMap<String, SortedMap<LocalDate, Double>> table = new TreeMap<>();

        Builder(Rates none) {
            this.none = none;
        }

        /** Takes a rate, or refuses it as {@link Rates#rate} does. */
        void rate(String currency, LocalDate day, double rate) {
            none.put(table, code(currency, "Rates.rate currency"), day, rate);
        }

        Rates rates() {
            return of(none.target, table, none.asOf);
        }
    }

    /** Takes a table over for good. */
    private static Rates of(
            String target, SortedMap<String, SortedMap<LocalDate, Double>> table, @Nullable LocalDate asOf) {
        return new Rates(target, Collections.unmodifiableSortedMap(table), asOf);
    }

    /**
     * The same rates as of a day: later ones are not seen.
     *
     * @param day the last day whose rates count
     * @return new rates
     * @throws NullPointerException if the day is null
     */
    public Rates asOf(LocalDate day) {
        return new Rates(target, table, Checks.notNull(day, "Rates.asOf day"));
    }

    /**
     * The rate of a currency.
     *
     * @param currency its code, in any case; anything else has no rate
     * @return what one unit is worth in the target, or empty where no rate is known as of the day
     */
    public OptionalDouble rateOf(String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        if (code.equals(target)) {
            return OptionalDouble.of(1);
        }
        SortedMap<LocalDate, Double> dated = table.getOrDefault(code, Collections.emptySortedMap());
        SortedMap<LocalDate, Double> seen = asOf == null ? dated : dated.headMap(asOf.plusDays(1));
        Double rate = seen.isEmpty() ? null : seen.get(seen.lastKey());
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }

    /**
     * Whether a measure is money in the target.
     *
     * @param measure a measure
     * @return true where its unit starts with the target, by itself or after one letter for a multiple
     */
    public boolean applyTo(Measure measure) {
        String unit = measure.unit();
        int end = 0;
        while (end < unit.length() && Character.isLetter(unit.charAt(end))) {
            end++;
        }
        String letters = unit.substring(0, end);
        boolean multiple = letters.length() == target.length() + 1 && MULTIPLES.indexOf(letters.charAt(0)) >= 0;
        return letters.equals(target) || (multiple && letters.endsWith(target));
    }

    /**
     * The currency that the rates lead to.
     *
     * @return its code, in capitals
     */
    public String target() {
        return target;
    }

    /** The condition that a rate's day is under, for a message. */
    String until() {
        return asOf == null ? "" : " at or before " + asOf;
    }

    private static String code(String code, String subject) {
        if (!CODE.matcher(Checks.notNull(code, subject)).matches()) {
            throw new IllegalArgumentException(
                    subject + " must be the three letters of a currency, such as \"EUR\"; got " + Shape.of(code) + ".");
        }
        return code.toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rates that
                && target.equals(that.target)
                && table.equals(that.table)
                && (asOf == null ? that.asOf == null : asOf.equals(that.asOf));
    }

    @Override
    public int hashCode() {
        return 31 * target.hashCode() + table.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Rates.to(\"" + target + "\")");
        for (Map.Entry<String, SortedMap<LocalDate, Double>> entry : table.entrySet()) {
            text.append(" ")
                    .append(entry.getKey())
                    .append(" x")
                    .append(entry.getValue().size());
        }
        return text.append(until()).toString();
    }
}
