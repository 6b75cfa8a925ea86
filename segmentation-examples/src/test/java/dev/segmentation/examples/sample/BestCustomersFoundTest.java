package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.isKnown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.profile.BestCustomers;
import dev.segmentation.profile.BestCustomersModel;
import dev.segmentation.profile.BestCustomersReport;
import dev.segmentation.profile.Characteristic;
import dev.segmentation.profile.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** docs/sample.md: "best customers: industry, sub-industry and size hold; a mean size would point at nobody". */
class BestCustomersFoundTest {
    private static final Measure SALES = Measure.of("sales", "SEK/yr");
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");
    private static final Category INDUSTRY = Category.of("industry");
    private static final Category PLACE = Category.of("place");
    private static final BestCustomers BEST = BestCustomers.by(SALES).top(10).on(INDUSTRY, EMPLOYEES, PLACE);

    private static Portfolio companies() {
        List<Customer> customers = new ArrayList<>();
        for (Map<String, String> row : Committed.COMPANIES) {
            Stage stage = Stage.parse(cell(row, "status")).orElseThrow();
            Customer customer = Customer.of(Committed.id(row)).at(stage);
            if (stage == Stage.CUSTOMER) {
                customer = customer.with(SALES, Committed.sales(row, 2025));
            }
            if (isKnown(row, "employees")) {
                customer = customer.with(EMPLOYEES, Committed.number(row, "employees"));
            }
            customers.add(customer.withValue(INDUSTRY, path(row, "industry", "sub_industry"))
                    .withValue(PLACE, path(row, "country", "region")));
        }
        return Portfolio.of(customers);
    }

    private static List<String> path(Map<String, String> row, String... columns) {
        List<String> path = new ArrayList<>();
        for (String column : columns) {
            if (!isKnown(row, column)) {
                break;
            }
            path.add(cell(row, column));
        }
        return path;
    }

    private static List<String> holding(Template template, Attribute attribute) {
        return template.characteristics().stream()
                .filter(one -> one.question().attribute().equals(attribute) && one.isTypical())
                .map(one -> String.join(" > ", one.value()))
                .toList();
    }

    @Test
    void industrySubIndustryAndSizeHoldAndPlaceDoesNot() {
        Template template = BEST.fit(companies()).template();
        assertThat(holding(template, INDUSTRY)).contains("Manufacturing");
        assertThat(holding(template, INDUSTRY)).anyMatch(value -> value.startsWith("Manufacturing > "));
        assertThat(holding(template, EMPLOYEES)).isNotEmpty();
        assertThat(template.undistinguishing()).containsExactly(PLACE);
    }

    @Test
    void eightOfTenAreInManufacturing() {
        Characteristic first = BEST.fit(companies()).template().characteristics().stream()
                .filter(one -> one.value().equals(List.of("Manufacturing")))
                .findFirst()
                .orElseThrow();
        assertThat(first.best()).isEqualTo(8);
        assertThat(first.corrected()).isLessThan(0.01);
        assertThat(first.liftFrom()).isGreaterThan(2);
    }

    @Test
    void statedBandsOfSizeHoldToo() {
        Template template = BestCustomers.by(SALES)
                .on(INDUSTRY)
                .and(EMPLOYEES, Banding.at(50, 250))
                .fit(companies())
                .template();
        assertThat(holding(template, EMPLOYEES)).containsExactly("2");
    }

    @Test
    void prospectsWithTheTraitFitBestAndTheModelIsBetterThanChance() {
        BestCustomersModel model = BEST.capacity(20).fit(companies());
        Segmentation segmentation = model.segment(companies());
        BestCustomersReport report = model.report(segmentation);
        assertThat(report.area().isBetterThanChance()).isTrue();
        Portfolio chased = segmentation.members("prioritise");
        assertThat(chased.where(row -> chased.stage(row) != Stage.CUSTOMER).size())
                .isBetween(1, 20);
        assertThat(chased.where(row -> chased.stage(row) == Stage.PROSPECT
                                && chased.customer(row).category(INDUSTRY).contains("Manufacturing"))
                        .size())
                .isGreaterThanOrEqualTo(10);
    }
}
