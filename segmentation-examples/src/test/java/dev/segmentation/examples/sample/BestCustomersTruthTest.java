package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.hasEmployees;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the ten best customers have in common, and what they do not. */
class BestCustomersTruthTest {

    private static final List<Map<String, String>> RANKED = Committed.ranked();
    private static final List<Map<String, String>> BEST = RANKED.subList(0, 10);
    private static final List<Map<String, String>> OTHERS = RANKED.subList(10, RANKED.size());

    private static boolean isMidSized(Map<String, String> company) {
        return hasEmployees(company, 50, 250);
    }

    private static boolean isManufacturer(Map<String, String> company) {
        return cell(company, "industry").equals("Manufacturing");
    }

    private static boolean isMetalOrMachines(Map<String, String> company) {
        return List.of("Metalworking", "Machinery").contains(cell(company, "sub_industry"));
    }

    private static double share(List<Map<String, String>> companies, Predicate<Map<String, String>> trait) {
        return companies.stream().filter(trait).count() / (double) companies.size();
    }

    /** Fisher's exact p of a trait that eight of ten have, beside the others. */
    private static double p(Predicate<Map<String, String>> trait) {
        int marked = (int) RANKED.stream().filter(trait).count();
        return Figures.fisher((int) BEST.stream().filter(trait).count(), 10, marked, RANKED.size());
    }

    @Test
    void eightOfTenAreInManufacturingAgainstOneInSevenOfTheOthers() {
        assertThat(share(BEST, BestCustomersTruthTest::isManufacturer)).isEqualTo(0.8);
        assertThat(share(OTHERS, BestCustomersTruthTest::isManufacturer)).isBetween(0.08, 0.17);
        assertThat(p(BestCustomersTruthTest::isManufacturer)).isLessThan(1e-4);
    }

    @Test
    void theEightAreMetalworkersAndMachineBuilders() {
        assertThat(share(BEST, BestCustomersTruthTest::isMetalOrMachines)).isEqualTo(0.8);
        assertThat(share(OTHERS, BestCustomersTruthTest::isMetalOrMachines)).isLessThan(0.12);
        assertThat(BEST).extracting(c -> cell(c, "sub_industry")).contains("Metalworking", "Machinery");
    }

    @Test
    void eightOfTenHaveFiftyTo249EmployeesAgainstOneInFiveOfTheOthers() {
        assertThat(share(BEST, BestCustomersTruthTest::isMidSized)).isEqualTo(0.8);
        assertThat(share(OTHERS, BestCustomersTruthTest::isMidSized)).isBetween(0.15, 0.25);
        assertThat(p(BestCustomersTruthTest::isMidSized)).isLessThan(1e-3);
    }

    /** A mean size of the best would point at nobody: one of them has 14 employees, one 1,400. */
    @Test
    void theTwoOthersAreATinyAndALargeCompanyOfOtherIndustries() {
        assertThat(BEST)
                .filteredOn(company -> !isMidSized(company))
                .extracting(company -> cell(company, "employees"))
                .containsExactly("1400", "14");
        assertThat(BEST).filteredOn(company -> !isMidSized(company)).noneMatch(BestCustomersTruthTest::isManufacturer);
    }

    @Test
    void noRegionHasMoreThanTwoOfTheTen() {
        assertThat(BEST)
                .allMatch(one -> BEST.stream()
                                .filter(other -> cell(other, "region").equals(cell(one, "region")))
                                .count()
                        <= 2);
    }

    @Test
    void aGapOfHalfAMillionSeparatesTheBestFourteenFromTheRest() {
        assertThat(Committed.sales(RANKED.get(13), 2025) - Committed.sales(RANKED.get(14), 2025))
                .isGreaterThan(500_000);
    }

    @Test
    void atLeastFourteenProspectsLookLikeThem() {
        assertThat(Committed.withStatus("prospect"))
                .filteredOn(company -> isMetalOrMachines(company) && isMidSized(company))
                .hasSizeBetween(12, 24);
    }

    @Test
    void mostOfTheBestHaveTheNeedsOfTheServiceGroup() {
        List<Company> best = SampleWholesaler.companies(SampleWholesaler.SEED).stream()
                .filter(company -> company.part() == Part.BEST)
                .toList();

        assertThat(best)
                .filteredOn(company -> company.mind().need() == Need.SERVICE)
                .hasSizeGreaterThanOrEqualTo(7);
    }
}
