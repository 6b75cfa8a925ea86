package dev.segmentation.examples;

import dev.segmentation.customer.Measure;
import dev.segmentation.jackson.CustomersSection;
import dev.segmentation.jackson.FileFormat;
import dev.segmentation.rows.Rates;
import dev.segmentation.rows.RowMapping;
import dev.segmentation.rows.RowSource;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The customers' section of a definition as a mapping of rows, with the rates where it has several currencies. */
final class Mappings {
    /** A unit of money: a code of ISO 4217, perhaps with a letter for a multiple before it: SEK, MUSD/yr. */
    private static final Pattern MONEY = Pattern.compile("[kKmMtTbB]?([A-Z]{3})(/.*)?");

    private Mappings() {}

    /** What keeps a section from being read, beside what the definition's own reader finds. */
    static List<String> problems(CustomersSection section) {
        if (section.currency() == null || targets(section).size() == 1) {
            return List.of();
        }
        return List.of(
                "/customers/currency: currency must come with measures of money in one currency, to which amounts"
                        + " are converted; got units of " + targets(section)
                        + ". Write for example \"unit\": \"SEK/yr\".");
    }

    /** The mapping; rates are those of the day, or the latest of all. */
    static RowMapping of(CustomersSection section, Function<SourceFormat, RowSource> files, Optional<LocalDate> asOf) {
        RowMapping mapping = section.rowMapping();
        CustomersSection.@Nullable Currency currency = section.currency();
        if (currency == null) {
            return mapping;
        }
        RowSource table = files.apply(new SourceFormat(currency.rates(), FileFormat.UNSTATED));
        Rates rates = Rates.read(table, targets(section).first());
        return mapping.currency(currency.column(), asOf.map(rates::asOf).orElse(rates));
    }

    private static NavigableSet<String> targets(CustomersSection section) {
        NavigableSet<String> targets = new TreeSet<>();
        for (CustomersSection.Numbers numbers : section.measures()) {
            Measure measure = numbers.measure();
            Matcher money = MONEY.matcher(measure.unit());
            if (money.matches()) {
                targets.add(money.group(1));
            }
        }
        return targets;
    }
}
