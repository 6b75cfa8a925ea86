package dev.segmentation;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Customers made by a seed: ties, zeros, negatives, gaps, all stages, paths and sets. The same on any JDK. */
public final class SomeCustomers {
    public static final Measure SALES = Measure.of("sales", "EUR/yr");
    public static final Measure WALLET = Measure.of("wallet", "EUR/yr");
    public static final Measure EMPLOYEES = Measure.of("employees", "heads");
    public static final Measure GROWTH = Measure.of("growth", "%");
    public static final Category INDUSTRY = Category.of("industry");
    public static final Category REGION = Category.of("region");
    public static final Labels PRODUCTS = Labels.of("products");

    private static final List<String> INDUSTRIES = List.of("defence", "food", "health", "retail", "steel");
    private static final List<String> GOODS = List.of("bikes", "cars", "parts");
    private static final List<List<String>> REGIONS = List.of(
            List.of("Europe", "Nordics", "Sweden"),
            List.of("Europe", "Nordics", "Denmark"),
            List.of("Europe", "Alps"),
            List.of("America"));

    private SomeCustomers() {}

    /** A customer with sales of so much. */
    public static Customer selling(String id, double sales) {
        return Customer.of(id).with(SALES, sales);
    }

    /** Customers called customer-0, customer-1 ... with sales of so much each. */
    public static Portfolio sales(double... sales) {
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < sales.length; row++) {
            ids.add("customer-" + row);
        }
        return Portfolio.ofIds(ids).with(SALES, sales);
    }

    /** So many customers of all kinds. */
    public static Portfolio ofAllKinds(int size, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        List<Customer> customers = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            customers.add(ofAnyKind("customer-" + row, random));
        }
        return Portfolio.of(customers);
    }

    private static Customer ofAnyKind(String id, SplitMix64 random) {
        Customer customer = Customer.of(id).named("Company called " + id).at(stage(random.nextInt(10)));
        if (random.nextInt(12) > 0) {
            customer = customer.with(SALES, money(random, 3));
        }
        if (random.nextInt(6) > 0) {
            customer = customer.with(WALLET, money(random, 8) + 1);
        }
        if (random.nextInt(9) > 0) {
            customer = customer.with(EMPLOYEES, 1 + random.nextInt(400));
        }
        if (random.nextInt(5) > 0) {
            customer = customer.with(GROWTH, random.nextInt(60) - 20 + 0.25 * random.nextInt(4));
        }
        if (random.nextInt(7) > 0) {
            customer = customer.with(INDUSTRY, INDUSTRIES.get(random.nextInt(INDUSTRIES.size())));
        }
        if (random.nextInt(8) > 0) {
            customer = customer.withValue(REGION, REGIONS.get(random.nextInt(REGIONS.size())));
        }
        return random.nextInt(6) > 0 ? customer.with(PRODUCTS, goods(random)) : customer;
    }

    /** Skewed as real sales are, mostly round, some of it repeated, now and then zero or a credit note. */
    private static double money(SplitMix64 random, int positiveIn) {
        int kind = random.nextInt(10 * positiveIn);
        if (kind < 2) {
            return kind == 0 ? 0 : -100 - random.nextInt(500);
        }
        double base = 100.0 * (1 + random.nextInt(90));
        int size = random.nextInt(8);
        return size == 0 ? base * base / 7 : size < 3 ? base * 10 : base;
    }

    private static Stage stage(int kind) {
        return kind == 0 ? Stage.LEAD : kind == 1 ? Stage.PROSPECT : kind == 2 ? Stage.FORMER : Stage.CUSTOMER;
    }

    private static Set<String> goods(SplitMix64 random) {
        Set<String> goods = new LinkedHashSet<>();
        GOODS.forEach(good -> {
            if (random.nextInt(3) == 0) {
                goods.add(good);
            }
        });
        return goods;
    }
}
