package dev.segmentation.examples.sample;

import dev.segmentation.examples.sample.Activities.Activity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the sample that the example program carries: three years of an invented Nordic B2B wholesaler.
 */
public final class SampleWholesaler {

    /** The seed of the files that the example program carries. */
    public static final long SEED = 2025;

    private SampleWholesaler() {}

    /**
     * Makes the three tables.
     *
     * @param seed any number; {@link #SEED} gives the files that the example program carries
     * @return the tables: equal for equal seeds, on every machine and JDK
     */
    public static SampleTables generate(long seed) {
        List<Company> companies = companies(seed);
        List<Order> orders = Orders.generate(companies, seed);
        CustomerRows rows = new CustomerRows(orders, seed);
        return new SampleTables(
                new SampleTable(
                        "customers.csv",
                        CustomerRows.HEADER,
                        companies.stream().map(rows::row).toList()),
                orders(orders),
                activities(Activities.generate(companies, seed)));
    }

    /**
     * Writes {@code customers.csv}, {@code orders.csv} and {@code activities.csv} of {@link #SEED} into a folder.
     *
     * @param arguments the folder, which is made where it is missing
     * @throws IOException if the folder cannot be written to
     * @throws IllegalArgumentException if there is not exactly one argument
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "SampleWholesaler.main must get one argument; got " + arguments.length + ". Name the folder.");
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (SampleTable table : generate(SEED).all()) {
            Files.writeString(folder.resolve(table.fileName()), table.csv());
        }
    }

    /** The whole truth behind the tables, for the tests of what is planted. */
    static List<Company> companies(long seed) {
        return Companies.generate(seed);
    }

    private static SampleTable orders(List<Order> orders) {
        List<List<String>> rows = new ArrayList<>();
        for (Order order : orders) {
            String id = String.format(Locale.ROOT, "O-%05d", rows.size() + 1);
            rows.add(List.of(
                    id, order.customer(), order.date().toString(), String.valueOf(order.amount()), order.product()));
        }
        return new SampleTable("orders.csv", List.of("order_id", "customer", "date", "amount", "product"), rows);
    }

    private static SampleTable activities(List<Activity> activities) {
        List<String> header = List.of("customer", "date", "type", "minutes", "person", "initiated_by");
        List<List<String>> rows = new ArrayList<>();
        for (Activity activity : activities) {
            rows.add(List.of(
                    activity.event().customer(),
                    activity.event().date().toString(),
                    activity.event().kind().label(),
                    String.valueOf(activity.minutes()),
                    activity.person(),
                    activity.initiatedBy()));
        }
        return new SampleTable("activities.csv", header, rows);
    }
}
