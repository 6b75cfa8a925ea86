package dev.segmentation.matrix;

import static dev.segmentation.CrmSales.EMPLOYEES;
import static dev.segmentation.CrmSales.INDUSTRY;
import static dev.segmentation.CrmSales.OWNER;
import static dev.segmentation.CrmSales.RECENCY;
import static dev.segmentation.CrmSales.REGULARITY;
import static dev.segmentation.CrmSales.SALES;
import static dev.segmentation.CrmSales.TENURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.CrmSales;
import dev.segmentation.Mark;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.wallet.ShareOfWallet;
import dev.segmentation.wallet.WalletEstimate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 4, "what it must show", on the CRM data where it is present. */
class CrmSalesMatrixTest {
    private static Portfolio accounts() {
        Optional<Portfolio> accounts = CrmSales.portfolio();
        Assumptions.assumeTrue(accounts.isPresent(), "skipped: there is no ../shared/data/crm-sales");
        return accounts.orElseThrow();
    }

    @Test
    @DisplayName("issue 4: with a loyalty index of regularity, tenure and recency as of 2017-12-31 the report must say"
            + " that loyalty does not distinguish these customers (all 85 bought in 8-10 of 10 months)")
    void loyaltyDoesNotDistinguishTheseCustomers() {
        Portfolio accounts = accounts();
        assertThat(accounts.size()).isEqualTo(85);
        for (double[] scale : new double[][] {{1825, 365}, {365, 90}, {365, 30}, {1825, 90}}) {
            LoyaltyIndex loyalty = LoyaltyIndex.of(REGULARITY, 0, 1, 1)
                    .and(TENURE, 0, scale[0], 1)
                    .and(RECENCY, scale[1], 0, 1);
            CrmMatrixModel model = CrmMatrix.of(SALES, loyalty).fit(accounts);
            CrmMatrixReport report = model.report(model.segment(accounts));
            assertThat(report.loyaltyDistinguishes()).isFalse();
            assertThat(report.findings().get(0).in(Locale.ROOT))
                    .startsWith("loyalty does not distinguish these customers: the middle 80 % of them lie between");
            assertThat(report.loyaltySpread())
                    .hasSize(4)
                    .allSatisfy(spread -> assertThat(spread.known()).isEqualTo(85));
            Measure derived = loyalty.measure();
            CrmMatrixModel plain = CrmMatrix.of(SALES, derived).fit(loyalty.on(accounts));
            assertThat(plain.report(plain.segment(loyalty.on(accounts))).loyaltyDistinguishes())
                    .isFalse();
        }
    }

    @Test
    @DisplayName("check/contract.py, matrix: all 12 cells and unassigned, 85 in all")
    void theContractsOwnDefinition() {
        Portfolio accounts = accounts();
        Segmentation result = CrmMatrix.of(SALES, RECENCY)
                .value(Banding.at(90_000, 140_000))
                .loyalty(Banding.at(3, 10))
                .segment(accounts);
        assertThat(result.counts()).hasSize(13);
        assertThat(result.counts().values().stream().mapToInt(count -> count).sum())
                .isEqualTo(85);
        assertThat(result.counts()).containsEntry("unassigned", 0);
    }

    @Test
    @DisplayName("issue 4: share of wallet puts all 85 in unassigned with the reason")
    void shareOfWalletCannotJudgeAnybody() {
        Measure wallet = Measure.of("wallet", "USD/yr");
        Measure satisfaction = Measure.of("satisfaction", "0-100");
        double[] unknown = new double[85];
        java.util.Arrays.fill(unknown, Double.NaN);
        Portfolio accounts = accounts().with(wallet, unknown).with(satisfaction, unknown);
        Segmentation result = ShareOfWallet.of(SALES, wallet, satisfaction).segment(accounts);
        assertThat(result.count("unassigned")).isEqualTo(85);
        assertThat(result.assignments())
                .allSatisfy(assignment -> assertThat(assignment.because())
                        .startsWith("unassigned: satisfaction is unknown; wallet is unknown; "));
    }

    @Test
    @DisplayName("issue 4: an estimated wallet, asked for by name, says what it is")
    void anEstimatedWalletSaysWhatItIs() {
        Portfolio accounts = accounts();
        var estimate = WalletEstimate.of(SALES)
                .per(EMPLOYEES)
                .peers(INDUSTRY)
                .minimum(10)
                .fit(accounts);
        Portfolio known = estimate.on(accounts);
        Measure wallet = estimate.measure();
        for (int row = 0; row < 85; row++) {
            assertThat(known.measure(wallet).at(row))
                    .isGreaterThanOrEqualTo(known.measure(SALES).at(row));
        }
        CrmMatrixModel model = CrmMatrix.of(SALES, RECENCY).potential(wallet).fit(known);
        List<String> reasons = model.segment(known)
                .assignments()
                .peek(assignment -> assertThat(assignment.marks()).contains(Mark.ESTIMATED))
                .map(assignment -> assignment.because())
                .toList();
        assertThat(reasons).allSatisfy(reason -> assertThat(reason).contains("; wallet is estimated"));
        assertThat(reasons).anySatisfy(reason -> assertThat(reason).contains("estimated from customers of the same"));
        assertThat(accounts.category(OWNER).paths()).isNotEmpty();
    }
}
