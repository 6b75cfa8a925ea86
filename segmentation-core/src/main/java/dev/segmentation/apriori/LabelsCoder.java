package dev.segmentation.apriori;

import dev.segmentation.Message;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.LabelsColumn;
import dev.segmentation.customer.Portfolio;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Codes a set of labels: the whole set, or whether it holds one label. */
final class LabelsCoder implements Coder {
    private final Labels labels;
    private final @Nullable String has;
    private final Map<SortedSet<String>, Integer> codes = new HashMap<>();

    LabelsCoder(LabelsDimension dimension) {
        this.labels = dimension.labels();
        this.has = dimension.has();
        dimension.sets().forEach(set -> codes.put(set, codes.size()));
    }

    @Override
    public int unknown() {
        return has == null ? codes.size() : LabelsDimension.NO_YES.size();
    }

    @Override
    public int code(Customer customer) {
        return code(customer.labels(labels));
    }

    @Override
    @SuppressWarnings("unchecked") // a customer has nothing else under such an attribute
    public int code(Customer customer, @Nullable Object value) {
        return code((SortedSet<String>) value);
    }

    private int code(@Nullable SortedSet<String> set) {
        if (set == null) {
            return unknown();
        }
        if (has != null) {
            return set.contains(has) ? 1 : 0;
        }
        Integer code = codes.get(set);
        return code == null ? UNSEEN : code;
    }

    @Override
    public RowCodes rows(Portfolio portfolio) {
        LabelsColumn column = portfolio.labels(labels);
        int[] values = new int[column.sets().size() + 1];
        values[0] = unknown();
        for (int code = 1; code < values.length; code++) {
            values[code] = code(column.sets().get(code - 1));
        }
        if (has == null) {
            return RowCodes.of(column::copyCodes, column::copyDigits, values);
        }
        return RowCodes.of(
                (from, length, into) -> {
                    column.copyCodes(from, length, into);
                    for (int i = 0; i < length; i++) {
                        into[i] = into[i] < 0 ? -1 : values[into[i] + 1];
                    }
                },
                new int[] {unknown(), 0, 1});
    }

    @Override
    public Attribute attribute(Customer customer) {
        return labels;
    }

    @Override
    public Message reason(Customer customer) {
        SortedSet<String> set = customer.labels(labels);
        if (set == null) {
            return Message.of("missing", labels);
        }
        if (has != null) {
            return Message.of(set.contains(has) ? "apriori.has" : "apriori.has-not", labels, has);
        }
        Message all = set.isEmpty() ? Message.of("labels.none") : Message.text(String.join(", ", set));
        return Message.of(code(set) == UNSEEN ? "apriori.unseen-set" : "apriori.set", labels, all);
    }
}
