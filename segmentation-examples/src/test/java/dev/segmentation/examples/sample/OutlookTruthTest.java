package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.isKnown;
import static dev.segmentation.examples.sample.Committed.number;
import static dev.segmentation.examples.sample.Committed.sales;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trend, chance of sale and wallets between two amounts, as docs/sample.md says they are. */
class OutlookTruthTest {
    private static final List<Map<String, String>> CUSTOMERS = Committed.withStatus("customer");

    @Test
    void theTrendIsWhatTheOrdersSay() {
        assertThat(CUSTOMERS).filteredOn(c -> isKnown(c, "sales_trend")).hasSize(375);
        for (Map<String, String> customer : CUSTOMERS) {
            double before = sales(customer, 2024);
            String expected =
                    before > 0 ? String.valueOf(Math.round((sales(customer, 2025) - before) / before * 100)) : "";
            assertThat(cell(customer, "sales_trend")).isEqualTo(expected);
        }
    }

    @Test
    void theChanceOfASaleIsTenths() {
        List<Map<String, String>> judged =
                CUSTOMERS.stream().filter(c -> isKnown(c, "chance_of_sale")).toList();
        assertThat(judged).hasSize(316).allMatch(c -> cell(c, "chance_of_sale").matches("0\\.[1-8]"));
    }

    @Test
    void aWalletLiesBetweenTwoAmountsWhereNobodyStatesIt() {
        List<Map<String, String>> between =
                CUSTOMERS.stream().filter(c -> isKnown(c, "wallet_low")).toList();
        assertThat(between)
                .hasSize(51)
                .allMatch(c -> !isKnown(c, "wallet"))
                .allMatch(c -> number(c, "wallet_low") < number(c, "wallet_high"));
        assertThat(CUSTOMERS).filteredOn(c -> isKnown(c, "wallet_high")).hasSize(51);
    }

    @Test
    void nobodyElseHasAnyOfThem() {
        assertThat(Committed.companies(c -> !cell(c, "status").equals("customer")))
                .hasSize(200)
                .allMatch(c -> List.of("sales_trend", "chance_of_sale", "wallet_low", "wallet_high").stream()
                        .noneMatch(column -> isKnown(c, column)));
    }
}
