package dev.segmentation.needs;

import dev.segmentation.Counterfactual;
import dev.segmentation.CounterfactualSearch;
import dev.segmentation.Explanation;
import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Segment;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.NumberText;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Says why a customer is nearest to its centre, and which single answer would bring it nearer to another one. */
final class ClusterExplainer {
    private final NeedsClustersModel model;
    private final Planes planes;

    ClusterExplainer(NeedsClustersModel model, Planes planes) {
        this.model = model;
        this.planes = planes;
    }

    Explanation explain(Customer customer) {
        List<Message> reasons = new ArrayList<>();
        List<Attribute> missing = new ArrayList<>();
        double[] place = model.space().place(customer);
        boolean judged = model.space().isJudged(place);
        if (judged) {
            nearest(place, customer, reasons);
        }
        for (ScaledMeasure lacking : model.space().lacking(customer)) {
            boolean known = customer.knows(lacking.measure());
            if (!known) {
                missing.add(lacking.measure());
            }
            reasons.add(Message.of(known ? "needs.no-logarithm" : "missing", lacking.measure()));
        }
        if (judged && !model.space().lacking(customer).isEmpty()) {
            reasons.add(Message.of("needs.partial"));
        }
        return Explanation.of(reasons.toArray(new Message[0]))
                .withMissing(missing)
                .withDerived(model.derived(place))
                .withCounterfactuals(counterfactuals(customer, place));
    }

    private void nearest(double[] place, Customer customer, List<Message> reasons) {
        int own = planes.nearest(place, 0);
        if (model.clusters().size() == 1) {
            reasons.add(Message.of("needs.all"));
            return;
        }
        int next = -1;
        for (int c = 0; c < model.clusters().size(); c++) {
            if (c != own && (next < 0 || planes.lead(own, c, place) > planes.lead(own, next, place))) {
                next = c;
            }
        }
        Segment segment = model.segments().get(own);
        Segment second = model.segments().get(next);
        Object name = segment.name() == null ? segment.code() : segment.name();
        reasons.add(Message.of(
                "needs.nearest", name, second, new Quantity(HowMany.rounded(planes.distance(own, next, place)), "")));
        int decides = 0;
        for (int j = 1; j < place.length; j++) {
            decides = planes.lead(own, next, place, j) < planes.lead(own, next, place, decides) ? j : decides;
        }
        Measure measure = model.space().measures().get(decides).measure();
        if (customer.knows(measure)) {
            reasons.add(Message.of(
                    "needs.decides",
                    measure,
                    new Quantity(customer.measure(measure), ""),
                    centre(own, decides),
                    second,
                    centre(next, decides)));
        }
    }

    /** Without the noise of scaling and back. */
    private Quantity centre(int cluster, int j) {
        double scaled = model.clusters().get(cluster).centre().get(j);
        double centre = model.space().measures().get(j).unscaled(scaled);
        return new Quantity(NumberText.threshold(centre, RoundingMode.HALF_EVEN), "");
    }

    private List<Counterfactual> counterfactuals(Customer customer, double[] place) {
        CounterfactualSearch search = CounterfactualSearch.of(model::segmentOf, customer);
        for (int j = 0; j < place.length; j++) {
            ScaledMeasure scale = model.space().measures().get(j);
            search.measure(scale.measure(), cuts(planes.crossings(j, scale, place), scale));
        }
        // What would make an answer useless is listed after what another answer would do.
        return search.found().stream()
                .sorted(Comparator.comparing(one -> one.segment().isUnassigned()))
                .toList();
    }

    /** The values at which the model may change its mind, rising. */
    private static double[] cuts(double[] crossings, ScaledMeasure scale) {
        double[] cuts = Arrays.copyOf(crossings, crossings.length + 1);
        // Below the least value there is no logarithm; without one, any value tells the unknown from the known.
        cuts[crossings.length] = scale.isLn() ? scale.least() : scale.mean();
        return Arrays.stream(cuts)
                .filter(cut -> !Double.isNaN(cut))
                .sorted()
                .distinct()
                .toArray();
    }
}
