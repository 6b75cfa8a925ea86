package dev.segmentation.apriori;

import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A model, and the census it was learned from, so that its own portfolio is divided without a second pass. */
final class Learned {
    private final Census census;
    private final String[] combinations;
    private final APrioriModel model;

    private Learned(Census census, String[] combinations, APrioriModel model) {
        this.census = census;
        this.combinations = combinations;
        this.model = model;
    }

    static Learned of(List<Dimension> candidates, APrioriRules rules, Census census, Provenance provenance) {
        List<List<String>> labels = new ArrayList<>();
        for (Dimension dimension : candidates) {
            List<String> known = new ArrayList<>(dimension.values());
            known.add(Segment.UNKNOWN);
            labels.add(known);
        }
        String[] combinations = new String[census.size()];
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < combinations.length; i++) {
            int combination = i;
            combinations[i] = CodeText.join(IntStream.range(0, labels.size())
                    .mapToObj(d -> labels.get(d).get(census.value(combination, d)))
                    .toList());
            if (census.customers(i) >= rules.minimum()) {
                listed.add(combinations[i]);
            }
        }
        APrioriRules learned = new APrioriRules(rules.minimum(), combinations.length - listed.size(), rules.sum());
        List<Dimension> seen = IntStream.range(0, candidates.size())
                .mapToObj(d -> seen(candidates.get(d), d, census))
                .toList();
        return new Learned(census, combinations, APrioriModel.of(seen, listed, learned, provenance));
    }

    /** The dimension with the values that somebody has: a dictionary may hold more. */
    private static Dimension seen(Dimension dimension, int d, Census census) {
        TreeSet<Integer> values = new TreeSet<>();
        for (int i = 0; i < census.size(); i++) {
            values.add(census.value(i, d));
        }
        values.remove(dimension.values().size()); // the unknown
        if (dimension instanceof CategoryDimension category) {
            return new CategoryDimension(
                    category.category(),
                    category.level(),
                    values.stream().map(category.paths()::get).toList());
        } else if (dimension instanceof LabelsDimension labels && labels.has() == null) {
            return new LabelsDimension(
                    labels.labels(),
                    null,
                    values.stream().map(labels.sets()::get).toList());
        }
        return dimension;
    }

    APrioriModel model() {
        return model;
    }

    /** The portfolio that it was learned from, divided. */
    Segmentation segmentation(Portfolio portfolio) {
        Map<String, Integer> positions = new HashMap<>();
        model.combinations().forEach(combination -> positions.put(combination, positions.size()));
        int other = model.rules().pools() ? positions.size() : -1;
        return census.segmentation(model, portfolio, i -> positions.getOrDefault(combinations[i], other));
    }
}
