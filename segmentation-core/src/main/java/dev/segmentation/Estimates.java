package dev.segmentation;

import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says of every reason, whatever the method, that a value it goes by is an estimate. A method that says so itself is left
 * alone. Stateless.
 */
final class Estimates {
    private static final String ORIGIN = "origin.";

    private Estimates() {}

    /** The same explanation, with the origin of each estimate after the reason that names it first, and the mark. */
    static Explanation said(Explanation explanation, Customer customer) {
        Set<Object> told = new LinkedHashSet<>();
        explanation.reasons().stream()
                .filter(reason -> reason.key().startsWith(ORIGIN))
                .forEach(reason -> told.addAll(reason.arguments()));
        List<Message> reasons = new ArrayList<>();
        boolean longer = false;
        for (Message reason : explanation.reasons()) {
            reasons.add(reason);
            for (Measure measure : measures(reason)) {
                Origin origin = estimate(customer, measure);
                if (origin.isEstimate() && told.add(measure)) {
                    reasons.add(origin.sentence(measure));
                    longer = true;
                }
            }
        }
        return longer ? marked(explanation, reasons) : explanation;
    }

    private static Explanation marked(Explanation explanation, List<Message> reasons) {
        Set<Mark> marks = new LinkedHashSet<>(explanation.marks());
        marks.add(Mark.ESTIMATED);
        return new Explanation(
                reasons,
                explanation.missing(),
                explanation.counterfactuals(),
                explanation.derived(),
                marks,
                explanation.unlisted());
    }

    /** Where a value comes from that is known; stated where nobody said. */
    private static Origin estimate(Customer customer, Measure measure) {
        return customer.knows(measure) ? Origin.of(customer, measure).orElse(Origin.STATED) : Origin.STATED;
    }

    private static Set<Measure> measures(Message reason) {
        Set<Measure> named = new LinkedHashSet<>();
        for (Object argument : reason.arguments()) {
            if (argument instanceof Measure measure) {
                named.add(measure);
            } else if (argument instanceof Message part) {
                named.addAll(measures(part));
            }
        }
        return named;
    }
}
