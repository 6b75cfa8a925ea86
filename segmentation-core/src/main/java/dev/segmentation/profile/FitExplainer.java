package dev.segmentation.profile;

import dev.segmentation.Counterfactual;
import dev.segmentation.CounterfactualSearch;
import dev.segmentation.Explanation;
import dev.segmentation.Mark;
import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Share;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Says how well a customer fits and why, and what would move it. */
final class FitExplainer {
    private final BestCustomersModel model;

    FitExplainer(BestCustomersModel model) {
        this.model = model;
    }

    Explanation explain(Customer customer) {
        Fit fit = model.fit(customer);
        List<Message> reasons = new ArrayList<>();
        reasons.add(outcome(fit));
        if (customer.stage() != Stage.CUSTOMER) {
            reasons.add(Message.of("stage." + customer.stage().code()));
        }
        written(fit).stream()
                .sorted(Comparator.comparingDouble(Fit.Contribution::points).reversed())
                .forEach(part -> reasons.add(Message.of(
                        "profile.contribution",
                        part.attribute(),
                        new Quantity(part.points(), ""),
                        new Quantity(part.most(), ""))));
        List<Attribute> missing = model.attributes().stream()
                .filter(attribute -> !customer.knows(attribute))
                .toList();
        missing.forEach(attribute -> reasons.add(Message.of("missing", attribute)));
        Map<String, Double> derived = new LinkedHashMap<>();
        derived.put(BestCustomersModel.FIT.name(), fit.fit());
        derived.put(BestCustomersModel.CONFIDENCE.name(), fit.confidence());
        Set<Mark> marks = customer.stage() == Stage.FORMER ? Set.of(Mark.WIN_BACK) : Set.of();
        return new Explanation(reasons, missing, counterfactuals(customer), derived, marks);
    }

    private Message outcome(Fit fit) {
        if (Double.isNaN(fit.fit())) {
            return Message.of("profile.nothing-known");
        } else if (fit.confidence() < model.rules().known()) {
            return Message.of(
                    "profile.too-little",
                    new Share(fit.confidence()),
                    new Share(model.rules().known()));
        }
        FitRules.Cutoffs cutoffs = model.rules().cutoffs();
        Quantity own = new Quantity(fit.fit(), "");
        Quantity upper = new Quantity(cutoffs.prioritise(), "");
        Quantity lower = new Quantity(cutoffs.consider(), "");
        if (fit.fit() >= cutoffs.prioritise()) {
            return Message.of("profile.at-or-above", own, upper);
        }
        return fit.fit() >= cutoffs.consider()
                ? Message.of("profile.fit-between", own, lower, upper)
                : Message.of("profile.fit-below", own, lower);
    }

    /**
     * Contributions with as many decimals as fit is written with, adding up to it as written: what rounding down leaves goes
     * to the largest remainders.
     */
    private static List<Fit.Contribution> written(Fit fit) {
        List<Fit.Contribution> exact = fit.contributions();
        if (exact.isEmpty()) {
            return exact;
        }
        BigDecimal whole = NumberText.written(fit.fit());
        double units = BigDecimal.TEN.pow(Math.max(4, whole.scale())).doubleValue();
        double[] points = new double[exact.size()];
        Integer[] order = new Integer[points.length];
        double left = Math.rint(whole.doubleValue() * units);
        for (int i = 0; i < points.length; i++) {
            order[i] = i;
            points[i] = Math.floor(exact.get(i).points() * units);
            left -= points[i];
        }
        Arrays.sort(
                order, Comparator.comparingDouble(i -> points[i] - exact.get(i).points() * units));
        for (int i = 0; i < Math.min(left, points.length); i++) {
            points[order[i]]++;
        }
        return IntStream.range(0, points.length)
                .mapToObj(i -> new Fit.Contribution(
                        exact.get(i).attribute(),
                        points[i] / units,
                        Math.rint(exact.get(i).most() * units) / units))
                .toList();
    }

    private List<Counterfactual> counterfactuals(Customer customer) {
        CounterfactualSearch search = CounterfactualSearch.of(model::segmentOf, customer);
        Alternatives alternatives = new Alternatives(model, customer);
        for (Attribute attribute : model.attributes()) {
            if (attribute instanceof Measure measure) {
                search.measure(measure, alternatives.cuts(measure));
            } else if (attribute instanceof Category category) {
                List<List<String>> paths = alternatives.paths(category);
                search.category(category, paths);
                if (paths.isEmpty()) {
                    search.otherThan(category, alternatives.widest(category));
                }
            } else {
                search.labels((Labels) attribute, alternatives.sets((Labels) attribute));
            }
        }
        return search.found();
    }
}
