package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.isKnown;
import static dev.segmentation.examples.sample.Committed.sales;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Corporate groups, companies entered more than once, and the letters of the old CRM. */
class GroupsAndDuplicatesTruthTest {

    private static Map<String, List<Map<String, String>>> by(Function<Map<String, String>, String> key) {
        Map<String, List<Map<String, String>>> groups = Committed.COMPANIES.stream()
                .filter(company -> !key.apply(company).isEmpty())
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        groups.values().removeIf(members -> members.size() < 2);
        return groups;
    }

    private static String group(Map<String, String> company) {
        return isKnown(company, "parent") ? cell(company, "parent") : Committed.id(company);
    }

    /** Lower case, letters and digits only, without the legal form at the end. */
    private static String normalised(Map<String, String> company) {
        return cell(company, "name")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}0-9 ]", "")
                .replaceAll(" (ab|as|oy)$", "");
    }

    private static double total(List<Map<String, String>> members) {
        return members.stream().mapToDouble(company -> sales(company, 2025)).sum();
    }

    @Test
    void sixGroupsHaveThreeToFiveMembers() {
        Map<String, List<Map<String, String>>> groups = by(GroupsAndDuplicatesTruthTest::group);

        assertThat(groups).hasSize(6);
        assertThat(groups.values()).allMatch(members -> members.size() >= 3 && members.size() <= 5);
        assertThat(Committed.companies(company -> isKnown(company, "parent"))).hasSize(17);
    }

    @Test
    void membersOfAGroupShareTheFirstWordOfTheirName() {
        assertThat(by(GroupsAndDuplicatesTruthTest::group).values())
                .allMatch(members -> members.stream()
                                .map(company -> cell(company, "name").split(" ", -1)[0])
                                .distinct()
                                .count()
                        == 1);
    }

    @Test
    void rolledUpOneGroupLeadsThoughNoneOfItsMembersIsAmongTheFourteenBest() {
        List<Map<String, String>> ranked = Committed.ranked();
        List<Map<String, String>> leader = by(GroupsAndDuplicatesTruthTest::group).values().stream()
                .max(Comparator.comparingDouble(GroupsAndDuplicatesTruthTest::total))
                .orElseThrow();

        assertThat(total(leader)).isGreaterThan(1.1 * sales(ranked.get(0), 2025));
        assertThat(leader).hasSize(5);
        assertThat(ranked.subList(0, 14)).doesNotContainAnyElementsOf(leader);
    }

    @Test
    void oneCompanyHasOneOrganisationNumberUnderThreeIds() {
        Map<String, List<Map<String, String>>> same = by(company -> cell(company, "org_number"));

        assertThat(same).hasSize(1);
        assertThat(same.values().iterator().next()).hasSize(3);
    }

    @Test
    void thatCompanyIsAmongTheTenBestWhenAddedUpAndOtherwiseNot() {
        List<Map<String, String>> entries =
                by(company -> cell(company, "org_number")).values().iterator().next();
        List<Map<String, String>> best = Committed.ranked().subList(0, 10);

        assertThat(best).doesNotContainAnyElementsOf(entries);
        assertThat(total(entries)).isGreaterThan(sales(best.get(9), 2025));
    }

    @Test
    void oneCompanyHasOneDomainUnderTwoIds() {
        Map<String, List<Map<String, String>>> same = by(company -> cell(company, "domain"));

        assertThat(same).hasSize(1);
        assertThat(same.values().iterator().next())
                .hasSize(2)
                .filteredOn(company -> !isKnown(company, "org_number"))
                .hasSize(1);
    }

    @Test
    void oneCompanyHasOneNameInTwoWritingsAndNothingElseInCommon() {
        Map<String, List<Map<String, String>>> same = by(GroupsAndDuplicatesTruthTest::normalised);
        same.values()
                .removeIf(members ->
                        members.stream().filter(c -> isKnown(c, "org_number")).count() > 1);

        assertThat(same).hasSize(1);
        assertThat(same.values().iterator().next())
                .hasSize(2)
                .filteredOn(company -> !isKnown(company, "org_number") && !isKnown(company, "domain"))
                .hasSize(1);
    }

    @Test
    void noTwoCompaniesHaveTheSameNameToTheLetter() {
        assertThat(Committed.COMPANIES)
                .extracting(company -> cell(company, "name"))
                .doesNotHaveDuplicates();
    }

    /** The contract's ABC: the customer that crosses 80 or 95 % of the sales of 2025 stays in the upper class. */
    @Test
    void oneInSevenLettersOfTheOldCrmDisagreesWithTheSalesOf2025() {
        List<Map<String, String>> ranked = Committed.ranked();
        double total = total(ranked);
        double before = 0;
        List<Boolean> agrees = new ArrayList<>();
        for (Map<String, String> company : ranked) {
            String letter = before < 0.8 * total ? "A" : before < 0.95 * total ? "B" : "C";
            before += sales(company, 2025);
            if (isKnown(company, "crm_letter")) {
                agrees.add(letter.equals(cell(company, "crm_letter")));
            }
        }

        assertThat(agrees).hasSizeBetween(355, 380);
        assertThat(agrees.stream().filter(same -> !same).count() / (double) agrees.size())
                .isBetween(0.11, 0.18);
    }

    @Test
    void newCustomersHaveNoLetterYet() {
        assertThat(Committed.withStatus("customer"))
                .filteredOn(company -> sales(company, 2023) == 0)
                .noneMatch(company -> isKnown(company, "crm_letter"));
        assertThat(Committed.COMPANIES)
                .extracting(company -> cell(company, "crm_letter"))
                .contains("A", "B", "C")
                .containsOnly("", "A", "B", "C");
    }
}
