package dev.segmentation.examples.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The committed files as a reader sees them: rows of text by column name, read without a line of the generator.
 *
 * <p>The files have no quoted cell (a test says so), so that splitting at commas is enough.
 */
final class Committed {

    static final List<Map<String, String>> COMPANIES = read("customers.csv");
    static final List<Map<String, String>> ORDERS = read("orders.csv");
    static final List<Map<String, String>> ACTIVITIES = read("activities.csv");

    static final List<Map<String, String>> ANSWERS = read("answers.csv");

    /** Sums by customer of 2023, 2024, 2025; read from the orders above. */
    private static final List<Map<String, Double>> SALES = List.of(sales(2023), sales(2024), sales(2025));

    private Committed() {}

    static byte[] bytes(String fileName) {
        try (InputStream in = Objects.requireNonNull(SampleWholesaler.class.getResourceAsStream(fileName), fileName)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String fileName) {
        return new String(bytes(fileName), StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> read(String fileName) {
        List<String> lines = text(fileName).lines().toList();
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return List.copyOf(rows);
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    static boolean isKnown(Map<String, String> row, String column) {
        return !cell(row, column).isEmpty();
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(cell(row, column));
    }

    static String id(Map<String, String> company) {
        return cell(company, "customer_id");
    }

    static List<Map<String, String>> withStatus(String status) {
        return companies(company -> cell(company, "status").equals(status));
    }

    static List<Map<String, String>> companies(Predicate<Map<String, String>> which) {
        return COMPANIES.stream().filter(which).toList();
    }

    /** The sum of a year's orders and credit notes by customer. */
    static Map<String, Double> sales(int year) {
        Map<String, Double> sales = new TreeMap<>();
        for (Map<String, String> order : ORDERS) {
            if (cell(order, "date").startsWith(year + "-")) {
                sales.merge(cell(order, "customer"), number(order, "amount"), Double::sum);
            }
        }
        return sales;
    }

    static double sales(Map<String, String> company, int year) {
        return SALES.get(year - 2023).getOrDefault(id(company), 0.0);
    }

    /** The customers, the one who bought most in 2025 first. */
    static List<Map<String, String>> ranked() {
        return withStatus("customer").stream()
                .sorted(Comparator.comparingDouble((Map<String, String> company) -> -sales(company, 2025)))
                .toList();
    }

    static boolean hasEmployees(Map<String, String> company, int from, int below) {
        return isKnown(company, "employees")
                && number(company, "employees") >= from
                && number(company, "employees") < below;
    }
}
