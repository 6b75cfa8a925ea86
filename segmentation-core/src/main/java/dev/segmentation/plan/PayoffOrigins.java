package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.Origin;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says whose payoff is an estimate, or was worked out from one: what the method reads in the unit of a payoff that it
 * derived. Looks at columns alone, so that a plan for many customers stays fast.
 */
final class PayoffOrigins {
    private final Map<Measure, CategoryColumn> origins = new LinkedHashMap<>();
    private final Portfolio portfolio;

    PayoffOrigins(Segmentation segmentation, @Nullable Measure payoff) {
        this.portfolio = segmentation.portfolio();
        if (payoff == null) {
            return;
        }
        boolean derived = segmentation.derived().containsKey(payoff.name());
        Stream<Attribute> read = derived ? segmentation.model().attributes().stream() : Stream.of(payoff);
        read.filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .filter(measure -> measure.unit().equals(payoff.unit()))
                .forEach(measure -> {
                    Category category = Origin.category(measure);
                    if (portfolio.attributes().contains(category)) {
                        origins.put(measure, portfolio.category(category));
                    }
                });
    }

    /** The same sentence, with where the payoff comes from if that is an estimate. */
    Message said(int row, Message because) {
        Message said = because;
        for (Map.Entry<Measure, CategoryColumn> each : origins.entrySet()) {
            Origin origin = Origin.of(each.getValue().at(row)).orElse(Origin.STATED);
            boolean known = !Double.isNaN(portfolio.measure(each.getKey()).at(row));
            if (origin.isEstimate() && known) {
                said = Message.of("plan.and", said, origin.sentence(each.getKey()));
            }
        }
        return said;
    }
}
