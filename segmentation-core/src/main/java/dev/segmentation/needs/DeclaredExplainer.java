package dev.segmentation.needs;

import dev.segmentation.Counterfactual;
import dev.segmentation.CounterfactualSearch;
import dev.segmentation.Explanation;
import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import java.util.ArrayList;
import java.util.List;

/** Says which need leads by how much, whether the evidence holds, and what would move the customer. */
final class DeclaredExplainer {
    private final DeclaredNeedsModel model;
    private final DeclaredJudge judge;

    DeclaredExplainer(DeclaredNeedsModel model, DeclaredJudge judge) {
        this.model = model;
        this.judge = judge;
    }

    Explanation explain(Customer customer) {
        List<Message> reasons = new ArrayList<>();
        double[] values = model.values(customer);
        int top = judge.top(values);
        if (top < 0) {
            reasons.add(Message.of("needs.declared.none"));
        } else {
            evidence(customer, reasons);
            if (model.evidence().weightOf(customer) > 0) {
                reasons.add(declared(values, top, model.evidence().weightOf(customer)));
            }
        }
        List<Attribute> missing = new ArrayList<>(model.attributes());
        missing.removeIf(customer::knows);
        missing.forEach(attribute -> reasons.add(Message.of("missing", attribute)));
        return Explanation.of(reasons.toArray(new Message[0]))
                .withMissing(missing)
                .withCounterfactuals(counterfactuals(customer, values));
    }

    private void evidence(Customer customer, List<Message> reasons) {
        EvidenceRule rule = model.evidence();
        String end = rule.weight() == 0 ? "refused" : "weighed";
        Category source = rule.source();
        Measure age = rule.age();
        if (source != null && !rule.isTrusted(customer.category(source))) {
            reasons.add(Message.of("needs.declared.untrusted-" + end, source));
        }
        if (age != null && !rule.isRecent(customer.measure(age))) {
            reasons.add(Message.of("needs.declared.stale-" + end, age, new Quantity(rule.most(), age.unit())));
        }
    }

    private Message declared(double[] values, int top, double weight) {
        Measure need = model.needs().get(top);
        Quantity value = new Quantity(values[top], "");
        if (!model.rule().isExpressed(model.rule().score(values[top]))) {
            return Message.of(
                    "needs.declared.weak",
                    need,
                    value,
                    new Quantity(model.rule().least(), ""));
        }
        List<Integer> close = judge.close(values, top, weight);
        Quantity margin = new Quantity(model.rule().margin() / weight, "");
        if (!close.isEmpty()) {
            int next = close.get(0);
            return Message.of(
                    "needs.declared.close",
                    need,
                    value,
                    model.needs().get(next),
                    new Quantity(values[next], ""),
                    margin);
        }
        double[] others = values.clone();
        others[top] = Double.NaN;
        int second = judge.top(others);
        if (second < 0) {
            return Message.of("needs.declared.only", need, value);
        }
        return Message.of(
                "needs.declared.leads",
                need,
                value,
                model.needs().get(second),
                new Quantity(values[second], ""),
                margin);
    }

    private List<Counterfactual> counterfactuals(Customer customer, double[] values) {
        EvidenceRule rule = model.evidence();
        CounterfactualSearch search = CounterfactualSearch.of(model::segmentOf, customer);
        double weight = rule.weightOf(customer);
        for (int j = 0; j < values.length; j++) {
            search.measure(model.needs().get(j), judge.cuts(values, j, weight));
        }
        Category source = rule.source();
        if (source != null) {
            List<List<String>> paths = new ArrayList<>();
            rule.trusted().forEach(label -> paths.add(List.of(label)));
            paths.add(List.of("not " + rule.trusted().get(0)));
            search.category(source, paths);
        }
        Measure age = rule.age();
        if (age != null) {
            search.measure(age, Math.nextUp(rule.most()));
        }
        return search.found();
    }
}
