package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.isKnown;
import static dev.segmentation.examples.sample.Committed.number;
import static dev.segmentation.examples.sample.Committed.sales;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What explains sales, and what does not: eta squared and a permutation test. */
class ExplainedVariationTest {

    private static final List<Map<String, String>> CUSTOMERS = Committed.withStatus("customer");

    private static List<String> groups(String column) {
        return CUSTOMERS.stream().map(company -> cell(company, column)).toList();
    }

    private static double[] sales2025() {
        return CUSTOMERS.stream().mapToDouble(company -> sales(company, 2025)).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"country", "region", "city", "owner"})
    void placeAndOwnerExplainNoMoreThanChance(String column) {
        assertThat(Figures.chanceOfExplaining(groups(column), sales2025())).isGreaterThan(0.2);
    }

    @Test
    void regionExplainsFivePercentWhichTwentyFourRandomGroupsDoAsWell() {
        assertThat(Figures.explained(groups("region"), sales2025())).isBetween(0.04, 0.07);
        assertThat(Figures.explained(groups("country"), sales2025())).isLessThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"industry", "sub_industry"})
    void industryExplainsMoreThanChance(String column) {
        assertThat(Figures.chanceOfExplaining(groups(column), sales2025())).isLessThan(0.005);
    }

    @Test
    void industryExplainsATenthAndSubIndustryAQuarter() {
        assertThat(Figures.explained(groups("industry"), sales2025())).isBetween(0.09, 0.14);
        assertThat(Figures.explained(groups("sub_industry"), sales2025())).isBetween(0.20, 0.30);
    }

    @Test
    void salesGoWithSizeButFarFromWholly() {
        List<Map<String, String>> known = CUSTOMERS.stream()
                .filter(company -> isKnown(company, "employees"))
                .toList();
        double[] size = known.stream()
                .mapToDouble(c -> StrictMath.log(number(c, "employees")))
                .toArray();
        double[] sales =
                known.stream().mapToDouble(c -> StrictMath.log(sales(c, 2025))).toArray();

        assertThat(Figures.correlation(size, sales)).isBetween(0.6, 0.8);
    }

    @Test
    void sizesAreLognormalInKind() {
        double[] sizes = Committed.companies(company -> isKnown(company, "employees")).stream()
                .mapToDouble(company -> number(company, "employees"))
                .sorted()
                .toArray();

        assertThat(sizes[sizes.length / 2]).isBetween(15.0, 40.0);
        assertThat(Figures.mean(sizes)).isGreaterThan(4 * sizes[sizes.length / 2]);
        assertThat(sizes[sizes.length - 1]).isGreaterThan(2_000);
    }
}
