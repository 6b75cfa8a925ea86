package dev.segmentation.jackson;

import dev.segmentation.SegmentModel;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Twenty-four customers of all stages, with gaps, that golden models judge for ever. Never changed. */
final class Probe {
    static final Measure SALES = Measure.of("sales", "EUR/yr");
    static final Measure ORDERS = Measure.of("orders", "orders");
    static final Measure TURNOVER = Measure.of("turnover", "EUR/yr");
    static final Measure EMPLOYEES = Measure.of("employees", "heads");
    static final Category INDUSTRY = Category.of("industry");
    static final Category REGION = Category.of("region");
    static final Labels PRODUCTS = Labels.of("products");

    private static final List<Stage> STAGES = List.of(Stage.LEAD, Stage.PROSPECT, Stage.CUSTOMER, Stage.FORMER);
    private static final String[] INDUSTRIES = {"retail", "defence", "steel", "food/drink"};
    private static final String[][] REGIONS = {
        {"Nordics", "Sweden"}, {"Nordics", "Norway"}, {"DACH", "Germany"}, {"DACH"}
    };

    private Probe() {}

    static Portfolio portfolio() {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            customers.add(customer(i));
        }
        return Portfolio.of(customers);
    }

    private static Customer customer(int i) {
        Customer customer = Customer.of("C-" + i).at(i % 6 < 3 ? Stage.CUSTOMER : STAGES.get(i % 4));
        if (i % 7 != 5) {
            customer = customer.with(SALES, i * i * 1234.56 - (i == 2 ? 5000 : 0));
        }
        if (i % 5 != 4) {
            customer = customer.with(ORDERS, i % 9).with(TURNOVER, 1e5 * (i % 11) + 0.1 * i);
        }
        if (i % 8 != 7) {
            customer = customer.with(INDUSTRY, INDUSTRIES[i % 4]).with(REGION, REGIONS[i / 2 % 4]);
        }
        if (i % 6 != 2) {
            customer = customer.with(
                    PRODUCTS, i % 3 == 0 ? List.of() : i % 3 == 1 ? List.of("Bikes") : List.of("Bikes", "a+b"));
        }
        return i % 10 == 9 ? customer : customer.with(EMPLOYEES, i * 17 % 300);
    }

    /** The segments alone. */
    static String segmentsBy(SegmentModel model) {
        return model.segment(portfolio())
                .assignments()
                .map(a -> a.customer() + " " + a.segment().code() + "\n")
                .collect(Collectors.joining());
    }
}
