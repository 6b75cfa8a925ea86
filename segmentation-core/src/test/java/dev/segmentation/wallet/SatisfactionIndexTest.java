package dev.segmentation.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.FitException;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SatisfactionIndexTest {
    private static final Measure OVERALL = Measure.of("overall", "1-10");
    private static final Measure EXPECTATIONS = Measure.of("expectations", "1-10");
    private static final Measure IDEAL = Measure.of("ideal", "1-10");
    private static final Measure STAY = Measure.of("stay", "1-5");
    private static final Measure RECOMMEND = Measure.of("recommend", "0-10");
    private static final Measure AGE = Measure.of("answer age", "days");
    private static final Measure RESPONDENTS = Measure.of("respondents", "persons");
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final SatisfactionIndex INDEX = SatisfactionIndex.of(OVERALL, 1, 10, 0.3885)
            .and(EXPECTATIONS, 1, 10, 0.3190)
            .and(IDEAL, 1, 10, 0.2925);

    private static Customer answering(double overall, double expectations, double ideal) {
        return Customer.of("a")
                .with(OVERALL, overall)
                .with(EXPECTATIONS, expectations)
                .with(IDEAL, ideal);
    }

    @Test
    @DisplayName("issue 4: 8, 7, 7 of 1-10 with weights .3885, .3190, .2925 give 70.9833")
    void theCheckOfTheIssue() {
        assertThat(INDEX.of(answering(8, 7, 7))).isEqualTo(70.98333333333333, within(1e-10));
        assertThat(INDEX.of(answering(10, 10, 10))).isEqualTo(100);
        assertThat(INDEX.of(answering(1, 1, 1))).isZero();
    }

    @Test
    @DisplayName("CONTRACT 1: survey is (x - min) / (max - min) x 100, weighted; on any scale")
    void anyScaleWillDo() {
        SatisfactionIndex mixed = SatisfactionIndex.of(STAY, 1, 5, 1).and(RECOMMEND, 0, 10, 3);
        assertThat(mixed.of(Customer.of("a").with(STAY, 2).with(RECOMMEND, 5))).isEqualTo((25 + 3 * 50) / 4.0);
        SatisfactionIndex turned = SatisfactionIndex.of(Measure.of("complaints", "0-4"), 4, 0, 1);
        assertThat(turned.of(Customer.of("a").with(Measure.of("complaints", "0-4"), 1)))
                .isEqualTo(75);
    }

    @Test
    @DisplayName("CONTRACT 1: a missing ingredient gives unknown; so does an answer off its scale")
    void aMissingOrImpossibleAnswerGivesUnknown() {
        assertThat(INDEX.of(answering(8, Double.NaN, 7))).isNaN();
        assertThat(INDEX.of(answering(8, 11, 7))).isNaN();
        assertThat(INDEX.of(answering(0, 7, 7))).isNaN();
        assertThat(INDEX.of(Customer.of("a"))).isNaN();
    }

    @Test
    @DisplayName("issue 4: loyalty items (stay, recommend) as a second part, reported apart")
    void loyaltyIsAPartOfItsOwn() {
        SatisfactionIndex both = INDEX.loyalty(STAY, 1, 5, 1).loyalty(RECOMMEND, 0, 10, 1);
        Customer customer = both.on(answering(8, 7, 7).with(STAY, 5).with(RECOMMEND, 5));
        Measure second = Measure.of("satisfaction loyalty", "0-100");
        assertThat(both.loyaltyMeasure()).contains(second);
        assertThat(INDEX.loyaltyMeasure()).isEmpty();
        assertThat(customer.measure(Measure.of("satisfaction", "0-100"))).isEqualTo(INDEX.of(customer));
        assertThat(customer.measure(second)).isEqualTo(75);
        Customer half = both.on(answering(8, 7, 7).with(STAY, 5));
        assertThat(half.knows(INDEX.measure())).isTrue();
        assertThat(half.knows(second)).isFalse();
    }

    @Test
    @DisplayName("issue 4: old answers or too few give unknown")
    void oldOrFewAnswersGiveUnknown() {
        SatisfactionIndex strict = INDEX.notOlderThan(AGE, 730).answeredBy(RESPONDENTS, 3);
        Customer fresh = answering(8, 7, 7).with(AGE, 730).with(RESPONDENTS, 3);
        assertThat(strict.of(fresh)).isEqualTo(INDEX.of(fresh));
        assertThat(strict.of(fresh.with(AGE, 731))).isNaN();
        assertThat(strict.of(fresh.without(AGE))).isNaN();
        assertThat(strict.of(fresh.with(RESPONDENTS, 2))).isNaN();
        assertThat(strict.of(fresh.without(RESPONDENTS))).isNaN();
        assertThat(strict.measures()).containsExactly(OVERALL, EXPECTATIONS, IDEAL, AGE, RESPONDENTS);
    }

    @Test
    void itBecomesAMeasureOfPortfolios() {
        SatisfactionIndex both = INDEX.loyalty(STAY, 1, 5, 1).named("csi");
        Portfolio two = Portfolio.of(List.of(
                answering(8, 7, 7).with(STAY, 3), new Customer("b", null, Stage.CUSTOMER, null, java.util.Map.of())));
        Portfolio known = both.on(two);
        assertThat(known.measure(Measure.of("csi", "0-100")).at(0)).isEqualTo(INDEX.of(two.customer(0)));
        assertThat(known.measure(Measure.of("csi", "0-100")).at(1)).isNaN();
        assertThat(known.measure(Measure.of("csi loyalty", "0-100")).at(0)).isEqualTo(50);
        assertThatThrownBy(() -> both.on(Portfolio.ofIds(List.of("a"))))
                .isInstanceOf(FitException.class)
                .hasMessage("Portfolio has no measure \"overall\"; it has []");
    }

    @Test
    @DisplayName("issue 4: the share of customers and of sales with valid answers is reported")
    void coverageCountsCustomersAndSales() {
        Portfolio three = Portfolio.of(List.of(
                answering(8, 7, 7).with(SALES, 300),
                Customer.of("b").with(SALES, 100),
                Customer.of("c").at(Stage.PROSPECT).with(SALES, 1_000)));
        assertThat(INDEX.coverage(three, SALES)).isEqualTo(new SatisfactionIndex.Coverage(2, 1, 0.5, 0.75));
        Portfolio none = Portfolio.of(List.of(answering(8, 7, 7).with(SALES, 0)));
        assertThat(INDEX.coverage(none, SALES).salesShare()).isNaN();
    }

    @Test
    void theWeakestItemIsFurthestBelowTheOthersMean() {
        Portfolio two = Portfolio.of(List.of(
                answering(8, 7, 9),
                new Customer("b", null, Stage.CUSTOMER, null, answering(4, 5, 9).attributes())));
        double[] means = INDEX.itemMeans(two); // 6, 6, 9 of 1-10
        assertThat(means[0]).isEqualTo(5 / 9.0 * 100, within(1e-10));
        assertThat(INDEX.weakest(two.customer(1), means)).isEqualTo("overall");
        assertThat(INDEX.weakest(two.customer(0), means)).isNull();
        assertThat(INDEX.weakest(Customer.of("c"), means)).isNull();
    }

    @Test
    void itIsComparedByValueAndPrintsItsCall() {
        SatisfactionIndex strict = INDEX.loyalty(STAY, 1, 5, 1)
                .notOlderThan(AGE, 730)
                .answeredBy(RESPONDENTS, 3)
                .named("csi");
        assertThat(strict)
                .hasToString("csi(overall, 1, 10, 0.3885).and(expectations, 1, 10, 0.319).and(ideal, 1, 10, 0.2925)"
                        + ".loyalty(stay, 1, 5, 1).notOlderThan(answer age, 730).answeredBy(respondents, 3)");
        assertThat(INDEX.named("csi"))
                .isNotEqualTo(INDEX)
                .isEqualTo(INDEX.named("csi"))
                .isNotEqualTo(strict);
        assertThat(INDEX.named("csi")).hasSameHashCodeAs(INDEX.named("csi")).isNotEqualTo(null);
        assertThat(strict.items()).hasSize(3);
        assertThat(strict.loyaltyItems()).hasSize(1);
        assertThat(strict.validity()).hasSize(2);
    }

    @Test
    void whatIsNoScaleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SatisfactionIndex.of(STAY, 5, 5, 1))
                .withMessage("SatisfactionIndex \"stay\" must go from one number to another; got 5.0 and 5.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SatisfactionIndex.of(STAY, 1, 5, -1))
                .withMessage("SatisfactionIndex \"stay\" weight must be above 0; got -1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INDEX.and(OVERALL, 1, 5, 1))
                .withMessage("SatisfactionIndex must not repeat an item; got \"overall\" twice.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INDEX.notOlderThan(AGE, Double.NaN))
                .withMessage("SatisfactionIndex \"answer age\" must be able to lie within its bounds; got -Infinity and"
                        + " NaN.");
    }
}
