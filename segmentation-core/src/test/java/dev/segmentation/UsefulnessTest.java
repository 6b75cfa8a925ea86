package dev.segmentation;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.GROWTH;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.PRODUCTS;
import static dev.segmentation.SomeCustomers.REGION;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.WALLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.RankCorrelation;
import dev.segmentation.value.ValueBased;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("issue 2, Is it any use?")
class UsefulnessTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final Portfolio MANY = SomeCustomers.ofAllKinds(400, 21);

    /** Sales of two groups: means 2 and 6, all 4; between 3 x 4 + 3 x 4 = 24 of 9 + 4 + 1 + 0 + 4 + 16 = 34 in total. */
    private static final Portfolio SIX = SomeCustomers.sales(1, 2, 3, 4, 6, 8)
            .with(INDUSTRY, "food", "food", "food", "steel", "steel", "steel")
            .with(EMPLOYEES, 10, 20, 20, 40, 30, Double.NaN);

    @Test
    void etaSquaredIsTheShareOfTheSquaresBetweenTheGroups() {
        AttributeUse use = Usefulness.of(SIX, SALES).get(1);
        assertThat(use.attribute()).isEqualTo(INDUSTRY);
        assertThat(use.association()).isCloseTo(24.0 / 34.0, within(1e-15));
        assertThat(use.shareKnown()).isEqualTo(1);
        assertThat(use.distinct()).isEqualTo(2);
        assertThat(use.sentence().in(Locale.ENGLISH))
                .isEqualTo(
                        "industry: known of 100 %, distinct values: 2; explains 70.6 % of sales, no more than chance (p = 0.12)");
        assertThat(use.sentence().in(SWEDISH))
                .isEqualTo(
                        "industry: känt för 100\u00a0%, olika värden: 2; förklarar 70,6\u00a0% av sales, inte mer än slumpen (p = 0,12)");
    }

    /** R: cor(c(1,2,3,4,6), c(10,20,20,40,30), method = "spearman") = 8.5 / sqrt(10 x 9.5), by ranks 1, 2.5, 2.5, 5, 4. */
    @Test
    void spearmansRankCorrelationSharesTiedRanks() {
        AttributeUse use = Usefulness.of(SIX, SALES).get(2);
        assertThat(use.association()).isCloseTo(8.5 / Math.sqrt(95), within(1e-15));
        assertThat(use.shareKnown()).isCloseTo(5 / 6.0, within(1e-15));
        assertThat(use.distinct()).isEqualTo(4);
        assertThat(use.sentence().in(Locale.ENGLISH))
                .isEqualTo(
                        "employees: known of 83.3 %, distinct values: 4; rank correlation with sales: 0.872082, no more"
                                + " than chance (p = 0.075)");
        assertThat(use.sentence().in(DANISH))
                .endsWith("; rangkorrelation med sales: 0,872082, ikke mere end tilfældighed (p = 0,075)");
    }

    /** Of the 720 orders of six values the groups explain as much in 72: 2 of the 20 divisions. */
    @Test
    void theChanceThatAnAttributeDoesAsWellIsSaid() {
        AttributeUse industry = Usefulness.of(SIX, SALES).get(1);
        assertThat(industry.pValue()).isCloseTo(0.1, within(0.05));
        assertThat(industry.isMoreThanChance()).isFalse();
        AttributeUse potential = Usefulness.of(
                        MANY.with(GROWTH, MANY.measure(SALES).toArray()), SALES)
                .stream()
                .filter(use -> use.attribute().equals(GROWTH))
                .findFirst()
                .orElseThrow();
        assertThat(potential.pValue()).isEqualTo(0.005); // (1 + 0) / (1 + 199)
        assertThat(potential.sentence().in(Locale.ENGLISH))
                .endsWith("; rank correlation with sales: 1, more than chance would (p = 0.005)");
        assertThat(potential.sentence().in(SWEDISH)).endsWith(", mer än slumpen (p = 0,005)");
        assertThat(potential.sentence().in(DANISH)).endsWith(", mere end tilfældighed (p = 0,005)");
    }

    /** All 120 orders of five ranks: those with a correlation of 0.9 or more either way are 1 + 4 of each. */
    @Test
    void thePValueOfARankCorrelationApproachesTheExactOne() {
        double[] x = {1, 2, 3, 4, 5};
        double[] y = {2, 1, 3, 4, 5};
        assertThat(RankCorrelation.of(x, y)).isCloseTo(0.9, within(1e-15));
        assertThat(RankCorrelation.hits(x, y, 20_000, 7) / 20_000.0).isCloseTo(10 / 120.0, within(0.01));
        assertThat(RankCorrelation.hits(new double[] {5, 3, 1, 4, 2}, new double[] {5, 3, 2, 4, 1}, 500, 7))
                .isEqualTo(RankCorrelation.hits(x, y, 500, 7));
    }

    @Test
    void oneValueAloneExplainsNothing() {
        Portfolio same = SIX.with(INDUSTRY, "food", "food", null, "food", null, "food");
        assertThat(Usefulness.of(same, SALES).get(1).association()).isNaN();
        Explained explained = Explained.of(new GroupsOf(INDUSTRY).segment(same.rows(0, 1, 3, 5)), SALES);
        assertThat(explained.pValue()).isEqualTo(1);
    }

    /** Above 100,000 customers a sample that the order of the rows does not change. */
    @Test
    void manyCustomersAreJudgedByASampleInAnyOrder() {
        int size = 150_000;
        String[] ids = new String[size];
        double[] sales = new double[size];
        String[] halves = new String[size];
        for (int i = 0; i < size; i++) {
            ids[i] = "c" + i;
            sales[i] = i % 1000 + (i % 2) * 300;
            halves[i] = i % 2 == 0 ? "even" : "odd";
        }
        Portfolio many = Portfolio.ofIds(Arrays.asList(ids)).with(SALES, sales).with(INDUSTRY, halves);
        int[] reversed = IntStream.range(0, size).map(row -> size - 1 - row).toArray();
        List<AttributeUse> uses = Usefulness.of(many, SALES);
        assertThat(Usefulness.of(many.rows(reversed), SALES)).isEqualTo(uses);
        assertThat(uses.get(1).association()).isCloseTo(0.2125, within(0.005));
        assertThat(uses.get(1).shareKnown()).isEqualTo(1);
        assertThat(uses.get(0).distinct()).isEqualTo(1000);
    }

    @Test
    void aMeasureGoesWithItselfAndAgainstItsOpposite() {
        assertThat(Usefulness.of(SIX, SALES).get(0).association()).isEqualTo(1);
        assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {-1, -20, -300}))
                .isEqualTo(-1);
    }

    @Test
    void everyAttributeIsJudgedAlsoWhereNothingIsKnown() {
        List<AttributeUse> uses = Usefulness.of(MANY, SALES);
        assertThat(uses).extracting(AttributeUse::attribute).containsExactlyElementsOf(MANY.attributes());
        Portfolio blind =
                SIX.with(GROWTH, 5, 5, 5, 5, 5, 5).with(Category.of("owner"), null, null, null, null, null, null);
        AttributeUse constant = Usefulness.of(blind, SALES).get(3);
        AttributeUse unknown = Usefulness.of(blind, SALES).get(4);
        assertThat(constant.association()).isNaN();
        assertThat(constant.sentence().in(Locale.ENGLISH)).isEqualTo("growth: known of 100 %, distinct values: 1");
        assertThat(unknown.shareKnown()).isZero();
        assertThat(unknown.distinct()).isZero();
        assertThat(unknown.sentence().in(DANISH)).isEqualTo("owner: kendt for 0\u00a0%, forskellige værdier: 0");
    }

    @Test
    void aSecondImplementationFindsTheSameForEveryCategory() {
        for (AttributeUse use : Usefulness.of(MANY, SALES)) {
            if (use.attribute() instanceof Category category) {
                CategoryColumn column = MANY.category(category);
                int[] codes = IntStream.range(0, MANY.size()).map(column::code).toArray();
                assertThat(use.association()).isCloseTo(naive(codes), within(1e-12));
            }
        }
    }

    @Test
    void whatIsExplainedByChanceIsSaidToBe() {
        Segmentation byRegion = new GroupsOf(REGION).segment(MANY);
        Explained explained = Explained.of(byRegion, SALES);
        assertThat(explained.isMoreThanChance()).isFalse();
        assertThat(explained.permutations()).isEqualTo(999);
        assertThat(explained.seed()).isEqualTo(1);
        assertThat(explained.customers()).isEqualTo(MANY.measure(SALES).known());
        assertThat(explained.sentence("region").in(Locale.ENGLISH))
                .matches("region explains [0-9.]+ % of sales: no more than chance");
        assertThat(explained.sentence("region").in(SWEDISH)).endsWith(" av sales: inte mer än slumpen");
        assertThat(explained.sentence("region").in(DANISH)).endsWith(" af sales: ikke mere end tilfældighed");
    }

    @Test
    void whatExplainsMoreThanChanceHasASmallP() {
        Segmentation tiers =
                ValueBased.by(SALES).banding(Banding.quantiles(0.5, 0.9)).segment(MANY);
        Explained explained = Explained.of(tiers, SALES);
        assertThat(explained.pValue()).isEqualTo(0.001); // (1 + 0) / (1 + 999)
        assertThat(explained.isMoreThanChance()).isTrue();
        assertThat(explained.sentence("value").in(Locale.ENGLISH))
                .matches("value explains [0-9.]+ % of sales: more than chance would \\(p = 0.001\\)");
        assertThat(explained.sentence("value").in(SWEDISH)).endsWith(": mer än slumpen (p = 0,001)");
        assertThat(explained.sentence("value").in(DANISH)).endsWith(": mere end tilfældighed (p = 0,001)");
        int[] codes = IntStream.range(0, MANY.size()).map(tiers::index).toArray();
        assertThat(explained.etaSquared()).isCloseTo(naive(codes), within(1e-12));
    }

    /** All 20 divisions of six into three and three: 2 of them explain as much as the real one, which is one of them. */
    @Test
    void thePValueApproachesTheExactOne() {
        Segmentation byIndustry = new GroupsOf(INDUSTRY).segment(SIX);
        Explained explained = Explained.of(byIndustry, SALES, 20_000, 5);
        assertThat(explained.pValue()).isCloseTo(0.1, within(0.01));
        assertThat(explained.etaSquared()).isCloseTo(24.0 / 34.0, within(1e-15));
    }

    @Test
    void neitherRowOrderNorAPowerOfTwoMakesADifference() {
        Explained expected = Explained.of(new GroupsOf(INDUSTRY).segment(MANY), SALES, 199, 4);
        Portfolio reversed = MANY.rows(IntStream.range(0, MANY.size())
                .map(row -> MANY.size() - 1 - row)
                .toArray());
        assertThat(Explained.of(new GroupsOf(INDUSTRY).segment(reversed), SALES, 199, 4))
                .isEqualTo(expected);
        assertThat(Usefulness.of(reversed, SALES)).isEqualTo(Usefulness.of(MANY, SALES));
        double[] doubled = Arrays.stream(MANY.measure(SALES).toArray())
                .map(sales -> sales * 1024)
                .toArray();
        assertThat(Explained.of(new GroupsOf(INDUSTRY).segment(MANY.with(SALES, doubled)), SALES, 199, 4))
                .isEqualTo(expected);
        assertThat(Explained.of(new GroupsOf(INDUSTRY).segment(MANY), SALES, 199, 5)
                        .etaSquared())
                .isEqualTo(expected.etaSquared());
    }

    @Test
    void whereNothingVariesNothingIsExplained() {
        Segmentation same = new GroupsOf(INDUSTRY).segment(SIX.with(SALES, 3, 3, 3, 3, 3, 3));
        Explained explained = Explained.of(same, SALES);
        assertThat(explained.etaSquared()).isNaN();
        assertThat(explained.pValue()).isNaN();
        assertThat(explained.sentence("industry").in(Locale.ENGLISH))
                .isEqualTo("industry explains nothing of sales, which does not vary");
        Segmentation nobody = new GroupsOf(INDUSTRY).segment(SIX.rows());
        assertThat(Explained.of(nobody, SALES).customers()).isZero();
        Segmentation unknown = new GroupsOf(INDUSTRY).segment(SIX.with(SALES, nan(6)));
        assertThat(Explained.of(unknown, SALES).etaSquared()).isNaN();
    }

    @Test
    void oneGroupExplainsNothingAndHugeValuesDoNotOverflow() {
        Segmentation one = new GroupsOf(INDUSTRY).segment(SIX.with(INDUSTRY, "x", "x", "x", "x", "x", "x"));
        assertThat(Explained.of(one, SALES).etaSquared()).isCloseTo(0, within(1e-15));
        assertThat(Explained.of(one, SALES).pValue()).isEqualTo(1);
        double max = Double.MAX_VALUE;
        Segmentation huge = new GroupsOf(INDUSTRY).segment(SIX.with(SALES, max, max, max, -max, -max, -max));
        assertThat(Explained.of(huge, SALES).etaSquared()).isCloseTo(1, within(1e-12));
    }

    @Test
    void wrongArgumentsAreRefused() {
        Segmentation result = new GroupsOf(INDUSTRY).segment(SIX);
        assertRefused(() -> Explained.of(result, SALES, 0, 1), "Explained.of permutations must be at least 1; got 0.");
        assertRefused(
                () -> Explained.of(result, WALLET), "Portfolio has no measure \"wallet\"; it has [employees, sales]");
        assertRefused(
                () -> Usefulness.of(SIX, WALLET), "Portfolio has no measure \"wallet\"; it has [employees, sales]");
        assertNull(() -> Explained.of(null, SALES), "Explained.of segmentation must not be null.");
        assertNull(() -> Explained.of(result, null), "Explained.of measure must not be null.");
        assertNull(() -> Usefulness.of(null, SALES), "Usefulness.of portfolio must not be null.");
        assertNull(() -> Usefulness.of(SIX, null), "Usefulness.of measure must not be null.");
        assertNull(() -> Explained.of(result, SALES).sentence(null), "Explained.sentence name must not be null.");
        assertThat(Usefulness.of(MANY, SALES))
                .extracting(AttributeUse::attribute)
                .contains(PRODUCTS);
    }

    private static double[] nan(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** Eta squared of sales in two loops over the customers. */
    private static double naive(int[] codes) {
        double[] sales = MANY.measure(SALES).toArray();
        int[] rows = IntStream.range(0, codes.length)
                .filter(row -> codes[row] >= 0 && !Double.isNaN(sales[row]))
                .toArray();
        double mean =
                IntStream.of(rows).mapToDouble(row -> sales[row]).average().orElseThrow();
        double between = 0;
        double total = 0;
        for (int row : rows) {
            double groupMean = IntStream.of(rows)
                    .filter(other -> codes[other] == codes[row])
                    .mapToDouble(other -> sales[other])
                    .average()
                    .orElseThrow();
            between += (groupMean - mean) * (groupMean - mean);
            total += (sales[row] - mean) * (sales[row] - mean);
        }
        return between / total;
    }
}
