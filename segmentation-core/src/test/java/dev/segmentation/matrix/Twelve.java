package dev.segmentation.matrix;

import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.List;

/** Twelve customers, one in each cell of a matrix with stated cuts, worked by hand. */
final class Twelve {
    static final Measure SALES = Measure.of("sales", "EUR/yr");
    static final Measure LOYALTY = Measure.of("loyalty", "0-100");
    static final Measure WALLET = Measure.of("wallet", "EUR/yr");
    static final Measure HOURS = Measure.of("hours", "h/yr");

    /** Small below 10,000, giant from 100,000; low below 33, high from 66. */
    static final CrmMatrix STATED = CrmMatrix.of(SALES, LOYALTY)
            .value(Banding.at(10_000, 100_000))
            .loyalty(Banding.at(33, 66))
            .potential(WALLET);

    static final List<String> CODES = List.of(
            "small-prospect",
            "small-low",
            "small-medium",
            "small-high",
            "medium-prospect",
            "medium-low",
            "medium-medium",
            "medium-high",
            "giant-prospect",
            "giant-low",
            "giant-medium",
            "giant-high");

    private Twelve() {}

    /** One customer in each cell, in the order of the cells; its id is the code of its cell. Wallets are sales x 2. */
    static List<Customer> customers() {
        List<Customer> customers = new ArrayList<>();
        for (double value : new double[] {4_000, 50_000, 400_000}) {
            customers.add(Customer.of(CODES.get(customers.size()))
                    .at(Stage.PROSPECT)
                    .with(WALLET, value)
                    .with(HOURS, 10));
            for (double loyalty : new double[] {10, 50, 90}) {
                customers.add(customer(CODES.get(customers.size()), value / 2, loyalty)
                        .with(WALLET, value)
                        .with(HOURS, 20));
            }
        }
        return customers;
    }

    static Portfolio portfolio() {
        return Portfolio.of(customers());
    }

    static Customer customer(String id, double sales, double loyalty) {
        return Customer.of(id).with(SALES, sales).with(LOYALTY, loyalty);
    }

    static Customer prospect(double wallet) {
        return Customer.of("prospect").at(Stage.PROSPECT).with(WALLET, wallet);
    }
}
