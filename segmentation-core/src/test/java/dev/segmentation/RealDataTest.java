package dev.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.segmentation.band.Banding;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.value.ValueBased;
import dev.segmentation.value.ValueBasedModel;
import dev.segmentation.value.ValueReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures that were computed independently in R 4.2, as the README beside the data states them. */
class RealDataTest {
    private static final Measure SALES = Measure.of("sales", "USD");
    private static final Banding QUINTILES = Banding.quantiles(0.2, 0.4, 0.6, 0.8);

    @Test
    void crmSalesHasTheFiguresOfR() throws IOException {
        Portfolio accounts = crm();
        ValueBasedModel abc = ValueBased.by(SALES).fit(accounts);
        ValueReport report = abc.report(abc.segment(accounts));
        assertThat(report.customers()).isEqualTo(85);
        assertThat(report.total()).isEqualTo(10_005_534);
        assertCuts(accounts, 82311.6, 100902, 119743.4, 145576);
        assertThat(abc.segment(accounts).counts())
                .containsExactly(Map.entry("A", 59), Map.entry("B", 18), Map.entry("C", 8), Map.entry("unassigned", 0));
        assertThat(report.top20Share()).isCloseTo(0.3169, within(0.00005));
        assertThat(report.gini()).isCloseTo(0.202110613, within(5e-10));
        assertThat(report.findings().get(0).in(java.util.Locale.ENGLISH))
                .startsWith("80/20 does not hold here: the largest fifth of the customers holds 31.7 %");
        assertThat(report.findings().get(1).in(java.util.Locale.ENGLISH))
                .isEqualTo("tier A holds 69.4 % of all who could be judged: it singles nobody out");
    }

    @Test
    void crmSalesRollsUpToSeventyGroups() throws IOException {
        Portfolio groups = crm().rollUp(SALES);
        assertThat(groups.size()).isEqualTo(70);
        Segmentation result = ValueBased.by(SALES).segment(groups);
        assertThat(result.top(1, SALES).get(0).id()).isEqualTo("Acme Corporation");
        assertThat(result.top(1, SALES).get(0).measure(SALES)).isEqualTo(519_349);
    }

    @Test
    void wholesaleHasTheFiguresOfR() throws IOException {
        List<String[]> rows = rows("wholesale/wholesale_customers.csv");
        double[] spends = new double[rows.size()];
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < spends.length; row++) {
            ids.add("client-" + row);
            for (int column = 2; column < 8; column++) {
                spends[row] += Double.parseDouble(rows.get(row)[column]);
            }
        }
        Portfolio clients = Portfolio.ofIds(ids).with(SALES, spends);
        ValueBasedModel abc = ValueBased.by(SALES).fit(clients);
        ValueReport report = abc.report(abc.segment(clients));
        assertThat(report.customers()).isEqualTo(440);
        assertThat(report.total()).isEqualTo(14_619_500);
        assertCuts(clients, 15832.4, 23370.2, 31903, 46920.8);
        assertThat(abc.segment(clients).counts())
                .containsExactly(
                        Map.entry("A", 252), Map.entry("B", 114), Map.entry("C", 74), Map.entry("unassigned", 0));
        assertThat(report.top20Share()).isCloseTo(0.4290, within(0.00005));
        assertThat(report.gini()).isCloseTo(0.364022237, within(5e-10));
    }

    private static void assertCuts(Portfolio portfolio, double... expected) {
        List<Double> cuts = QUINTILES.fit(portfolio.measure(SALES)).cuts();
        assertThat(cuts).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(cuts.get(i)).isCloseTo(expected[i], within(1e-9 * expected[i]));
        }
    }

    private static Portfolio crm() throws IOException {
        Map<String, Double> sales = new LinkedHashMap<>();
        List<String[]> customers = rows("crm-sales/customers.csv");
        customers.forEach(row -> sales.put(row[0], 0.0));
        rows("crm-sales/won_orders.csv").forEach(row -> sales.merge(row[1], Double.parseDouble(row[5]), Double::sum));
        return Portfolio.ofIds(sales.keySet())
                .with(SALES, sales.values().stream().mapToDouble(v -> v).toArray())
                .withParents(customers.stream().map(row -> row[6]).toArray(String[]::new));
    }

    /** The files hold no quotes. */
    private static List<String[]> rows(String file) throws IOException {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.isDirectory(directory.resolve("../shared/data"))) {
            directory = directory.getParent();
        }
        assumeTrue(directory != null, "no ../shared/data above the working directory: real data not tested");
        List<String> lines =
                Files.readAllLines(directory.resolve("../shared/data").resolve(file), StandardCharsets.UTF_8);
        return lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
    }
}
