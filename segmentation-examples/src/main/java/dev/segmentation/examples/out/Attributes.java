package dev.segmentation.examples.out;

import dev.segmentation.AttributeUse;
import dev.segmentation.Usefulness;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.jackson.CustomersSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Is an attribute any use? For every one how much of it is known, how many values it has, and how it goes with the chosen
 * measure: the one whose sums the first segmentation that has such a measure shows, else the first measure that is known
 * of somebody. Immutable; without any measure it is empty.
 */
public final class Attributes {
    private static final int LONGEST_TABLE = 14;

    /** What says who a company is divides nobody. */
    private static final List<Attribute> IDENTITIES =
            List.of(CustomersSection.Duplicates.NUMBER, CustomersSection.Duplicates.DOMAIN);

    private final Optional<Measure> measure;
    private final List<AttributeUse> uses;

    private Attributes(Optional<Measure> measure, List<AttributeUse> uses) {
        this.measure = measure;
        this.uses = uses;
    }

    /**
     * Looks at the attributes of customers.
     *
     * @param portfolio the customers
     * @param segmentations their segmentations, in the order of the definition
     * @return what each attribute is worth, in the order of the portfolio
     */
    public static Attributes of(Portfolio portfolio, List<NamedSegmentation> segmentations) {
        Optional<Measure> measure = segmentations.stream()
                .flatMap(named -> named.valued().stream())
                .filter(portfolio.attributes()::contains)
                .findFirst()
                .or(() -> firstKnown(portfolio));
        return new Attributes(
                measure,
                measure.map(chosen -> Usefulness.of(portfolio, chosen)).orElse(List.of()).stream()
                        .filter(use -> !IDENTITIES.contains(use.attribute()))
                        .toList());
    }

    private static Optional<Measure> firstKnown(Portfolio portfolio) {
        return portfolio.attributes().stream()
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .filter(measure -> portfolio.measure(measure).known() > 0)
                .findFirst();
    }

    /** An aligned table for a person; empty where there is nothing to set against the measure. */
    List<String> table(Words words) {
        List<AttributeUse> others =
                uses.stream().filter(use -> !use.attribute().equals(use.of())).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("attributes.attribute"),
                words.of("attributes.known"),
                words.of("attributes.distinct"),
                words.of("attributes.association"),
                "p"));
        others.stream().limit(LONGEST_TABLE).map(use -> row(use, words)).forEach(rows::add);
        List<String> lines = new ArrayList<>();
        lines.add(words.of("attributes.title", measure.orElseThrow().name()));
        lines.addAll(Columns.aligned(rows));
        if (others.size() > LONGEST_TABLE) {
            lines.add("  " + words.of("attributes.more", others.size() - LONGEST_TABLE));
        }
        return lines;
    }

    private static List<String> row(AttributeUse use, Words words) {
        String association = "";
        if (!Double.isNaN(use.association())) {
            association = use.attribute() instanceof Measure
                    ? words.of("attributes.correlates", words.fixed(use.association(), 2))
                    : words.of("attributes.explains", words.share(use.association()));
        }
        String p = Double.isNaN(use.pValue()) ? "" : words.fixed(use.pValue(), 3);
        return List.of(
                use.attribute().name(), words.share(use.shareKnown()), words.number(use.distinct()), association, p);
    }

    /** By name: what is known, how many values, and unless it is the measure itself how it goes with that. */
    Map<String, Object> json() {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (AttributeUse use : uses) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("known", use.shareKnown());
            one.put("distinct", use.distinct());
            if (!use.attribute().equals(use.of())) {
                one.put("measure", use.of().name());
                one.put("statistic", use.attribute() instanceof Measure ? "rank-correlation" : "eta-squared");
                one.put("association", use.association());
                one.put("pValue", use.pValue());
                one.put("sentence", use.sentence().in(Locale.ENGLISH));
            }
            byName.put(use.attribute().name(), one);
        }
        return byName;
    }
}
