package dev.segmentation.apriori;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which values of one attribute lead to which segment, for each combination of the other dimensions: worked out once for
 * a model, so that a reason costs the same whether a category has ten values or thousands.
 *
 * <p>In a combination of the other dimensions each value either makes a combination that the model lists, a segment of
 * its own, or leads where all others go. Immutable and thread-safe.
 */
final class ValueMoves {
    private static final int NAMED = 3;
    private static final int[] NONE = {};

    private final APrioriModel model;
    private final Attribute attribute;
    private final int deepest;
    private final List<?> values;
    /** The dimensions that other attributes decide. */
    private final int[] others;
    /** For each combination of those the values that make a listed combination, rising, each beside its segment. */
    private final Map<List<Integer>, int[][]> listed = new HashMap<>();

    private ValueMoves(APrioriModel model, Attribute attribute, int deepest) {
        this.model = model;
        this.attribute = attribute;
        this.deepest = deepest;
        this.values = model.dimensions().get(deepest) instanceof CategoryDimension category
                ? category.paths()
                : ((LabelsDimension) model.dimensions().get(deepest)).sets();
        this.others = IntStream.range(0, model.dimensions().size())
                .filter(d -> !model.dimensions().get(d).attributes().contains(attribute))
                .toArray();
    }

    /** For each category, and each set of labels that counts as a whole and in one dimension alone. */
    static Map<Attribute, ValueMoves> of(APrioriModel model) {
        Map<Attribute, ValueMoves> byAttribute = new LinkedHashMap<>();
        int[][] codes = Combinations.codes(model.dimensions(), model.combinations());
        for (Attribute attribute : model.attributes()) {
            List<Dimension> own = model.dimensions().stream()
                    .filter(dimension -> dimension.attributes().contains(attribute))
                    .toList();
            Dimension deepest = deepest(attribute, own);
            if (deepest != null) {
                ValueMoves moves =
                        new ValueMoves(model, attribute, model.dimensions().indexOf(deepest));
                moves.read(codes);
                byAttribute.put(attribute, moves);
            }
        }
        return Collections.unmodifiableMap(byAttribute);
    }

    /** The dimension whose values settle all others of the attribute; null where values seen do not say all. */
    private static @Nullable Dimension deepest(Attribute attribute, List<Dimension> own) {
        if (attribute instanceof Category) {
            return Collections.max(
                    own,
                    Comparator.comparingInt(dimension -> ((CategoryDimension) dimension).level() == 0
                            ? Integer.MAX_VALUE
                            : ((CategoryDimension) dimension).level()));
        }
        boolean whole = attribute instanceof Labels && own.size() == 1 && ((LabelsDimension) own.get(0)).has() == null;
        return whole ? own.get(0) : null;
    }

    private void read(int[][] combinations) {
        int[] own = IntStream.range(0, model.coders().size())
                .filter(d -> IntStream.of(others).noneMatch(other -> other == d))
                .toArray();
        int[][] codesOf = values.stream().map(value -> codes(value, own)).toArray(int[][]::new);
        Map<List<Integer>, List<int[]>> found = new HashMap<>();
        for (int i = 0; i < combinations.length; i++) {
            int[] codes = combinations[i];
            int value = codes[deepest];
            if (value < values.size() && Arrays.equals(codesOf[value], at(own, codes))) {
                found.computeIfAbsent(boxed(at(others, codes)), context -> new ArrayList<>())
                        .add(new int[] {value, i});
            }
        }
        found.forEach((context, pairs) -> {
            pairs.sort(Comparator.comparingInt(pair -> pair[0]));
            listed.put(context, new int[][] {
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> pair[1]).toArray()
            });
        });
    }

    private int[] codes(Object value, int[] dimensions) {
        Customer customer = Customer.of("any").withValue(attribute, value);
        return IntStream.of(dimensions)
                .map(d -> model.coders().get(d).code(customer))
                .toArray();
    }

    private static int[] at(int[] places, int[] codes) {
        return IntStream.of(places).map(d -> codes[d]).toArray();
    }

    private static List<Integer> boxed(int[] codes) {
        return Arrays.stream(codes).boxed().toList();
    }

    /** Where other values would move a customer: by the first value that leads to each segment, in order. */
    Moves of(Customer customer) {
        int own = model.position(customer);
        int[] context = IntStream.of(others)
                .map(d -> model.coders().get(d).code(customer))
                .toArray();
        int[][] pairs = listed.getOrDefault(boxed(context), new int[][] {NONE, NONE});
        int[] unlisted = firstOutside(pairs[0]);
        int moving = unlisted.length > 0 && own >= 0 ? 1 : 0;
        Moves moves = new Moves(attribute, values);
        boolean isSaid = moving == 0;
        for (int i = 0; i < pairs[0].length && moves.isOpen(); i++) {
            if (!isSaid && unlisted[0] < pairs[0][i]) {
                moves.add(model.unlisted(), unlisted, values.size() - pairs[0].length);
                isSaid = true;
            }
            if (pairs[1][i] != own) {
                moves.add(model.segments().get(pairs[1][i]), pairs[0][i], 1);
            }
        }
        if (!isSaid) {
            moves.add(model.unlisted(), unlisted, values.size() - pairs[0].length);
        }
        if (moves.isEmpty() && own >= 0) {
            moves.addOther(model.unlisted(), levels());
            return moves.of(1);
        }
        int ownValue = Arrays.binarySearch(pairs[0], model.coders().get(deepest).code(customer));
        boolean isListed = ownValue >= 0 && pairs[1][ownValue] == own;
        return moves.of(pairs[0].length - (isListed ? 1 : 0) + moving);
    }

    private int levels() {
        return model.dimensions().get(deepest) instanceof CategoryDimension category
                ? Math.max(1, category.level())
                : 1;
    }

    /** The first values that are not among some, at most as many as a sentence names. */
    private int[] firstOutside(int[] rising) {
        int[] found = new int[Math.min(NAMED, values.size() - rising.length)];
        int size = 0;
        int at = 0;
        for (int value = 0; size < found.length; value++) {
            if (at < rising.length && rising[at] == value) {
                at++;
            } else {
                found[size++] = value;
            }
        }
        return found;
    }
}
