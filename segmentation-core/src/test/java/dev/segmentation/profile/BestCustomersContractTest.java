package dev.segmentation.profile;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.GROWTH;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.PRODUCTS;
import static dev.segmentation.SomeCustomers.REGION;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.WALLET;

import dev.segmentation.Segmenter;
import dev.segmentation.SomeCustomers;
import dev.segmentation.band.Banding;
import dev.segmentation.contract.SegmenterContract;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;

/** The contract for best customers in the settings that differ in what they read and how they judge. */
class BestCustomersContractTest {
    private static final Portfolio CUSTOMERS = SomeCustomers.ofAllKinds(150, 7);

    private static List<String> picked() {
        return IntStream.range(0, 60)
                .filter(row -> row % 7 == 0 && CUSTOMERS.stage(row) == Stage.CUSTOMER)
                .mapToObj(CUSTOMERS::id)
                .toList();
    }

    private interface Case extends SegmenterContract<BestCustomersModel> {
        BestCustomers sentence();

        @Override
        default Segmenter<BestCustomersModel> segmenter() {
            return sentence().permutations(99);
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
    class OpenerAlone implements Case {
        @Override
        public BestCustomers sentence() {
            return BestCustomers.by(SALES);
        }
    }

    @Nested
    class AllKindsOfAttributes implements Case {
        @Override
        public BestCustomers sentence() {
            return BestCustomers.by(SALES).top(15).on(INDUSTRY, EMPLOYEES, REGION, PRODUCTS, WALLET);
        }
    }

    @Nested
    class StatedCuts implements Case {
        @Override
        public BestCustomers sentence() {
            return BestCustomers.by(SALES)
                    .topShare(0.1)
                    .on(INDUSTRY, REGION)
                    .and(EMPLOYEES, Banding.at(50, 250))
                    .cuts(30, 20)
                    .known(0.9);
        }
    }

    @Nested
    class ByCapacity implements Case {
        @Override
        public BestCustomers sentence() {
            return BestCustomers.by(SALES)
                    .top(5)
                    .on(INDUSTRY, GROWTH, PRODUCTS)
                    .capacity(8)
                    .holm();
        }
    }

    @Nested
    class PickedByHand implements Case {
        @Override
        public BestCustomers sentence() {
            return BestCustomers.by(SALES).ids(picked()).on(REGION, PRODUCTS);
        }
    }

    @Nested
    class LogOddsWithWeightsAndWishes implements Case {
        @Override
        public BestCustomers sentence() {
            return BestCustomers.by(SALES)
                    .top(30)
                    .on(INDUSTRY, EMPLOYEES, REGION, PRODUCTS)
                    .banding(Banding.quantiles(1.0 / 3, 2.0 / 3))
                    .logOdds()
                    .weigh(INDUSTRY, 2.5)
                    .wish(REGION, "Europe", "Alps")
                    .wish(PRODUCTS, "bikes")
                    .wish(EMPLOYEES, 120)
                    .known(0);
        }
    }

    @Nested
    class OneAttribute implements Case {
        @Override
        public BestCustomers sentence() {
            return BestCustomers.by(SALES).top(1).on(EMPLOYEES);
        }
    }
}
