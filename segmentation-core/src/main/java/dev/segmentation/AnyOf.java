package dev.segmentation;

import java.util.List;

/** "Food, Retail, Steel or 12 others": several values in words, of which a bounded number is named. Stateless. */
final class AnyOf {
    private static final int NAMED = 3;

    private AnyOf() {}

    /** Up to three values by name, and how many there are beside them. */
    static Object named(List<String> labels, int others) {
        int more = Math.max(0, labels.size() - NAMED) + others;
        int named = Math.min(NAMED, labels.size());
        if (more > 0) {
            return more(Message.text(String.join(", ", labels.subList(0, named))), more);
        } else if (named == 1) {
            return labels.get(0);
        }
        String first = String.join(", ", labels.subList(0, named - 1));
        return Message.of("any-of.last", first, labels.get(named - 1));
    }

    /** What is named, and how many there are beside it. */
    static Message more(Message named, int others) {
        if (others == 0) {
            return named;
        }
        return others == 1 ? Message.of("any-of.one", named) : Message.of("any-of.others", named, others);
    }
}
