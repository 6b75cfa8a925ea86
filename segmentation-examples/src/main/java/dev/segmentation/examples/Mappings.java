package dev.segmentation.examples;

import dev.segmentation.jackson.CustomersSection;
import dev.segmentation.jackson.OrdersSection;
import dev.segmentation.rows.DateGrammar;
import dev.segmentation.rows.NumberGrammar;
import dev.segmentation.rows.OrderMapping;
import dev.segmentation.rows.RowMapping;

/** The sections of a definition as mappings of rows. */
final class Mappings {
    private Mappings() {}

    static RowMapping of(CustomersSection section) {
        RowMapping mapping = RowMapping.of(section.id());
        mapping = section.name() == null ? mapping : mapping.name(section.name());
        mapping = section.stage() == null ? mapping : mapping.stage(section.stage());
        mapping = section.parent() == null ? mapping : mapping.parent(section.parent());
        for (CustomersSection.Numbers column : section.measures()) {
            mapping = column.numbers() == null
                    ? mapping.measure(column.measure(), column.column())
                    : mapping.measure(column.measure(), column.column(), NumberGrammar.like(column.numbers()));
        }
        for (CustomersSection.Path path : section.categories()) {
            mapping = mapping.category(path.category(), path.columns().toArray(new String[0]));
        }
        for (CustomersSection.LabelSet set : section.labels()) {
            mapping = mapping.labels(set.labels(), set.column(), set.separator());
        }
        return mapping;
    }

    static OrderMapping of(OrdersSection section) {
        OrderMapping mapping = OrderMapping.of(
                section.customer(), section.date().column(), section.amount().column());
        String pattern = section.date().pattern();
        String numbers = section.amount().numbers();
        mapping = pattern == null ? mapping : mapping.dates(DateGrammar.of(pattern));
        mapping = numbers == null ? mapping : mapping.amounts(NumberGrammar.like(numbers));
        return section.product() == null ? mapping : mapping.product(section.product());
    }
}
