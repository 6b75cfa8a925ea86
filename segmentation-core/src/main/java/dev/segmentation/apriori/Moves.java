package dev.segmentation.apriori;

import dev.segmentation.Counterfactual;
import dev.segmentation.CounterfactualSearch;
import dev.segmentation.Message;
import dev.segmentation.Segment;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The moves of one customer by other values of one attribute, as far as they are listed: at most {@link #MOST} segments.
 * Not thread-safe; lives as long as one explanation.
 */
final class Moves {
    /** A list of thousands is read by nobody, and costs every customer the same. */
    static final int MOST = 20;

    private final Attribute attribute;
    private final List<?> values;
    private final List<Counterfactual> listed = new ArrayList<>();
    private int segments;

    /** Values are paths of a category, or sets of labels. */
    Moves(Attribute attribute, List<?> values) {
        this.attribute = attribute;
        this.values = values;
    }

    boolean isOpen() {
        return listed.size() < MOST;
    }

    /** One value that leads to a segment, and how many there are in all. */
    void add(Segment segment, int value, int inAll) {
        add(segment, new int[] {value}, inAll);
    }

    /** The first values that lead to a segment, and how many there are in all. */
    void add(Segment segment, int[] first, int inAll) {
        if (!isOpen()) {
            return;
        }
        if (attribute instanceof Category category) {
            List<List<String>> paths = new ArrayList<>();
            for (int value : first) {
                paths.add(path(value));
            }
            listed.add(Counterfactual.category(category, paths, inAll - first.length, segment));
        } else {
            listed.add(Counterfactual.labels((Labels) attribute, set(first[0]), inAll - 1, segment));
        }
    }

    boolean isEmpty() {
        return listed.isEmpty();
    }

    /**
     * Where a value leads that nobody had, for an attribute of which one value at most was seen: no other could be named.
     *
     * @param segment where it leads
     * @param levels how long a path must be to be known in every dimension
     */
    void addOther(Segment segment, int levels) {
        String seen = values.isEmpty() ? Segment.UNKNOWN : text();
        String other = "not " + seen;
        Object target = attribute instanceof Category
                ? Collections.nCopies(levels, other)
                : Collections.unmodifiableSortedSet(new TreeSet<>(List.of(other)));
        Message sentence = Message.of("counterfactual.other-than", attribute, seen, segment);
        listed.add(new Counterfactual(attribute, target, segment, sentence));
    }

    private String text() {
        return attribute instanceof Category
                ? String.join(Category.STEP, path(0))
                : set(0).isEmpty() ? CodeText.NONE : String.join(", ", set(0));
    }

    @SuppressWarnings("unchecked") // a category's values are paths
    private List<String> path(int value) {
        return (List<String>) values.get(value);
    }

    @SuppressWarnings("unchecked") // those of labels are sets
    private SortedSet<String> set(int value) {
        return (SortedSet<String>) values.get(value);
    }

    /** The same, saying to how many segments other values lead. */
    Moves of(int segmentsInAll) {
        segments = segmentsInAll;
        return this;
    }

    void addTo(CounterfactualSearch search) {
        search.worked(listed, segments - listed.size());
    }
}
