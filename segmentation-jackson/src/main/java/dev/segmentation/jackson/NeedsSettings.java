package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sentences of methods on needs have in common. Stateless. */
final class NeedsSettings {
    static final int MOST_STARTS = 1_000_000;

    private NeedsSettings() {}

    /** How many segments: the same number twice where one is given. */
    record Range(int from, int to) {}

    /** The declared attributes that the list {@code on} names; null after a problem. */
    static <A extends Attribute> @Nullable List<A> on(Fields in, Class<A> kind) {
        return attributes(in, "on", kind);
    }

    /** The declared attributes that a list names; null after a problem. */
    static <A extends Attribute> @Nullable List<A> attributes(Fields in, String field, Class<A> kind) {
        List<Item> items = in.items(field);
        List<A> found = new ArrayList<>();
        for (Item item : items) {
            List<String> name = Lists.texts(List.of(item));
            A attribute = name == null
                    ? null
                    : in.reading().vocabulary().find(kind, name.get(0), item.pointer(), item.subject());
            if (attribute != null) {
                found.add(attribute);
            }
        }
        return items.isEmpty() || found.size() < items.size() ? null : found;
    }

    /** A whole number from 1, or the object with {@code from} and {@code to}; null after a problem. */
    static @Nullable Range range(Fields in, String field) {
        int before = in.reading().problems().size();
        Range range;
        if (in.isObject(field)) {
            Fields both = in.object(field);
            if (both == null) {
                return null;
            }
            both.allow("from", "to");
            range = new Range(both.whole("from", 1, Limits.SEGMENTS), both.whole("to", 1, Limits.SEGMENTS));
        } else if (in.take(field, Json.Num.class, "a whole number, or an object with from and to") == null) {
            return null;
        } else {
            int k = in.whole(field, 1, Limits.SEGMENTS);
            range = new Range(k, k);
        }
        return in.reading().problems().size() > before ? null : range;
    }

    static int starts(Fields in) {
        return in.whole("starts", 1, MOST_STARTS);
    }

    static int resamples(Fields in) {
        return in.whole("resamples", 0, MOST_STARTS);
    }

    static long seed(Fields in) {
        return in.wholeLong("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    }
}
