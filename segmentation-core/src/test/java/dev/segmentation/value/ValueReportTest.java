package dev.segmentation.value;

import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.sales;
import static dev.segmentation.SomeCustomers.selling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Message;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ValueReportTest {
    private static final ValueBased ABC = ValueBased.by(SALES);

    /** Worked by hand: (2 x 1 - 5) x 0 + ... for 0, 10, 20, 30, 40: (-2 x 10 + 0 + 2 x 30 + 4 x 40) / (5 x 100). */
    @Test
    void giniIsThePopulationForm() {
        assertThat(report(0, 10, 20, 30, 40).gini()).isCloseTo(0.4, within(1e-15));
        assertThat(report(7, 7, 7).gini()).isZero();
        assertThat(report(5).gini()).isZero();
    }

    /** Gini 1912: half the mean absolute difference of all pairs, over the mean. */
    @Property(seed = "1", tries = 150)
    void giniIsHalfTheRelativeMeanDifference(@ForAll("amounts") double[] amounts) {
        double total = Arrays.stream(amounts).sum();
        Assume.that(total > 0.01);
        double differences = 0;
        for (double a : amounts) {
            for (double b : amounts) {
                differences += Math.abs(a - b);
            }
        }
        double n = amounts.length;
        double naive = differences / (2 * n * n) / (total / n);
        assertThat(Concentration.of(MeasureColumn.of(SALES, amounts)).gini()).isCloseTo(naive, within(1e-9));
    }

    @Test
    void theLargestFifthIsRoundedUpToWholeCustomers() {
        assertThat(report(50, 20, 10, 10, 10).top20Share()).isEqualTo(0.5);
        assertThat(report(50, 20, 10, 10, 5, 5).top20Share()).isEqualTo(0.7); // a fifth of 6 is 1.2: two customers
        assertThat(report(50, 20, 10, 10, 10).shareHolding80()).isEqualTo(0.6);
        assertThat(report(3).top20Share()).isEqualTo(1);
    }

    @Test
    void theParetoCurveRisesToOne() {
        List<ValueReport.Point> curve = report(25, 25, 10, 10, 5, 5, 5, 5, 5, 5).pareto();
        assertThat(curve.get(curve.size() - 1)).isEqualTo(new ValueReport.Point(1, 1));
        assertThat(curve).extracting(ValueReport.Point::value).isSorted();
    }

    @Test
    void tiersAddUpAndProspectsCountAsCustomersOfATierButNotInItsValue() {
        Portfolio some = Portfolio.of(List.of(
                selling("a", 80),
                selling("b", 15),
                selling("c", 5),
                selling("p", 1e9).at(Stage.PROSPECT).with(dev.segmentation.SomeCustomers.WALLET, 20)));
        ValueBasedModel model =
                ABC.potential(dev.segmentation.SomeCustomers.WALLET).fit(some);
        ValueReport report = model.report(model.segment(some));
        assertThat(report.total()).isEqualTo(100);
        assertThat(report.customers()).isEqualTo(3);
        assertThat(report.tiers())
                .containsExactly(
                        new ValueReport.Tier("A", 1, 0.25, 80, 0.8),
                        new ValueReport.Tier("B", 2, 0.5, 15, 0.15),
                        new ValueReport.Tier("C", 1, 0.25, 5, 0.05));
    }

    @Test
    void theMeasuredTruthStandsBesideEightyTwenty() {
        assertThat(english(report(25, 25, 10, 10, 5, 5, 5, 5, 5, 5)))
                .first()
                .isEqualTo("80/20 does not hold here: the largest fifth of the customers holds 50 %,"
                        + " and it takes 60 % of them to hold 80 %");
        List<Message> pareto =
                report(48, 48, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5).findings();
        assertThat(english(report(48, 48, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5)))
                .containsExactly(
                        "80/20 holds here: the largest fifth of the customers holds 96 %, and 20 % of them hold 80 %",
                        "tier B is empty");
        assertThat(pareto.get(0).in(Locale.forLanguageTag("sv")))
                .isEqualTo("80/20 gäller här: den största femtedelen av kunderna står för 96\u00a0%,"
                        + " och 20\u00a0% av dem står för 80\u00a0%");
        assertThat(pareto.get(1).in(Locale.forLanguageTag("da"))).isEqualTo("klasse B er tom");
    }

    /** docs/decisions/0007: of fewer than ten customers nothing is said about fifths. */
    @Test
    void ofFewCustomersTheLargestOneIsSaid() {
        Message few = report(60, 10, 10, 10, 10).findings().get(0);
        assertThat(few.in(Locale.ENGLISH))
                .isEqualTo(
                        "customers with a known value: 5, too few for a rule such as 80/20; the largest of them holds"
                                + " 60 %");
        assertThat(few.in(Locale.forLanguageTag("sv")))
                .isEqualTo("kunder med känt värde: 5, för få för en regel som 80/20; den största av dem står för"
                        + " 60\u00a0%");
        assertThat(few.in(Locale.forLanguageTag("da")))
                .isEqualTo("kunder med kendt værdi: 5, for få til en regel som 80/20; den største af dem står for"
                        + " 60\u00a0%");
        assertThat(report(1, 1, 1, 1, 1, 1, 1, 1, 1).findings().get(0).key()).isEqualTo("value.report.few");
        assertThat(report(1, 1, 1, 1, 1, 1, 1, 1, 1, 1).findings().get(0).key())
                .isEqualTo("value.report.not-eighty-twenty");
    }

    /** docs/decisions/0007: more than all of the total is no share. */
    @Test
    void valuesBelowZeroThatMakeMoreThanAllAreSaid() {
        Message over = report(60, 60, 1, 1, 1, 1, 1, -5, -10, -10).findings().get(0);
        assertThat(over.in(Locale.ENGLISH))
                .isEqualTo("80/20 cannot be said here: values below zero (30 % of the customers) make the largest fifth"
                        + " hold 120 % of the total, more than all of it");
        assertThat(over.in(Locale.forLanguageTag("sv")))
                .isEqualTo("80/20 går inte att säga här: värden under noll (30\u00a0% av kunderna) gör att den största"
                        + " femtedelen står för 120\u00a0% av summan, mer än hela summan");
        assertThat(over.in(Locale.forLanguageTag("da")))
                .isEqualTo("80/20 kan ikke siges her: værdier under nul (30\u00a0% af kunderne) gør, at den største"
                        + " femtedel står for 120\u00a0% af summen, mere end hele summen");
        assertThat(report(9, -1).findings().get(0).key()).isEqualTo("value.report.over-all");
    }

    @Test
    void aTierThatSinglesNobodyOutIsSaid() {
        assertThat(english(report(10, 10, 10, 10, 10, 9, 9, 8)))
                .contains("tier A holds 87.5 % of all who could be judged: it singles nobody out");
    }

    @Test
    void nothingAboveZeroHasNoConcentration() {
        ValueBasedModel stated = ABC.banding(Banding.at(10)).fit(sales(0, -5));
        ValueReport report = stated.report(stated.segment(sales(0, -5)));
        assertThat(report.gini()).isNaN();
        assertThat(report.top20Share()).isNaN();
        assertThat(report.shareHolding80()).isNaN();
        assertThat(report.total()).isEqualTo(-5);
        assertThat(english(report)).containsExactly("tier 2 is empty");
    }

    @Provide
    Arbitrary<double[]> amounts() {
        return Arbitraries.longs()
                .between(-500, 100_000)
                .map(amount -> amount / 100.0)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static ValueReport report(double... sales) {
        ValueBasedModel model = ABC.fit(sales(sales));
        return model.report(model.segment(sales(sales)));
    }

    private static List<String> english(ValueReport report) {
        return report.findings().stream()
                .map(finding -> finding.in(Locale.ENGLISH))
                .toList();
    }
}
