package dev.segmentation.wallet;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.GROWTH;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.WALLET;

import dev.segmentation.Play;
import dev.segmentation.Segmenter;
import dev.segmentation.SomeCustomers;
import dev.segmentation.contract.SegmenterContract;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The contract for the share of wallet in the settings that differ in what they read and where they cut. */
class ShareOfWalletContractTest {
    private static final Measure LOW = Measure.of("wallet from", "EUR/yr");
    private static final Measure HIGH = Measure.of("wallet to", "EUR/yr");
    private static final Measure NOTHING = Measure.of("nothing", "EUR/yr");
    private static final Portfolio CUSTOMERS = withIntervals(SomeCustomers.ofAllKinds(150, 13));

    /** Some intervals are narrow, some wide, some end before they begin, some have one end alone. */
    private static Portfolio withIntervals(Portfolio portfolio) {
        double[] low = new double[portfolio.size()];
        double[] high = new double[portfolio.size()];
        for (int row = 0; row < low.length; row++) {
            double wallet = portfolio.measure(WALLET).at(row);
            low[row] = row % 4 == 0 ? Double.NaN : wallet * (1 - 0.1 * (row % 7));
            high[row] = row % 5 == 0 ? Double.NaN : row % 11 == 0 ? wallet / 4 : wallet * (1 + 0.5 * (row % 3));
        }
        return portfolio.with(LOW, low).with(HIGH, high).with(NOTHING, new double[low.length]);
    }

    private interface Case extends SegmenterContract<ShareOfWalletModel> {
        ShareOfWallet sentence();

        @Override
        default Segmenter<ShareOfWalletModel> segmenter() {
            return sentence();
        }

        @Override
        default Portfolio portfolio() {
            return CUSTOMERS;
        }

        @Override
        default Set<Measure> money() {
            return Set.of(SALES, WALLET, LOW, HIGH);
        }
    }

    @Nested
    class DefaultCuts implements Case {
        @Override
        public ShareOfWallet sentence() {
            return ShareOfWallet.of(SALES, WALLET, GROWTH).play("move", Play.of("goal", "text", "figure"));
        }
    }

    @Nested
    class OtherCuts implements Case {
        @Override
        public ShareOfWallet sentence() {
            return ShareOfWallet.of(SALES, WALLET, GROWTH).cuts(0.25, 10.5);
        }
    }

    @Nested
    class Medians implements Case {
        @Override
        public ShareOfWallet sentence() {
            return ShareOfWallet.of(SALES, WALLET, GROWTH)
                    .medians()
                    .chance(GROWTH)
                    .trend(GROWTH);
        }
    }

    @Nested
    class Means implements Case {
        @Override
        public ShareOfWallet sentence() {
            return ShareOfWallet.of(SALES, WALLET, GROWTH)
                    .means()
                    .survey(SatisfactionIndex.of(GROWTH, -20, 40, 1).and(EMPLOYEES, 400, 0, 2));
        }
    }

    @Nested
    class Intervals implements Case {
        @Override
        public ShareOfWallet sentence() {
            return ShareOfWallet.of(SALES, WALLET, GROWTH).wallet(LOW, HIGH).cuts(0.5, 10);
        }
    }

    @Nested
    class NobodyHasAWallet implements Case {
        @Override
        public ShareOfWallet sentence() {
            return ShareOfWallet.of(SALES, NOTHING, GROWTH);
        }
    }

    @Nested
    class EstimatedWallets implements Case {
        private static final Portfolio ESTIMATED = WalletEstimate.of(SALES)
                .per(EMPLOYEES)
                .peers(INDUSTRY)
                .unlessStated(WALLET)
                .fit(CUSTOMERS)
                .on(CUSTOMERS);

        @Override
        public Portfolio portfolio() {
            return ESTIMATED;
        }

        @Override
        public ShareOfWallet sentence() {
            return ShareOfWallet.of(SALES, WALLET, GROWTH).cuts(0.3, 10);
        }
    }
}
