package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.isKnown;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed files are well-formed, and they fit together. */
class IntegrityTest {

    private static final Set<String> IDS =
            Committed.COMPANIES.stream().map(Committed::id).collect(Collectors.toCollection(TreeSet::new));

    @Test
    void customerIdsAreUniqueAndReadAsText() {
        assertThat(IDS).hasSize(Committed.COMPANIES.size()).allMatch(id -> id.matches("C-1[0-9]{3}"));
    }

    @Test
    void orderIdsAreUniqueAndFollowTheDates() {
        assertThat(Committed.ORDERS)
                .extracting(order -> cell(order, "order_id"))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(Committed.ORDERS).extracting(order -> cell(order, "date")).isSorted();
    }

    @ParameterizedTest
    @CsvSource({"customer, 400", "prospect, 130", "lead, 30", "former, 40"})
    void eachStatusHasItsNumberOfCompanies(String status, int count) {
        assertThat(Committed.withStatus(status)).hasSize(count);
    }

    @Test
    void thereAreSomeElevenThousandOrdersAndTwoAndAHalfThousandActivities() {
        assertThat(Committed.ORDERS).hasSizeBetween(8_000, 12_000);
        assertThat(Committed.ACTIVITIES).hasSizeBetween(2_000, 3_000);
    }

    @Test
    void ordersReferToCustomersAndFormerOnesOnly() {
        Set<String> buyers =
                Committed.companies(company -> List.of("customer", "former").contains(cell(company, "status"))).stream()
                        .map(Committed::id)
                        .collect(Collectors.toSet());

        assertThat(Committed.ORDERS).allMatch(order -> buyers.contains(cell(order, "customer")));
        assertThat(Committed.ORDERS)
                .extracting(order -> cell(order, "customer"))
                .containsAll(buyers);
    }

    @Test
    void activitiesReferToCompaniesOfTheFile() {
        assertThat(Committed.ACTIVITIES).allMatch(activity -> IDS.contains(cell(activity, "customer")));
    }

    @Test
    void orderDatesAreWorkingDaysOfThreeYears() {
        assertThat(Committed.ORDERS)
                .extracting(order -> LocalDate.parse(cell(order, "date")))
                .allMatch(date -> date.getYear() >= 2023 && date.getYear() <= 2025)
                .allMatch(date -> date.getDayOfWeek().getValue() <= 5);
    }

    @Test
    void activityDatesAreWorkingDaysOf2025() {
        assertThat(Committed.ACTIVITIES)
                .extracting(activity -> LocalDate.parse(cell(activity, "date")))
                .isSorted()
                .allMatch(date -> date.getYear() == 2025 && date.getDayOfWeek().getValue() <= 5);
    }

    @Test
    void activitiesHaveAKnownTypeMinutesAndAnOrigin() {
        assertThat(Committed.ACTIVITIES)
                .allMatch(
                        activity -> List.of("visit", "call", "email", "meeting").contains(cell(activity, "type")))
                .allMatch(activity -> cell(activity, "minutes").matches("[1-9][0-9]{0,2}"))
                .allMatch(activity -> List.of("us", "customer").contains(cell(activity, "initiated_by")))
                .allMatch(activity -> isKnown(activity, "person"));
    }

    @Test
    void parentsAreCompaniesOfTheFileWithoutAParentOfTheirOwn() {
        Map<String, String> parents = Committed.COMPANIES.stream()
                .collect(Collectors.toMap(Committed::id, company -> cell(company, "parent")));

        assertThat(parents.values()).allMatch(parent -> parent.isEmpty() || "".equals(parents.get(parent)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"employees", "turnover", "wallet", "potential"})
    void measuresArePositiveWholeNumbersOrBlank(String column) {
        assertThat(Committed.COMPANIES)
                .extracting(company -> cell(company, column))
                .allMatch(text -> text.matches("([1-9][0-9]*)?"));
    }

    @Test
    void answersAreWholeNumbersFromOneToTenOrBlank() {
        List<String> questions = CustomerRows.HEADER.stream()
                .filter(column -> column.matches("sat_.*|stay|recommend|need_.*|perf_.*"))
                .toList();

        assertThat(questions).hasSize(17);
        for (String question : questions) {
            assertThat(Committed.COMPANIES)
                    .as(question)
                    .extracting(company -> cell(company, question))
                    .allMatch(text -> text.matches("([1-9]|10)?"))
                    .contains("");
        }
    }

    @Test
    void onlyCustomersAndFormerOnesWereAskedHowSatisfiedTheyAre() {
        assertThat(Committed.COMPANIES)
                .filteredOn(company -> isKnown(company, "sat_overall") || isKnown(company, "perf_delivery"))
                .extracting(company -> cell(company, "status"))
                .containsOnly("customer", "former");
    }

    @Test
    void answersHaveADateAndDatesHaveAnswers() {
        for (Map<String, String> company : Committed.COMPANIES) {
            boolean answered = CustomerRows.HEADER.stream()
                    .filter(column -> column.matches("sat_.*|stay|recommend|need_.*|perf_.*"))
                    .anyMatch(column -> isKnown(company, column));
            assertThat(isKnown(company, "survey_date"))
                    .as(Committed.id(company))
                    .isEqualTo(answered);
        }
    }

    @Test
    void productsOwnedAreThoseOrdered() {
        Map<String, Set<String>> bought = Committed.ORDERS.stream()
                .collect(Collectors.groupingBy(
                        order -> cell(order, "customer"),
                        Collectors.mapping(order -> cell(order, "product"), Collectors.toCollection(TreeSet::new))));

        assertThat(Committed.COMPANIES)
                .allMatch(company -> cell(company, "products_owned")
                        .equals(String.join("|", bought.getOrDefault(Committed.id(company), Set.of()))));
    }

    @Test
    void prospectsHaveNeitherALetterNorProductsNorAWallet() {
        assertThat(Committed.withStatus("prospect"))
                .noneMatch(company -> isKnown(company, "crm_letter")
                        || isKnown(company, "products_owned")
                        || isKnown(company, "wallet")
                        || isKnown(company, "years_customer"));
    }

    @Test
    void mostProspectsHaveAPotential() {
        assertThat(Committed.withStatus("prospect"))
                .filteredOn(company -> isKnown(company, "potential"))
                .hasSizeBetween(105, 125);
    }

    @ParameterizedTest
    @ValueSource(strings = {"å", "ä", "ö", "æ", "ø", "Å", "Ä", "Ö"})
    void namesHaveTheLettersOfTheNorth(String letter) {
        assertThat(Committed.COMPANIES)
                .extracting(company -> cell(company, "name"))
                .anyMatch(name -> name.contains(letter));
    }

    @ParameterizedTest
    @CsvSource({
        "org_number, 0.02, 0.15", "domain, 0.05, 0.2", "city, 0.01, 0.08", "industry, 0.01, 0.08",
        "sub_industry, 0.03, 0.2", "employees, 0.02, 0.1", "turnover, 0.08, 0.25", "wallet, 0.4, 0.7",
        "potential, 0.2, 0.5", "survey_date, 0.25, 0.5", "owner, 0.01, 0.05"
    })
    void whatIsSeldomKnownIsBlankAsOften(String column, double least, double most) {
        double blank = Committed.companies(company -> !isKnown(company, column)).size() / 600.0;

        assertThat(blank).isBetween(least, most);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -9})
    void otherSeedsFitTogetherAsWell(long seed) {
        SampleTables sample = SampleWholesaler.generate(seed);
        Set<String> ids =
                sample.customers().rows().stream().map(row -> row.get(0)).collect(Collectors.toSet());

        assertThat(ids).hasSize(600);
        assertThat(sample.orders().rows())
                .hasSizeBetween(8_000, 12_500)
                .allMatch(row -> ids.contains(row.get(1)) && row.get(2).matches("202[345]-[01][0-9]-[0-3][0-9]"));
        assertThat(sample.activities().rows())
                .allMatch(row -> ids.contains(row.get(0)) && row.get(1).startsWith("2025-"));
    }
}
