package dev.segmentation.examples;

import dev.segmentation.FitException;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.jackson.DerivedMeasure;
import dev.segmentation.matrix.LoyaltyIndex;
import dev.segmentation.wallet.SatisfactionIndex;
import dev.segmentation.wallet.WalletEstimate;
import java.util.List;

/** Adds the measures that a definition works out from others, in its order: one may build on those before it. */
final class DerivedStep {
    private DerivedStep() {}

    /** The customers with each derived measure; what cannot be worked out ends the run with its place. */
    static Portfolio addTo(Portfolio portfolio, List<DerivedMeasure> derived) {
        Portfolio known = portfolio;
        for (DerivedMeasure wanted : derived) {
            try {
                known = with(known, wanted);
            } catch (FitException e) {
                throw new Failure(
                        Failure.DEFINITION,
                        "/customers/derived/" + wanted.measure().name() + ": " + e.getMessage());
            }
        }
        return known;
    }

    private static Portfolio with(Portfolio portfolio, DerivedMeasure wanted) {
        if (wanted instanceof DerivedMeasure.Index index) {
            return index(index.of()).named(wanted.measure().name()).on(portfolio);
        }
        if (wanted instanceof DerivedMeasure.Survey survey) {
            return survey(survey.of()).named(wanted.measure().name()).on(portfolio);
        }
        DerivedMeasure.Estimate estimate = (DerivedMeasure.Estimate) wanted;
        return WalletEstimate.of(estimate.of())
                .per(estimate.per())
                .peers(estimate.peers())
                .quantile(estimate.quantile())
                .minimum(estimate.minimum())
                .named(wanted.measure().name())
                .fit(portfolio)
                .on(portfolio);
    }

    private static LoyaltyIndex index(List<DerivedMeasure.Ingredient> of) {
        DerivedMeasure.Ingredient first = of.get(0);
        LoyaltyIndex index = LoyaltyIndex.of(first.measure(), first.from(), first.to(), first.weight());
        for (DerivedMeasure.Ingredient next : of.subList(1, of.size())) {
            index = index.and(next.measure(), next.from(), next.to(), next.weight());
        }
        return index;
    }

    private static SatisfactionIndex survey(List<DerivedMeasure.Ingredient> of) {
        DerivedMeasure.Ingredient first = of.get(0);
        SatisfactionIndex survey = SatisfactionIndex.of(first.measure(), first.from(), first.to(), first.weight());
        for (DerivedMeasure.Ingredient next : of.subList(1, of.size())) {
            survey = survey.and(next.measure(), next.from(), next.to(), next.weight());
        }
        return survey;
    }
}
