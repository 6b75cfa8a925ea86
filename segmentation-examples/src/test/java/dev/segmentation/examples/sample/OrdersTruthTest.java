package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.number;
import static dev.segmentation.examples.sample.Committed.sales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is planted in the orders, found with sums and counts. */
class OrdersTruthTest {

    private static double total(int year) {
        return sales(year).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void salesGrowByFourToSevenPercentAYear() {
        assertThat(total(2024) / total(2023)).isBetween(1.03, 1.08);
        assertThat(total(2025) / total(2024)).isBetween(1.03, 1.08);
    }

    @Test
    void julyIsTheQuietestMonthAndOctoberTheBusiest() {
        Map<String, Long> months = Committed.ORDERS.stream()
                .collect(Collectors.groupingBy(
                        order -> cell(order, "date").substring(5, 7), TreeMap::new, Collectors.counting()));

        assertThat(months).hasSize(12);
        assertThat(months.get("07"))
                .isEqualTo(months.values().stream().mapToLong(n -> n).min().orElseThrow());
        assertThat(months.get("10"))
                .isEqualTo(months.values().stream().mapToLong(n -> n).max().orElseThrow());
        assertThat(months.get("10")).isGreaterThan(17 * months.get("07") / 10);
    }

    @Test
    void oneOrderInAHundredIsACreditNoteForAnOrderBefore() {
        List<Map<String, String>> credits = Committed.ORDERS.stream()
                .filter(order -> number(order, "amount") < 0)
                .toList();

        assertThat(credits.size() / (double) Committed.ORDERS.size()).isBetween(0.008, 0.015);
        for (Map<String, String> credit : credits) {
            assertThat(Committed.ORDERS)
                    .anyMatch(order -> cell(order, "customer").equals(cell(credit, "customer"))
                            && cell(order, "product").equals(cell(credit, "product"))
                            && cell(order, "date").compareTo(cell(credit, "date")) <= 0
                            && number(order, "amount") >= -number(credit, "amount"));
        }
    }

    @Test
    void noOrderIsWorthNothing() {
        assertThat(Committed.ORDERS).noneMatch(order -> number(order, "amount") == 0);
    }

    @Test
    void formerCustomersBoughtIn2023AndNothingIn2025() {
        assertThat(Committed.withStatus("former"))
                .allMatch(company -> sales(company, 2023) > 0)
                .allMatch(company -> sales(company, 2025) == 0);
    }

    @Test
    void everyCustomerBoughtIn2025() {
        assertThat(Committed.withStatus("customer")).allMatch(company -> sales(company, 2025) > 0);
    }

    @Test
    void twentyFiveCustomersAreNewIn2025() {
        assertThat(Committed.withStatus("customer"))
                .filteredOn(company -> sales(company, 2023) == 0 && sales(company, 2024) == 0)
                .hasSize(25)
                .allMatch(company -> cell(company, "years_customer").equals("0"));
    }

    @Test
    void theTopFifthOfTheCustomersHasFourFifthsOfTheSales() {
        double top = Committed.ranked().stream()
                .limit(80)
                .mapToDouble(c -> sales(c, 2025))
                .sum();
        double all =
                Committed.ranked().stream().mapToDouble(c -> sales(c, 2025)).sum();

        assertThat(top / all).isBetween(0.80, 0.84);
    }

    /** The contract's cumulative shares: the customer that crosses a cut stays in the upper tier. */
    @Test
    void classAHas71CustomersB136AndC193() {
        double all = total(2025);
        double before = 0;
        int[] counts = new int[3];
        for (Map<String, String> company : Committed.ranked()) {
            counts[before < 0.80 * all ? 0 : before < 0.95 * all ? 1 : 2]++;
            before += sales(company, 2025);
        }

        assertThat(counts).containsExactly(71, 136, 193);
    }

    /** Gini's coefficient in the population form: half the mean difference of all pairs, beside the mean. */
    @Test
    void theGiniCoefficientIs077() {
        double[] sales =
                Committed.ranked().stream().mapToDouble(c -> sales(c, 2025)).toArray();
        double differences = 0;
        for (double one : sales) {
            for (double other : sales) {
                differences += Math.abs(one - other);
            }
        }
        double gini = differences / (2.0 * sales.length * sales.length * Figures.mean(sales));

        assertThat(gini).isCloseTo(0.7735, within(0.0005));
    }

    @Test
    void eachOfTheEightProductFamiliesIsSoldAndFastenersMost() {
        Map<String, Long> families = Committed.ORDERS.stream()
                .collect(Collectors.groupingBy(order -> cell(order, "product"), TreeMap::new, Collectors.counting()));

        assertThat(families.keySet()).containsExactlyInAnyOrderElementsOf(Orders.PRODUCTS);
        assertThat(families.values().stream().mapToLong(n -> n).max().orElseThrow())
                .isEqualTo(families.get("Fasteners"));
    }
}
