package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.hasEmployees;
import static dev.segmentation.examples.sample.Committed.isKnown;
import static dev.segmentation.examples.sample.Committed.number;
import static dev.segmentation.examples.sample.Committed.sales;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where the time goes: to small, loyal customers, often because they asked. */
class ImbalanceTruthTest {

    private static final List<Map<String, String>> VISITS = Committed.ACTIVITIES.stream()
            .filter(activity -> cell(activity, "type").equals("visit"))
            .toList();

    /** Small and loyal, by what the files show: eight years or more, nine orders or more each year, under 100,000 SEK. */
    private static final Set<String> COMFORT = Committed.withStatus("customer").stream()
            .filter(c -> number(c, "years_customer") >= 8 && sales(c, 2025) < 100_000)
            .map(Committed::id)
            .filter(id -> orders(2023, id) >= 9 && orders(2024, id) >= 9 && orders(2025, id) >= 9)
            .collect(Collectors.toCollection(TreeSet::new));

    private static long orders(int year, String id) {
        return Committed.ORDERS.stream()
                .filter(order -> cell(order, "customer").equals(id)
                        && cell(order, "date").startsWith(year + "-"))
                .count();
    }

    private static boolean isComfort(Map<String, String> activity) {
        return COMFORT.contains(cell(activity, "customer"));
    }

    private static double share(List<Map<String, String>> rows, Predicate<Map<String, String>> which) {
        return rows.stream().filter(which).count() / (double) rows.size();
    }

    private static double sum(List<Map<String, String>> rows, String column, Predicate<Map<String, String>> which) {
        return rows.stream()
                .filter(row -> which.test(row) && isKnown(row, column))
                .mapToDouble(row -> number(row, column))
                .sum();
    }

    @Test
    void someSeventyCustomersAreSmallAndLoyal() {
        assertThat(COMFORT).hasSizeBetween(65, 75);
    }

    @Test
    void theyGetFourToFiveOfTenVisitsAndMinutes() {
        assertThat(share(VISITS, ImbalanceTruthTest::isComfort)).isBetween(0.40, 0.50);
        assertThat(sum(Committed.ACTIVITIES, "minutes", ImbalanceTruthTest::isComfort)
                        / sum(Committed.ACTIVITIES, "minutes", activity -> true))
                .isBetween(0.38, 0.48);
    }

    @Test
    void sixInTenOfThoseVisitsWereTheCustomersIdeaAndTwoInTenOfTheOthers() {
        List<Map<String, String>> theirs =
                VISITS.stream().filter(ImbalanceTruthTest::isComfort).toList();
        List<Map<String, String>> others =
                VISITS.stream().filter(visit -> !isComfort(visit)).toList();

        assertThat(share(theirs, visit -> cell(visit, "initiated_by").equals("customer")))
                .isBetween(0.55, 0.65);
        assertThat(share(others, visit -> cell(visit, "initiated_by").equals("customer")))
                .isBetween(0.15, 0.25);
    }

    @Test
    void theyHaveThreePercentOfTheSalesAndOneOfTheKnownPotential() {
        List<Map<String, String>> customers = Committed.withStatus("customer");
        double sales = customers.stream()
                        .filter(c -> COMFORT.contains(Committed.id(c)))
                        .mapToDouble(c -> sales(c, 2025))
                        .sum()
                / customers.stream().mapToDouble(c -> sales(c, 2025)).sum();
        double potential = sum(customers, "potential", c -> COMFORT.contains(Committed.id(c)))
                / sum(customers, "potential", c -> true);

        assertThat(sales).isBetween(0.015, 0.04);
        assertThat(potential).isLessThan(0.015);
    }

    @Test
    void theGiantsGetOneVisitInTwenty() {
        Set<String> giants = Committed.withStatus("customer").stream()
                .filter(c -> hasEmployees(c, 250, 10_000))
                .map(Committed::id)
                .collect(Collectors.toSet());

        assertThat(share(VISITS, visit -> giants.contains(cell(visit, "customer"))))
                .isBetween(0.03, 0.07);
    }

    @Test
    void everyAccountManagerAndInsideSalesWork() {
        Map<String, Long> people = Committed.ACTIVITIES.stream()
                .collect(Collectors.groupingBy(
                        activity -> cell(activity, "person"), TreeMap::new, Collectors.counting()));

        assertThat(people).containsKeys(Place.OWNERS.toArray(String[]::new)).hasSize(8);
        assertThat(people.get("Linnéa Frisk") / (double) Committed.ACTIVITIES.size())
                .isBetween(0.06, 0.10);
    }

    @Test
    void leadsGetNoVisits() {
        Set<String> leads =
                Committed.withStatus("lead").stream().map(Committed::id).collect(Collectors.toSet());

        assertThat(VISITS).noneMatch(visit -> leads.contains(cell(visit, "customer")));
    }

    @Test
    void newCustomersStartInFebruaryOrLater() {
        Map<String, String> firstOrders = new TreeMap<>();
        Committed.ORDERS.forEach(
                order -> firstOrders.merge(cell(order, "customer"), cell(order, "date"), ImbalanceTruthTest::first));

        assertThat(firstOrders.values())
                .filteredOn(date -> date.startsWith("2025-"))
                .hasSize(25)
                .allMatch(d -> d.compareTo("2025-02-01") >= 0);
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
