package dev.segmentation.apriori;

import dev.segmentation.CounterfactualSearch;
import dev.segmentation.Explanation;
import dev.segmentation.Message;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why a customer stands in its combination, and what would move it. */
final class APrioriExplainer {
    private final APrioriModel model;

    APrioriExplainer(APrioriModel model) {
        this.model = model;
    }

    Explanation explain(Customer customer) {
        List<Message> reasons = new ArrayList<>();
        Set<Attribute> missing = new LinkedHashSet<>();
        boolean unseen = false;
        for (Coder coder : model.coders()) {
            int code = coder.code(customer);
            reasons.add(coder.reason(customer));
            if (code == coder.unknown()) {
                missing.add(coder.attribute(customer));
            }
            unseen |= code == Coder.UNSEEN;
        }
        Message outcome = outcome(customer, unseen);
        if (outcome != null) {
            reasons.add(0, outcome);
        }
        return new Explanation(reasons, List.copyOf(missing), List.of(), Map.of(), Set.of())
                .withCounterfactuals(search(customer));
    }

    /** Why the customer's combination is not a segment of its own; null if it is one. */
    private @Nullable Message outcome(Customer customer, boolean unseen) {
        if (model.position(customer) >= 0) {
            return null;
        }
        if (model.rules().pools()) {
            return unseen
                    ? Message.of("apriori.pooled-unseen")
                    : Message.of("apriori.pooled", model.rules().minimum());
        }
        return unseen ? null : Message.of("apriori.new-combination");
    }

    private CounterfactualSearch search(Customer customer) {
        CounterfactualSearch search = CounterfactualSearch.of(model::segmentOf, customer);
        for (Attribute attribute : model.attributes()) {
            ValueMoves moves = model.moves().get(attribute);
            if (moves != null) {
                moves.of(customer).addTo(search);
            } else if (attribute instanceof Measure measure) {
                search.measure(measure, cutsOf(measure, customer.stage()));
            } else {
                search.labels((Labels) attribute, setsOf((Labels) attribute, customer));
            }
        }
        return search;
    }

    private <D extends Dimension> Stream<D> dimensions(Class<D> type) {
        return model.dimensions().stream().filter(type::isInstance).map(type::cast);
    }

    /** A measure may both be a dimension of its own and judge size at some stages. */
    private double[] cutsOf(Measure measure, Stage stage) {
        Stream<MeasureDimension> sizes =
                dimensions(SizeDimension.class).map(size -> stage == Stage.CUSTOMER ? size.after() : size.before());
        return Stream.concat(dimensions(MeasureDimension.class), sizes)
                .filter(dimension -> dimension.measure().equals(measure))
                .map(MeasureDimension::bands)
                .map(Bands::cuts)
                .flatMap(List::stream)
                .mapToDouble(cut -> cut)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The sets that were seen, and the customer's own with a label that counts added or removed. */
    private List<SortedSet<String>> setsOf(Labels labels, Customer customer) {
        Set<SortedSet<String>> sets = new LinkedHashSet<>();
        SortedSet<String> own = customer.labels(labels);
        dimensions(LabelsDimension.class)
                .filter(dimension -> dimension.labels().equals(labels))
                .forEach(dimension -> {
                    sets.addAll(dimension.sets());
                    String has = dimension.has();
                    if (has != null) {
                        SortedSet<String> changed = new TreeSet<>(own == null ? Set.of() : own);
                        if (!changed.add(has)) {
                            changed.remove(has);
                        }
                        sets.add(changed);
                    }
                    if (has != null && own == null) {
                        sets.add(new TreeSet<>());
                    }
                });
        return new ArrayList<>(sets);
    }
}
