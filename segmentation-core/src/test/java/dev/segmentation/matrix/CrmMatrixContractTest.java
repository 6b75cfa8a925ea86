package dev.segmentation.matrix;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.GROWTH;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.WALLET;

import dev.segmentation.Origin;
import dev.segmentation.Play;
import dev.segmentation.Segmenter;
import dev.segmentation.SomeCustomers;
import dev.segmentation.band.Banding;
import dev.segmentation.contract.SegmenterContract;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;

/** The contract for the matrix in the settings that differ in what they read and where they place. */
class CrmMatrixContractTest {
    private static final Portfolio CUSTOMERS = SomeCustomers.ofAllKinds(150, 11);
    private static final LoyaltyIndex INDEX =
            LoyaltyIndex.of(GROWTH, -20, 40, 2).and(EMPLOYEES, 400, 0, 1);

    private interface Case extends SegmenterContract<CrmMatrixModel> {
        CrmMatrix inMoney(double factor);

        @Override
        default Segmenter<CrmMatrixModel> segmenter() {
            return inMoney(1);
        }

        @Override
        default Segmenter<CrmMatrixModel> scaledBy(double factor) {
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
    class SalesAndLoyalty implements Case {
        @Override
        public CrmMatrix inMoney(double factor) {
            return CrmMatrix.of(SALES, GROWTH);
        }
    }

    @Nested
    class OneAxisForAll implements Case {
        @Override
        public CrmMatrix inMoney(double factor) {
            return CrmMatrix.of(SALES, GROWTH).potential(WALLET).leads(true);
        }
    }

    @Nested
    class StatedThresholds implements Case {
        @Override
        public CrmMatrix inMoney(double factor) {
            return CrmMatrix.of(SALES, GROWTH)
                    .value(Banding.at(2000 * factor, 7000 * factor))
                    .loyalty(Banding.at(0, 20.25))
                    .potential(WALLET);
        }
    }

    @Nested
    class SalesAloneForCustomers implements Case {
        @Override
        public CrmMatrix inMoney(double factor) {
            return CrmMatrix.of(SALES, GROWTH).potential(WALLET).salesAlone();
        }
    }

    @Nested
    class PotentialWithBandsOfItsOwn implements Case {
        @Override
        public CrmMatrix inMoney(double factor) {
            return CrmMatrix.of(SALES, GROWTH).potential(EMPLOYEES, Banding.at(50, 250));
        }
    }

    @Nested
    class IndexOfIngredients implements Case {
        @Override
        public CrmMatrix inMoney(double factor) {
            return CrmMatrix.of(SALES, INDEX).potential(WALLET).play("giant-low", Play.of("goal", "text", "figure"));
        }
    }

    @Nested
    class OneMeasureOnBothAxes implements Case {
        @Override
        public CrmMatrix inMoney(double factor) {
            LoyaltyIndex loyalty = LoyaltyIndex.of(SALES, 0, 9000 * factor, 1).and(WALLET, 20_000 * factor, 0, 1);
            return CrmMatrix.of(SALES, loyalty).potential(WALLET);
        }
    }

    @Nested
    class OtherSizesAndColumns implements Case {
        @Override
        public CrmMatrix inMoney(double factor) {
            return CrmMatrix.of(SALES, GROWTH)
                    .value(Banding.cumulativeShare(0.5, 0.8, 0.95).labels("XL", "L", "M", "S"))
                    .loyalty(Banding.quantiles(0.5).labels("guest", "friend"))
                    .potential(WALLET, Banding.quantiles(0.25, 0.5, 0.75));
        }
    }

    @Nested
    class EstimatedPotential implements Case {
        private static final List<Origin> ORIGINS = List.of(Origin.values());
        private static final Portfolio ESTIMATED = CUSTOMERS.withPaths(
                Origin.category(WALLET),
                IntStream.range(0, CUSTOMERS.size())
                        .mapToObj(row -> row % 3 == 0
                                ? List.<String>of()
                                : ORIGINS.get(row % 5).path())
                        .toList());

        @Override
        public Portfolio portfolio() {
            return ESTIMATED;
        }

        @Override
        public CrmMatrix inMoney(double factor) {
            return CrmMatrix.of(SALES, GROWTH).potential(WALLET);
        }
    }
}
