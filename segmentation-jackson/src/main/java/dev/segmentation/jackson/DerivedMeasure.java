package dev.segmentation.jackson;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.matrix.LoyaltyIndex;
import dev.segmentation.wallet.SatisfactionIndex;
import dev.segmentation.wallet.SurveyValidity;
import dev.segmentation.wallet.WalletEstimate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A measure that a definition works out from others: plain data, read and checked.
 *
 * <p>Immutable, thread-safe and comparable by value.
 */
public sealed interface DerivedMeasure {
    /**
     * What is worked out.
     *
     * @return its name and unit: 0-100 for an index and a survey, that of the measure estimated for an estimate
     */
    Measure measure();

    /**
     * All that is worked out.
     *
     * @return the measure; of a survey with items on loyalty also {@code MEASURE loyalty}
     */
    default List<Measure> makes() {
        return List.of(measure());
    }

    /**
     * What it is worked out from.
     *
     * @return the measures that a portfolio must have before
     */
    List<Measure> measures();

    /**
     * Works it out. An estimate also adds the category that says where it comes from, {@code MEASURE origin}.
     *
     * @param portfolio the customers
     * @return the same customers with the measure
     * @throws IllegalArgumentException if the portfolio lacks what it is worked out from
     * @throws dev.segmentation.FitException if there is nobody to estimate from
     */
    Portfolio on(Portfolio portfolio);

    /**
     * The same measure, once it is certain that it can be worked out.
     *
     * @return this
     * @throws IllegalArgumentException if it cannot, for example as an ingredient stands twice
     */
    default DerivedMeasure checked() {
        return this;
    }

    /**
     * The weighted mean of ingredients, each scaled linearly to 0-100 and clipped.
     *
     * @param measure what is worked out
     * @param of the ingredients, at least one
     */
    record Index(Measure measure, List<Ingredient> of) implements DerivedMeasure {
        /**
         * Copies the list.
         *
         * @param measure what is worked out
         * @param of the ingredients, at least one
         */
        public Index {
            of = List.copyOf(of);
        }

        @Override
        public List<Measure> measures() {
            return of.stream().map(Ingredient::measure).toList();
        }

        @Override
        public Portfolio on(Portfolio portfolio) {
            return index().on(portfolio);
        }

        @Override
        public DerivedMeasure checked() {
            return index().measure().equals(measure) ? this : new Index(index().measure(), of);
        }

        LoyaltyIndex index() {
            Ingredient first = of.get(0);
            LoyaltyIndex made = LoyaltyIndex.of(first.measure, first.from, first.to, first.weight);
            for (Ingredient more : of.subList(1, of.size())) {
                made = made.and(more.measure, more.from, more.to, more.weight);
            }
            return made.named(measure.name());
        }
    }

    /**
     * The weighted mean of answers, each (x - min) / (max - min) x 100.
     *
     * @param measure what is worked out
     * @param of the answers, at least one
     * @param loyalty answers of the second part, on loyalty, which is worked out apart; perhaps none
     * @param validity what makes answers count; perhaps nothing
     */
    record Survey(Measure measure, List<Ingredient> of, List<Ingredient> loyalty, List<SurveyValidity> validity)
            implements DerivedMeasure {
        /**
         * Copies the lists.
         *
         * @param measure what is worked out
         * @param of the answers, at least one
         * @param loyalty answers of the second part, on loyalty, which is worked out apart; perhaps none
         * @param validity what makes answers count; perhaps nothing
         */
        public Survey {
            of = List.copyOf(of);
            loyalty = List.copyOf(loyalty);
            validity = List.copyOf(validity);
        }

        /**
         * A survey of one part, of which all answers count.
         *
         * @param measure what is worked out
         * @param of the answers, at least one
         */
        public Survey(Measure measure, List<Ingredient> of) {
            this(measure, of, List.of(), List.of());
        }

        @Override
        public List<Measure> makes() {
            return Stream.concat(Stream.of(measure), survey().loyaltyMeasure().stream())
                    .toList();
        }

        @Override
        public List<Measure> measures() {
            return survey().measures();
        }

        @Override
        public Portfolio on(Portfolio portfolio) {
            return survey().on(portfolio);
        }

        @Override
        public DerivedMeasure checked() {
            return survey().measure().equals(measure) ? this : new Survey(survey().measure(), of, loyalty, validity);
        }

        SatisfactionIndex survey() {
            Ingredient first = of.get(0);
            SatisfactionIndex made = SatisfactionIndex.of(first.measure, first.from, first.to, first.weight);
            for (Ingredient more : of.subList(1, of.size())) {
                made = made.and(more.measure, more.from, more.to, more.weight);
            }
            for (Ingredient more : loyalty) {
                made = made.loyalty(more.measure, more.from, more.to, more.weight);
            }
            for (SurveyValidity condition : validity) {
                made = Double.isInfinite(condition.most())
                        ? made.answeredBy(condition.measure(), condition.least())
                        : made.notOlderThan(condition.measure(), condition.most());
            }
            return made.named(measure.name());
        }
    }

    /**
     * One ingredient on its scale.
     *
     * @param measure the measure
     * @param from the value that counts 0
     * @param to the value that counts 100; below {@code from} where less is better
     * @param weight how much it counts, above 0
     */
    record Ingredient(Measure measure, double from, double to, double weight) {}

    /**
     * What an estimate must respect.
     *
     * @param stated the measure that counts instead where it is known, or null where there is none
     * @param most what a customer's estimate never exceeds, for example its turnover, or null where there is nothing
     */
    record Limits(@Nullable Measure stated, @Nullable Measure most) {}

    /**
     * A high quantile of a measure per unit of another, among peers, times the customer's own size.
     *
     * @param measure what is worked out
     * @param of the measure estimated
     * @param per the size of a customer
     * @param peers what makes customers comparable
     * @param quantile within (0, 1)
     * @param minimum the fewest peers to learn from
     * @param limits what it must respect
     */
    record Estimate(
            Measure measure, Measure of, Measure per, Category peers, double quantile, int minimum, Limits limits)
            implements DerivedMeasure {
        @Override
        public List<Measure> measures() {
            return Stream.of(of, per, limits.stated, limits.most)
                    .filter(Objects::nonNull)
                    .toList();
        }

        @Override
        public DerivedMeasure checked() {
            sentence();
            return this;
        }

        @Override
        public Portfolio on(Portfolio portfolio) {
            return sentence().fit(portfolio).on(portfolio);
        }

        private WalletEstimate sentence() {
            WalletEstimate made = WalletEstimate.of(of).per(per).peers(peers);
            made = made.quantile(quantile).minimum(minimum).named(measure.name());
            made = limits.stated == null ? made : made.unlessStated(limits.stated);
            return limits.most == null ? made : made.atMost(limits.most);
        }
    }
}
