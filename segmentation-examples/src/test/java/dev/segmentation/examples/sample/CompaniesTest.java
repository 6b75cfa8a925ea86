package dev.segmentation.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.examples.sample.Company.Dealing;
import dev.segmentation.examples.sample.Company.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The truth behind the files, part by part. */
class CompaniesTest {

    private static final List<Company> COMPANIES = SampleWholesaler.companies(SampleWholesaler.SEED);

    private static List<Company> playing(Part part) {
        return COMPANIES.stream().filter(company -> company.part() == part).toList();
    }

    private static double share(Company company) {
        Dealing dealing = company.account().dealing();
        return dealing.sales() / (double) dealing.wallet();
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void eachPartHasItsCompaniesAndTheDuplicatesAreRegular(Part part) {
        int copies = part == Part.REGULAR ? Duplicates.COUNT : 0;

        assertThat(playing(part)).hasSize(part.count() + copies);
    }

    @Test
    void companiesComeInTheOrderOfTheirIdsWhichTellNothing() {
        assertThat(COMPANIES).extracting(Company::id).isSorted().doesNotHaveDuplicates();
        assertThat(COMPANIES.subList(0, 50))
                .extracting(Company::part)
                .contains(Part.REGULAR, Part.COMFORT, Part.PROSPECT);
    }

    @ParameterizedTest
    @CsvSource({
        "BEST, 0.60, 0.90",
        "GIANT, 0.02, 0.12",
        "COMFORT, 0.78, 0.98",
        "GROW, 0.15, 0.38",
        "FIX, 0.62, 0.90",
        "NEW, 0.05, 0.25"
    })
    void theShareOfWalletOfAPartIsInItsRange(Part part, double least, double most) {
        assertThat(playing(part)).allMatch(c -> share(c) > least - 0.001 && share(c) < most + 0.001);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, SampleWholesaler.SEED})
    void underAnySeedTheFourteenBestBuyMost(long seed) {
        List<Company> companies = SampleWholesaler.companies(seed);
        long least = companies.stream()
                .filter(company -> company.part() == Part.BEST)
                .mapToLong(company -> company.account().dealing().sales())
                .min()
                .orElseThrow();

        assertThat(companies)
                .filteredOn(company -> company.part().status().equals("customer") && company.part() != Part.BEST)
                .allMatch(company -> company.account().dealing().sales() < least);
    }

    @Test
    void everyOwnerHasFiveToGrow() {
        Map<String, Long> owners = playing(Part.GROW).stream()
                .collect(Collectors.groupingBy(
                        company -> company.firm().place().owner(), TreeMap::new, Collectors.counting()));

        assertThat(owners).containsOnlyKeys(Place.OWNERS);
        assertThat(owners.values()).containsOnly(5L);
    }

    @ParameterizedTest
    @CsvSource({"REGULAR, 0, 1", "REGULAR, 2, 1", "REGULAR, 3, 2", "REGULAR, 13, 4", "REGULAR, 17, 5", "GROUP, 4, 0"})
    void runsOfRegularCompaniesAreGroups(Part part, int number, int group) {
        assertThat(Groups.isMember(new Role(part, number))).isTrue();
        assertThat(Groups.groupOf(new Role(part, number))).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({"REGULAR, 18", "REGULAR, 100", "BEST, 0", "LEAD, 3"})
    void othersBelongToNoGroup(Part part, int number) {
        assertThat(Groups.isMember(new Role(part, number))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.4, 1", "7, 7", "99.2, 100", "100, 100", "101, 110", "123456, 130000", "999999, 1000000"})
    void estimatesAreRoundedUpToTwoFigures(double amount, long estimate) {
        assertThat(CustomerRows.estimate(amount)).isEqualTo(estimate);
    }

    @Test
    void placesAreInTheTerritoryOfTheirOwner() {
        Map<String, String> ownerOf = new TreeMap<>();
        SampleRandom random = SampleRandom.of(1, "places");
        for (int i = 0; i < 2_000; i++) {
            Place place = Place.of(i, random);
            assertThat(ownerOf.merge(place.region(), place.owner(), (one, other) -> one))
                    .isEqualTo(place.owner());
        }

        assertThat(ownerOf).hasSize(23);
        assertThat(Place.OWNERS).hasSize(7).allMatch(ownerOf::containsValue);
    }

    @Test
    void tradesComeByTheWeightOfTheirSector() {
        SampleRandom random = SampleRandom.of(1, "trades");
        Map<String, Long> industries = IntStream.range(0, 10_000)
                .mapToObj(i -> Trade.any(random).industry())
                .collect(Collectors.groupingBy(industry -> industry, TreeMap::new, Collectors.counting()));

        assertThat(industries).hasSize(7);
        assertThat(industries.get("Construction")).isBetween(2_050L, 2_350L);
        assertThat(industries.get("Manufacturing")).isBetween(1_080L, 1_320L);
        assertThat(industries.get("Property")).isBetween(700L, 900L);
    }

    @Test
    void otherTradesAreNeverThatOfTheBest() {
        SampleRandom random = SampleRandom.of(2, "trades");

        assertThat(IntStream.range(0, 2_000).mapToObj(i -> Trade.other(random)))
                .noneMatch(trade -> trade.industry().equals(Trade.BEST_INDUSTRY));
    }

    @Test
    void everyTradeHasAWordInFourLanguages() {
        SampleRandom random = SampleRandom.of(3, "trades");

        assertThat(IntStream.range(0, 2_000).mapToObj(i -> Trade.any(random)))
                .allMatch(trade ->
                        trade.words().size() == 4 && trade.words().stream().noneMatch(String::isBlank));
    }

    @Test
    void eachNeedHasAnImportanceForEachOfTheSixNeeds() {
        for (Need need : Need.values()) {
            assertThat(need.importance()).hasSameSizeAs(Need.NAMES).allMatch(mean -> mean >= 1 && mean <= 10);
        }
    }
}
