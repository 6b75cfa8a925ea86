package dev.segmentation.needs;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.GROWTH;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.WALLET;

import dev.segmentation.Segmenter;
import dev.segmentation.SomeCustomers;
import dev.segmentation.contract.SegmenterContract;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The contract for k-means in the settings that differ in how distances are taken. */
class NeedsClustersContractTest {
    private static final Portfolio CUSTOMERS = SomeCustomers.ofAllKinds(120, 7);

    private interface Case extends SegmenterContract<NeedsClustersModel> {
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
    class Standardised implements Case {
        @Override
        public Segmenter<NeedsClustersModel> segmenter() {
            return NeedsClusters.on(SALES, EMPLOYEES, GROWTH)
                    .clusters(4)
                    .starts(20)
                    .resamples(0);
        }
    }

    @Nested
    class RecommendedOfSeveral implements Case {
        @Override
        public Segmenter<NeedsClustersModel> segmenter() {
            return NeedsClusters.on(SALES, WALLET, EMPLOYEES)
                    .clusters(2, 4)
                    .starts(5)
                    .resamples(5);
        }
    }

    @Nested
    class LogarithmsAndPartialDistances implements Case {
        @Override
        public Segmenter<NeedsClustersModel> segmenter() {
            return NeedsClusters.on(SALES, EMPLOYEES, WALLET)
                    .ln()
                    .missing(Missing.PARTIAL)
                    .clusters(3)
                    .starts(20)
                    .resamples(0);
        }
    }

    @Nested
    class RangeOfTwo implements Case {
        @Override
        public Segmenter<NeedsClustersModel> segmenter() {
            return NeedsClusters.on(SALES, GROWTH)
                    .scale(Scale.RANGE)
                    .clusters(5)
                    .starts(20)
                    .resamples(0);
        }
    }

    @Nested
    class OneForAll implements Case {
        @Override
        public Segmenter<NeedsClustersModel> segmenter() {
            return NeedsClusters.on(SALES, EMPLOYEES).clusters(1);
        }
    }
}
