package dev.segmentation.examples.sample;

import dev.segmentation.examples.sample.Activities.Activity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the sample that the example program carries: three years (2023 to 2025) of an invented Nordic B2B wholesaler of
 * industrial supplies, with 600 companies in its CRM, some 11,000 orders, some 2,700 visits, calls, e-mails and
 * meetings, and some 500 answers to a survey. {@code docs/sample.md} has the columns and their units.
 *
 * <p>No company, person or number in it is real: names are made up, domains end in {@code .example}, organisation
 * numbers have a wrong check digit. Money is in whole SEK, of all countries alike.
 *
 * <p>Truths are planted for the methods to find:
 *
 * <ul>
 *   <li><b>Few make the most of it.</b> The top 20 % of the customers have about 82 % of the sales of 2025.
 *   <li><b>Best customers.</b> Eight of the ten best are metalworkers or machine builders with 50 to 249 employees, as few
 *       of the others are; fourteen prospects are too.
 *   <li><b>Region explains nothing</b> of the sales, nor does the owner; industry explains some.
 *   <li><b>Giants buy elsewhere.</b> 35 large companies buy 2 to 12 % of their wallet from us.
 *   <li><b>Grow.</b> Each of seven account managers has 4 to 6 satisfied customers that buy most of it elsewhere.
 *   <li><b>The imbalance.</b> Nearly half of all visits go to 70 small, loyal customers with 3 % of the sales, and six
 *       in ten of those visits were the customer's idea.
 *   <li><b>Three needs groups</b> ({@link Need}) with noise, which go with the industry and with nothing else.
 *   <li><b>Delivery.</b> What customers say matters is not what goes with their satisfaction: our performance on delivery.
 *   <li><b>One group leads</b> when its five members are counted together; none of them is among the fourteen best.
 *   <li><b>Three suspected duplicates</b>; one is a company entered three times, and among the ten best when added up.
 *   <li><b>The CRM's letters are old</b>: about one in seven disagrees with an ABC split of the sales of 2025.
 *   <li><b>Dirt</b>: blank cells, credit notes, three wallets that are smaller than our sales.
 * </ul>
 *
 * <p>There are no instances. Each call works on its own data, so that several threads may call. It throws what the
 * methods name, and nothing else.
 *
 * <pre>{@code
 * SampleTables sample = SampleWholesaler.generate(SampleWholesaler.SEED);
 * sample.customers().rows().size();                  // 600
 * }</pre>
 */
public final class SampleWholesaler {

    /** The seed of the files that the example program carries. */
    public static final long SEED = 2025;

    private SampleWholesaler() {}

    /**
     * Makes the four tables.
     *
     * @param seed any number; {@link #SEED} gives the files that the example program carries
     * @return the tables: equal for equal seeds, on every machine and JDK
     */
    public static SampleTables generate(long seed) {
        List<Company> companies = companies(seed);
        List<Order> orders = Orders.generate(companies, seed);
        CustomerRows rows = new CustomerRows(orders, seed);
        SampleTable customers = new SampleTable(
                "customers.csv",
                CustomerRows.HEADER,
                companies.stream().map(rows::row).toList());
        return new SampleTables(
                customers,
                orders(orders),
                activities(Activities.generate(companies, seed)),
                SurveyAnswers.generate(customers, seed));
    }

    /**
     * Writes {@code customers.csv}, {@code orders.csv}, {@code activities.csv} and {@code answers.csv} of {@link #SEED} into a folder.
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
