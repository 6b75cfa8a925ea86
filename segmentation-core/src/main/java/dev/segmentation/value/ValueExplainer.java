package dev.segmentation.value;

import dev.segmentation.Counterfactual;
import dev.segmentation.CounterfactualSearch;
import dev.segmentation.Explanation;
import dev.segmentation.Mark;
import dev.segmentation.Message;
import dev.segmentation.Origin;
import dev.segmentation.Quantity;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says why a customer stands in its tier, and what would move it. */
final class ValueExplainer {
    private final ValueBasedModel model;

    ValueExplainer(ValueBasedModel model) {
        this.model = model;
    }

    Explanation explain(Customer customer) {
        List<Message> reasons = new ArrayList<>();
        List<Attribute> missing = missing(customer);
        Set<Mark> marks = new LinkedHashSet<>();
        boolean buys = customer.stage() == Stage.CUSTOMER;
        if (!buys) {
            reasons.add(Message.of("stage." + customer.stage().code()));
            if (customer.stage() == Stage.FORMER) {
                marks.add(Mark.WIN_BACK);
            }
        }
        if (!buys && model.rules().potential() == null) {
            reasons.add(Message.of("value.no-potential", nameOfWorth(customer)));
        } else if (missing.isEmpty()) {
            reasons.add(worth(customer));
            reasons.addAll(estimates(customer));
            lifted(customer).forEach(lift -> {
                reasons.add(lift);
                marks.add(Mark.LIFTED);
            });
            missing = missingLifts(customer, reasons);
        } else {
            missing.forEach(attribute -> reasons.add(Message.of("missing", attribute)));
        }
        if (reasons.stream().anyMatch(reason -> reason.key().startsWith("origin."))) {
            marks.add(Mark.ESTIMATED);
        }
        Map<String, Double> derived = new LinkedHashMap<>();
        if (!model.scale().isPlain()) {
            derived.put(ValueBasedModel.INDEX.name(), model.scale().of(customer));
        }
        return new Explanation(reasons, missing, counterfactuals(customer), derived, marks);
    }

    /** Which parts of an index are estimates: its own reason does not name them. */
    private List<Message> estimates(Customer customer) {
        List<Message> estimates = new ArrayList<>();
        if (customer.stage() == Stage.CUSTOMER && !model.scale().isPlain()) {
            for (Measure measure : model.scale().measures()) {
                Origin.of(customer, measure)
                        .filter(Origin::isEstimate)
                        .ifPresent(origin -> estimates.add(origin.sentence(measure)));
            }
        }
        return estimates;
    }

    private List<Attribute> missing(Customer customer) {
        List<Attribute> needed = new ArrayList<>();
        if (customer.stage() == Stage.CUSTOMER) {
            needed.addAll(model.scale().measures());
        } else if (model.rules().potential() != null) {
            needed.add(model.rules().potential().measure());
        }
        needed.removeIf(customer::knows);
        return needed;
    }

    /** The bands that a customer is judged by: its potential's own, where it is not a customer and there are any. */
    private Bands bandsOf(Customer customer) {
        Bands own = customer.stage() == Stage.CUSTOMER ? null : model.rules().potentialBands();
        return own == null ? model.bands() : own;
    }

    private boolean isShareOfTotal(Customer customer) {
        ValueRules.Potential potential =
                customer.stage() == Stage.CUSTOMER ? null : model.rules().potential();
        if (potential == null || potential.bands() == null) {
            return model.rules().isOfPositiveTotal();
        }
        return potential.isOfPositiveTotal();
    }

    private Message worth(Customer customer) {
        Bands bands = bandsOf(customer);
        double worth = model.worth(customer);
        int band = bands.index(worth);
        Object name = nameOfWorth(customer);
        Quantity value = new Quantity(worth, unitOfWorth(customer));
        if (worth <= 0 && isShareOfTotal(customer)) {
            return Message.of("value.not-positive", name, value);
        }
        Quantity from = new Quantity(bands.from(band), "");
        Quantity below = new Quantity(bands.below(band), "");
        if (bands.size() == 1) {
            return Message.of("value.only", name, value);
        } else if (band == 0) {
            return Message.of("value.below", name, value, below);
        }
        return band == bands.size() - 1
                ? Message.of("value.at-or-above", name, value, from)
                : Message.of("value.between", name, value, from, below);
    }

    private Object nameOfWorth(Customer customer) {
        if (customer.stage() != Stage.CUSTOMER && model.rules().potential() != null) {
            return model.rules().potential().measure();
        }
        return model.scale().isPlain() ? model.scale().measures().get(0) : Message.of("value.index");
    }

    private String unitOfWorth(Customer customer) {
        return nameOfWorth(customer) instanceof Measure measure ? measure.unit() : "";
    }

    /** The lifts that raise the customer, in words; none where its value is as high by itself. */
    private List<Message> lifted(Customer customer) {
        Bands bands = bandsOf(customer);
        int band = bands.index(model.worth(customer));
        List<Message> lifts = new ArrayList<>();
        for (Lift lift : model.rules().lifts()) {
            int to = bands.labels().indexOf(lift.atLeast());
            if (lift.appliesTo(customer) && to > band) {
                Object is = lift.is() instanceof Double from ? new Quantity(from, "") : lift.is();
                String key = lift.is() instanceof Double ? "value.lift-from" : "value.lift";
                lifts.add(Message.of(key, lift.attribute(), is, bands.label(band), lift.atLeast()));
            }
        }
        return lifts;
    }

    /** What could lift the customer further and is not known; says so in the reasons. */
    private List<Attribute> missingLifts(Customer customer, List<Message> reasons) {
        String code = model.segmentOf(customer).code();
        List<String> labels = bandsOf(customer).labels();
        Set<Attribute> missing = new LinkedHashSet<>();
        Set<Message> said = new LinkedHashSet<>(); // several labels of one category may lift to one band
        for (Lift lift : model.rules().lifts()) {
            boolean raises = labels.indexOf(lift.atLeast()) > labels.indexOf(code);
            if (raises && !customer.knows(lift.attribute())) {
                missing.add(lift.attribute());
                said.add(Message.of("value.lift-unknown", lift.attribute(), lift.atLeast()));
            }
        }
        reasons.addAll(said);
        return List.copyOf(missing);
    }

    private List<Counterfactual> counterfactuals(Customer customer) {
        CounterfactualSearch search = CounterfactualSearch.of(model::segmentOf, customer);
        for (Attribute attribute : model.attributes()) {
            if (attribute instanceof Measure measure) {
                search.measure(measure, cutsOf(measure, customer));
            } else if (attribute instanceof Category category) {
                List<String> labels = labelsThatLift(category);
                search.category(category, labels.stream().map(List::of).toList())
                        .otherThan(category, labels);
            } else {
                search.labels((Labels) attribute, setsOf((Labels) attribute, customer));
            }
        }
        return search.found();
    }

    private double[] cutsOf(Measure measure, Customer customer) {
        Set<Double> cuts = new TreeSet<>();
        ValueRules.Potential potential = model.rules().potential();
        if (customer.stage() == Stage.CUSTOMER && model.scale().measures().contains(measure)) {
            for (double cut :
                    model.scale().cutsOf(measure, customer, model.bands().cuts())) {
                cuts.add(cut);
            }
        } else if (customer.stage() != Stage.CUSTOMER
                && potential != null
                && potential.measure().equals(measure)) {
            cuts.addAll(bandsOf(customer).cuts());
        }
        for (Lift lift : model.rules().lifts()) {
            if (lift.attribute().equals(measure) && lift.is() instanceof Double from) {
                cuts.add(from);
            }
        }
        return cuts.stream().mapToDouble(cut -> cut).toArray();
    }

    private List<String> labelsThatLift(Attribute attribute) {
        return model.rules().lifts().stream()
                .filter(lift -> lift.attribute().equals(attribute))
                .map(lift -> String.valueOf(lift.is()))
                .distinct()
                .toList();
    }

    /** The customer's labels with one that lifts put in or taken out, and without any that lifts. */
    private Set<SortedSet<String>> setsOf(Labels labels, Customer customer) {
        SortedSet<String> known = customer.labels(labels);
        Set<String> own = known == null ? Set.of() : known;
        List<String> lifting = labelsThatLift(labels);
        Set<SortedSet<String>> sets = new LinkedHashSet<>();
        for (String label : lifting) {
            NavigableSet<String> changed = new TreeSet<>(own);
            if (!changed.add(label)) {
                changed.remove(label);
            }
            sets.add(changed);
        }
        NavigableSet<String> without = new TreeSet<>(own);
        lifting.forEach(without::remove);
        sets.add(without);
        return sets;
    }
}
