package dev.segmentation.apriori;

import dev.segmentation.Segment;
import dev.segmentation.customer.Customer;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Shaped;
import dev.segmentation.internal.Sought;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Finds a combination among those that a model lists, dimension after dimension, without anything allocated. */
final class Combinations {
    /** The most numbers whose digits are the codes that are looked up in a table of all of them. */
    private static final int MOST = 1 << 14;

    private final int[] radices;
    /** One for each dimension, which number what occurs; none where all numbers have a place in the table. */
    private final LongIndex[] steps;

    private final int[] positions;
    private final Sought sought;

    /** Reads the combinations by the labels in their codes. */
    Combinations(List<Dimension> dimensions, List<String> listed) {
        this.radices = dimensions.stream()
                .mapToInt(dimension -> dimension.values().size() + 1)
                .toArray();
        this.sought =
                Sought.of(dimensions.stream().map(d -> d.attributes().get(0)).toList());
        int numbers = numbers(radices);
        this.steps = new LongIndex[numbers > MOST ? radices.length : 0];
        Arrays.setAll(steps, d -> new LongIndex());
        int[][] codes = codes(dimensions, listed);
        this.positions = new int[steps.length > 0 ? codes.length : numbers];
        Arrays.fill(positions, -1);
        for (int i = 0; i < codes.length; i++) {
            positions[put(codes[i])] = i;
        }
    }

    private static int numbers(int[] radices) {
        long numbers = 1;
        for (int radix : radices) {
            numbers = Math.min(MOST + 1L, numbers * radix);
        }
        return (int) numbers;
    }

    /** The code in each dimension of each combination. */
    static int[][] codes(List<Dimension> dimensions, List<String> listed) {
        List<Map<String, Integer>> codes =
                dimensions.stream().map(Combinations::codes).toList();
        return listed.stream().map(combination -> codes(codes, combination)).toArray(int[][]::new);
    }

    private static Map<String, Integer> codes(Dimension dimension) {
        Map<String, Integer> codes = new HashMap<>();
        dimension.values().forEach(value -> codes.put(value, codes.size()));
        codes.put(Segment.UNKNOWN, codes.size());
        return codes;
    }

    private static int[] codes(List<Map<String, Integer>> codes, String combination) {
        List<String> labels = CodeText.split(combination);
        if (labels.size() != codes.size()) {
            throw new IllegalArgumentException("APrioriModel.of combinations must have a label for each of the "
                    + codes.size() + " dimensions; got one with " + labels.size() + ".");
        }
        int[] found = new int[labels.size()];
        for (int d = 0; d < found.length; d++) {
            Integer code = codes.get(d).get(labels.get(d));
            if (code == null) {
                throw new IllegalArgumentException(
                        "APrioriModel.of combinations must be made of the dimensions' values;" + " got "
                                + Checks.quote(labels.get(d)) + " in dimension " + (d + 1) + ".");
            }
            found[d] = code;
        }
        return found;
    }

    private int put(int[] codes) {
        int prefix = 0;
        for (int d = 0; d < radices.length; d++) {
            long number = (long) prefix * radices[d] + codes[d];
            prefix = steps.length > 0 ? steps[d].put(number) : (int) number;
        }
        return prefix;
    }

    /** Where a combination stands in the list, by its code in each dimension; -1 if it is not listed. */
    int position(IntUnaryOperator codeInDimension) {
        int prefix = 0;
        for (int d = 0; d < radices.length && prefix >= 0; d++) {
            prefix = step(prefix, d, codeInDimension.applyAsInt(d));
        }
        return prefix < 0 ? -1 : positions[prefix];
    }

    /** The same of one customer, without anything between the coders and the table. */
    int position(Coder[] coders, Customer customer) {
        if (steps.length > 0) {
            return position(d -> coders[d].code(customer));
        }
        Shaped<?> known = (Shaped<?>) customer.attributes();
        int[] places = sought.in(known);
        int number = 0;
        int signs = 0; // negative as soon as one code is UNSEEN: asked once at the end, not at each step
        for (int d = 0; d < coders.length; d++) {
            int code = places == null ? coders[d].code(customer) : coders[d].code(customer, known.at(places[d]));
            number = number * radices[d] + code;
            signs |= code;
        }
        return signs < 0 ? -1 : positions[number];
    }

    /** The number of the codes up to a dimension, by that of those before it; -1 if they do not occur. */
    private int step(int prefix, int dimension, int code) {
        if (code == Coder.UNSEEN) {
            return -1;
        }
        return steps.length == 0
                ? prefix * radices[dimension] + code
                : steps[dimension].get((long) prefix * radices[dimension] + code);
    }
}
