package dev.segmentation.matrix;

import dev.segmentation.Counterfactual;
import dev.segmentation.CounterfactualSearch;
import dev.segmentation.Explanation;
import dev.segmentation.Mark;
import dev.segmentation.Message;
import dev.segmentation.Origin;
import dev.segmentation.Quantity;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says why a customer stands in its cell, on both axes, and what would move it. */
final class MatrixExplainer {
    private final CrmMatrixModel model;
    private final MatrixAxes axes;

    MatrixExplainer(CrmMatrixModel model) {
        this.model = model;
        this.axes = model.axes();
    }

    Explanation explain(Customer customer) {
        boolean buys = customer.stage() == Stage.CUSTOMER;
        List<Message> reasons = buys ? placed(customer) : courted(customer);
        reasons.addAll(origin(customer));
        if (buys && !Double.isNaN(axes.value(customer))) {
            reasons.add(loyalty(customer));
            reasons.addAll(estimates(customer));
        }
        List<Attribute> missing = missing(customer);
        missing.stream()
                .filter(attribute ->
                        reasons.stream().noneMatch(reason -> reason.arguments().contains(attribute)))
                .map(attribute -> Message.of("missing", attribute))
                .forEach(reasons::add);
        Map<String, Double> derived = new LinkedHashMap<>();
        derived.put(model.loyaltyMeasure().name(), axes.loyalty().of(customer));
        if (axes.potential() != null) {
            double sales = customer.measure(axes.sales());
            derived.put(
                    model.unservedMeasure().name(), axes.unserved(customer.stage(), sales, axes.potentialOf(customer)));
        }
        return new Explanation(reasons, missing, counterfactuals(customer), derived, marks(customer));
    }

    private List<Message> placed(Customer customer) {
        double sales = customer.measure(axes.sales());
        double potential = axes.raises() ? axes.potentialOf(customer) : Double.NaN;
        List<Message> reasons = new ArrayList<>();
        if (Double.isNaN(axes.value(customer))) {
            return reasons; // what is missing is said by the caller
        }
        boolean bySales = Double.isNaN(potential) || sales >= potential;
        Measure judgedBy = bySales ? axes.sales() : potentialMeasure();
        Measure other = bySales ? potentialMeasure() : axes.sales();
        double beside = bySales ? potential : sales;
        reasons.add(band(judgedBy, axes.value(customer), model.grid().value()));
        if (axes.raises()) {
            Quantity than = new Quantity(beside, other.unit());
            String key = bySales ? "matrix.by-sales" : "matrix.by-potential";
            reasons.add(
                    Double.isNaN(beside)
                            ? Message.of("matrix.by-one", judgedBy, other)
                            : Message.of(key, judgedBy, other, than));
        }
        return reasons;
    }

    private List<Message> courted(Customer customer) {
        List<Message> reasons = new ArrayList<>();
        reasons.add(Message.of("stage." + customer.stage().code()));
        double potential = axes.potentialOf(customer);
        if (!axes.courts(customer.stage())) {
            reasons.add(Message.of("matrix.lead"));
        } else if (axes.potential() == null) {
            reasons.add(Message.of("matrix.no-potential", axes.sales()));
        } else if (!Double.isNaN(potential)) {
            reasons.add(band(potentialMeasure(), potential, model.judge().valueBands(customer.stage())));
        }
        return reasons;
    }

    private Message loyalty(Customer customer) {
        Measure measure = axes.loyalty().measure();
        double loyalty = axes.loyalty().of(customer);
        if (Double.isNaN(loyalty)) {
            return Message.of("matrix.new", measure, model.grid().loyalty().label(0));
        }
        return band(measure, loyalty, model.grid().loyalty());
    }

    private static Message band(Measure measure, double value, Bands bands) {
        Quantity quantity = new Quantity(value, measure.unit());
        int band = bands.index(value);
        Quantity from = new Quantity(bands.from(band), "");
        Quantity below = new Quantity(bands.below(band), "");
        if (bands.size() == 1) {
            return Message.of("value.only", measure, quantity);
        } else if (band == 0) {
            return Message.of("value.below", measure, quantity, below);
        }
        return band == bands.size() - 1
                ? Message.of("value.at-or-above", measure, quantity, from)
                : Message.of("value.between", measure, quantity, from, below);
    }

    /** Where the potential comes from, if it was looked at and the portfolio says. */
    private List<Message> origin(Customer customer) {
        boolean known = axes.potential() != null && axes.potential().origin() != null && usesPotential(customer);
        return known ? List.of(axes.originOf(customer).sentence(potentialMeasure())) : List.of();
    }

    /** The ingredients of the loyalty that are estimates; one that is the potential was told of before. */
    private List<Message> estimates(Customer customer) {
        LoyaltyIndex index = axes.loyalty().index();
        List<Message> estimates = new ArrayList<>();
        for (Measure part : index == null ? List.<Measure>of() : index.measures()) {
            Origin origin = Origin.of(customer, part).orElse(Origin.STATED);
            boolean told = usesPotential(customer) && part.equals(potentialMeasure());
            if (origin.isEstimate() && customer.knows(part) && !told) {
                estimates.add(origin.sentence(part));
            }
        }
        return estimates;
    }

    private boolean usesPotential(Customer customer) {
        boolean looks = customer.stage() == Stage.CUSTOMER ? axes.raises() : axes.courts(customer.stage());
        return looks && !Double.isNaN(axes.potentialOf(customer));
    }

    private Set<Mark> marks(Customer customer) {
        Set<Mark> marks = new LinkedHashSet<>();
        if (customer.stage() == Stage.FORMER) {
            marks.add(Mark.WIN_BACK);
        }
        if (customer.stage() == Stage.CUSTOMER
                && !Double.isNaN(axes.value(customer))
                && Double.isNaN(axes.loyalty().of(customer))) {
            marks.add(Mark.NEW);
        }
        boolean byEstimate = usesPotential(customer) && axes.originOf(customer).isEstimate();
        boolean judgedByLoyalty = customer.stage() == Stage.CUSTOMER && !Double.isNaN(axes.value(customer));
        if (byEstimate || (judgedByLoyalty && !estimates(customer).isEmpty())) {
            marks.add(Mark.ESTIMATED);
        }
        return marks;
    }

    private List<Attribute> missing(Customer customer) {
        List<Attribute> missing = new ArrayList<>();
        if (customer.stage() == Stage.CUSTOMER) {
            missing.addAll(missingValue(customer));
            axes.loyalty().measures().stream()
                    .filter(measure -> !customer.knows(measure) && !missing.contains(measure))
                    .forEach(missing::add);
        } else if (axes.courts(customer.stage()) && axes.potential() != null && !customer.knows(potentialMeasure())) {
            missing.add(potentialMeasure());
        }
        return missing;
    }

    private List<Attribute> missingValue(Customer customer) {
        List<Attribute> missing = new ArrayList<>(List.of(axes.sales()));
        if (axes.raises()) {
            missing.add(potentialMeasure());
        }
        missing.removeIf(customer::knows);
        return missing;
    }

    private Measure potentialMeasure() {
        return axes.potential() == null ? axes.sales() : axes.potential().measure();
    }

    private List<Counterfactual> counterfactuals(Customer customer) {
        CounterfactualSearch search = CounterfactualSearch.of(model::segmentOf, customer);
        for (Measure measure : axes.measures()) {
            search.measure(measure, cutsOf(measure, customer));
        }
        return search.found();
    }

    /** Where the cell can change with one measure: the same one may stand on both axes. */
    private double[] cutsOf(Measure measure, Customer customer) {
        Set<Double> cuts = new TreeSet<>();
        if (measure.equals(axes.sales()) || measure.equals(potentialMeasure())) {
            cuts.addAll(model.judge().valueBands(customer.stage()).cuts());
        }
        List<Double> loyaltyCuts = model.grid().loyalty().cuts();
        LoyaltyIndex index = axes.loyalty().index();
        if (index == null && measure.equals(axes.loyalty().measure())) {
            cuts.addAll(loyaltyCuts);
        } else if (index != null && index.measures().contains(measure)) {
            cuts.addAll(index.turns(measure, customer, loyaltyCuts));
        }
        return cuts.stream().mapToDouble(cut -> cut).toArray();
    }
}
