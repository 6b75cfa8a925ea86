package dev.segmentation.apriori;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.PRODUCTS;
import static dev.segmentation.SomeCustomers.SALES;

import dev.segmentation.Segmenter;
import dev.segmentation.SomeCustomers;
import dev.segmentation.band.Banding;
import dev.segmentation.contract.SegmenterContract;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The contract for segmentation by known traits, and by what a CRM system has already. */
class APrioriContractTest {
    private static final Portfolio CUSTOMERS = SomeCustomers.ofAllKinds(120, 11);

    private interface Case extends SegmenterContract<APrioriModel> {
        APriori inMoney(double factor);

        @Override
        default Segmenter<APrioriModel> segmenter() {
            return inMoney(1);
        }

        @Override
        default Segmenter<APrioriModel> scaledBy(double factor) {
            return inMoney(factor);
        }

        @Override
        default Portfolio portfolio() {
            return CUSTOMERS;
        }

        @Override
        default Set<Measure> money() {
            return Set.of(SALES);
        }
    }

    @Nested
    class OneCategory implements Case {
        @Override
        public APriori inMoney(double factor) {
            return APriori.by(INDUSTRY);
        }
    }

    @Nested
    class WidestLevelAndHeads implements Case {
        @Override
        public APriori inMoney(double factor) {
            return APriori.by(INDUSTRY, 1).and(EMPLOYEES, Banding.at(50, 250).labels("small", "mid", "large"));
        }
    }

    @Nested
    class RareOnesPooled implements Case {
        @Override
        public APriori inMoney(double factor) {
            return APriori.by(INDUSTRY).and(SALES, Banding.quantiles(0.5)).minimum(8);
        }
    }

    @Nested
    class LabelsWholeAndAlone implements Case {
        @Override
        public APriori inMoney(double factor) {
            return APriori.by(PRODUCTS);
        }
    }

    @Nested
    class BySizeBeforeAndAfter implements Case {
        @Override
        public APriori inMoney(double factor) {
            return APriori.by(Size.of(EMPLOYEES, SALES));
        }
    }

    @Nested
    class StatedThresholdsOfMoney implements Case {
        @Override
        public APriori inMoney(double factor) {
            return APriori.by(SALES, Banding.at(1_000 * factor, 50_000 * factor))
                    .sum(SALES);
        }
    }

    @Nested
    class WhatTheCrmHas implements SegmenterContract<ExistingModel> {
        @Override
        public Segmenter<ExistingModel> segmenter() {
            return Existing.of(INDUSTRY);
        }

        @Override
        public Portfolio portfolio() {
            return CUSTOMERS;
        }
    }
}
