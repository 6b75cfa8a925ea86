package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.hasEmployees;
import static dev.segmentation.examples.sample.Committed.isKnown;
import static dev.segmentation.examples.sample.Committed.number;
import static dev.segmentation.examples.sample.Committed.sales;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Share of wallet and satisfaction, with cuts of 0.5 and 70: who could buy more, and who does not. */
class WalletTruthTest {

    private static final List<Map<String, String>> JUDGED = Committed.withStatus("customer").stream()
            .filter(c -> isKnown(c, "wallet"))
            .filter(c -> isKnown(c, "sat_overall") && isKnown(c, "sat_expectations") && isKnown(c, "sat_ideal"))
            .toList();

    private static double share(Map<String, String> company) {
        return sales(company, 2025) / number(company, "wallet");
    }

    /** The three answers from 1-10 to 0-100, weighed as the American Customer Satisfaction Index does. */
    private static double satisfaction(Map<String, String> company) {
        double weighed = 0.3885 * (number(company, "sat_overall") - 1)
                + 0.3190 * (number(company, "sat_expectations") - 1)
                + 0.2925 * (number(company, "sat_ideal") - 1);
        return weighed / 9 * 100;
    }

    private static String quadrant(Map<String, String> company) {
        if (satisfaction(company) >= 70) {
            return share(company) >= 0.5 ? "model" : "grow";
        }
        return share(company) >= 0.5 ? "fix" : "move";
    }

    @Test
    void halfOfTheCustomersCanBeJudged() {
        assertThat(JUDGED).hasSizeBetween(170, 220);
    }

    @Test
    void eachAccountManagerHasFourToSixGrowCustomers() {
        Map<String, Long> grow = JUDGED.stream()
                .filter(company -> quadrant(company).equals("grow"))
                .collect(Collectors.groupingBy(company -> cell(company, "owner"), TreeMap::new, Collectors.counting()));

        assertThat(grow).containsOnlyKeys(Place.OWNERS);
        assertThat(grow.values()).allMatch(count -> count >= 4 && count <= 6);
    }

    @Test
    void allFourQuadrantsAreFilled() {
        Map<String, Long> counts = JUDGED.stream()
                .collect(Collectors.groupingBy(WalletTruthTest::quadrant, TreeMap::new, Collectors.counting()));

        assertThat(counts.get("model")).isBetween(80L, 110L);
        assertThat(counts.get("grow")).isBetween(28L, 38L);
        assertThat(counts.get("fix")).isBetween(20L, 35L);
        assertThat(counts.get("move")).isBetween(30L, 50L);
    }

    @Test
    void theGrowCustomersUnservedWalletIsLargerThanAllTheyBuy() {
        List<Map<String, String>> grow =
                JUDGED.stream().filter(c -> quadrant(c).equals("grow")).toList();
        double bought = grow.stream().mapToDouble(c -> sales(c, 2025)).sum();
        double unserved = grow.stream()
                .mapToDouble(c -> number(c, "wallet") - sales(c, 2025))
                .sum();

        assertThat(unserved).isGreaterThan(2 * bought);
    }

    @Test
    void ofTheGiantsWithAKnownWalletMostBuyLessThanAnEighthFromUs() {
        List<Map<String, String>> giants = Committed.withStatus("customer").stream()
                .filter(c -> hasEmployees(c, 250, 10_000) && isKnown(c, "wallet"))
                .toList();

        assertThat(giants).hasSizeGreaterThan(25);
        assertThat(giants.stream().filter(c -> share(c) <= 0.125).count() / (double) giants.size())
                .isGreaterThan(0.7);
    }

    @Test
    void giantsHoldHalfOfTheKnownPotential() {
        List<Map<String, String>> known = Committed.withStatus("customer").stream()
                .filter(c -> isKnown(c, "potential"))
                .toList();
        List<Map<String, String>> giants =
                known.stream().filter(c -> hasEmployees(c, 250, 10_000)).toList();
        double potential = giants.stream()
                        .mapToDouble(c -> number(c, "potential"))
                        .sum()
                / known.stream().mapToDouble(c -> number(c, "potential")).sum();

        assertThat(potential).isBetween(0.45, 0.55);
    }

    @Test
    void threeWalletsAreStaleAndSmallerThanOurSales() {
        assertThat(Committed.withStatus("customer"))
                .filteredOn(company -> isKnown(company, "wallet") && share(company) > 1)
                .hasSize(3);
    }

    @Test
    void aTenthOfTheAnswersOfRegularCustomersAreThreeYearsOld() {
        assertThat(Committed.withStatus("customer"))
                .filteredOn(company -> cell(company, "survey_date").startsWith("2022-"))
                .hasSizeBetween(8, 25);
    }

    @Test
    void fourteenCompaniesAreStrategicAndMostOfThemAreNotInClassA() {
        List<Map<String, String>> strategic =
                Committed.companies(c -> cell(c, "strategic").equals("yes"));
        double leastOfClassA = sales(Committed.ranked().get(71), 2025);

        assertThat(strategic).hasSize(14);
        assertThat(strategic).filteredOn(c -> sales(c, 2025) < leastOfClassA).hasSizeGreaterThanOrEqualTo(9);
    }
}
