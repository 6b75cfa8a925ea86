package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.rows.RowMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code customers} of a definition and declares its attributes. For one thread and one document. */
final class CustomersReader {
    private static final ColumnReference.File FILE = ColumnReference.File.CUSTOMERS;

    private final Fields in;
    private final ColumnFields columns;
    private final Vocabulary vocabulary;
    private final List<CustomersSection.Numbers> measures = new ArrayList<>();
    private final List<CustomersSection.Path> categories = new ArrayList<>();
    private final List<CustomersSection.LabelSet> labels = new ArrayList<>();

    CustomersReader(Fields in) {
        this.in = in;
        this.columns = new ColumnFields(in, FILE);
        this.vocabulary = in.reading().vocabulary();
    }

    /** Reads all but the derived measures, which may be made of measures of orders. */
    void declare() {
        in.allow(
                "id",
                "name",
                "stage",
                "parent",
                "measures",
                "categories",
                "labels",
                "derived",
                "charset",
                "separator",
                "sheet",
                "currency",
                "rates",
                "duplicates");
        each("measures", Measure.class, this::measure);
        each("categories", Category.class, this::category);
        each("labels", Labels.class, this::labelSet);
    }

    /** The section; null where it has no id. */
    @Nullable
    CustomersSection section(List<DerivedMeasure> derived) {
        String id = columns.column("id");
        String name = columns.optional("name");
        String stage = columns.optional("stage");
        String parent = columns.optional("parent");
        FileFormat format = columns.format();
        CustomersSection.Currency currency = currency();
        CustomersSection.Duplicates duplicates = in.has("duplicates") ? duplicates() : null;
        return id == null
                ? null
                : new CustomersSection(
                        id, name, stage, parent, measures, categories, labels, derived, format, currency, duplicates);
    }

    private CustomersSection.@Nullable Duplicates duplicates() {
        Fields asked = in.object("duplicates");
        if (asked == null) {
            return null;
        }
        asked.allow("number", "domain", "name");
        ColumnFields its = new ColumnFields(asked, FILE);
        String number = its.optional("number");
        String domain = its.optional("domain");
        Json.Flag name = asked.has("name") ? asked.take("name", Json.Flag.class, "true or false") : null;
        boolean byName = name != null && name.value();
        if (asked.names().isEmpty()) {
            in.report(
                    Codes.EMPTY,
                    "duplicates",
                    "duplicates must have at least one of number, domain and name; got none.");
        }
        if (byName && !in.has("name")) {
            asked.report(
                    Codes.MISSING,
                    "name",
                    "name must stand beside the column of names in customers; got true without one.");
        }
        return new CustomersSection.Duplicates(number, domain, byName);
    }

    private CustomersSection.@Nullable Currency currency() {
        String column = columns.optional("currency");
        String rates = columns.fileName("rates");
        if (in.has("currency") != in.has("rates")) {
            String there = in.has("currency") ? "currency" : "rates";
            in.report(
                    Codes.CONFLICT,
                    there,
                    "currency must stand together with rates, the file of dated rates; got " + there + " alone.");
        }
        return column == null || rates == null ? null : new CustomersSection.Currency(column, rates);
    }

    private void each(String field, Class<? extends Attribute> kind, BiConsumer<String, Fields> reader) {
        Fields named = in.has(field) ? in.object(field) : null;
        if (named == null) {
            return;
        }
        for (String name : named.names()) {
            Fields one = named.object(name);
            if (name.isBlank()) {
                named.report(Codes.NAME, name, "Attribute names must not be blank; got a blank one.");
            } else if (one == null) {
                vocabulary.declareFlawed(name, kind, named.at(name));
            } else {
                reader.accept(name, one);
            }
        }
    }

    private void measure(String name, Fields one) {
        one.allow("column", "unit", "numbers");
        ColumnFields its = new ColumnFields(one, FILE);
        String column = its.column("column");
        Measure measure = its.measure(name);
        String numbers = its.numbers();
        if (measure == null) {
            vocabulary.declareFlawed(name, Measure.class, one.pointer());
        } else {
            vocabulary.declare(name, measure, one.pointer());
        }
        if (measure != null && column != null) {
            measures.add(new CustomersSection.Numbers(measure, column, numbers));
        }
    }

    private void category(String name, Fields one) {
        one.allow("column", "columns");
        ColumnFields its = new ColumnFields(one, FILE);
        vocabulary.declare(name, Category.of(name), one.pointer());
        List<String> path = List.of();
        if (one.has("column") && one.has("columns")) {
            one.report(
                    Codes.CONFLICT,
                    "columns",
                    "A category must have either column or columns; got both. Several columns make a path.");
        } else if (one.has("columns")) {
            path = its.columns("columns");
        } else {
            String column = its.column("column");
            path = column == null ? List.of() : List.of(column);
        }
        String[] columnsOfPath = path.toArray(new String[0]);
        if (!path.isEmpty()
                && one.make("columns", () -> RowMapping.of("id").category(Category.of(name), columnsOfPath)) != null) {
            vocabulary.hasLevels(name, path.size());
            categories.add(new CustomersSection.Path(Category.of(name), path));
        }
    }

    private void labelSet(String name, Fields one) {
        one.allow("column", "separator");
        ColumnFields its = new ColumnFields(one, FILE);
        vocabulary.declare(name, Labels.of(name), one.pointer());
        String column = its.column("column");
        String separator = its.labelSeparator();
        if (column != null) {
            labels.add(new CustomersSection.LabelSet(Labels.of(name), column, separator));
        }
    }
}
