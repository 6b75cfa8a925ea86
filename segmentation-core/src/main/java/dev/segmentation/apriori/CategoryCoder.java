package dev.segmentation.apriori;

import dev.segmentation.Message;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.IdCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Codes a category, by the part of its path that counts. */
final class CategoryCoder implements Coder {
    private final Category category;
    private final int level;
    private final Map<List<String>, Integer> codes = new HashMap<>();
    /** The same by the label alone, where all paths have one: a list is slow to look up. Empty where some have more. */
    private final IdCodes byLabel = new IdCodes();

    CategoryCoder(CategoryDimension dimension) {
        this.category = dimension.category();
        this.level = dimension.level();
        boolean single = dimension.paths().stream().allMatch(path -> path.size() == 1);
        for (List<String> path : dimension.paths()) {
            if (single) {
                byLabel.put(path.get(0));
            }
            codes.put(path, codes.size());
        }
    }

    @Override
    public int unknown() {
        return codes.size();
    }

    @Override
    public int code(Customer customer) {
        return code(customer.category(category));
    }

    private int code(List<String> path) {
        int size = path.size();
        if (size == 0 || size < level) {
            return unknown();
        }
        if (byLabel.size() > 0 && (level > 0 || size == 1)) {
            return byLabel.get(path.get(0)); // -1 is UNSEEN
        }
        return codes.getOrDefault(level == 0 ? path : path.subList(0, level), UNSEEN);
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
