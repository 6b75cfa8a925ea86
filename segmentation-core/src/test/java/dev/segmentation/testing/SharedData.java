package dev.segmentation.testing;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.history.MappedPurchases;
import dev.segmentation.history.Purchases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * The real data beside the repository, {@code ../shared/data}, looked for upwards from the working directory. Where it is
 * absent the test that asks for it is skipped, with a message. The files are clean: no quotes, one line a record.
 */
public final class SharedData {
    /** Sum of won orders. */
    public static final Measure SALES = Measure.of("sales", "USD/yr");
    /** Sum of six yearly spends. */
    public static final Measure SPEND = Measure.of("spend", "m.u./yr");
    /** Heads of an account. */
    public static final Measure EMPLOYEES = Measure.of("employees", "heads");
    /** Sector of an account. */
    public static final Category SECTOR = Category.of("sector");
    /** Country of an account. */
    public static final Category COUNTRY = Category.of("country");
    /** Agent with most won value. */
    public static final Category OWNER = Category.of("owner");
    /** Products that an account has bought. */
    public static final Labels PRODUCTS = Labels.of("products");

    private SharedData() {}

    /** One won opportunity. */
    public record Order(String account, LocalDate day, double amount, String product) {}

    /** The 85 accounts of the CRM data, with what is known beside sales. */
    public static Portfolio accounts() {
        List<Map<String, String>> rows = rows("crm-sales/customers.csv");
        return Portfolio.ofIds(column(rows, "customer_id"))
                .withParents(column(rows, "parent").toArray(String[]::new))
                .with(EMPLOYEES, numbers(rows, "employees"))
                .with(SECTOR, column(rows, "sector").toArray(String[]::new))
                .with(COUNTRY, column(rows, "country").toArray(String[]::new))
                .with(OWNER, column(rows, "owner").toArray(String[]::new))
                .with(
                        PRODUCTS,
                        column(rows, "products_owned").stream()
                                .map(cell -> cell.isBlank() ? List.<String>of() : Arrays.asList(cell.split("\\|")))
                                .toList());
    }

    /** The won orders of the CRM data. */
    public static List<Order> orders() {
        return rows("crm-sales/won_orders.csv").stream()
                .map(row -> new Order(
                        cell(row, "account"),
                        LocalDate.parse(cell(row, "close_date")),
                        Double.parseDouble(cell(row, "close_value")),
                        cell(row, "product")))
                .toList();
    }

    /** The won orders as purchases with products. */
    public static MappedPurchases<Order> purchases() {
        return Purchases.of(orders(), Order::account, Order::day, Order::amount).products(Order::product);
    }

    /** The 440 clients of the wholesaler by row number, with the sum of their six spends. */
    public static Portfolio wholesale() {
        List<Map<String, String>> rows = rows("wholesale/wholesale_customers.csv");
        List<String> ids = new ArrayList<>();
        double[] spend = new double[rows.size()];
        for (Map<String, String> row : rows) {
            for (String name : List.of("Fresh", "Milk", "Grocery", "Frozen", "Detergents_Paper", "Delicassen")) {
                spend[ids.size()] += Double.parseDouble(cell(row, name));
            }
            ids.add("W" + (ids.size() + 1));
        }
        return Portfolio.ofIds(ids).with(SPEND, spend);
    }

    private static List<String> column(List<Map<String, String>> rows, String name) {
        return rows.stream().map(row -> cell(row, name)).toList();
    }

    private static double[] numbers(List<Map<String, String>> rows, String name) {
        return column(rows, name).stream()
                .mapToDouble(cell -> cell.isBlank() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    private static String cell(Map<String, String> row, String name) {
        String cell = row.get(name);
        if (cell == null) {
            throw new IllegalArgumentException("Shared data must have the column " + name + "; got " + row.keySet());
        }
        return cell;
    }

    /** The records of a file under {@code ../shared/data}, each by column name. */
    public static List<Map<String, String>> rows(String file) {
        List<String> lines = lines(file);
        String[] names = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> lines(String file) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path found = up.resolve("shared").resolve("data").resolve(file);
            if (Files.isRegularFile(found)) {
                try {
                    return Files.readAllLines(found, StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        Assumptions.abort("../shared/data/" + file + " is not there: nothing to compare with");
        return List.of();
    }
}
