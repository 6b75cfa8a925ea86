package dev.segmentation.apriori;

import dev.segmentation.Message;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.KeyHash;
import dev.segmentation.internal.LabelPath;
import dev.segmentation.internal.PathCodes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codes a category, by the part of its path that counts. */
final class CategoryCoder implements Coder {
    private final Category category;
    private final KeyHash key;
    private final int level;
    private final int unknown;
    private final PathCodes codes;

    CategoryCoder(CategoryDimension dimension) {
        this.category = dimension.category();
        this.key = KeyHash.of(category);
        this.level = dimension.level();
        this.unknown = dimension.paths().size();
        this.codes = PathCodes.of(dimension.paths());
    }

    @Override
    public int unknown() {
        return unknown;
    }

    @Override
    public int code(Customer customer) {
        return code(customer, key.in(customer.attributes()));
    }

    @Override
    public int code(Customer customer, @Nullable Object value) {
        return value instanceof LabelPath path ? code(path) : unknown;
    }

    private int code(LabelPath path) {
        if (level == 0) {
            return codes.get(path); // -1 is UNSEEN
        }
        return path.size() < level ? unknown : codes.get(path, level);
    }

    private int code(List<String> path) {
        return path.isEmpty() ? unknown : code(LabelPath.of(path));
    }

    @Override
    public RowCodes rows(Portfolio portfolio) {
        CategoryColumn column = portfolio.category(category);
        int[] values = new int[column.paths().size() + 1];
        values[0] = unknown();
        for (int code = 1; code < values.length; code++) {
            values[code] = code(column.paths().get(code - 1));
        }
        return level == 0 ? RowCodes.of(column::copyCodes, column::copyDigits, values) : atLevel(column, values);
    }

    /** Many paths share a value, so the model's own values are coded: few enough to be counted densely. */
    private RowCodes atLevel(CategoryColumn column, int[] values) {
        int unseen = unknown();
        int[] coded = new int[values.length];
        for (int code = 0; code < coded.length; code++) {
            coded[code] = values[code] == unknown() ? -1 : values[code] == UNSEEN ? unseen : values[code];
        }
        int[] own = new int[unknown() + 2];
        own[0] = unknown();
        for (int value = 0; value <= unseen; value++) {
            own[value + 1] = value == unseen ? UNSEEN : value;
        }
        return RowCodes.of(
                (from, length, into) -> {
                    column.copyCodes(from, length, into);
                    for (int i = 0; i < length; i++) {
                        into[i] = coded[into[i] + 1];
                    }
                },
                own);
    }

    @Override
    public Attribute attribute(Customer customer) {
        return category;
    }

    @Override
    public Message reason(Customer customer) {
        List<String> path = customer.category(category);
        if (code(path) == unknown()) {
            return path.isEmpty() ? Message.of("missing", category) : Message.of("apriori.short", category, level);
        }
        String label = String.join(Category.STEP, level == 0 ? path : path.subList(0, level));
        return Message.of(code(path) == UNSEEN ? "apriori.unseen" : "apriori.is", category, label);
    }
}
