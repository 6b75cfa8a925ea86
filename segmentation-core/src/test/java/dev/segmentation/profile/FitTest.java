package dev.segmentation.profile;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.PRODUCTS;
import static dev.segmentation.SomeCustomers.REGION;
import static dev.segmentation.SomeCustomers.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Assignment;
import dev.segmentation.Segmentation;
import dev.segmentation.SomeCustomers;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.SplitMix64;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How well somebody fits: the formula of issue 6, exact parts, and what is left out. */
class FitTest {
    private static final Portfolio ALL = SomeCustomers.ofAllKinds(150, 7);
    private static final BestCustomers SENTENCE =
            BestCustomers.by(SALES).on(INDUSTRY, EMPLOYEES, REGION, PRODUCTS).permutations(19);

    private static BestCustomersModel small() {
        Portfolio five = SomeCustomers.sales(50, 40, 3, 2, 1)
                .with(INDUSTRY, "steel", "steel", "steel", "food", "food")
                .with(REGION, "north", "south", "north", "south", "south");
        return BestCustomers.by(SALES).top(2).on(INDUSTRY, REGION).cuts(60, 40).fit(five);
    }

    @Test
    @DisplayName("the mean, over all attributes, of (best with it + its share of the portfolio) / (best + 1)")
    void theFormulaByHand() {
        Customer prospect = Customer.of("someone")
                .at(Stage.PROSPECT)
                .with(INDUSTRY, "steel")
                .with(REGION, "south");
        double steel = 100 * (2 + 3 / 5.0) / 3;
        double south = 100 * (1 + 3 / 5.0) / 3;
        Fit fit = small().fit(prospect);
        assertThat(fit.fit()).isCloseTo((steel + south) / 2, within(1e-10));
        assertThat(fit.confidence()).isEqualTo(1);
        assertThat(fit.contributions().get(0).points()).isCloseTo(steel / 2, within(1e-10));
        assertThat(fit.contributions().get(0).most()).isEqualTo(50);
    }

    @Test
    @DisplayName("CONTRACT 2: customers are taught from, and scored with themselves left out")
    void aCustomerIsLeftOut() {
        BestCustomersModel model = small();
        Customer best = Customer.of("customer-0").with(INDUSTRY, "steel");
        assertThat(model.fit(best).fit()).isCloseTo(100 * (1 + 2 / 4.0) / 2, within(1e-10));
        Customer other = Customer.of("customer-2").with(INDUSTRY, "steel");
        assertThat(model.fit(other).fit()).isCloseTo(100 * (2 + 2 / 4.0) / 3, within(1e-10));
    }

    @Test
    void leavingOutIsLearningWithoutIt() {
        Portfolio six = SomeCustomers.sales(60, 50, 40, 3, 2, 1)
                .with(INDUSTRY, "steel", "food", "steel", "steel", "food", "food");
        BestCustomersModel all = BestCustomers.by(SALES).top(3).on(INDUSTRY).fit(six);
        for (int row = 0; row < six.size(); row++) {
            int out = row;
            BestCustomersModel without =
                    BestCustomers.by(SALES).top(row < 3 ? 2 : 3).on(INDUSTRY).fit(six.where(other -> other != out));
            double stranger = without.fit(six.customer(row).at(Stage.PROSPECT)).fit();
            assertThat(all.fit(six.customer(row)).fit()).isEqualTo(stranger);
        }
    }

    @Test
    void whatNobodyHadGivesNothing() {
        Customer prospect = Customer.of("someone").at(Stage.LEAD).with(INDUSTRY, "fishing");
        assertThat(small().fit(prospect).fit()).isZero();
    }

    @Test
    @DisplayName("unknown attributes neither help nor harm, and lower the stated confidence")
    void whatIsUnknownNeitherHelpsNorHarms() {
        BestCustomersModel model = small();
        Customer known = Customer.of("someone").at(Stage.PROSPECT).with(INDUSTRY, "steel");
        Fit fit = model.fit(known);
        assertThat(fit.fit()).isCloseTo(100 * (2 + 3 / 5.0) / 3, within(1e-10));
        assertThat(fit.confidence()).isEqualTo(0.5);
        assertThat(model.assign(known).segment().code()).isEqualTo("prioritise");
        Fit nothing = model.fit(Customer.of("someone").at(Stage.PROSPECT));
        assertThat(nothing.fit()).isNaN();
        assertThat(nothing.confidence()).isZero();
    }

    @Test
    void whoIsTooLittleKnownIsUnassignedAndHasAFitAllTheSame() {
        Portfolio five = SomeCustomers.sales(50, 40, 3, 2, 1)
                .with(INDUSTRY, "steel", "steel", "steel", "food", "food")
                .with(REGION, "north", "south", "north", "south", "south");
        BestCustomersModel model =
                BestCustomers.by(SALES).top(2).on(INDUSTRY, REGION).known(0.6).fit(five);
        Customer half = Customer.of("someone").at(Stage.PROSPECT).with(INDUSTRY, "steel");
        Assignment assignment = model.assign(half);
        assertThat(assignment.segment().isUnassigned()).isTrue();
        assertThat(assignment.because())
                .startsWith("unassigned: only 50 % of what counts is known, less than the 60 % needed; a prospect;"
                        + " industry gives 86.6667 of at most 100; region is unknown");
        assertThat(assignment.explanation().derived().get("fit")).isCloseTo(86.67, within(0.01));
    }

    /** "0-100 with the contribution of each attribute, adding up exactly". */
    @Property(seed = "1", tries = 60)
    void contributionsAddUpExactlyInAnyOrder(@ForAll @IntRange(min = 0, max = 5000) int seed) {
        BestCustomers sentence = seed % 3 == 0 ? SENTENCE.logOdds() : SENTENCE;
        BestCustomersModel model =
                sentence.weigh(INDUSTRY, 0.1 + seed % 7).weigh(REGION, 1.0 / 3).fit(ALL);
        Portfolio others = SomeCustomers.ofAllKinds(30, seed);
        for (int row = 0; row < others.size(); row++) {
            Fit fit = model.fit(others.customer(row));
            List<Fit.Contribution> parts = new ArrayList<>(fit.contributions());
            for (int shuffle = 0; shuffle < 3 && !parts.isEmpty(); shuffle++) {
                Collections.shuffle(parts, new Random(seed + shuffle));
                double sum = 0;
                for (Fit.Contribution part : parts) {
                    sum += part.points();
                    assertThat(part.points()).isBetween(0.0, part.most());
                }
                assertThat(sum).isEqualTo(fit.fit());
                assertThat(sum).isBetween(0.0, 100.0);
            }
        }
    }

    /** "with the contribution of each attribute, adding up exactly": so do the numbers of the sentence, as they stand there. */
    @Test
    void contributionsAddUpToTheFitAsWritten() {
        BestCustomersModel model =
                SENTENCE.weigh(INDUSTRY, 3).weigh(REGION, 1.0 / 3).cuts(60, 40).fit(ALL);
        int judged = 0;
        for (int row = 0; row < ALL.size(); row++) {
            String because = model.assign(ALL.customer(row)).because();
            Matcher fit = Pattern.compile(": fit ([0-9.]+) of 100").matcher(because);
            Matcher part = Pattern.compile(" gives ([0-9.]+) of at most").matcher(because);
            BigDecimal sum = BigDecimal.ZERO;
            while (part.find()) {
                sum = sum.add(new BigDecimal(part.group(1)));
            }
            if (fit.find()) {
                assertThat(sum).isEqualByComparingTo(fit.group(1));
                judged++;
            }
        }
        assertThat(judged).isGreaterThan(100);
    }

    @Test
    @Tag("determinism")
    void aPortfolioGivesTheSameBitsAsItsCustomers() {
        for (BestCustomers sentence : List.of(SENTENCE, SENTENCE.logOdds().weigh(REGION, 3))) {
            BestCustomersModel model = sentence.fit(ALL);
            Portfolio many = SomeCustomers.ofAllKinds(2500, 11);
            Segmentation segmentation = model.segment(many);
            MeasureColumn fits = segmentation.derived().get("fit");
            MeasureColumn confidences = segmentation.derived().get("confidence");
            for (int row = 0; row < many.size(); row++) {
                Fit fit = model.fit(many.customer(row));
                assertThat(Double.compare(fits.at(row), fit.fit())).isZero();
                assertThat(confidences.at(row)).isEqualTo(fit.confidence());
            }
        }
    }

    @Test
    void aWishCountsAsIfAllTheBestHadIt() {
        Portfolio five = SomeCustomers.sales(50, 40, 3, 2, 1)
                .with(INDUSTRY, "steel", "steel", "steel", "food", "food")
                .with(EMPLOYEES, 10, 20, 30, 40, 50);
        BestCustomersModel model = BestCustomers.by(SALES)
                .top(2)
                .on(INDUSTRY, EMPLOYEES)
                .wish(INDUSTRY, "energy")
                .wish(EMPLOYEES, 45)
                .weigh(INDUSTRY, 3)
                .fit(five);
        Customer wished =
                Customer.of("someone").at(Stage.LEAD).with(INDUSTRY, "energy").with(EMPLOYEES, 1000);
        assertThat(model.fit(wished).fit()).isEqualTo(100);
        assertThat(model.fit(wished).contributions())
                .extracting(Fit.Contribution::points)
                .containsExactly(75.0, 25.0);
    }

    /** "the counterfactual ("would be `prioritise` with 50 or more employees")". */
    @Test
    void saysWhatWouldMoveAProspect() {
        double[] sales = new double[60];
        double[] heads = new double[60];
        for (int row = 0; row < sales.length; row++) {
            sales[row] = 1000 - row;
            heads[row] = row < 10 ? 60 + row : 5 + row % 20;
        }
        Portfolio portfolio = SomeCustomers.sales(sales).with(EMPLOYEES, heads);
        BestCustomersModel model = BestCustomers.by(SALES)
                .top(9)
                .on(EMPLOYEES)
                .bands(EMPLOYEES, Banding.at(50))
                .cuts(60, 40)
                .fit(portfolio);
        Customer tiny = Customer.of("someone").at(Stage.PROSPECT).with(EMPLOYEES, 7);
        assertThat(model.assign(tiny).because())
                .isEqualTo(
                        "deprioritise: fit 8.33333 of 100, below the cut of 40; a prospect; employees gives 8.33333 of at"
                                + " most 100; would be prioritise with employees of 50 heads or more");
    }

    @Test
    void logOddsRanksByHowMuchMoreCommonAValueIsAmongTheBest() {
        SplitMix64 random = new SplitMix64(3);
        Category common = Category.of("common");
        Category rare = Category.of("rare");
        double[] sales = new double[200];
        String[] commons = new String[200];
        String[] rares = new String[200];
        for (int row = 0; row < sales.length; row++) {
            sales[row] = 1000 - row;
            commons[row] = random.nextInt(10) > 0 ? "yes" : "no";
            rares[row] = row < 40 ? (row % 2 == 0 ? "yes" : "no") : row % 20 == 0 ? "yes" : "no";
        }
        Portfolio portfolio = SomeCustomers.sales(sales).with(common, commons).with(rare, rares);
        BestCustomersModel model =
                BestCustomers.by(SALES).top(40).on(common, rare).logOdds().fit(portfolio);
        Customer telling =
                Customer.of("someone").at(Stage.LEAD).with(common, "no").with(rare, "yes");
        Customer usual =
                Customer.of("someone").at(Stage.LEAD).with(common, "yes").with(rare, "no");
        assertThat(model.fit(telling).fit()).isGreaterThan(model.fit(usual).fit() + 30);
    }

    @Test
    void everybodyHasAFitAsADerivedMeasure() {
        Segmentation segmentation = SENTENCE.segment(ALL);
        assertThat(segmentation.derived().keySet()).containsExactly("fit", "confidence");
        Measure fit = segmentation.derived().get("fit").measure();
        assertThat(fit).isEqualTo(BestCustomersModel.FIT);
        for (int row = 0; row < ALL.size(); row++) {
            Customer customer = ALL.customer(row);
            boolean knowsAny = segmentation.model().attributes().stream().anyMatch((Attribute a) -> customer.knows(a));
            assertThat(Double.isNaN(segmentation.derived().get("fit").at(row))).isEqualTo(!knowsAny);
        }
    }
}
