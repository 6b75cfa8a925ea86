package dev.segmentation.jackson;

import dev.segmentation.FitException;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.rows.NumberGrammar;
import dev.segmentation.rows.RowMapping;
import dev.segmentation.rows.SuspectedDuplicates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a definition reads the file of customers: plain data.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param id the column of the id
 * @param name the column of the name, or null
 * @param stage the column of the stage, or null where everybody is a customer
 * @param parent the column of the parent's id, or null
 * @param measures the columns of numbers, in the order of the definition
 * @param categories the columns of categories, in the order of the definition
 * @param labels the columns of label sets, in the order of the definition
 * @param derived measures worked out from others, in the order of the definition
 * @param format how the file is written
 * @param currency the column of the currency with its table of rates, or null where there is one currency
 * @param duplicates by what to look for companies that were entered several times, or null where nobody asked
 */
public record CustomersSection(
        String id,
        @Nullable String name,
        @Nullable String stage,
        @Nullable String parent,
        List<Numbers> measures,
        List<Path> categories,
        List<LabelSet> labels,
        List<DerivedMeasure> derived,
        FileFormat format,
        @Nullable Currency currency,
        @Nullable Duplicates duplicates) {
    /**
     * Copies the lists.
     *
     * @param id the column of the id
     * @param name the column of the name, or null
     * @param stage the column of the stage, or null where everybody is a customer
     * @param parent the column of the parent's id, or null
     * @param measures the columns of numbers, in the order of the definition
     * @param categories the columns of categories, in the order of the definition
     * @param labels the columns of label sets, in the order of the definition
     * @param derived measures worked out from others, in the order of the definition
     * @param format how the file is written
     * @param currency the column of the currency with its table of rates, or null where there is one currency
     * @param duplicates by what to look for companies that were entered several times, or null where nobody asked
     */
    public CustomersSection {
        measures = List.copyOf(measures);
        categories = List.copyOf(categories);
        labels = List.copyOf(labels);
        derived = List.copyOf(derived);
    }

    /**
     * The section as a mapping of rows; money in several currencies is for the caller, who has the rates.
     *
     * @return how to read the file, its format and derived measures aside
     */
    public RowMapping rowMapping() {
        RowMapping mapping = RowMapping.of(id);
        mapping = name == null ? mapping : mapping.name(name);
        mapping = stage == null ? mapping : mapping.stage(stage);
        mapping = parent == null ? mapping : mapping.parent(parent);
        for (Numbers its : measures) {
            mapping = its.numbers() == null
                    ? mapping.measure(its.measure(), its.column())
                    : mapping.measure(its.measure(), its.column(), NumberGrammar.like(its.numbers()));
        }
        for (Path its : categories) {
            mapping = mapping.category(its.category(), its.columns().toArray(new String[0]));
        }
        for (LabelSet its : labels) {
            mapping = mapping.labels(its.labels(), its.column(), its.separator());
        }
        return duplicates == null ? mapping : duplicates.addTo(mapping);
    }

    /**
     * Customers that look like one company under several ids: reported, never merged.
     *
     * @param portfolio the customers, as {@link #rowMapping()} read them
     * @return the report, or empty where the definition does not ask for it
     * @throws IllegalArgumentException if the portfolio was read otherwise
     */
    public Optional<SuspectedDuplicates> suspectedDuplicates(Portfolio portfolio) {
        return Optional.ofNullable(duplicates).map(asked -> asked.in(portfolio));
    }

    /**
     * Adds the derived measures, in the order of the definition; one that is made of a later one comes after it.
     *
     * @param portfolio the customers, with the measures of the file and of the orders
     * @return the same customers with the derived measures, and the category {@code MEASURE origin} of each estimate
     * @throws IllegalArgumentException if derived measures are made of themselves, or the portfolio lacks a measure
     * @throws dev.segmentation.FitException if there is nobody to estimate from; its attribute is the derived measure
     */
    public Portfolio derive(Portfolio portfolio) {
        Portfolio known = portfolio;
        List<DerivedMeasure> open = new ArrayList<>(derived);
        while (!open.isEmpty()) {
            List<Measure> unknown =
                    open.stream().flatMap(one -> one.makes().stream()).toList();
            DerivedMeasure next = open.stream()
                    .filter(one -> Collections.disjoint(one.measures(), unknown))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "CustomersSection.derive measures must not be made of themselves; got a circle among "
                                    + unknown + "."));
            known = derived(next, known);
            open.remove(next);
        }
        return known;
    }

    private static Portfolio derived(DerivedMeasure wanted, Portfolio portfolio) {
        try {
            return wanted.on(portfolio);
        } catch (FitException e) {
            throw new FitException(e.method(), wanted.measure().name(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * A column of numbers.
     *
     * @param measure what the numbers are
     * @param column the column's name
     * @param numbers how it writes them, by an example such as {@code 1 234,56}; null where that is to be inferred
     */
    public record Numbers(
            Measure measure, String column, @Nullable String numbers) {}

    /**
     * A category from one column, or from several that make a path from wide to narrow.
     *
     * @param category the category
     * @param columns the names of the columns, at least one
     */
    public record Path(Category category, List<String> columns) {
        /**
         * Copies the list.
         *
         * @param category the category
         * @param columns the names of the columns, at least one
         */
        public Path {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column of label sets.
     *
     * @param labels what the labels are
     * @param column the column's name
     * @param separator what stands between labels in a cell
     */
    public record LabelSet(Labels labels, String column, String separator) {}

    /**
     * Money in several currencies.
     *
     * @param column the column that names the currency of the row
     * @param rates the file of dated rates, a plain name
     */
    public record Currency(String column, String rates) {}

    /**
     * By what to look for companies that were entered several times. Number and domain are read as categories of their own
     * names, which nothing else in a definition can refer to.
     *
     * @param number the column of organisation or VAT numbers, or null
     * @param domain the column of websites or e-mail addresses, or null
     * @param name whether to compare names
     */
    public record Duplicates(
            @Nullable String number, @Nullable String domain, boolean name) {
        /** What organisation or VAT numbers are read as. */
        public static final Category NUMBER = Category.of("customers.duplicates.number");

        /** What websites or e-mail addresses are read as. */
        public static final Category DOMAIN = Category.of("customers.duplicates.domain");

        private RowMapping addTo(RowMapping mapping) {
            RowMapping read = number == null ? mapping : mapping.category(NUMBER, number);
            return domain == null ? read : read.category(DOMAIN, domain);
        }

        private SuspectedDuplicates in(Portfolio portfolio) {
            SuspectedDuplicates report = SuspectedDuplicates.in(portfolio);
            report = number == null ? report : report.numbers(NUMBER);
            report = domain == null ? report : report.domains(DOMAIN);
            return name ? report.names() : report;
        }
    }
}
