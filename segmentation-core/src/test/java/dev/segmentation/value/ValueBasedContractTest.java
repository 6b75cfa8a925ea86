package dev.segmentation.value;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.GROWTH;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.PRODUCTS;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.WALLET;

import dev.segmentation.Segmenter;
import dev.segmentation.SomeCustomers;
import dev.segmentation.band.Banding;
import dev.segmentation.contract.SegmenterContract;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The contract for value-based segmentation in the settings that differ in what they read and how they judge. */
class ValueBasedContractTest {
    private static final Portfolio CUSTOMERS = SomeCustomers.ofAllKinds(150, 7);

    private interface Case extends SegmenterContract<ValueBasedModel> {
        ValueBased inMoney(double factor);

        @Override
        default Segmenter<ValueBasedModel> segmenter() {
            return inMoney(1);
        }

        @Override
        default Segmenter<ValueBasedModel> scaledBy(double factor) {
            return inMoney(factor);
        }

        @Override
        default Portfolio portfolio() {
            return CUSTOMERS;
        }

        @Override
        default Set<Measure> money() {
            return Set.of(SALES, WALLET);
        }
    }

    @Nested
    class PlainAbc implements Case {
        @Override
        public ValueBased inMoney(double factor) {
            return ValueBased.by(SALES);
        }
    }

    @Nested
    class Quintiles implements Case {
        @Override
        public ValueBased inMoney(double factor) {
            return ValueBased.by(SALES).banding(Banding.quantiles(0.2, 0.4, 0.6, 0.8));
        }
    }

    @Nested
    class TopShareInMetals implements Case {
        @Override
        public ValueBased inMoney(double factor) {
            return ValueBased.by(SALES).banding(Banding.topShare(0.05, 0.2).labels("Platinum", "Gold", "Silver"));
        }
    }

    @Nested
    class NaturalBreaks implements Case {
        @Override
        public ValueBased inMoney(double factor) {
            return ValueBased.by(SALES).banding(Banding.naturalBreaks(4));
        }
    }

    @Nested
    class StatedThresholds implements Case {
        @Override
        public ValueBased inMoney(double factor) {
            return ValueBased.by(SALES)
                    .banding(Banding.at(1000 * factor, 50_000 * factor))
                    .potential(WALLET);
        }
    }

    @Nested
    class IndexOfSeveralMeasures implements Case {
        @Override
        public ValueBased inMoney(double factor) {
            return ValueBased.by(ValueIndex.of(SALES, 2).and(EMPLOYEES, 1).and(WALLET, 0.5));
        }
    }

    @Nested
    class IndexWithoutMeans implements Case {
        @Override
        public ValueBased inMoney(double factor) {
            return ValueBased.by(ValueIndex.of(SALES, 0.7).and(WALLET, 0.1).unscaled())
                    .banding(Banding.quantiles(0.5));
        }
    }

    @Nested
    class SharedPotential implements Case {
        @Override
        public ValueBased inMoney(double factor) {
            return ValueBased.by(SALES).potential(WALLET);
        }
    }

    @Nested
    class PotentialWithBandsOfItsOwn implements Case {
        @Override
        public ValueBased inMoney(double factor) {
            return ValueBased.by(SALES).potential(EMPLOYEES, Banding.at(50, 250).labels("C", "B", "key prospect"));
        }
    }

    @Nested
    class PotentialSharedOut implements Case {
        @Override
        public ValueBased inMoney(double factor) {
            return ValueBased.by(SALES).potential(WALLET, Banding.cumulativeShare(0.5, 0.9));
        }
    }

    @Nested
    class LiftsOfAllKinds implements Case {
        @Override
        public ValueBased inMoney(double factor) {
            return ValueBased.by(SALES)
                    .potential(WALLET)
                    .lift(INDUSTRY, "defence", "A")
                    .lift(INDUSTRY, "health", "B")
                    .lift(PRODUCTS, "bikes", "B")
                    .lift(PRODUCTS, "cars", "B")
                    .lift(GROWTH, 25, "B")
                    .lift(GROWTH, 35.5, "A");
        }
    }

    @Nested
    class LiftByTheValueItself implements Case {
        @Override
        public ValueBased inMoney(double factor) {
            return ValueBased.by(SALES)
                    .banding(Banding.quantiles(0.4, 0.9).labels("low", "mid", "top"))
                    .lift(SALES, 800 * factor, "top")
                    .lift(WALLET, 3000 * factor, "mid");
        }
    }
}
