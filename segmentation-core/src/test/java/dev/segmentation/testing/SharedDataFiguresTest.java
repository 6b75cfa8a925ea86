package dev.segmentation.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.history.PurchaseMeasure;
import dev.segmentation.value.ValueBased;
import dev.segmentation.value.ValueReport;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures of ../shared/data/README.md, computed there by R 4.2, exactly. */
@Tag("determinism")
class SharedDataFiguresTest {
    private static final LocalDate YEAR_END = LocalDate.of(2017, 12, 31);
    private static final PurchaseMeasure PER_YEAR = PurchaseMeasure.sum(Period.ofYears(1));

    private static Portfolio crm() {
        return SharedData.purchases()
                .asOf(YEAR_END)
                .with(SharedData.SALES, PER_YEAR)
                .on(SharedData.accounts());
    }

    /** "CRM: n, total 85, 10,005,534". */
    @Test
    void theCrmHasItsAccountsAndItsTotal() {
        Portfolio crm = crm();
        assertThat(crm.size()).isEqualTo(85);
        assertThat(total(crm.measure(SharedData.SALES))).isEqualTo(10_005_534);
        assertThat(SharedData.purchases().asOf(YEAR_END).later()).isZero();
        assertThat(SharedData.purchases().asOf(YEAR_END).strangers(crm)).isZero();
    }

    /** Issue 2: "19 orders worth 41,764 fall on 2017-12-31 itself: a window as of that day holds them." */
    @Test
    void theLastDayIsInTheWindow() {
        Portfolio accounts = SharedData.accounts();
        var lastDay = SharedData.purchases().asOf(YEAR_END);
        assertThat(total(lastDay.measure(SharedData.SALES, PurchaseMeasure.count(Period.ofDays(1)), accounts)))
                .isEqualTo(19);
        assertThat(total(lastDay.measure(SharedData.SALES, PurchaseMeasure.sum(Period.ofDays(1)), accounts)))
                .isEqualTo(41_764);
        var dayBefore = SharedData.purchases().asOf(YEAR_END.minusDays(1));
        assertThat(dayBefore.later()).isEqualTo(19);
        assertThat(total(dayBefore.measure(SharedData.SALES, PER_YEAR, accounts)))
                .isEqualTo(10_005_534 - 41_764);
    }

    /** "Quintile cuts, R type 7: 82311.6 100902 119743.4 145576". */
    @Test
    void quintilesAreThoseOfR() {
        Banding quintiles = Banding.quantiles(0.2, 0.4, 0.6, 0.8);
        assertClose(quintiles.fit(crm().measure(SharedData.SALES)).cuts(), 82311.6, 100902, 119743.4, 145576);
        assertClose(
                quintiles.fit(SharedData.wholesale().measure(SharedData.SPEND)).cuts(),
                15832.4,
                23370.2,
                31903,
                46920.8);
    }

    /** "Cumulative share 0.80, 0.95: A, B, C (crossing customer kept): 59, 18, 8 and 252, 114, 74". */
    @Test
    void abcCountsAreThoseOfR() {
        assertThat(ValueBased.by(SharedData.SALES).segment(crm()).counts())
                .isEqualTo(Map.of("A", 59, "B", 18, "C", 8, "unassigned", 0));
        assertThat(ValueBased.by(SharedData.SPEND)
                        .segment(SharedData.wholesale())
                        .counts())
                .isEqualTo(Map.of("A", 252, "B", 114, "C", 74, "unassigned", 0));
    }

    /** "Top 20 % of customers hold 31.69 %, 42.90 %; Gini 0.202110613, 0.364022237". */
    @Test
    void concentrationIsThatOfR() {
        ValueReport crm = report(ValueBased.by(SharedData.SALES).segment(crm()));
        assertThat(crm.top20Share()).isCloseTo(0.3169, within(5e-5));
        assertThat(crm.gini()).isCloseTo(0.202110613, within(5e-10));
        ValueReport wholesale = report(ValueBased.by(SharedData.SPEND).segment(SharedData.wholesale()));
        assertThat(wholesale.total()).isEqualTo(14_619_500);
        assertThat(wholesale.top20Share()).isCloseTo(0.4290, within(5e-5));
        assertThat(wholesale.gini()).isCloseTo(0.364022237, within(5e-10));
    }

    /** "So '80/20' holds in neither: on CRM class A is 69 % of the accounts. Software that helps says so." */
    @Test
    void theReportSaysThatEightyTwentyDoesNotHold() {
        List<String> findings = report(ValueBased.by(SharedData.SALES).segment(crm())).findings().stream()
                .map(finding -> finding.in(Locale.ROOT))
                .toList();
        assertThat(findings)
                .containsExactly(
                        "80/20 does not hold here: the largest fifth of the customers holds 31.7 %, and it takes 69.4 % of"
                                + " them to hold 80 %",
                        "tier A holds 69.4 % of all who could be judged: it singles nobody out");
    }

    /** "Rolled up there are 70 groups, and Acme Corporation's group leads with 519,349." */
    @Test
    void groupsOfCompaniesAreRolledUp() {
        Portfolio groups = crm().rollUp(SharedData.SALES);
        assertThat(groups.size()).isEqualTo(70);
        int leader = IntStream.range(0, groups.size())
                .reduce((a, b) -> groups.measure(SharedData.SALES).at(a)
                                >= groups.measure(SharedData.SALES).at(b)
                        ? a
                        : b)
                .orElseThrow();
        assertThat(groups.id(leader)).isEqualTo("Acme Corporation");
        assertThat(groups.measure(SharedData.SALES).at(leader)).isEqualTo(519_349);
        assertThat(total(groups.measure(SharedData.SALES))).isEqualTo(10_005_534);
    }

    private static ValueReport report(Segmentation segmentation) {
        return (ValueReport) segmentation.model().report(segmentation);
    }

    private static double total(MeasureColumn column) {
        return IntStream.range(0, column.size()).mapToDouble(column::at).sum();
    }

    private static void assertClose(List<Double> actual, double... expected) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual.get(i)).isCloseTo(expected[i], within(1e-9));
        }
    }
}
