package dev.segmentation.needs;

import dev.segmentation.Counterfactual;
import dev.segmentation.CounterfactualSearch;
import dev.segmentation.Explanation;
import dev.segmentation.Message;
import dev.segmentation.Segment;
import dev.segmentation.Share;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says how surely a customer belongs to its class, which answer speaks most for it, and which single answer would move it. */
final class LatentExplainer {
    private final LatentClassesModel model;
    private final Posteriors posteriors;

    LatentExplainer(LatentClassesModel model, Posteriors posteriors) {
        this.model = model;
        this.posteriors = posteriors;
    }

    Explanation explain(Customer customer) {
        int[] codes = model.codes(customer);
        double[] likely = posteriors.of(codes);
        int own = Posteriors.likeliest(likely, codes);
        List<Message> reasons = new ArrayList<>();
        if (own >= 0) {
            belongs(codes, likely, reasons);
        }
        List<Attribute> missing = missing(customer, codes, reasons);
        Map<String, Double> derived = new LinkedHashMap<>();
        for (int c = 0; c < likely.length; c++) {
            String name =
                    LatentClassesModel.posterior(model.classes().get(c).code()).name();
            derived.put(name, own < 0 ? Double.NaN : likely[c]);
        }
        return Explanation.of(reasons.toArray(new Message[0]))
                .withMissing(missing)
                .withDerived(derived)
                .withCounterfactuals(counterfactuals(customer));
    }

    private List<Attribute> missing(Customer customer, int[] codes, List<Message> reasons) {
        List<Attribute> missing = new ArrayList<>();
        for (int j = 0; j < codes.length; j++) {
            if (codes[j] < 0) {
                LatentItem item = model.items().get(j);
                boolean unseen = customer.knows(item.category());
                reasons.add(Message.of(unseen ? "needs.latent.unseen" : "missing", item.category()));
                if (!unseen) {
                    missing.add(item.category());
                }
            }
        }
        return missing;
    }

    private void belongs(int[] codes, double[] likely, List<Message> reasons) {
        int own = Posteriors.likeliest(likely, codes);
        if (likely.length == 1) {
            reasons.add(Message.of("needs.all"));
            return;
        }
        int next = own == 0 ? 1 : 0;
        for (int c = 0; c < likely.length; c++) {
            next = c != own && likely[c] > likely[next] ? c : next;
        }
        Segment segment = model.segments().get(own);
        Segment second = model.segments().get(next);
        Object name = segment.name() == null ? segment.code() : segment.name();
        reasons.add(Message.of("needs.latent.belongs", new Share(likely[own]), name, new Share(likely[next]), second));
        int decides = -1;
        double most = 1;
        for (int j = 0; j < codes.length; j++) {
            double odds = codes[j] < 0 ? 0 : posteriors.odds(j, codes[j], own, next);
            decides = odds > most ? j : decides;
            most = Math.max(most, odds);
        }
        if (decides >= 0) {
            LatentItem item = model.items().get(decides);
            double here = model.classes().get(own).probabilities().get(decides).get(codes[decides]);
            double there =
                    model.classes().get(next).probabilities().get(decides).get(codes[decides]);
            reasons.add(Message.of(
                    "needs.latent.decides",
                    item.category(),
                    item.label(codes[decides]),
                    new Share(here),
                    new Share(there),
                    second));
        }
    }

    private List<Counterfactual> counterfactuals(Customer customer) {
        CounterfactualSearch search = CounterfactualSearch.of(model::segmentOf, customer);
        model.items().forEach(item -> search.category(item.category(), item.labels()));
        return search.found();
    }
}
