package dev.segmentation.plan;

import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.matrix.CrmMatrix;
import java.util.List;

/** Eight customers in a matrix with stated cuts, worked by hand; their ids say where they stand. */
final class Eight {
    static final Measure SALES = Measure.of("sales", "EUR/yr");
    static final Measure LOYALTY = Measure.of("loyalty", "0-100");
    static final Measure POTENTIAL = Measure.of("potential", "EUR/yr");
    static final Category OWNER = Category.of("owner");

    /** Small below 10,000, giant from 100,000; low below 33, high from 66. */
    static final CrmMatrix MATRIX = CrmMatrix.of(SALES, LOYALTY)
            .value(Banding.at(10_000, 100_000))
            .loyalty(Banding.at(33, 66))
            .potential(POTENTIAL);

    /** Unserved: 200,000, 300,000, 500,000, unknown, 0, 0, 20,000; at risk: 100,000 and 40,000 of the giants. */
    static final List<Customer> CUSTOMERS = List.of(
            customer("small-high", 9_000, 90, 9_000, "Berg"),
            customer("small-high-2", 4_000, 90, 4_000, "Berg"),
            customer("giant-low", 100_000, 10, 300_000, "Berg"),
            customer("giant-low-2", 40_000, 10, 340_000, "Berg"),
            Customer.of("giant-prospect")
                    .at(Stage.PROSPECT)
                    .with(POTENTIAL, 500_000)
                    .with(OWNER, "Dahl"),
            Customer.of("medium-former")
                    .at(Stage.FORMER)
                    .with(POTENTIAL, 20_000)
                    .with(OWNER, "Dahl"),
            Customer.of("medium-new").with(SALES, 50_000.0), // neither loyalty nor potential nor owner
            Customer.of("lead").at(Stage.LEAD).with(OWNER, "Dahl"));

    private Eight() {}

    private static Customer customer(String id, double sales, double loyalty, double potential, String owner) {
        return Customer.of(id)
                .with(SALES, sales)
                .with(LOYALTY, loyalty)
                .with(POTENTIAL, potential)
                .with(OWNER, owner);
    }

    static Segmentation segmentation() {
        return MATRIX.segment(Portfolio.of(CUSTOMERS));
    }
}
