package dev.segmentation.plan;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What minutes are assumed to return: payoff x (1 - exp(-minutes / scale)).
 *
 * @param payoff the measure that was named; null for the one that the method offers
 * @param scale minutes
 */
record Response(@Nullable Measure payoff, Stated scale) {
    /** What methods call it that a customer could still buy. */
    private static final String UNSERVED = "unserved";

    static final Response ASSUMED = new Response(null, Stated.NOTHING);

    /** A derived measure, or one of the portfolio. */
    static Optional<MeasureColumn> find(Segmentation segmentation, Measure measure) {
        MeasureColumn derived = segmentation.derived().get(measure.name());
        if (derived != null && derived.measure().equals(measure)) {
            return Optional.of(derived);
        }
        Optional<Attribute> own = segmentation.portfolio().attribute(measure.name());
        return own.filter(measure::equals).map(found -> segmentation.portfolio().measure(measure));
    }

    /** The payoffs; empty where no measure was named and the method offers none. */
    Optional<MeasureColumn> column(Segmentation segmentation) {
        if (payoff != null) {
            return find(segmentation, payoff);
        }
        MeasureColumn unserved = segmentation.derived().get(UNSERVED);
        return unserved != null
                ? Optional.of(unserved)
                : segmentation.model().money().flatMap(money -> find(segmentation, money));
    }

    /** What the payoffs are; null where everybody's is the same. */
    @Nullable
    Measure measure(Segmentation segmentation) {
        return column(segmentation).map(MeasureColumn::measure).orElse(null);
    }

    /** The scale of those for whom no other is stated: the mean of today's minutes where none is stated at all. */
    double scaleOfAll(long total, int customers) {
        Double stated = scale.all();
        return stated != null ? stated : Math.min(Minutes.MOST, Math.max(1, (double) total / Math.max(1, customers)));
    }
}
